import type { ReplayStep } from '@hikeshi/contract'
import { Anchor, Text } from '@mantine/core'
import { Clock } from '../../../components/Clock.tsx'
import { SeverityBadge } from '../../../components/SeverityBadge.tsx'
import { clock } from '../../../components/time.ts'
import { useWords } from '../../../words.tsx'
import classes from './Replay.module.css'

/** What happened at this step, when, and how things stood. */
export function StepCard(props: { readonly step: ReplayStep; readonly since: string }) {
  const { words } = useWords()
  const { replay } = words.screens.cases
  const { step, since } = props

  return (
    <section className={classes.card} aria-live="polite">
      <div className={classes.facts}>
        <Clock at={step.at} />
        <span>{replay.elapsed(clock(Date.parse(since), Date.parse(step.at)))}</span>
        <SeverityBadge severity={step.severity} short />
        {step.commander && (
          <span>
            {replay.commander} {step.commander.name}
          </span>
        )}
      </div>
      <Text className={classes.sentence ?? ''}>{step.sentence}</Text>
      {step.url && (
        <Anchor href={step.url} target="_blank" rel="noopener noreferrer nofollow">
          {words.screens.report.timeline.source}
        </Anchor>
      )}
      <Text size="xs" c="dimmed">
        {replay.ask}
      </Text>
    </section>
  )
}
