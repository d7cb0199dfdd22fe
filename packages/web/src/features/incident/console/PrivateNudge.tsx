import type { Nudge } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'
import { NudgePart } from './NudgePart.tsx'
import { useNudge } from './use-nudge.ts'

/** A quiet word to whoever looks, and to nobody else. */
export function PrivateNudge(props: {
  readonly nudge: Nudge
  readonly part: Nudge['parts'][number]
  /** How many more wait behind it. */
  readonly more: number
  readonly onHush: () => void
}) {
  const { words } = useWords()
  const { nudges, panels } = words.screens.console
  const { nudge, part, more } = props
  const { act, dismiss } = useNudge(nudge)

  return (
    <div className={classes.card}>
      <span className={classes.aside}>{nudges.onlyYou}</span>
      <NudgePart
        part={part}
        onAct={(name) => act(name, part)}
        onAway={() => (part.dismissable ? dismiss(part) : props.onHush())}
      />
      {more > 0 && <span className={classes.aside}>{panels.more(more)}</span>}
    </div>
  )
}
