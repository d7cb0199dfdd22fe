import type { Answer, SlackCall } from '../call.ts'

/** What was pressed or chosen. */
export interface Pressed {
  /** The button's value, or the value of the option chosen: an opaque id, seldom more. Empty when there is none. */
  readonly value: string
  /** Everything chosen in a menu of several. */
  readonly chosen: readonly string[]
  /** The form it stood in, as it is now. */
  readonly form: {
    readonly id: string
    readonly hash: string
    readonly context: string
    readonly values: FieldValues
  } | null
}

/**
 * What the fields of a form hold, by the id of their block. Of a moment: seconds since 1970, as text. Null, or an
 * empty list: nothing was typed or chosen.
 */
export type FieldValues = ReadonlyMap<string, string | readonly string[] | null>

/** What a button or menu does: one command, or a form that asks for the rest. */
export type Action = (call: SlackCall, pressed: Pressed) => Promise<Answer>
