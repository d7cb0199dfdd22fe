import type { SettingsText } from './choices.ts'
import type { Form } from './fields.ts'

/** What is said first when people look back, the points of a meeting, and what is asked. */
export function postmortemForm({ fields: f }: SettingsText): Form {
  return {
    keyed: false,
    fresh: null,
    fields: [
      { kind: 'both', path: ['opening'], label: f.opening, long: true },
      { kind: 'rows', path: ['agenda'], label: f.agenda, timed: true },
      { kind: 'rows', path: ['thread'], label: f.thread },
      { kind: 'rows', path: ['questions'], label: f.talk },
      { kind: 'rows', path: ['exit'], label: f.exit },
    ],
  }
}
