import type { Notice } from '@hikeshi/contract'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react'
import { Clock } from '../../components/Clock.tsx'
import { useWords } from '../../words.tsx'
import classes from './notices.module.css'
import { cellOf, PHASES } from './phases.ts'

const ICONS = {
  told: IconCheck,
  drafted: IconPencil,
  approved: IconPencil,
  current: IconCircleDashed,
  none: IconCircleDashed,
} as const

/** The phases of one notice side by side: what was told when, what is being written, what is next. */
export function PhaseStrip({ notice }: { readonly notice: Notice }) {
  const { words, language } = useWords()
  const { notices: named } = words.screens

  return (
    <ol className={classes.strip} aria-label={named.phasesOf(notice.name[language])}>
      {PHASES.map((phase) => {
        const { state, at } = cellOf(notice, phase)
        const Icon = ICONS[state]
        return (
          <li key={phase} className={classes.cell} data-state={state}>
            <span className={classes.cellName}>
              <Icon className={classes.icon} aria-hidden />
              {named.phases[phase]}
            </span>
            <span className={classes.quiet}>
              {state === 'drafted' || state === 'approved' ? named.states[state] : null}
              {state === 'told' && at && <Clock at={at} />}
              {at === null && <VisuallyHidden>{named.nothingYet}</VisuallyHidden>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
