import type { Nudge } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'
import { NudgePart } from './NudgePart.tsx'
import { useNudge } from './use-nudge.ts'

/** A line of the product in the room, for everybody, where it was said. */
export function RoomLine({ nudge }: { readonly nudge: Nudge }) {
  const { words } = useWords()
  const { act, dismiss } = useNudge(nudge)
  const label = words.screens.console.nudges.toRoom

  return (
    // One article of the feed, which the arrows pass through like a message.
    <div role="article" tabIndex={-1} aria-label={label}>
      {nudge.parts.map((part) => (
        <div key={`${part.code} ${part.about}`} className={classes.roomLine}>
          <span className={classes.aside}>
            {label} <Clock at={nudge.at} />
          </span>
          <NudgePart part={part} onAct={(name) => act(name, part)} onAway={() => dismiss(part)} />
        </div>
      ))}
    </div>
  )
}
