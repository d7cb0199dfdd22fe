import type { Severity } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import classes from './Cases.module.css'

/** One earlier case in a line, what speaks for it, and what can be done with it. */
export function EarlierCase(props: {
  readonly past: {
    readonly number: number
    readonly title: string
    readonly severity: Severity | null
  }
  readonly facts: string
  readonly children?: ReactNode
}) {
  const { number, title, severity } = props.past
  return (
    <div className={classes.past}>
      <div className={classes.facts}>
        <SeverityBadge severity={severity} short />
        <AnchorLink to="/incidents/$number" params={{ number: String(number) }}>
          #{number} {title}
        </AnchorLink>
      </div>
      <div className={classes.facts}>
        <Text size="xs" c="dimmed">
          {props.facts}
        </Text>
        {props.children}
      </div>
    </div>
  )
}
