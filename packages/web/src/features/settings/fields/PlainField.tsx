import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { textAt } from '../content.ts'
import type { Field } from '../fields.ts'
import type { FieldProps } from './shared.ts'

/** A number or a text. Empty means that nothing is promised, or nothing is said. */
export function PlainField(
  props: FieldProps & {
    readonly field: Extract<Field, { readonly kind: 'number' | 'text' }>
  },
) {
  const { field, value, disabled, error, onChange } = props
  const shared = { label: field.label, description: field.help, disabled, error }

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
      onChange={(event) =>
        onChange(event.currentTarget.value || (field.mayBeEmpty ? '' : undefined))
      }
    />
  )
}
