import type { Replay } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { FourPhaseBar } from '../../../components/FourPhaseBar.tsx'
import { Controls } from './Controls.tsx'
import { Known } from './Known.tsx'
import classes from './Replay.module.css'
import { SoFar } from './SoFar.tsx'
import { StepCard } from './StepCard.tsx'
import { useWalk } from './use-walk.ts'

/** The case at one step of it, and the means to go on. */
export function WalkThrough(props: { readonly replay: Replay }) {
  const { replay: words } = useWords().words.screens.cases
  const { steps, cut } = props.replay
  const walk = useWalk(steps.length)
  const step = steps[walk.at]
  const [first] = steps
  if (!step || !first) return null

  return (
    <div className={classes.walk}>
      <Controls walk={walk} steps={steps} />
      <FourPhaseBar phase={step.phase} />
      <div className={classes.columns}>
        <StepCard step={step} since={first.at} />
        <Known steps={steps.slice(0, walk.at + 1)} />
        <div>
          <SoFar steps={steps.slice(0, walk.at)} onChoose={walk.goTo} />
          {cut && walk.at === steps.length - 1 && <Text c="dimmed">{words.cut}</Text>}
        </div>
      </div>
    </div>
  )
}
