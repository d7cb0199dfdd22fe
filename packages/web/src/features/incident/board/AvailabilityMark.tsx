import type { Availability } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import { AVAILABILITY_ICONS } from './availability.ts'
import classes from './board.module.css'

/** Whether somebody can act, as an icon and a word. */
export function AvailabilityMark(props: { readonly availability: Availability }) {
  const { words } = useWords()
  const Icon = AVAILABILITY_ICONS[props.availability]
  return (
    <span className={classes.availability} data-availability={props.availability}>
      <Icon className={classes.icon} aria-hidden />
      {words.screens.incident.availability[props.availability]}
    </span>
  )
}
