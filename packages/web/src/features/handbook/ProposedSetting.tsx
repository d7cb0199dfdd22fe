import type { Proposal } from '@hikeshi/contract'
import { List, Stack, Text } from '@mantine/core'
import { DiffLines } from '../../components/DiffLines.tsx'
import { useWords } from '../../words.tsx'

const AROUND = 3

/** What adopting the proposal would make of a part of the settings: in sentences, and line by line. */
export function ProposedSetting(props: { readonly setting: NonNullable<Proposal['setting']> }) {
  const { todo, setting: named } = useWords().words.screens.proposals
  const { before, after, changes, rebased, stale } = props.setting
  return (
    <Stack gap="sm" mt="sm">
      {stale && <Text c="kaki">{named.stale}</Text>}
      {rebased && <Text size="sm">{named.rebased}</Text>}
      {changes.length > 0 && (
        <List size="sm" aria-label={todo.changes}>
          {changes.map((change) => (
            <List.Item key={change}>{change}</List.Item>
          ))}
        </List>
      )}
      <DiffLines before={before.trimEnd()} after={after.trimEnd()} around={AROUND} />
    </Stack>
  )
}
