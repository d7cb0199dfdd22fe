import type { MetricValue } from '@hikeshi/contract'
import { CasesTable } from './CasesTable.tsx'
import type { CasesByNumber } from './figures.ts'
import classes from './Insights.module.css'

/** A count, and what was counted. */
export function CountFigure(props: {
  readonly value: Extract<MetricValue, { kind: 'count' }>
  readonly cases: CasesByNumber
}) {
  const { value, cases } = props
  const rows = value.cases.map((number) => ({ key: String(number), case: number }))
  return (
    <>
      <p className={classes.numbers}>
        <span className={classes.figure}>{value.count}</span>
      </p>
      {rows.length > 0 && <CasesTable rows={rows} cases={cases} />}
    </>
  )
}
