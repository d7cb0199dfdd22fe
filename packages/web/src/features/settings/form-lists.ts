import { options, type Choices, type SettingsText } from './choices.ts'
import type { Field, Form, Forms } from './fields.ts'
import { severityFields } from './form-severities.ts'

const BLANK = { ja: '', en: '' }

/** The forms of the parts that are lists. */
export function listForms(
  text: SettingsText,
  choices: Choices,
): Omit<Forms, 'notices' | 'postmortem' | 'profile' | 'report' | 'slack' | 'todos'> {
  const { fields: f } = text
  return {
    severities: { fields: severityFields(text, choices), fresh: null, keyed: true },
    types: types(text, choices),
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

function types({ fields: f }: SettingsText, choices: Choices): Form {
  const called: readonly Field[] = [
    { kind: 'many', path: ['invite', 'people'], label: f.people, options: choices.people },
    { kind: 'many', path: ['invite', 'teams'], label: f.teams, options: choices.teams },
    { kind: 'many', path: ['invite', 'groups'], label: f.typeGroups, options: choices.groups },
  ]
  return {
    keyed: true,
    fresh: (key) => ({ key, name: BLANK, private: false }),
    fields: [
      { kind: 'both', path: ['name'], label: f.name },
      { kind: 'flag', path: ['private'], label: f.private },
      ...called.map((field) => Object.assign({}, field, { label: f.of(f.called, field.label) })),
      {
        kind: 'choice',
        path: ['defaultSeverity'],
        label: f.defaultSeverity,
        options: choices.severities,
        none: f.unset,
      },
      { kind: 'text', path: ['overlay'], label: f.overlay, help: f.overlayHelp },
    ],
  }
}

/** What is said in a cell of the table of owners. */
export function ownerFields(
  { fields: f, matrix }: SettingsText,
  choices: Choices,
): readonly Field[] {
  return [
    { kind: 'both', path: ['owner'], label: f.owner },
    {
      kind: 'both',
      path: ['scope'],
      label: f.scope,
      help: f.scopeHelp,
      long: true,
      mayBeEmpty: true,
    },
    { kind: 'many', path: ['groups'], label: f.groups, options: choices.groups },
    { kind: 'many', path: ['types'], label: matrix.also, options: choices.types },
  ]
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
