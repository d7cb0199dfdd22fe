import { UnstyledButton } from '@mantine/core'
import { Clock } from '../../../components/Clock.tsx'
import { useNow } from '../../../components/use-now.ts'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'

const MINUTE_MS = 60_000
const SOON_MINUTES = 5

/** A moment that approaches: how long still, and whether it has passed. */
export function TimerLine(props: {
  readonly name: string
  readonly at: string
  /** Leads to what it is about. */
  readonly onShow: () => void
}) {
  const { words } = useWords()
  const { panels } = words.screens.console
  const now = useNow()
  const left = Math.ceil((Date.parse(props.at) - now) / MINUTE_MS)

  return (
    <UnstyledButton
      className={classes.line}
      data-late={left <= SOON_MINUTES || undefined}
      onClick={props.onShow}
    >
      <span className={classes.label}>{props.name}</span>
      <Clock at={props.at} />
      <span className={classes.state}>{left > 0 ? panels.minutes(left) : panels.late}</span>
    </UnstyledButton>
  )
}
