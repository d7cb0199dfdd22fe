import type { Panels } from '@hikeshi/contract'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'

const SHOWN = 8
const LATE: ReadonlySet<string> = new Set(['over', 'unanswered'])

/** Everybody with their task and how long it has taken; who is free; and whether they are too many for one. */
export function PeopleAtWork({ panels }: { readonly panels: Panels }) {
  const { words } = useWords()
  const { panels: named } = words.screens.console
  const { people, span } = panels

  return (
    <div className={classes.panel}>
      <p className={classes.line} data-late={span.wide || undefined}>
        <span className={classes.label}>{named.people}</span>
        <span>{span.wide ? named.wide(span.count) : named.span(span.count)}</span>
      </p>
      <ul className={classes.people}>
        {people.slice(0, SHOWN).map(({ person, task, minutes, timeBox, state }) => (
          <li key={person.id} className={classes.line} data-late={LATE.has(state) || undefined}>
            <span className={classes.name}>{person.name}</span>
            {task && <span className={classes.text}>{task}</span>}
            <span className={classes.state}>
              {minutes !== null &&
                (timeBox === null ? named.minutes(minutes) : named.ofBox(minutes, timeBox))}{' '}
              {named.states[state]}
            </span>
          </li>
        ))}
      </ul>
      {people.length > SHOWN && <p className={classes.line}>{named.more(people.length - SHOWN)}</p>}
    </div>
  )
}
