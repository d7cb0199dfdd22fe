import type { SettingsPart } from '@hikeshi/contract'
import type { Path } from './content.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Common {
  readonly path: Path
  readonly label: string
  readonly help?: string
}

/** One field of a form: where it stands in the content, and how it is filled in. */
export type Field =
  | (Common & { readonly kind: 'both'; readonly long?: boolean; readonly mayBeEmpty?: boolean })
  /** A text in both languages with names in braces that the product fills in. */
  | (Common & { readonly kind: 'fillable'; readonly known: readonly string[] })
  | (Common & { readonly kind: 'lines' })
  /** Lines in both languages that can be moved; timed ones say how many minutes each takes. */
  | (Common & { readonly kind: 'rows'; readonly timed?: boolean })
  | (Common & { readonly kind: 'number'; readonly mayBeEmpty?: boolean })
  /** Empty is as good as not there, unless it may be empty. */
  | (Common & { readonly kind: 'text'; readonly long?: boolean; readonly mayBeEmpty?: boolean })
  | (Common & { readonly kind: 'flag' })
  /** A list of short words. */
  | (Common & { readonly kind: 'names' })
  /** Severities by their numbers. */
  | (Common & { readonly kind: 'levels' })
  /** `20m after converged`. */
  | (Common & { readonly kind: 'due' })
  | (Common & {
      readonly kind: 'choice'
      readonly options: readonly Option[]
      /** What an empty choice is called. */
      readonly none?: string
    })
  | (Common & {
      readonly kind: 'many'
      readonly options: readonly Option[]
      /** Nobody chosen is written as null: for whom nothing else is there. */
      readonly mayBeEmpty?: boolean
    })
  | (Common & {
      readonly kind: 'invited'
      readonly tone: 'act' | 'observe'
      readonly options: readonly Option[]
    })

/** How a part is filled in. */
export interface Form {
  readonly fields: readonly Field[]
  /** A new item of a list, with its key; null: the list is as long as it is. */
  readonly fresh: ((key: string) => unknown) | null
  /** Whether its items have keys of their own. */
  readonly keyed: boolean
  /** Whether its items can be narrowed down to those at one severity. */
  readonly bySeverity?: boolean
}

/** Owners have a table instead. */
export type FormPart = Exclude<SettingsPart, 'owners'>
export type Forms = Readonly<Record<FormPart, Form>>
