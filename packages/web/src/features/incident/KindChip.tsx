import type { EntryKind, EntryState } from '@hikeshi/contract'
import { useWords } from '../../words.tsx'
import classes from './KindChip.module.css'
import { KIND_ICONS } from './kinds.ts'

/** What something was recorded as, and how far it is. A guess never looks like a fact. */
export function KindChip(props: { readonly kind: EntryKind; readonly state?: EntryState }) {
  const { words } = useWords()
  const { kinds, entryStates } = words.screens.incident
  const Icon = KIND_ICONS[props.kind]
  const state = props.state && props.state !== 'recorded' ? props.state : null

  return (
    <span className={classes.chip} data-kind={props.kind}>
      <Icon className={classes.icon} aria-hidden />
      {kinds[props.kind]}
      {state && (
        <span className={classes.state} data-state={state}>
          {entryStates[state]}
        </span>
      )}
    </span>
  )
}
