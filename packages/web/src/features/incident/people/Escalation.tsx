import type { Roster } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import classes from './people.module.css'

/** While nobody has answered: who was called last, so that nobody feels alone. */
export function Escalation(props: { readonly roster: Roster; readonly raisedBy: string }) {
  const { people: named } = useWords().words.screens.incident
  const { people, calls } = props.roster
  const answered = people.some((one) => one.answered && one.person.id !== props.raisedBy)
  const last = calls.findLast(({ reason }) => reason === 'escalation')
  if (answered || last === undefined) return null

  return (
    <div className={classes.card} data-call role="status">
      <Text size="sm" fw={600}>
        {last.last ? named.nobodyLeft : named.alone(last.groups.join(' · '))}
      </Text>
      <Text size="xs" c="dimmed">
        {last.people.map(({ name }) => name).join(' · ')}
      </Text>
    </div>
  )
}
