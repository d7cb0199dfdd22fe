import { Checkbox } from '@mantine/core'
import type { FieldProps } from './shared.ts'

/** Yes or no. */
export function FlagField({ label, help, disabled, value, error, onChange }: FieldProps) {
  return (
    <Checkbox
      label={label}
      description={help}
      disabled={disabled}
      error={error}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
