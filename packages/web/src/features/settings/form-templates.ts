import { NOTICE_PLACEHOLDERS } from '@hikeshi/contract/notice-placeholders'
import { options, type Choices, type SettingsText } from './choices.ts'
import type { Form, Forms } from './fields.ts'

const BLANK = { ja: '', en: '' }

/** The forms of what people begin with: to-dos, sections of the report, texts of notices. */
export function templateForms(
  text: SettingsText,
  choices: Choices,
): Pick<Forms, 'notices' | 'report' | 'todos'> {
  return { todos: todos(text, choices), report: report(text), notices: notices(text, choices) }
}

function todos({ fields: f, options: o }: SettingsText, choices: Choices): Form {
  return {
    keyed: true,
    bySeverity: true,
    fresh: (key) => ({ key, phase: 'respond', severities: [1, 2, 3], text: BLANK }),
    fields: [
      { kind: 'both', path: ['text'], label: f.text },
      { kind: 'levels', path: ['severities'], label: f.severities, help: f.severitiesHelp },
      { kind: 'choice', path: ['phase'], label: f.phase, options: choices.phases },
      { kind: 'choice', path: ['role'], label: f.role, options: choices.roles, none: f.anyRole },
      { kind: 'due', path: ['due'], label: f.due },
      {
        kind: 'choice',
        path: ['repeat'],
        label: f.repeat,
        options: options(o.repeat),
        none: f.once,
      },
      {
        kind: 'choice',
        path: ['auto'],
        label: f.auto,
        options: options(o.conditions),
        none: f.autoNone,
      },
      {
        kind: 'choice',
        path: ['blocks'],
        label: f.blocks,
        options: choices.blocks,
        none: f.blocksNothing,
      },
      {
        kind: 'choice',
        path: ['overlay'],
        label: f.onTop,
        options: choices.overlays,
        none: f.allTypes,
      },
      { kind: 'flag', path: ['beginner'], label: f.beginner },
    ],
  }
}

function report({ fields: f, options: o }: SettingsText): Form {
  return {
    keyed: true,
    bySeverity: true,
    fresh: (key) => ({ key, severities: [], title: BLANK }),
    fields: [
      { kind: 'both', path: ['title'], label: f.heading },
      { kind: 'levels', path: ['severities'], label: f.requiredAt },
      {
        kind: 'choice',
        path: ['generated'],
        label: f.generated,
        options: options(o.generated),
        none: f.byPeople,
      },
      { kind: 'both', path: ['hint'], label: f.hint, long: true, mayBeEmpty: true },
    ],
  }
}

function notices({ fields: f }: SettingsText, choices: Choices): Form {
  return {
    keyed: true,
    fresh: (key) => ({ key, name: BLANK, phase: null, audiences: null, text: BLANK }),
    fields: [
      { kind: 'both', path: ['name'], label: f.name },
      {
        kind: 'choice',
        path: ['phase'],
        label: f.phase,
        options: choices.noticePhases,
        none: f.anyPhase,
      },
      {
        kind: 'many',
        path: ['audiences'],
        label: f.audiences,
        help: f.audiencesHelp,
        options: choices.audiences,
        mayBeEmpty: true,
      },
      {
        kind: 'choice',
        path: ['overlay'],
        label: f.onTop,
        options: choices.overlays,
        none: f.allTypes,
      },
      { kind: 'fillable', path: ['text'], label: f.text, known: NOTICE_PLACEHOLDERS },
    ],
  }
}
