import { TagsInput } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { listAt } from '../content.ts'
import type { FieldProps } from './shared.ts'

/** A list of short words, each ended by a space, a comma or the Enter key. */
export function NamesField(props: FieldProps) {
  const { edit } = useWords().words.screens.settings
  const { label, help, disabled, error, value, onChange } = props
  return (
    <TagsInput
      label={label}
      description={help}
      disabled={disabled}
      error={error}
      splitChars={[' ', ',', '、', ':']}
      acceptValueOnBlur
      value={[...listAt(value, [])]}
      onChange={onChange}
      clearButtonProps={{ 'aria-label': edit.remove(label) }}
    />
  )
}
