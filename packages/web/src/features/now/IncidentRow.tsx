import type { IncidentSummary } from '@hikeshi/contract'
import { Link } from '@tanstack/react-router'
import { Ago } from '../../components/Ago.tsx'
import { Elapsed } from '../../components/Elapsed.tsx'
import { FourPhaseBar } from '../../components/FourPhaseBar.tsx'
import { MarkBadge } from '../../components/MarkBadge.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { useWords } from '../../words.tsx'
import classes from './Now.module.css'

/** One incident in a list: what, how bad, how far, who leads. */
export function IncidentRow(props: { readonly incident: IncidentSummary }) {
  const { words } = useWords()
  const { open } = words.screens.now
  const { incident } = props
  const harms = incident.impactStartedAt !== null && incident.impactEndedAt === null

  return (
    <li className={classes.row} data-harm={incident.severity === 'sev1' || undefined}>
      <div>
        <Link
          className={classes.title}
          to="/incidents/$number"
          params={{ number: String(incident.number) }}
        >
          <span className={classes.number}>#{incident.number}</span> {incident.title}
        </Link>
      </div>
      <div className={classes.facts}>
        <SeverityBadge severity={incident.severity} />
        {incident.drill && <MarkBadge mark="drill" />}
        {incident.visibility === 'private' && <MarkBadge mark="private" />}
        {incident.commander && (
          <span>
            {open.commander} {incident.commander.name}
          </span>
        )}
        {incident.waitingFor && (
          <span className={classes.wanted}>{words.labels.waitingFor[incident.waitingFor]}</span>
        )}
        <span>
          {open.since} <Ago at={incident.raisedAt} />
        </span>
        {harms && incident.impactStartedAt && (
          <span>
            {open.impact} <Elapsed from={incident.impactStartedAt} />
          </span>
        )}
      </div>
      <div className={classes.phases}>
        <FourPhaseBar phase={incident.phase} small />
      </div>
    </li>
  )
}
