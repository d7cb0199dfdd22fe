import type { Severity } from '@hikeshi/contract'
import {
  IconCircleDashed,
  IconCircle,
  IconSquareRotatedFilled,
  IconAlertOctagonFilled,
  IconTriangleFilled,
} from '@tabler/icons-react'
import { useWords } from '../words.tsx'
import classes from './Badge.module.css'

const SHAPES = {
  sev1: IconAlertOctagonFilled,
  sev2: IconTriangleFilled,
  sev3: IconSquareRotatedFilled,
  sev4: IconCircle,
}

/** Severity as colour, word and shape together. */
export function SeverityBadge(props: {
  readonly severity: Severity | null
  /** Leaves the word out and keeps the code, where the room is small. */
  readonly short?: boolean
}) {
  const { labels } = useWords().words
  const { severity, short } = props
  const Shape = severity ? SHAPES[severity] : IconCircleDashed
  const names = short ? labels.severitiesShort : labels.severities

  return (
    <span className={classes.severity} data-severity={severity ?? 'unset'}>
      <Shape className={classes.shape} aria-hidden />
      {severity ? names[severity] : labels.severityUnset}
    </span>
  )
}
