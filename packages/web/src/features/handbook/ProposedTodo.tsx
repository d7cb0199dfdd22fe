import type { Proposal } from '@hikeshi/contract'
import { List, Text } from '@mantine/core'
import { DiffLines } from '../../components/DiffLines.tsx'
import { useWords } from '../../words.tsx'

/** What adopting the proposal would do to a to-do template; or that it no longer fits. */
export function ProposedTodo(props: { readonly todo: NonNullable<Proposal['todo']> }) {
  const { words, language } = useWords()
  const { todo: named } = words.screens.proposals
  const { before, after, changes, stale } = props.todo
  return (
    <>
      <DiffLines before={before?.text[language] ?? ''} after={after?.text[language] ?? ''} />
      {stale && <Text c="kaki">{named.stale}</Text>}
      {changes.length > 0 && (
        <List size="sm" aria-label={named.changes}>
          {changes.map((change) => (
            <List.Item key={change}>{change}</List.Item>
          ))}
        </List>
      )}
    </>
  )
}
