import type { Team } from '@hikeshi/contract'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words.tsx'
import { everybodyQuery } from '../incident/queries.ts'

/** Picks somebody who is not in the team yet. */
export function AddMember(props: {
  readonly team: Team
  readonly onPick: (person: string) => void
}) {
  const { teams: named } = useWords().words.screens
  const { team } = props
  const { data: people = [] } = useQuery(everybodyQuery)
  const isIn = new Set(team.members.map(({ id }) => id))

  return (
    <Select
      size="xs"
      aria-label={named.addTo(team.name)}
      placeholder={named.add}
      data={people
        .filter(({ id }) => !isIn.has(id))
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      searchable
      onChange={(person) => {
        if (person !== null) props.onPick(person)
      }}
    />
  )
}
