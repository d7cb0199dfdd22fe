import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { EntryGrounds } from '../ledger/EntryGrounds.tsx'
import { entriesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'

/** What was decided, the latest first. */
export function Decisions() {
  const { words } = useWords()
  const { board, ledger } = words.screens.incident
  const { number, incident } = useScreen()
  const { data: entries = [] } = useQuery(entriesQuery(number))
  const decisions = entries.filter(({ kind }) => kind === 'decision').toReversed()

  return (
    <section aria-labelledby="decisions">
      <h3 id="decisions" className={classes.label}>
        {board.decisions}
      </h3>
      {decisions.length === 0 && (
        <Text c="dimmed">{incident.can.edit ? board.noDecisions : ledger.none}</Text>
      )}
      <ul className={classes.list}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <span className={classes.text}>{decision.text}</span>{' '}
            <span className={classes.quiet}>
              {decision.by.name} <Clock at={decision.at} />
            </span>
            <EntryGrounds entry={decision} entries={entries} />
          </li>
        ))}
      </ul>
    </section>
  )
}
