import { Text } from '@mantine/core'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { AVAILABILITIES } from './availability.ts'
import { AvailabilityButtons } from './AvailabilityButtons.tsx'
import { AvailabilityMark } from './AvailabilityMark.tsx'
import classes from './board.module.css'

/** Who is here, who can act, and who has no task yet. */
export function People() {
  const { words } = useWords()
  const { board } = words.screens.incident
  const { incident } = useScreen()
  const people = incident.people.toSorted(
    (one, other) =>
      AVAILABILITIES.indexOf(one.availability) - AVAILABILITIES.indexOf(other.availability),
  )

  return (
    <section aria-labelledby="people">
      <h3 id="people" className={classes.label}>
        {board.people}
      </h3>
      {incident.can.join && <AvailabilityButtons />}
      {people.length === 0 && <Text c="dimmed">{board.noPeople}</Text>}
      <ul className={classes.list}>
        {people.map(({ person, availability, until, openTodos }) => (
          <li key={person.id} className={classes.row}>
            <span>{person.name}</span>
            <AvailabilityMark availability={availability} />
            {until && (
              <span className={classes.quiet}>
                <Clock at={until} />
              </span>
            )}
            <span className={`${classes.quiet} ${classes.push}`}>
              {openTodos > 0 && board.openTodos(openTodos)}
              {openTodos === 0 && availability === 'now' && board.free}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
