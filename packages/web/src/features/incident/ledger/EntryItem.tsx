import type { Entry } from '@hikeshi/contract'
import { Anchor, Badge } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { EntryGrounds } from './EntryGrounds.tsx'
import { EntryMenu } from './EntryMenu.tsx'
import { EntrySaid } from './EntrySaid.tsx'
import { EntryState } from './EntryState.tsx'
import classes from './ledger.module.css'
import { SettleButtons } from './SettleButtons.tsx'

/** One line of the ledger: what, who says so, how far it is, and what settles it. */
export function EntryItem(props: { readonly entry: Entry; readonly entries: readonly Entry[] }) {
  const { words } = useWords()
  const { ledger } = words.screens.incident
  const { incident } = useScreen()
  const { entry, entries } = props
  const settledBy = entries.find(({ id }) => id === entry.settledBy)

  return (
    <li id={entry.id} tabIndex={-1} className={classes.entry} data-state={entry.state}>
      <div className={classes.text}>{entry.text}</div>
      <EntryGrounds entry={entry} entries={entries} />
      {entry.nextCheck && entry.state === 'open' && (
        <div className={classes.quiet}>{ledger.nextCheckIs(entry.nextCheck)}</div>
      )}
      {settledBy && <div className={classes.quiet}>{ledger.settledBy(settledBy.text)}</div>}
      <div className={classes.foot}>
        <EntryState state={entry.state} />
        {entry.actionKind && (
          <Badge size="sm" variant="default" tt="none">
            {ledger[entry.actionKind]}
          </Badge>
        )}
        <EntrySaid entry={entry} />
        {entry.url && (
          <Anchor href={entry.url} size="xs" target="_blank" rel="noopener noreferrer nofollow">
            {ledger.source}
          </Anchor>
        )}
        {incident.can.edit && (
          <span className={`${classes.foot} ${classes.push}`}>
            <SettleButtons entry={entry} entries={entries} />
            <EntryMenu entry={entry} />
          </span>
        )}
      </div>
    </li>
  )
}
