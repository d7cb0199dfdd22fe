import { AnchorLink } from '../../../components/AnchorLink.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './board.module.css'

/** What was merged into this incident. */
export function Absorbed() {
  const { words } = useWords()
  const { aside, numberAndTitle } = words.screens.incident
  const { incident } = useScreen()
  if (incident.absorbed.length === 0) return null

  return (
    <section aria-labelledby="absorbed">
      <h3 id="absorbed" className={classes.label}>
        {aside.absorbed}
      </h3>
      <ul className={classes.list}>
        {incident.absorbed.map(({ id, number, title }) => (
          <li key={id}>
            <AnchorLink to="/incidents/$number" params={{ number: String(number) }}>
              {numberAndTitle(number, title)}
            </AnchorLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
