import type { Entry } from '@hikeshi/contract'
import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words.tsx'
import { entriesQuery } from '../incident/queries.ts'

/** The entries a text rests on: facts first, and guesses apart from them. */
export function CitesSelect(props: {
  readonly number: string
  readonly value: string[]
  readonly onChange: (cites: string[]) => void
}) {
  const { words } = useWords()
  const { notices: named } = words.screens
  const { data: entries = [] } = useQuery(entriesQuery(props.number))
  const facts = entries.filter(({ kind }) => kind === 'fact' || kind === 'evidence')
  const guesses = entries.filter(({ kind }) => kind === 'hypothesis')
  if (facts.length + guesses.length === 0) return null

  return (
    <MultiSelect
      searchable
      label={named.cites}
      data={[group(named.facts, facts), group(named.guesses, guesses)].filter(
        ({ items }) => items.length > 0,
      )}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

function group(name: string, of: readonly Entry[]) {
  const items = of.toReversed().map(({ id, text }) => ({ value: id, label: text }))
  return { group: name, items }
}
