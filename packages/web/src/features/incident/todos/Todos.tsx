import { Button, Progress, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { useWords } from '../../../words.tsx'
import { todosQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'
import { AddTodo } from './AddTodo.tsx'
import { TodoPhase } from './TodoPhase.tsx'
import classes from './todos.module.css'

const PHASES = ['detect', 'align', 'respond', 'learn', 'closed'] as const

/** What has to be done, phase by phase, and who does it. */
export function Todos() {
  const { words } = useWords()
  const { todos: named } = words.screens.incident
  const { number, incident } = useScreen()
  const { data: todos = [], isPending } = useQuery(todosQuery(number))
  const [all, setAll] = useState(false)
  const asked = todos.filter(({ state }) => state !== 'not_required')
  const done = asked.filter(({ state }) => state !== 'open').length
  const finished = todos.filter(({ state }) => state !== 'open').length
  const shown = all ? todos : todos.filter(({ state }) => state === 'open')

  return (
    <section aria-labelledby="todos">
      <Stack gap="lg">
        <div className={classes.head}>
          <Title order={2} id="todos">
            {named.heading}
          </Title>
          {asked.length > 0 && (
            <Text c="dimmed" className="tabular">
              {named.progress(done, asked.length)}
            </Text>
          )}
        </div>
        {asked.length > 0 && (
          <Progress
            size="sm"
            value={(100 * done) / asked.length}
            aria-label={named.progress(done, asked.length)}
          />
        )}
        {!isPending && todos.length === 0 && <EmptyState>{named.empty}</EmptyState>}
        {PHASES.map((phase) => (
          <TodoPhase
            key={phase}
            phase={phase}
            todos={shown.filter((todo) => todo.phase === phase)}
          />
        ))}
        {finished > 0 && (
          <div>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? named.hideSettled : named.showSettled(finished)}
            </Button>
          </div>
        )}
        {incident.can.edit && <AddTodo />}
      </Stack>
    </section>
  )
}
