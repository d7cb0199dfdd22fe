import type { Phase } from '@hikeshi/contract'
import { VisuallyHidden } from '@mantine/core'
import { useWords } from '../words.tsx'
import classes from './FourPhaseBar.module.css'

const PHASES = ['detect', 'align', 'respond', 'learn'] as const

/** 検知 → すり合わせ → 復旧対応 → 再発防止・クロージング, and where we are. */
export function FourPhaseBar(props: {
  readonly phase: Phase
  /** In lists: the bar with the name of the current phase only. */
  readonly small?: boolean
}) {
  const { words } = useWords()
  const { common } = words.screens
  const at = props.phase === 'closed' ? PHASES.length : PHASES.indexOf(props.phase)

  return (
    <ol className={classes.bar} aria-label={common.phaseBar} data-small={props.small || undefined}>
      {PHASES.map((phase, index) => {
        const when = index < at ? 'done' : index === at ? 'now' : 'later'
        return (
          <li
            key={phase}
            className={classes.phase}
            data-when={when}
            aria-current={when === 'now' ? 'step' : undefined}
          >
            <span className={classes.name}>{words.labels.phases[phase]}</span>
            {when === 'done' && <VisuallyHidden>{common.phaseDone}</VisuallyHidden>}
          </li>
        )
      })}
    </ol>
  )
}
