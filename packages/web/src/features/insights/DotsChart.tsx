import type { Severity } from '@hikeshi/contract'
import { ScatterChart } from '@mantine/charts'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../words.tsx'
import type { CasesByNumber, Spread } from './figures.ts'
import classes from './Insights.module.css'
import { ticksOf } from './ticks.ts'

const SERIES: readonly (Severity | null)[] = ['sev1', 'sev2', 'sev3', 'sev4', null]
const HEIGHT = 220
const AXIS_WIDTH = 88

/** Each case as a dot: when it was raised, how long it took, how severe it was. The table below says the same. */
export function DotsChart(props: {
  readonly name: string
  readonly value: Spread
  readonly cases: CasesByNumber
  /** One value in words. */
  readonly tell: (value: number) => string
}) {
  const { words, language } = useWords()
  const { insights } = words.screens
  const navigate = useNavigate()
  const { value, cases } = props
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' })
  const dots = value.dots.flatMap((dot) => {
    const one = dot.case === null ? undefined : cases.get(dot.case)
    return one
      ? [
          {
            severity: one.severity,
            raised: Date.parse(one.raisedAt),
            value: dot.value,
            number: one.number,
          },
        ]
      : []
  })
  const data = SERIES.map((severity) => ({
    name: severity === null ? insights.unset : words.labels.severitiesShort[severity],
    color: `var(--hk-${severity ?? 'sev4'})`,
    data: dots
      .filter((dot) => dot.severity === severity)
      .map(({ raised, value: y, number }) => ({ raised, value: y, number })),
  })).filter((series) => series.data.length > 0)
  const lines = [
    { y: value.median, label: insights.median },
    { y: value.p90, label: insights.p90 },
  ].flatMap(({ y, label }) => (y === null ? [] : [{ y, label, color: 'dimmed' }]))
  const summary = [
    insights.n(value.n),
    ...lines.map(({ y, label }) => `${label} ${props.tell(y)}`),
  ].join(', ')

  if (dots.length < 2) return null
  const ticks = ticksOf(Math.max(...dots.map((dot) => dot.value)), value.unit)

  return (
    <div className={classes.chart} role="img" aria-label={`${props.name}: ${summary}`}>
      <ScatterChart
        h={HEIGHT}
        data={data}
        dataKey={{ x: 'raised', y: 'value' }}
        labels={{ x: insights.table.raised, y: insights.table.value }}
        valueFormatter={{
          x: (at) => day.format(at),
          y: props.tell,
        }}
        xAxisProps={{
          type: 'number',
          domain: ['dataMin', 'dataMax'],
          padding: { left: 12, right: 12 },
        }}
        yAxisProps={{
          width: AXIS_WIDTH,
          ticks: [...ticks],
          domain: [0, ticks.at(-1) ?? 1],
          tickFormatter: (at: number) => (at === 0 ? '0' : props.tell(at)),
        }}
        referenceLines={lines}
        withLegend
        scatterChartProps={{ accessibilityLayer: false }}
        scatterProps={{
          isAnimationActive: false,
          cursor: 'pointer',
          onClick: (dot) => {
            const { number } = dot.payload as { readonly number: number }
            void navigate({ to: '/incidents/$number', params: { number: String(number) } })
          },
        }}
      />
    </div>
  )
}
