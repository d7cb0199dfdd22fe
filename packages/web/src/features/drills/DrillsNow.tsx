import classes from './drills.module.css'
import { NextDrill } from './NextDrill.tsx'
import { ToSettle } from './ToSettle.tsx'

/** What Now says of drills: the next one if it is near, and whether mine were held. */
export function DrillsNow() {
  return (
    <div className={classes.now}>
      <NextDrill />
      <ToSettle mine />
    </div>
  )
}
