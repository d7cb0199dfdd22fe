import type { Roster } from '@hikeshi/contract'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { AvailabilityMark } from '../board/AvailabilityMark.tsx'
import classes from './people.module.css'

/** Somebody who is here: whether they can act, what they know, and what they have in hand. */
export function PersonLine(props: Roster['people'][number]) {
  const { words, language } = useWords()
  const { board, people, work } = words.screens.incident
  const { person, availability, until, openTodos, tasks, free, areas } = props
  const doing = tasks.map(({ text }) => text[language]).join(' · ')

  return (
    <li className={classes.row}>
      <span>{person.name}</span>
      <AvailabilityMark availability={availability} />
      {until && (
        <span className={classes.quiet}>
          <Clock at={until} />
        </span>
      )}
      {areas.length > 0 && <span className={classes.quiet}>{people.knows(areas.join(' · '))}</span>}
      {doing && <span className={classes.quiet}>{work.on(doing)}</span>}
      <span className={`${classes.quiet} ${classes.push}`}>
        {openTodos > 0 && board.openTodos(openTodos)}
        {free && board.free}
      </span>
    </li>
  )
}
