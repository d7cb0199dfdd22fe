import type { Postmortem } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { Clock } from '../../../components/Clock.tsx'
import { MarkdownText } from '../../../components/MarkdownText.tsx'
import { useWords } from '../../../words.tsx'
import classes from '../report.module.css'
import { MeasuresDone } from './MeasuresDone.tsx'

export function PostmortemFacts({ postmortem }: { readonly postmortem: Postmortem }) {
  const { words } = useWords()
  const { postmortem: named } = words.screens.report
  const { form, at, facilitator, reason, held, outcome, measures } = postmortem
  if (!form) return <Text className={classes.waits}>{named.undecided}</Text>

  return (
    <>
      <div className={classes.sectionHead}>
        <span className={classes.itemName}>{named.forms[form]}</span>
        {form !== 'waived' && (
          <span className={held ? classes.settled : classes.waits}>
            {held ? named.held : named.notHeld}
          </span>
        )}
        {at && <Clock at={at} />}
        {facilitator && (
          <span className={classes.quiet}>
            {words.screens.common.labelled(named.facilitator, facilitator.name)}
          </span>
        )}
      </div>
      {form === 'waived' && reason && <Text>{reason}</Text>}
      {outcome && <MarkdownText>{outcome}</MarkdownText>}
      <MeasuresDone measures={measures} />
    </>
  )
}
