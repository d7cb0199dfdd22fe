import type { Measure } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'

/** How many of the measures that came of a review are done. */
export function MeasuresDone(props: { readonly measures: readonly Measure[] }) {
  const { postmortem: named } = useWords().words.screens.followUps
  const { measures } = props
  if (measures.length === 0) return null
  const done = measures.filter(({ state }) => state === 'done')
  return (
    <Text size="xs" c="dimmed">
      {named.measures(done.length, measures.length)}
    </Text>
  )
}
