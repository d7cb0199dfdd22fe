import type { PersonRef } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../words.tsx'

/** A person by name, or the word for nobody. */
export function PersonName(props: {
  readonly person: PersonRef | null
  /** What stands there when it is nobody. */
  readonly nobody?: string
}) {
  const { words } = useWords()
  if (props.person) return <Text span>{props.person.name}</Text>
  return (
    <Text span c="dimmed">
      {props.nobody ?? words.screens.common.noName}
    </Text>
  )
}
