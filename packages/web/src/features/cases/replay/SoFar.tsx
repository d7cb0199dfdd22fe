import type { ReplayStep } from '@hikeshi/contract'
import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import classes from './Replay.module.css'

const SHOWN = 12

/** The latest of what has happened before, the newest first; each leads back to its step. */
export function SoFar(props: {
  readonly steps: readonly ReplayStep[]
  readonly onChoose: (step: number) => void
}) {
  const { replay } = useWords().words.screens.cases
  const heading = useId()
  const { steps, onChoose } = props
  const from = Math.max(0, steps.length - SHOWN)
  const shown = steps
    .slice(from)
    .map((step, index) => ({ step, number: from + index }))
    .toReversed()
  if (shown.length === 0) return null

  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.label}>
        {replay.story}
      </h2>
      <ol className={classes.list}>
        {shown.map(({ step, number }) => (
          <li key={step.position}>
            <UnstyledButton className={classes.earlier ?? ''} onClick={() => onChoose(number)}>
              <Clock at={step.at} /> <span>{step.sentence}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </section>
  )
}
