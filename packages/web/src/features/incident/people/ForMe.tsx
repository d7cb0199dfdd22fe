import type { Roster } from '@hikeshi/contract'
import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'
import classes from './people.module.css'
import { forMeQuery } from './queries.ts'

/** For somebody who is here and has nothing in hand: what they could do now, one press each. */
export function ForMe(props: { readonly roster: Roster }) {
  const { words, language } = useWords()
  const { people: named, todos } = words.screens.incident
  const { number, incident, me, compose } = useScreen()
  const mine = props.roster.people.find(({ person }) => person.id === me)
  const commands = incident.commander?.id === me
  const { data: steps } = useQuery({ ...forMeQuery(number), enabled: mine?.free === true })
  const take = useAct(number, (todo: string) => api.todos.take({ todo }))
  if (!mine?.free || commands || steps === undefined || incident.convergedAt !== null) return null

  return (
    <section className={classes.card} aria-labelledby="for-me">
      <h4 id="for-me" className={classes.title}>
        {named.forMe}
      </h4>
      <Text size="xs" c="dimmed" mb="xs">
        {steps.length === 0 ? named.writeTimelineHelp : named.forMeHelp}
      </Text>
      <ul className={classes.list}>
        {steps.map((todo) => (
          <li key={todo.id} className={classes.row}>
            <span>{todo.text[language]}</span>
            <Button
              size="compact-xs"
              variant="light"
              className={classes.push ?? ''}
              aria-label={todos.forTodo(todos.take, todo.text[language])}
              disabled={take.isPending}
              onClick={() => take.mutate(todo.id)}
            >
              {todos.take}
            </Button>
          </li>
        ))}
      </ul>
      {steps.length === 0 && (
        <Button size="compact-sm" variant="light" onClick={() => compose('fact')}>
          {named.writeTimeline}
        </Button>
      )}
    </section>
  )
}
