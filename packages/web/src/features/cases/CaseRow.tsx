import type { IncidentSummary } from '@hikeshi/contract'
import { Highlight } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Clock } from '../../components/Clock.tsx'
import { MarkBadge } from '../../components/MarkBadge.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { StateBadge } from '../../components/StateBadge.tsx'
import { useWords } from '../../words.tsx'
import classes from './Cases.module.css'

/** One case: what it was, and where the words were found. */
export function CaseRow(props: {
  readonly incident: IncidentSummary & { readonly matched: string | null }
  readonly q: string
}) {
  const { cases, now } = useWords().words.screens
  const { incident } = props
  const searched = props.q.split(/\s+/u).filter(Boolean)

  return (
    <li className={classes.row}>
      <Link
        className={classes.title}
        to="/incidents/$number"
        params={{ number: String(incident.number) }}
      >
        <span className={classes.number}>#{incident.number}</span>{' '}
        <Highlight component="span" inherit highlight={searched} highlightStyles={mark}>
          {incident.title}
        </Highlight>
      </Link>
      {incident.matched && incident.matched !== incident.title && (
        <Highlight
          className={classes.matched}
          component="p"
          size="xs"
          c="dimmed"
          highlight={searched}
          highlightStyles={mark}
        >
          {incident.matched}
        </Highlight>
      )}
      <div className={classes.facts}>
        <SeverityBadge severity={incident.severity} />
        <StateBadge state={incident.state} />
        {incident.drill && <MarkBadge mark="drill" />}
        {incident.visibility === 'private' && <MarkBadge mark="private" />}
        <span>
          {cases.raised} <Clock at={incident.raisedAt} />
        </span>
        {incident.closedAt && (
          <span>
            {cases.closed} <Clock at={incident.closedAt} />
          </span>
        )}
        {incident.commander && (
          <span>
            {now.open.commander} {incident.commander.name}
          </span>
        )}
      </div>
    </li>
  )
}

const mark = { background: 'var(--hk-mark)', color: 'var(--mantine-color-text)' }
