import type { SettingsChange } from '../settings-changes.ts'

/** A key that one part names and another does not have. */
interface Complaint {
  readonly name: string
}
type OfNumber = (count: number) => string
type OfNames = (names: readonly string[]) => string

/** What is said about the settings: one sentence for every change, one for everything that does not fit. */
export interface SettingsWords {
  readonly changes: {
    readonly [Kind in SettingsChange['kind']]: (
      change: Extract<SettingsChange, { readonly kind: Kind }>,
    ) => string
  }
  /** What does not fit together. */
  readonly complaints: Readonly<
    Record<
      | 'twice'
      | 'role'
      | 'type'
      | 'overlay'
      | 'group'
      | 'audience'
      | 'gone'
      | 'privacy'
      | 'generated'
      | 'cell'
      | 'emoji',
      (of: Complaint) => string
    >
  >
  /** What does not have its form. */
  readonly problems: {
    readonly missing: string
    readonly text: string
    readonly number: string
    readonly flag: string
    readonly list: string
    readonly group: string
    readonly key: string
    readonly zone: string
    readonly currency: string
    readonly channelName: string
    readonly channelPattern: string
    readonly emoji: string
    readonly due: string
    readonly auto: string
    readonly other: string
    readonly long: OfNumber
    readonly least: OfNumber
    readonly most: OfNumber
    readonly few: OfNumber
    readonly many: OfNumber
    readonly choice: OfNames
    readonly lacking: OfNames
    readonly braces: OfNames
    readonly unknown: (name: string) => string
  }
  /** What `hikeshi config` says of a file as a whole. */
  readonly file: {
    readonly applied: string
    readonly same: string
    readonly untouched: string
    readonly unreadable: (file: string) => string
    readonly locked: (part: { readonly by: string; readonly reason: string }) => string
  }
  /** What is no YAML, or more of it than a configuration needs. */
  readonly yaml: Readonly<
    Record<'syntax' | 'twice' | 'tab' | 'documents' | 'deep' | 'anchor' | 'tag' | 'large', string>
  >
}

/** The sentence of one change. */
export function changeSentence(words: SettingsWords, change: SettingsChange): string {
  // Each kind has the words of its own kind.
  const say = words.changes[change.kind] as (change: SettingsChange) => string
  return say(change)
}
