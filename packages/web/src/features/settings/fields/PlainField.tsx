import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { textAt, type Content } from '../content.ts'
import type { Field } from '../fields.ts'

/** A number or a text. Empty means that nothing is promised, or nothing is said. */
export function PlainField(props: {
  readonly field: Extract<Field, { readonly kind: 'number' | 'text' }>
  readonly disabled: boolean
  readonly value: Content
  readonly onChange: (value: Content) => void
}) {
  const { field, value, disabled, onChange } = props
  const shared = { label: field.label, description: field.help, disabled }

  if (field.kind === 'number') {
    return (
      <NumberInput
        {...shared}
        min={1}
        allowDecimal={false}
        allowNegative={false}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      />
    )
  }
  const Input = field.long ? Textarea : TextInput
  return (
    <Input
      {...shared}
      {...(field.long ? { autosize: true } : {})}
      value={textAt(value, [])}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}
