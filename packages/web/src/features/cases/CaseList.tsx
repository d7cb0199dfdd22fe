import type { Case } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { MoreButton } from '../../components/MoreButton.tsx'
import { useWords } from '../../words.tsx'
import { CaseRow } from './CaseRow.tsx'
import classes from './Cases.module.css'

/** What was found so far, and the rest on demand. */
export function CaseList(props: {
  readonly found: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => Promise<unknown>
  }
  readonly items: readonly Case[]
}) {
  const { cases } = useWords().words.screens
  const { found, items } = props
  const count = items.length

  return (
    <div>
      <Text size="xs" c="dimmed" role="status" mb="sm">
        {found.hasNextPage ? cases.foundMore(count) : cases.found(count)}
      </Text>
      <ul className={classes.list}>
        {items.map((one) => (
          <CaseRow key={one.id} found={one} />
        ))}
      </ul>
      <MoreButton found={found} />
    </div>
  )
}
