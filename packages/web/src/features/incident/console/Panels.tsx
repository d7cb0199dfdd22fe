import type { Panels as PanelsData } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'
import { PeopleAtWork } from './PeopleAtWork.tsx'
import { Timers } from './Timers.tsx'
import { WaitingList } from './WaitingList.tsx'

/** Clocks, what waits, and people: side by side where there is room. */
export function Panels({ panels }: { readonly panels: PanelsData }) {
  const { words } = useWords()
  const { panels: named } = words.screens.console
  const { worstCase, onDuty } = panels

  return (
    <div className={classes.panels}>
      <div className={classes.panel}>
        <Timers panels={panels} />
        {worstCase && (
          <p className={classes.line} data-late={worstCase.late || undefined}>
            <span className={classes.label}>{named.worstCase}</span>
            <span className={classes.text}>{worstCase.text}</span>
            {worstCase.late && (
              <span className={classes.state}>{named.notRuledOut(worstCase.minutes)}</span>
            )}
          </p>
        )}
        <p className={classes.line} data-late={onDuty.level !== 'fresh' || undefined}>
          <span>{named.onDuty(onDuty.minutes)}</span>
          <span className={classes.state}>{named.tired[onDuty.level]}</span>
        </p>
        <p className={classes.line}>{named.counts(panels.facts, panels.hypotheses)}</p>
      </div>
      <div className={classes.panel}>
        <WaitingList name={named.questions} list={panels.questions} part="ledger" />
        <WaitingList name={named.inquiries} list={panels.inquiries} part="board" />
        <WaitingList name={named.stale} list={panels.stale} part="ledger" />
      </div>
      <PeopleAtWork panels={panels} />
    </div>
  )
}
