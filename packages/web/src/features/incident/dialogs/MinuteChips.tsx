import { Chip, Group } from '@mantine/core'
import { useWords } from '../../../words.tsx'

/** The usual numbers of minutes, each one press away. */
export function MinuteChips(props: {
  readonly choices: readonly number[]
  readonly value: number | string | null
  readonly onChoose: (minutes: number) => void
}) {
  const { words } = useWords()
  const { update } = words.screens.incident
  return (
    <Group gap="xs">
      {props.choices.map((minutes) => (
        <Chip
          key={minutes}
          size="xs"
          checked={props.value === minutes}
          onChange={() => props.onChoose(minutes)}
        >
          {update.minutes(minutes)}
        </Chip>
      ))}
    </Group>
  )
}
