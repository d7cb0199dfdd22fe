import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { entriesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'
import { BoardText } from './BoardText.tsx'
import { WorstCaseButtons } from './WorstCaseButtons.tsx'

/** The worst that could be true, what would rule it out, and whether that has been found out. */
export function WorstCase() {
  const { words } = useWords()
  const { board, worst } = words.screens.incident
  const { number, incident } = useScreen()
  const { data: entries = [] } = useQuery(entriesQuery(number))
  const { worstCase, worstCaseCheck: check, worstCaseState: state, can } = incident
  // Of several, the latest is what settled it.
  const fact = entries.findLast(({ about }) => about === 'worst_case')

  const text = <BoardText field="worstCase" label={board.worstCase} empty={board.worstCaseEmpty} />
  if (!worstCase) return text

  return (
    <div id="worst-case" tabIndex={-1}>
      {text}
      {check && (
        <Text className={classes.quiet}>{words.screens.common.labelled(worst.check, check)}</Text>
      )}
      {state && <Text fw={600}>{state === 'real' ? worst.real : worst.ruledOut}</Text>}
      {state && fact && <Text className={classes.quiet}>{worst.shownBy(fact.text)}</Text>}
      {can.edit && <WorstCaseButtons settled={state !== null} />}
    </div>
  )
}
