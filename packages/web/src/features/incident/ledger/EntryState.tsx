import type { EntryState as State } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './ledger.module.css'

/** How far an entry is; nothing for those that have no life of their own. */
export function EntryState(props: { readonly state: State }) {
  const { words } = useWords()
  if (props.state === 'recorded') return null
  return (
    <span className={classes.state} data-state={props.state}>
      {words.screens.incident.entryStates[props.state]}
    </span>
  )
}
