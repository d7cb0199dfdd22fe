import type { useWords } from '../../words.tsx'
import type { Option } from './fields.ts'

export type SettingsText = ReturnType<typeof useWords>['words']['screens']['settings']

/** What can be chosen in the forms. */
export interface Choices {
  readonly groups: readonly Option[]
  readonly types: readonly Option[]
  readonly roles: readonly Option[]
  readonly severities: readonly Option[]
  readonly people: readonly Option[]
  readonly teams: readonly Option[]
}

/** Labels by key, as a select wants them. */
export function options(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
