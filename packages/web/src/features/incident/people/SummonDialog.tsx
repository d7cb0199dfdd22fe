import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { teamsQuery } from '../../teams/queries.ts'
import { useGroups } from '../../teams/use-groups.ts'
import { ActDialog } from '../dialogs/ActDialog.tsx'
import { everybodyQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './people.module.css'

const AREA_MAX = 40

/** Calls people into the incident: by name, by team, by group, or by what they know. */
export function SummonDialog(props: { readonly onClose: () => void }) {
  const { people: named } = useWords().words.screens.incident
  const { number, me } = useScreen()
  const { data: everybody = [] } = useQuery(everybodyQuery)
  const { data: teams = [] } = useQuery(teamsQuery(false))
  const groups = useGroups()
  const [people, setPeople] = useState<string[]>([])
  const [team, setTeam] = useState<string | null>(null)
  const [role, setRole] = useState<string | null>(null)
  const [area, setArea] = useState('')
  const act = useAct(
    number,
    () =>
      api.participants.summon({
        incident: number,
        people,
        ...(team === null ? {} : { team }),
        ...(role === null ? {} : { role }),
        ...(area.trim() === '' ? {} : { area }),
      }),
    'inline',
  )
  const chosen = people.length > 0 || team !== null || role !== null || area.trim() !== ''

  return (
    <ActDialog
      title={named.summon}
      help={chosen ? named.summonHelp : named.nobodyChosen}
      submit={named.send}
      ready={chosen}
      act={act}
      onSubmit={() => act.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <MultiSelect
        data-autofocus
        label={named.who}
        data={everybody
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={people}
        onChange={setPeople}
        classNames={{ inputField: classes.typing ?? '' }}
        searchable
        clearable
      />
      {teams.length > 0 && (
        <Select
          label={named.team}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={team}
          onChange={setTeam}
          searchable
          clearable
        />
      )}
      <Select
        label={named.group}
        data={[...groups]}
        value={role}
        onChange={setRole}
        searchable
        clearable
      />
      <TextInput
        label={named.area}
        placeholder={named.areaPlaceholder}
        maxLength={AREA_MAX}
        value={area}
        onChange={(event) => setArea(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
