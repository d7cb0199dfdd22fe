import type { Incident } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './board.module.css'

/** Who leads the cause, who writes, by when, and where. */
export function OnwardFacts({ said }: { readonly said: NonNullable<Incident['followThrough']> }) {
  const { words, language } = useWords()
  const { onward: named } = words.screens.incident
  const day = (due: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(due),
    )
  const facts = [
    { name: named.causeLead, value: said.causeLead?.name },
    { name: named.reportLead, value: said.reportLead?.name },
    { name: named.due, value: said.due && day(said.due) },
    { name: named.form, value: said.form && named.forms[said.form] },
  ]

  return (
    <dl className={classes.times}>
      {facts.map(({ name, value }) => (
        <div key={name} className={classes.contents}>
          <dt>{name}</dt>
          <dd>{value ?? named.open}</dd>
        </div>
      ))}
    </dl>
  )
}
