import type { Panels } from '@hikeshi/contract'
import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './console.module.css'

const SHOWN = 8
const LATE: ReadonlySet<string> = new Set(['over', 'unanswered'])
const IDLE = ['free', 'watching', 'away'] as const

/** Everybody with their task and how long it has taken; in a line each, who is free, watches or is away. */
export function PeopleAtWork({ panels }: { readonly panels: Panels }) {
  const { words } = useWords()
  const { panels: named } = words.screens.console
  const { goTo } = useScreen()
  const { people, span } = panels
  const working = people.filter(({ task }) => task !== null)

  return (
    <div className={classes.panel}>
      <UnstyledButton
        className={classes.line}
        data-late={span.wide || undefined}
        onClick={() => goTo('board', 'people')}
      >
        <span className={classes.label}>{named.people}</span>
        <span>{span.wide ? named.wide(span.count) : named.span(span.count)}</span>
      </UnstyledButton>
      <ul className={classes.people}>
        {working.slice(0, SHOWN).map(({ person, task, todo, minutes, timeBox, state }) => (
          <li key={person.id}>
            <UnstyledButton
              className={classes.line}
              data-late={LATE.has(state) || undefined}
              onClick={() => goTo('todos', todo ?? undefined)}
            >
              <span className={classes.name}>{person.name}</span>
              <span className={classes.text}>{task}</span>
              <span className={classes.state}>
                {minutes !== null &&
                  (timeBox === null ? named.minutes(minutes) : named.ofBox(minutes, timeBox))}
                {' · '}
                {named.states[state]}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {working.length > SHOWN && (
        <p className={classes.line}>{named.more(working.length - SHOWN)}</p>
      )}
      {IDLE.map((state) => {
        const idle = people.filter((one) => one.state === state)
        if (idle.length === 0) return null
        return (
          <p key={state} className={classes.line}>
            <span className={classes.label}>{named.states[state]}</span>
            <span className={classes.names}>
              {named.names(idle.map(({ person }) => person.name))}
            </span>
          </p>
        )
      })}
    </div>
  )
}
