import type { Severity } from '@hikeshi/contract'
import {
  IconCircleDashed,
  IconCircleFilled,
  IconDiamondFilled,
  IconOctagonFilled,
  IconTriangleFilled,
} from '@tabler/icons-react'
import { useWords } from '../words.tsx'
import classes from './Badge.module.css'

const SHAPES = {
  sev1: IconOctagonFilled,
  sev2: IconTriangleFilled,
  sev3: IconDiamondFilled,
  sev4: IconCircleFilled,
}

/** Severity as colour, word and shape together. */
export function SeverityBadge(props: {
  readonly severity: Severity | null
  /** Leaves the word out and keeps the code, where the room is small. */
  readonly short?: boolean
}) {
  const { words } = useWords()
  const { common } = words.screens
  const { severity } = props
  const Shape = severity ? SHAPES[severity] : IconCircleDashed
  const name = severity ? common.severity[severity] : { code: common.severityUnset, word: '' }

  return (
    <span className={classes.severity} data-severity={severity ?? 'unset'}>
      <Shape className={classes.shape} aria-hidden />
      <span className={classes.code}>{name.code}</span>
      {!props.short && name.word && <span>{name.word}</span>}
    </span>
  )
}
