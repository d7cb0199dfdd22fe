import type { Entry } from '@hikeshi/contract'
import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { entriesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'

/** The facts something rests on; guesses stand apart from them. */
export function GroundsSelect(props: {
  readonly value: string[]
  readonly onChange: (entries: string[]) => void
}) {
  const { words } = useWords()
  const { ledger } = words.screens.incident
  const { number } = useScreen()
  const { data: entries = [] } = useQuery(entriesQuery(number))
  const group = (name: string, kinds: readonly Entry['kind'][]) => ({
    group: name,
    items: entries
      .filter(({ kind }) => kinds.includes(kind))
      .toReversed()
      .map(({ id, text }) => ({ value: id, label: text })),
  })
  const groups = [
    group(ledger.facts, ['fact', 'evidence']),
    group(ledger.hypotheses, ['hypothesis']),
  ]
  const offered = groups.filter(({ items }) => items.length > 0)
  if (offered.length === 0) return null

  return (
    <MultiSelect
      searchable
      label={ledger.basedOn}
      data={offered}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
