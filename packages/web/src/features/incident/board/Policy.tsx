import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'

/** How we go about it, as the alignment decided. */
export function Policy() {
  const { words } = useWords()
  const { board } = words.screens.incident
  const { incident } = useScreen()
  const empty = incident.alignedAt ? board.undecided : board.policyEmpty

  return (
    <div>
      <div className={classes.label}>{board.policy}</div>
      <Text className={classes.text} {...(incident.policy ? {} : { c: 'dimmed' })}>
        {incident.policy ?? empty}
      </Text>
    </div>
  )
}
