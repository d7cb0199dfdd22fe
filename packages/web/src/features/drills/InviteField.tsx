import type { Drill } from '@hikeshi/contract'
import { MultiSelect, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words.tsx'
import { everybodyQuery } from '../incident/queries.ts'
import { teamsQuery } from '../teams/queries.ts'
import classes from './drills.module.css'
import { Names } from './Names.tsx'
import { together } from './plan-form.ts'

const EVERYBODY = 'everybody'
/** As many as the server asks at once. */
const PEOPLE_MAX = 300

/** Whom to ask to come: by name, by team, or everybody who has not been asked yet. */
export function InviteField(props: {
  readonly drill: Drill | null
  readonly value: readonly string[]
  readonly onChange: (people: readonly string[]) => void
}) {
  const { drills, common } = useWords().words.screens
  const { form: named } = drills
  const { data: everybody = [] } = useQuery(everybodyQuery)
  const { data: teams = [] } = useQuery(teamsQuery(false))
  const there = props.drill?.people ?? []
  const asked = new Set(there.map(({ person }) => person.id))
  const people = everybody.filter(({ id }) => !asked.has(id))
  const choices = new Set(people.map(({ id }) => id))
  const groups = [
    ...wholeOf(people.length).map((value) => ({ value, label: named.everybody(people.length) })),
    ...teams.map(({ id, name, members }) => ({
      value: id,
      label: name + common.aside(members.filter((one) => choices.has(one.id)).length),
    })),
  ]

  function add(group: string | null): void {
    const members = teams.find(({ id }) => id === group)?.members ?? []
    props.onChange(together(props.value, group === EVERYBODY ? people : members, choices))
  }

  return (
    <>
      {there.length > 0 && (
        <Text size="xs" c="dimmed" component="div">
          {named.invited} <Names names={there.map(({ person }) => person.name)} />
        </Text>
      )}
      <MultiSelect
        label={there.length > 0 ? named.inviteMore : named.invite}
        description={named.inviteHelp}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...props.value]}
        onChange={props.onChange}
        maxValues={PEOPLE_MAX}
        classNames={{ inputField: classes.typing ?? '' }}
        searchable
        clearable
        hidePickedOptions
      />
      {groups.length > 0 && (
        <Select
          size="xs"
          aria-label={named.together}
          placeholder={named.together}
          data={groups}
          value={null}
          searchable
          onChange={add}
        />
      )}
    </>
  )
}

/** Everybody at once, where that is more than one and not too many. */
const wholeOf = (count: number): readonly string[] =>
  count > 1 && count <= PEOPLE_MAX ? [EVERYBODY] : []
