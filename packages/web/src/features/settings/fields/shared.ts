import type { Content } from '../content.ts'
import type { Problem } from '../problems.ts'

/** What every field is given. */
export interface FieldProps {
  readonly label: string
  readonly help: string | undefined
  readonly disabled: boolean
  readonly value: Content
  /** What is wrong, by where in the field. */
  readonly problems: readonly Problem[]
  /** The same in one. */
  readonly error: string | undefined
  readonly onChange: (value: Content) => void
}
