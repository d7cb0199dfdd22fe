import { Checkbox, Group } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { itemsOf } from '../content.ts'
import type { FieldProps } from './shared.ts'

/** Severities, written as their numbers. */
export function LevelsField({ label, help, disabled, value, error, onChange }: FieldProps) {
  const { labels } = useWords().words
  return (
    <Checkbox.Group
      label={label}
      description={help}
      error={error}
      value={itemsOf(value).map(String)}
      onChange={(chosen) => onChange(chosen.map(Number).toSorted((a, b) => a - b))}
    >
      <Group gap="lg" mt="xs">
        {Object.values(labels.severitiesShort).map((name, index) => (
          <Checkbox key={name} value={String(index + 1)} label={name} disabled={disabled} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
