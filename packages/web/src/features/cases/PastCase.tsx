import type { SimilarCase } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { useWords } from '../../words.tsx'
import classes from './Cases.module.css'

/** A past case beside one at hand: what it was, why it is offered, and what held then. */
export function PastCase(props: { readonly past: SimilarCase; readonly children?: ReactNode }) {
  const { similar, replayLink } = useWords().words.screens.cases
  const { past } = props
  const number = String(past.number)
  const why = [
    ...(past.words.length > 0 ? [similar.words(past.words)] : []),
    ...(past.sameType ? [similar.sameType] : []),
    ...(past.timesHelpful > 0 ? [similar.timesHelpful(past.timesHelpful)] : []),
  ]

  return (
    <div className={classes.past}>
      <div className={classes.facts}>
        <SeverityBadge severity={past.severity} short />
        <AnchorLink to="/incidents/$number" params={{ number }}>
          #{past.number} {past.title}
        </AnchorLink>
      </div>
      <Text size="xs" c="dimmed">
        {why.join(' · ')}
      </Text>
      {past.helped.length > 0 ? (
        <Text size="xs">
          {similar.helped} {past.helped.join(' / ')}
        </Text>
      ) : (
        <Text size="xs" c="dimmed">
          {similar.noAction}
        </Text>
      )}
      <div className={classes.facts}>
        <AnchorLink size="xs" to="/incidents/$number/replay" params={{ number }}>
          {replayLink}
        </AnchorLink>
        {props.children}
      </div>
    </div>
  )
}
