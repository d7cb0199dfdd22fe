import type { MetricId, MetricValue } from '@hikeshi/contract'
import { useId } from 'react'
import type { CasesByNumber } from './figures.ts'
import classes from './Insights.module.css'
import { MetricCard } from './MetricCard.tsx'

/** The metrics of one kind that can be computed. */
export function MetricGroup(props: {
  readonly title: string
  readonly ids: readonly MetricId[]
  readonly values: ReadonlyMap<MetricId, MetricValue>
  readonly cases: CasesByNumber
}) {
  const heading = useId()
  const shown = props.ids.flatMap((id) => {
    const value = props.values.get(id)
    return value ? [{ id, value }] : []
  })
  if (shown.length === 0) return null

  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.group}>
        {props.title}
      </h2>
      <div className={classes.cards}>
        {shown.map(({ id, value }) => (
          <MetricCard key={id} id={id} value={value} cases={props.cases} />
        ))}
      </div>
    </section>
  )
}
