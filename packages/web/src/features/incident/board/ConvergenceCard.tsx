import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { KindChip } from '../KindChip.tsx'
import { entriesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { UnmetList } from '../UnmetList.tsx'
import classes from './board.module.css'
import { ConvergenceActions } from './ConvergenceActions.tsx'
import { Objections } from './Objections.tsx'

/** The proposal that it is over: what it goes by, who agrees, who objects. */
export function ConvergenceCard() {
  const { words } = useWords()
  const { convergence: named } = words.screens.incident
  const { number, incident } = useScreen()
  const { convergence, convergedAt } = incident
  const { data: entries = [] } = useQuery(entriesQuery(number))
  if (!convergence || convergedAt) return null
  const evidence = entries.filter(({ id }) => convergence.evidence.includes(id))

  return (
    <section className={classes.card} aria-labelledby="convergence">
      <Stack gap="sm">
        <Title order={3} id="convergence" tabIndex={-1}>
          {named.heading}
        </Title>
        <Text className={classes.text}>
          {convergence.text}{' '}
          <span className={classes.quiet}>{named.by(convergence.proposedBy.name)}</span>
        </Text>
        <ul className={classes.list}>
          {evidence.map(({ id, kind, text }) => (
            <li key={id} className={classes.row}>
              <KindChip kind={kind} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
        <Text>
          {named.agreed(convergence.agreedBy.length, convergence.quorum)}{' '}
          <span className={classes.quiet}>
            {convergence.agreedBy.map(({ name }) => name).join(', ')}
          </span>
        </Text>
        <Objections />
        <UnmetList unmet={convergence.unmet} />
        <ConvergenceActions />
      </Stack>
    </section>
  )
}
