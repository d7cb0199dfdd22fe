import { options, type Choices, type SettingsText } from './choices.ts'
import type { Field, Form, Forms } from './fields.ts'
import { severityFields } from './form-severities.ts'

const BLANK = { ja: '', en: '' }

/** The forms of the parts that are lists. */
export function listForms(text: SettingsText, choices: Choices): Forms {
  const { fields: f } = text
  const name: Field = { kind: 'both', path: ['name'], label: f.name }
  return {
    severities: { fields: severityFields(text, choices), fresh: null, keyed: true },
    owners: owners(text, choices),
    types: {
      keyed: true,
      fresh: (key) => ({ key, name: BLANK, private: false }),
      fields: [
        name,
        {
          kind: 'choice',
          path: ['defaultSeverity'],
          label: f.defaultSeverity,
          options: choices.severities,
          none: f.unset,
        },
        { kind: 'text', path: ['overlay'], label: f.overlay },
      ],
    },
    invites: groups(text, choices),
    roles: roles(text),
    audiences: audiences(text, choices),
    principles: {
      keyed: true,
      fresh: (key) => ({ key, text: BLANK }),
      fields: [{ kind: 'both', path: ['text'], label: f.text }],
    },
  }
}

function owners({ fields: f }: SettingsText, choices: Choices): Form {
  return {
    keyed: false,
    fresh: () => ({ severity: 'sev3', types: [], owner: BLANK }),
    fields: [
      { kind: 'choice', path: ['severity'], label: f.severity, options: choices.severities },
      { kind: 'many', path: ['types'], label: f.types, options: choices.types },
      { kind: 'both', path: ['owner'], label: f.owner },
      { kind: 'both', path: ['scope'], label: f.scope, help: f.scopeHelp, mayBeEmpty: true },
      { kind: 'many', path: ['groups'], label: f.groups, options: choices.groups },
    ],
  }
}

function audiences({ fields: f }: SettingsText, choices: Choices): Form {
  return {
    keyed: true,
    fresh: (key) => ({ key, name: BLANK }),
    fields: [
      { kind: 'both', path: ['name'], label: f.name },
      {
        kind: 'choice',
        path: ['speaker'],
        label: f.speaker,
        options: choices.roles,
        none: f.unset,
      },
      { kind: 'text', path: ['channel'], label: f.where },
      {
        kind: 'many',
        path: ['languages'],
        label: f.languages,
        options: options({ ja: '日本語', en: 'English' }),
      },
      { kind: 'text', path: ['duties'], label: f.duties, long: true },
    ],
  }
}

function groups({ fields: f, options: o }: SettingsText, choices: Choices): Form {
  return {
    keyed: true,
    fresh: (key) => ({ key, name: BLANK }),
    fields: [
      { kind: 'both', path: ['name'], label: f.name },
      { kind: 'choice', path: ['kind'], label: f.kind, options: options(o.kinds) },
      { kind: 'many', path: ['people'], label: f.people, options: choices.people },
      { kind: 'many', path: ['teams'], label: f.teams, options: choices.teams },
    ],
  }
}

function roles({ fields: f, options: o }: SettingsText): Form {
  return {
    keyed: true,
    fresh: (key) => ({ key, name: BLANK, briefing: BLANK }),
    fields: [
      { kind: 'both', path: ['name'], label: f.name },
      { kind: 'both', path: ['briefing'], label: f.briefing, long: true },
      { kind: 'lines', path: ['checklist'], label: f.checklist },
      { kind: 'choice', path: ['offered'], label: f.offered, options: options(o.values.roles) },
    ],
  }
}
