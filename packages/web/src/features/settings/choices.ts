import type { useWords } from '../../words.tsx'
import type { Option } from './fields.ts'

type Words = ReturnType<typeof useWords>['words']
export type SettingsText = Words['screens']['settings']

/** What can be chosen in the forms. */
export interface Choices {
  readonly groups: readonly Option[]
  readonly types: readonly Option[]
  /** To-dos that come on top, called by the types that have them. */
  readonly overlays: readonly Option[]
  readonly roles: readonly Option[]
  readonly audiences: readonly Option[]
  readonly severities: readonly Option[]
  readonly people: readonly Option[]
  readonly teams: readonly Option[]
  readonly phases: readonly Option[]
  readonly noticePhases: readonly Option[]
  readonly blocks: readonly Option[]
  readonly currencies: readonly Option[]
}

/** Labels by key, as a select wants them. */
export function options(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
