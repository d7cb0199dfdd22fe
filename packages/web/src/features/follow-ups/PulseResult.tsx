import type { PulseAnswer } from '@hikeshi/contract'
import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words.tsx'
import classes from './follow-ups.module.css'
import { pulseQuery } from './queries.ts'

/** How those who took part felt about it, once enough have answered. */
export function PulseResult(props: { readonly number: string }) {
  const { asked } = useWords().words.screens.proposals
  const { data: pulse } = useQuery(pulseQuery(props.number))
  if (!pulse || pulse.answers === null) return null
  const rows = (['useful', 'clear', 'learnt', 'again'] as const).flatMap((question) => {
    const counts = pulse[question]
    return counts ? [{ question, counts }] : []
  })

  return (
    <section aria-label={asked.result}>
      <Title order={3}>{asked.result}</Title>
      <Text size="xs" c="dimmed">
        {asked.count(pulse.answers)}
      </Text>
      {rows.map(({ question, counts }) => (
        <ul key={question} className={classes.counts}>
          <li>{asked[question]}</li>
          {Object.entries({ ...counts }).map(([answer, count]) => (
            <li key={answer} className="tabular">
              {asked.answers[answer as PulseAnswer]} {count}
            </li>
          ))}
        </ul>
      ))}
    </section>
  )
}
