import type { SettingsChange } from '../settings-changes.ts'

/** A key that one part names and another does not have, and where it is named. */
interface Complaint {
  readonly name: string
  readonly at: string
}

/** What is said about the settings: one sentence for every change, one for everything that does not fit. */
export interface SettingsWords {
  readonly changes: {
    readonly [Kind in SettingsChange['kind']]: (
      change: Extract<SettingsChange, { readonly kind: Kind }>,
    ) => string
  }
  readonly complaints: Readonly<
    Record<
      'twice' | 'role' | 'type' | 'overlay' | 'group' | 'gone' | 'privacy',
      (of: Complaint) => string
    >
  >
}

/** The sentence of one change. */
export function changeSentence(words: SettingsWords, change: SettingsChange): string {
  // Each kind has the words of its own kind.
  const say = words.changes[change.kind] as (change: SettingsChange) => string
  return say(change)
}
