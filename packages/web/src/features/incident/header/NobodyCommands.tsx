import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'

/** While nobody commands: who leads for now, or that somebody has to. */
export function NobodyCommands() {
  const { words } = useWords()
  const { plan } = words.screens.incident
  const { incident } = useScreen()
  const { standIn, commanderMissedAt, convergedAt } = incident
  if (standIn) return <span className={classes.label}>{plan.standIn(standIn.name)}</span>
  if (!commanderMissedAt || convergedAt) return null

  return (
    <Text span size="sm" fw={600} role="status">
      {plan.commanderMissing}
    </Text>
  )
}
