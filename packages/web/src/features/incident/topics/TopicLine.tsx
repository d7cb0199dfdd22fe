import type { Topic } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import { BreakOutDialog } from './BreakOutDialog.tsx'
import { EndTopicDialog } from './EndTopicDialog.tsx'
import { ThreadDialog } from '../room/ThreadDialog.tsx'
import { TopicMenu } from './TopicMenu.tsx'
import classes from './topics.module.css'

/** One topic where it stands, with the one likely thing to do with it, and the others in a menu. */
export function TopicLine(props: {
  readonly topic: Topic
  readonly name: string
  readonly can: boolean
  readonly children?: ReactNode
}) {
  const { words } = useWords()
  const { topics: named } = words.screens.console
  const { number } = useScreen()
  const { topic, can } = props
  const [asked, ask] = useState<'end' | 'breakOut' | 'thread' | null>(null)
  const move = useAct(number, (to: 'current' | 'next' | 'parked') =>
    api.topics.move({ incident: number, topic: topic.id, to }),
  )
  const close = () => ask(null)
  const ends = topic.lane === 'current' || topic.lane === 'breakout'

  return (
    <div className={classes.line}>
      <span className={classes.label}>{props.name}</span>
      <span className={classes.text}>
        {topic.text} <span className={classes.quiet}>{props.children}</span>
      </span>
      {can && (
        <span className={classes.acts}>
          <Button
            size="compact-xs"
            variant="default"
            disabled={move.isPending}
            onClick={() => (ends ? ask('end') : move.mutate('current'))}
          >
            {ends ? named.end : named.begin}
          </Button>
          <TopicMenu topic={topic} onMove={(to) => move.mutate(to)} onAsk={ask} />
        </span>
      )}
      {topic.thread && (
        <Button size="compact-xs" variant="subtle" onClick={() => ask('thread')}>
          {named.thread}
        </Button>
      )}
      {asked === 'thread' && topic.thread && (
        <ThreadDialog title={topic.text} thread={topic.thread} onClose={close} />
      )}
      {asked === 'end' && <EndTopicDialog topic={topic} onClose={close} />}
      {asked === 'breakOut' && <BreakOutDialog topic={topic} onClose={close} />}
    </div>
  )
}
