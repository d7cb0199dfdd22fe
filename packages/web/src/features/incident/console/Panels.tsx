import type { Panels as PanelsData } from '@hikeshi/contract'
import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './console.module.css'
import { PeopleAtWork } from './PeopleAtWork.tsx'
import { Timers } from './Timers.tsx'
import { WaitingList } from './WaitingList.tsx'

/** Clocks, what waits, and people: side by side where there is room. */
export function Panels({ panels }: { readonly panels: PanelsData }) {
  const { words } = useWords()
  const { panels: named } = words.screens.console
  const { goTo, open } = useScreen()
  const { worstCase, onDuty } = panels

  return (
    <div className={classes.panels}>
      <div className={classes.panel}>
        <Timers panels={panels} />
        {worstCase && (
          <UnstyledButton
            className={classes.line}
            data-late={worstCase.late || undefined}
            onClick={() => goTo('board', 'worst-case')}
          >
            <span className={classes.label}>{named.worstCase}</span>
            <span className={classes.text}>{worstCase.text}</span>
            {worstCase.late && (
              <span className={classes.state}>{named.notRuledOut(worstCase.minutes)}</span>
            )}
          </UnstyledButton>
        )}
        <UnstyledButton
          className={classes.line}
          data-late={onDuty.level !== 'fresh' || undefined}
          onClick={() => open('pass')}
        >
          <span>{named.onDuty(onDuty.minutes)}</span>
          <span className={classes.state}>{named.tired[onDuty.level]}</span>
        </UnstyledButton>
        <div className={classes.counts}>
          <UnstyledButton className={classes.number} onClick={() => goTo('ledger', 'of-fact')}>
            {named.facts(panels.facts)}
          </UnstyledButton>
          <UnstyledButton
            className={classes.number}
            onClick={() => goTo('ledger', 'of-hypothesis')}
          >
            {named.hypotheses(panels.hypotheses)}
          </UnstyledButton>
        </div>
      </div>
      <div className={classes.panel}>
        <WaitingList
          name={named.questions}
          list={panels.questions}
          part="ledger"
          place="of-question"
        />
        <WaitingList
          name={named.inquiries}
          list={panels.inquiries}
          part="board"
          place="inquiries"
        />
        <WaitingList name={named.stale} list={panels.stale} part="ledger" place="of-hypothesis" />
      </div>
      <PeopleAtWork panels={panels} />
    </div>
  )
}
