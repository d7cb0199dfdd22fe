import type { Nudge, NudgeAct } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'

/** One thing that is said: the line, its buttons, why, and "not needed". */
export function NudgePart(props: {
  readonly part: Nudge['parts'][number]
  readonly onAct: (act: NudgeAct) => void
  readonly onAway: () => void
}) {
  const { words } = useWords()
  const { nudges } = words.screens.console
  const [asked, ask] = useState(false)
  const { part } = props

  return (
    <>
      <div className={classes.said}>
        <Text>{part.text}</Text>
        {part.more && <p className={classes.aside}>{part.more}</p>}
        {asked && <p className={classes.aside}>{part.why}</p>}
      </div>
      {part.acts.map(({ act, label }) => (
        <Button key={act} size="compact-sm" variant="default" onClick={() => props.onAct(act)}>
          {label}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={asked}
        onClick={() => ask(!asked)}
      >
        {nudges.why}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={props.onAway}>
        {part.dismissable ? nudges.notNeeded : nudges.hush}
      </Button>
    </>
  )
}
