import type { IncidentState } from '@hikeshi/contract'
import { useWords } from '../words.tsx'
import classes from './Badge.module.css'

/** Where an incident stands, in a word. */
export function StateBadge(props: { readonly state: IncidentState }) {
  const { words } = useWords()
  return (
    <span className={classes.state} data-state={props.state}>
      {words.labels.states[props.state]}
    </span>
  )
}
