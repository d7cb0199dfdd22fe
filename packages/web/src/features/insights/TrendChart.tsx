import { BarChart } from '@mantine/charts'
import { Table } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { type Counted, inPerCent, isMany, type Share } from './figures.ts'
import classes from './Insights.module.css'

const HEIGHT = 140

/** A share month by month, as bars and as a table. */
export function TrendChart(props: {
  readonly name: string
  readonly trend: Share['trend']
  readonly counted: Counted
}) {
  const { words, language } = useWords()
  const { common, insights } = words.screens
  const month = new Intl.DateTimeFormat(language, { year: '2-digit', month: 'short' })
  const data = props.trend.map(({ at, part, of }) => ({
    month: month.format(new Date(at)),
    share: Math.round((part / of) * 100),
  }))

  return (
    <>
      <div className={classes.chart} role="img" aria-label={`${props.name}: ${insights.trend}`}>
        <BarChart
          h={HEIGHT}
          data={data}
          dataKey="month"
          series={[{ name: 'share', label: props.name, color: 'var(--hk-accent)' }]}
          valueFormatter={(share) => `${share}%`}
          yAxisProps={{ domain: [0, 100], ticks: [0, 50, 100], width: 48 }}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <details className={classes.details}>
        <summary>{insights.trend}</summary>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{insights.trendColumn.month}</Table.Th>
              <Table.Th scope="col">{insights.trendColumn.share}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.trend.map((one) => (
              <Table.Tr key={one.at}>
                <Table.Td>{month.format(new Date(one.at))}</Table.Td>
                <Table.Td>
                  {inPerCent(one, insights, props.counted)}
                  {isMany(one) && common.aside(insights.share(one.part, one.of, props.counted))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </>
  )
}
