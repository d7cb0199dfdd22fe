import type { FollowUp } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { useWords } from '../../words.tsx'
import classes from './follow-ups.module.css'

/** A reminder: a measure that is due, or a report that still lacks something. */
export function WaitingCard(props: { readonly item: FollowUp }) {
  const { followUps: named } = useWords().words.screens
  const { incident, measure, due, overdue, missing } = props.item
  const { waiting } = named
  const number = String(incident.number)
  const say = overdue ? waiting.overdue : waiting.measure

  return (
    <li className={classes.card}>
      <Text fw={600}>
        {measure ? say(measure.text, due ?? '') : waiting.report(incident.number, missing ?? 0)}
      </Text>
      <Text size="xs" c="dimmed" mb="sm">
        #{number} {incident.title}
      </Text>
      {measure ? (
        <ButtonLink size="xs" variant="default" to="/follow-ups">
          {named.change}
        </ButtonLink>
      ) : (
        <ButtonLink size="xs" to="/incidents/$number/report" params={{ number }}>
          {named.openReport}
        </ButtonLink>
      )}
    </li>
  )
}
