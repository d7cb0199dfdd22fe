import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.ts'
import { useWords } from '../../words.tsx'
import { CasesTable } from './CasesTable.tsx'
import { measured, type CasesByNumber, type Spread } from './figures.ts'
import classes from './Insights.module.css'
import { DotsChart } from './DotsChart.tsx'

/** A distribution: a dot for each case, the median and the ninetieth percentile; never a mean. */
export function SpreadFigure(props: {
  readonly name: string
  readonly value: Spread
  readonly cases: CasesByNumber
}) {
  const { words, language } = useWords()
  const { insights } = words.screens
  const { data: settings } = useQuery(settingsQuery)
  const { name, value, cases } = props
  const audiences = new Map((settings?.audiences ?? []).map((one) => [one.key, one[language]]))

  /** In which round, or for whom. */
  function partOf(part: string | null): string {
    if (part === null) return ''
    return /^\d+$/.test(part) ? ` (${insights.round(part)})` : ` (${audiences.get(part) ?? part})`
  }
  const rows = value.dots
    .toSorted((one, other) => other.value - one.value)
    .map((dot) => ({
      key: `${dot.case}-${dot.part ?? ''}`,
      case: dot.case,
      value: `${measured(dot.value, value.unit, insights)}${partOf(dot.part)}`,
      source: insights.sources[dot.source],
    }))

  return (
    <>
      {value.median !== null && value.p90 !== null ? (
        <p className={classes.numbers}>
          <span>
            <span className={classes.quiet}>{insights.median} </span>
            <span className={classes.figure}>{measured(value.median, value.unit, insights)}</span>
          </span>
          <span>
            <span className={classes.quiet}>{insights.p90} </span>
            {measured(value.p90, value.unit, insights)}
          </span>
          <span className={classes.quiet}>{insights.n(value.n)}</span>
        </p>
      ) : (
        <p className={classes.numbers}>
          <span className={classes.quiet}>{insights.n(value.n)}</span>
          <Text span size="xs" c="dimmed">
            {insights.few}
          </Text>
        </p>
      )}
      {value.n > 1 && <DotsChart name={name} value={value} cases={cases} />}
      <CasesTable rows={rows} cases={cases} withSource open={value.n === 1} />
    </>
  )
}
