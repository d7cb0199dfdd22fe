import type { MetricValue } from '@hikeshi/contract'
import { useWords } from '../../words.tsx'
import { type CasesByNumber, inPerCent } from './figures.ts'
import classes from './Insights.module.css'
import { SpreadFigure } from './SpreadFigure.tsx'

/** What people entered of the impact: how many cannot tell it, and each currency for itself. */
export function AmountsFigure(props: {
  readonly name: string
  readonly value: Extract<MetricValue, { kind: 'amounts' }>
  readonly cases: CasesByNumber
}) {
  const { insights } = useWords().words.screens
  const { name, value, cases } = props
  const { unknown, of } = value

  return (
    <>
      {unknown > 0 && (
        <p className={classes.numbers}>
          <span className={classes.quiet}>
            {insights.unknown(unknown, of)}
            {of > unknown && ` (${inPerCent({ part: unknown, of }, insights)})`}
          </span>
        </p>
      )}
      {value.parts.map(({ currency, spread }) => (
        <section key={currency ?? ''} aria-label={currency ? `${name} (${currency})` : name}>
          {currency && <h4 className={classes.currency}>{currency}</h4>}
          <SpreadFigure
            name={currency ? `${name} (${currency})` : name}
            value={spread}
            cases={cases}
            currency={currency}
          />
        </section>
      ))}
    </>
  )
}
