import type { Replay } from '@hikeshi/contract'
import { AnchorLink } from '../../../components/AnchorLink.tsx'
import { MarkBadge } from '../../../components/MarkBadge.tsx'
import { SeverityBadge } from '../../../components/SeverityBadge.tsx'
import { StateBadge } from '../../../components/StateBadge.tsx'
import { useWords } from '../../../words.tsx'
import classes from './Replay.module.css'

/** What became of the case, and the ways to its board and its report. */
export function ReplayHeader(props: { readonly replay: Replay }) {
  const { replay: words } = useWords().words.screens.cases
  const { replay } = props
  const params = { number: String(replay.number) }
  return (
    <div className={classes.facts}>
      <SeverityBadge severity={replay.severity} />
      <StateBadge state={replay.state} />
      {replay.visibility === 'private' && <MarkBadge mark="private" />}
      <AnchorLink to="/incidents/$number" params={params}>
        {words.back}
      </AnchorLink>
      <AnchorLink to="/incidents/$number/report" params={params}>
        {words.report}
      </AnchorLink>
    </div>
  )
}
