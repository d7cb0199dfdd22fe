import type { Team } from '@hikeshi/contract'
import { Button, Pill, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.tsx'
import { AddMember } from './AddMember.tsx'
import { TeamDialog } from './TeamDialog.tsx'
import classes from './Teams.module.css'
import { useGroups } from './use-groups.ts'
import { useTeam } from './use-team.ts'

/** One team: what it is called for, who is in it, and how to come and go. */
export function TeamRow(props: { readonly team: Team }) {
  const { common, teams: named } = useWords().words.screens
  const { team } = props
  const me = useMe().person.id
  const groups = useGroups()
  const [changing, { open, close }] = useDisclosure(false)
  const add = useTeam((person: string) => api.teams.addMember({ team: team.id, person }))
  const remove = useTeam((person: string) => api.teams.removeMember({ team: team.id, person }))
  const serves = team.groups.map((key) => groups.find(({ value }) => value === key)?.label ?? key)

  return (
    <li className={classes.team}>
      <div className={classes.head}>
        <h3 className={classes.name}>{team.name}</h3>
        {team.can.join && (
          <Button
            size="xs"
            variant="default"
            aria-label={named.joinTeam(team.name)}
            loading={add.isPending}
            onClick={() => add.mutate(me)}
          >
            {named.join}
          </Button>
        )}
        {team.can.leave && (
          <Button
            size="xs"
            variant="default"
            aria-label={named.leaveTeam(team.name)}
            loading={remove.isPending}
            onClick={() => remove.mutate(me)}
          >
            {named.leave}
          </Button>
        )}
        {team.can.change && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={named.changeTeam(team.name)}
            onClick={open}
          >
            {named.change}
          </Button>
        )}
      </div>
      <Text size="xs" c="dimmed">
        {serves.length === 0 ? named.noGroups : common.labelled(named.groups, serves.join(' · '))}
      </Text>
      <ul className={classes.members} aria-label={named.members}>
        {team.members.length === 0 && (
          <li>
            <Text size="sm" c="dimmed">
              {named.none}
            </Text>
          </li>
        )}
        {team.members.map(({ id, name, active }) => (
          <li key={id}>
            <Pill
              withRemoveButton={team.can.addOthers && id !== me}
              removeButtonProps={{
                'aria-label': named.remove(name, team.name),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => remove.mutate(id)}
            >
              {active ? name : name + common.aside(named.inactive)}
            </Pill>
          </li>
        ))}
        {team.can.addOthers && (
          <li>
            <AddMember team={team} onPick={(person) => add.mutate(person)} />
          </li>
        )}
      </ul>
      <ProblemNotice error={add.error ?? remove.error} />
      {changing && <TeamDialog team={team} onClose={close} />}
    </li>
  )
}
