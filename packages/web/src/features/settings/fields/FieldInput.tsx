import { readAt, writeAt, type Content } from '../content.ts'
import type { Field } from '../fields.ts'
import { said, under, type Problem } from '../problems.ts'
import { BothField } from './BothField.tsx'
import { DueField } from './DueField.tsx'
import { FillableField } from './FillableField.tsx'
import { FlagField } from './FlagField.tsx'
import { LevelsField } from './LevelsField.tsx'
import { LinesField } from './LinesField.tsx'
import { NamesField } from './NamesField.tsx'
import { PickField } from './PickField.tsx'
import { PlainField } from './PlainField.tsx'
import { RowsField } from './RowsField.tsx'

/** One field of a form, as its kind is filled in, with what is wrong beside it. */
export function FieldInput(props: {
  readonly field: Field
  readonly disabled: boolean
  readonly content: Content
  readonly problems: readonly Problem[]
  readonly onChange: (content: Content) => void
}) {
  const { field, content, disabled } = props
  const { path, label, help } = field
  const value = readAt(content, path)
  const problems = under(props.problems, path)
  const error = said(problems)
  const onChange = (next: unknown): void => props.onChange(writeAt(content, path, next))
  const shared = { label, help, disabled, value, problems, error, onChange }

  const { kind } = field
  if (kind === 'both') {
    return <BothField {...shared} long={field.long} mayBeEmpty={field.mayBeEmpty} />
  }
  if (kind === 'fillable') return <FillableField {...shared} known={field.known} />
  if (kind === 'rows') return <RowsField {...shared} timed={field.timed} />
  if (kind === 'number' || kind === 'text') return <PlainField {...shared} field={field} />
  if (kind === 'choice' || kind === 'many' || kind === 'invited') {
    return <PickField {...shared} field={field} />
  }
  const Input = ALONE[kind]
  return <Input {...shared} />
}

/** Fields that need to know nothing more. */
const ALONE = {
  lines: LinesField,
  levels: LevelsField,
  due: DueField,
  flag: FlagField,
  names: NamesField,
}
