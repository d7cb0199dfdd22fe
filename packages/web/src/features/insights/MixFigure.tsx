import type { MetricId } from '@hikeshi/contract'
import { BarChart } from '@mantine/charts'
import { useWords } from '../../words.tsx'
import { CasesTable } from './CasesTable.tsx'
import type { CasesByNumber, Mix } from './figures.ts'
import classes from './Insights.module.css'

const BAR = 36
const FRAME = 40

/** How a whole falls into kinds, and the cases of each. */
export function MixFigure(props: {
  readonly id: MetricId
  readonly name: string
  readonly value: Mix
  readonly cases: CasesByNumber
}) {
  const { words } = useWords()
  const { insights } = words.screens
  const { id, name, value, cases } = props
  const names: Readonly<Record<string, string>> =
    id === 'M-R2.sources' ? words.labels.origins : words.labels.measureCategories
  const summary = value.parts.map(({ key, count }) => `${names[key] ?? key} ${count}`).join(', ')
  const rows = value.parts.flatMap(({ key, cases: numbers }) =>
    numbers.map((number) => ({ key: `${key}-${number}`, case: number, value: names[key] ?? key })),
  )

  return (
    <>
      <p className={classes.numbers}>
        <span className={classes.quiet}>{insights.n(value.of)}</span>
      </p>
      <div className={classes.chart} role="img" aria-label={`${name}: ${summary}`}>
        <BarChart
          h={value.parts.length * BAR + FRAME}
          orientation="vertical"
          data={value.parts.map(({ key, count }) => ({ kind: names[key] ?? key, count }))}
          dataKey="kind"
          series={[{ name: 'count', label: insights.table.count, color: 'var(--hk-accent)' }]}
          yAxisProps={{ width: 168 }}
          xAxisProps={{ allowDecimals: false }}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <CasesTable rows={rows} cases={cases} />
    </>
  )
}
