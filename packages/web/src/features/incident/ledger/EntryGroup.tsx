import type { Entry, EntryKind, EntryState } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { EntryItem } from './EntryItem.tsx'
import classes from './ledger.module.css'

/** What is over steps back, so that what is open stands out. */
const OVER: ReadonlySet<EntryState> = new Set(['rejected', 'answered'])

/** All entries of one kind, the latest first. */
export function EntryGroup(props: {
  readonly entries: readonly Entry[]
  readonly kind: EntryKind
  readonly title: string
  readonly help?: string
  /** Said when there is none; without it, an empty group does not show. */
  readonly empty?: string
}) {
  const { words } = useWords()
  const { ledger } = words.screens.incident
  const [unfolded, setUnfolded] = useState(false)
  const all = props.entries.filter(({ kind }) => kind === props.kind).toReversed()
  const current = all.filter(({ state }) => !OVER.has(state))
  const over = all.filter(({ state }) => OVER.has(state))
  if (all.length === 0 && !props.empty) return null

  return (
    <section className={classes.group} data-kind={props.kind} aria-labelledby={`of-${props.kind}`}>
      <div className={classes.head}>
        <h3 className={classes.title} id={`of-${props.kind}`}>
          {props.title} <span className="tabular">{all.length > 0 && all.length}</span>
        </h3>
        {props.help && <span className={classes.quiet}>{props.help}</span>}
      </div>
      {all.length === 0 && <p className={classes.empty}>{props.empty}</p>}
      <ul className={classes.list}>
        {[...current, ...(unfolded ? over : [])].map((entry) => (
          <EntryItem key={entry.id} entry={entry} entries={props.entries} />
        ))}
      </ul>
      {over.length > 0 && (
        <div className={classes.fold}>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {ledger.settled(over.length)}
          </Button>
        </div>
      )}
    </section>
  )
}
