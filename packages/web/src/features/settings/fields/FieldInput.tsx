import { Checkbox } from '@mantine/core'
import { readAt, writeAt, type Content } from '../content.ts'
import type { Field } from '../fields.ts'
import { BothField } from './BothField.tsx'
import { LinesField } from './LinesField.tsx'
import { PickField } from './PickField.tsx'
import { PlainField } from './PlainField.tsx'

/** One field of a form, as its kind is filled in. */
export function FieldInput(props: {
  readonly field: Field
  readonly disabled: boolean
  readonly content: Content
  readonly onChange: (content: Content) => void
}) {
  const { field, content, disabled } = props
  const { path, label } = field
  const value = readAt(content, path)
  const onChange = (next: unknown): void => props.onChange(writeAt(content, path, next))
  const shared = { label, disabled, value, onChange }

  switch (field.kind) {
    case 'both':
      return <BothField {...shared} {...field} />
    case 'lines':
      return <LinesField {...shared} />
    case 'flag':
      return (
        <Checkbox
          label={label}
          disabled={disabled}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'number':
    case 'text':
      return <PlainField {...shared} field={field} />
    case 'choice':
    case 'many':
    case 'invited':
      return <PickField {...shared} field={field} />
  }
}
