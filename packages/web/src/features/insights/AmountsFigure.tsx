import type { MetricValue } from '@hikeshi/contract'
import { useWords } from '../../words.tsx'
import { type CasesByNumber, inPerCent, isMany } from './figures.ts'
import classes from './Insights.module.css'
import { SpreadFigure } from './SpreadFigure.tsx'

/** What people entered of the impact: how many cannot tell it, and each currency for itself. */
export function AmountsFigure(props: {
  readonly name: string
  readonly value: Extract<MetricValue, { kind: 'amounts' }>
  readonly cases: CasesByNumber
}) {
  const { common, insights } = useWords().words.screens
  const { name, value, cases } = props
  const { unknown, of } = value

  return (
    <>
      {unknown > 0 && (
        <p className={classes.numbers}>
          <span className={classes.quiet}>
            {insights.unknown(unknown, of)}
            {of > unknown &&
              isMany({ of }) &&
              common.aside(inPerCent({ part: unknown, of }, insights, 'things'))}
          </span>
        </p>
      )}
      {value.parts.map(({ currency, spread }) => (
        <section key={currency ?? ''} aria-label={currency ? name + common.aside(currency) : name}>
          {currency && <h4 className={classes.currency}>{currency}</h4>}
          <SpreadFigure
            name={currency ? name + common.aside(currency) : name}
            value={spread}
            cases={cases}
            currency={currency}
          />
        </section>
      ))}
    </>
  )
}
