import { Progress } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { CasesTable } from './CasesTable.tsx'
import { inPerCent, isMany, type CasesByNumber, type Counted, type Share } from './figures.ts'
import classes from './Insights.module.css'
import { TrendChart } from './TrendChart.tsx'

/** A share, of how many, and which cases are in it. */
export function ShareFigure(props: {
  readonly name: string
  readonly value: Share
  readonly counted: Counted
  readonly cases: CasesByNumber
}) {
  const { insights } = useWords().words.screens
  const { name, value, counted, cases } = props
  const single = value.cases.every(({ of }) => of === 1)
  const rows = value.cases.map(({ case: number, part, of }) => ({
    key: String(number),
    case: number,
    value: single ? (part === 1 ? insights.yes : insights.no) : insights.share(part, of, counted),
  }))

  return (
    <>
      <p className={classes.numbers}>
        <span className={classes.figure}>{inPerCent(value, insights, counted)}</span>
        {isMany(value) && (
          <span className={classes.quiet}>{insights.share(value.part, value.of, counted)}</span>
        )}
      </p>
      <Progress value={(value.part / value.of) * 100} size="sm" aria-label={name} />
      {value.trend.length > 1 && <TrendChart name={name} trend={value.trend} counted={counted} />}
      {rows.length > 0 && <CasesTable rows={rows} cases={cases} />}
    </>
  )
}
