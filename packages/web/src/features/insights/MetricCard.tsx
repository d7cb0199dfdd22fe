import type { MetricId, MetricValue } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { AmountsFigure } from './AmountsFigure.tsx'
import { type CasesByNumber, countedIn } from './figures.ts'
import classes from './Insights.module.css'
import { CountFigure } from './CountFigure.tsx'
import { LoadFigure } from './LoadFigure.tsx'
import { MixFigure } from './MixFigure.tsx'
import { NudgesFigure } from './NudgesFigure.tsx'
import { ShareFigure } from './ShareFigure.tsx'
import { SpreadFigure } from './SpreadFigure.tsx'

/** One metric: its name, what it is, its figure, and the cases behind it. */
export function MetricCard(props: {
  readonly id: MetricId
  readonly value: MetricValue
  readonly cases: CasesByNumber
}) {
  const { insights } = useWords().words.screens
  const { id, value, cases } = props
  const { name, help } = insights.metrics[id]

  return (
    <article className={classes.card} id={id} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`} className={classes.name}>
        {name}
      </h3>
      <Text size="xs" c="dimmed">
        {help}
      </Text>
      {value.kind === 'spread' && <SpreadFigure name={name} value={value} cases={cases} />}
      {value.kind === 'share' && (
        <ShareFigure name={name} value={value} counted={countedIn(id)} cases={cases} />
      )}
      {value.kind === 'mix' && <MixFigure id={id} name={name} value={value} cases={cases} />}
      {value.kind === 'amounts' && <AmountsFigure name={name} value={value} cases={cases} />}
      {value.kind === 'nudges' && <NudgesFigure name={name} value={value} />}
      {value.kind === 'load' && <LoadFigure value={value} cases={cases} />}
      {value.kind === 'count' && <CountFigure value={value} cases={cases} />}
      {value.kind === 'index' && (
        <p className={classes.numbers}>
          <span className={classes.figure}>{value.value.toFixed(2)}</span>
          <span className={classes.quiet}>{insights.n(value.n)}</span>
        </p>
      )}
    </article>
  )
}
