import type { FollowUp } from '@hikeshi/contract'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { useWords } from '../../words.tsx'
import { FollowUpState } from './FollowUpState.tsx'
import classes from './follow-ups.module.css'

/** Of which incident it is, whose, and until when. */
export function FollowUpFacts(props: { readonly item: FollowUp }) {
  const { followUps: named } = useWords().words.screens
  const { incident, owner, due, overdue } = props.item

  return (
    <div className={classes.facts}>
      <SeverityBadge severity={incident.severity} short />
      <AnchorLink size="xs" to="/incidents/$number" params={{ number: String(incident.number) }}>
        #{incident.number} {incident.title}
      </AnchorLink>
      {incident.closed && <span>{named.closed}</span>}
      <span>{owner?.name ?? named.nobody}</span>
      <span className="tabular">{due ? named.due(due) : named.noDue}</span>
      {overdue && <span className={classes.overdue}>{named.overdue}</span>}
      <FollowUpState item={props.item} />
    </div>
  )
}
