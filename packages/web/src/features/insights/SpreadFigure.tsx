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
  readonly currency?: string | null
}) {
  const { words, language } = useWords()
  const { common, insights } = words.screens
  const { data: settings } = useQuery(settingsQuery)
  const { name, value, cases, currency } = props
  const { unit } = value
  const tell = (one: number): string => measured(one, { unit, words: insights, language, currency })
  const audiences = new Map((settings?.audiences ?? []).map((one) => [one.key, one[language]]))

  /** In which round, or for whom. */
  function partOf(part: string | null): string {
    if (part === null) return ''
    return common.aside(/^\d+$/.test(part) ? insights.round(part) : (audiences.get(part) ?? part))
  }
  const rows = value.dots
    .toSorted((one, other) => other.value - one.value)
    .map((dot, index) => ({
      key: `${index}-${dot.case ?? ''}`,
      case: dot.case,
      value: `${tell(dot.value)}${partOf(dot.part)}`,
      source: insights.sources[dot.source],
    }))

  return (
    <>
      {value.median !== null && value.p90 !== null ? (
        <p className={classes.numbers}>
          <span>
            <span className={classes.quiet}>{insights.median} </span>
            <span className={classes.figure}>{tell(value.median)}</span>
          </span>
          <span>
            <span className={classes.quiet}>{insights.p90} </span>
            {tell(value.p90)}
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
      {value.n > 1 && <DotsChart name={name} value={value} cases={cases} tell={tell} />}
      <CasesTable rows={rows} cases={cases} withSource open={value.n === 1} />
    </>
  )
}
