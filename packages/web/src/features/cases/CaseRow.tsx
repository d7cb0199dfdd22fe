import type { Case } from '@hikeshi/contract'
import { Link } from '@tanstack/react-router'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { Clock } from '../../components/Clock.tsx'
import { MarkBadge } from '../../components/MarkBadge.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { StateBadge } from '../../components/StateBadge.tsx'
import { useWords } from '../../words.tsx'
import classes from './Cases.module.css'
import { FoundText } from './FoundText.tsx'

/** One case: what it was, and where the words were found. */
export function CaseRow(props: { readonly found: Case }) {
  const { cases, now } = useWords().words.screens
  const one = props.found
  const inTitle = one.found?.where === 'title' ? one.found : null

  return (
    <li className={classes.row}>
      <Link
        className={classes.title}
        to="/incidents/$number"
        params={{ number: String(one.number) }}
      >
        <span className={classes.number}>#{one.number}</span>{' '}
        {inTitle ? <FoundText found={inTitle} whole={one.title} /> : one.title}
      </Link>
      {one.found && !inTitle && (
        <p className={classes.matched}>
          <span className={classes.where}>{cases.where[one.found.where]}</span>{' '}
          <FoundText found={one.found} />
        </p>
      )}
      <div className={classes.facts}>
        <SeverityBadge severity={one.severity} />
        <StateBadge state={one.state} />
        {one.visibility === 'private' && <MarkBadge mark="private" />}
        <span>
          {cases.raised} <Clock at={one.raisedAt} />
        </span>
        {one.closedAt && (
          <span>
            {cases.closed} <Clock at={one.closedAt} />
          </span>
        )}
        {one.commander && (
          <span>
            {now.open.commander} {one.commander.name}
          </span>
        )}
        <AnchorLink
          className={classes.above ?? ''}
          size="xs"
          to="/incidents/$number/replay"
          params={{ number: String(one.number) }}
        >
          {cases.replayLink}
        </AnchorLink>
      </div>
    </li>
  )
}
