import { Elapsed } from '../../../components/Elapsed.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './header.module.css'

/** How long the harm has lasted; it stands still once the harm has ended. */
export function ImpactClock() {
  const { words } = useWords()
  const { header } = words.screens.incident
  const { incident } = useScreen()
  const from = incident.impactStartedAt ?? incident.raisedAt
  const to = incident.impactEndedAt ?? incident.convergedAt
  if (incident.aside) return null
  const since = incident.impactStartedAt ? header.sinceImpact : header.sinceRaised

  return (
    <span className={classes.fact}>
      <span className={classes.label}>{to ? header.lasted : since}</span>
      <span className={classes.clock}>
        <Elapsed from={from} to={to} />
      </span>
    </span>
  )
}
