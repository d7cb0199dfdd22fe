import type { Nudge } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './console.module.css'
import { NudgePart } from './NudgePart.tsx'
import { useHush } from './use-hush.ts'
import { useNudge } from './use-nudge.ts'

/** A quiet word to whoever looks, and to nobody else. */
export function PrivateNudge({ nudge }: { readonly nudge: Nudge }) {
  const { words } = useWords()
  const { number } = useScreen()
  const { act, dismiss } = useNudge(nudge)
  const { hushed, hush } = useHush(number)
  const parts = nudge.parts.filter(({ dismissable }) => dismissable || !hushed)
  if (parts.length === 0) return null

  return (
    <>
      {parts.map((part) => (
        <div key={`${part.code} ${part.about}`} className={classes.card}>
          <span className={classes.aside}>{words.screens.console.nudges.onlyYou}</span>
          <NudgePart
            part={part}
            onAct={(name) => act(name, part)}
            onAway={() => (part.dismissable ? dismiss(part) : hush())}
          />
        </div>
      ))}
    </>
  )
}
