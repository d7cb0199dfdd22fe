import type { Todo } from '@hikeshi/contract'
import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Clock } from '../../components/Clock.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import classes from './Now.module.css'

/** A to-do of mine, or one I am asked to take, with the buttons that answer it. */
export function TodoCard(props: { readonly todo: Todo }) {
  const { words, language } = useWords()
  const { common, now } = words.screens
  const { mine } = now
  const { todo } = props
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: (verb: 'accept' | 'pass' | 'done') => api.todos[verb]({ todo: todo.id }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['todos'] }),
        queries.invalidateQueries({ queryKey: ['incident', String(todo.number)] }),
      ]),
  })
  const buttons = [
    { verb: 'accept', word: mine.accept, shown: todo.can.accept, variant: 'filled' },
    {
      verb: 'pass',
      word: mine.decline,
      shown: todo.can.accept && todo.can.pass,
      variant: 'default',
    },
    { verb: 'done', word: mine.done, shown: todo.can.done && !todo.can.accept, variant: 'default' },
  ] as const

  return (
    <li className={classes.card}>
      <Text>{todo.text[language]}</Text>
      {todo.asked?.reason && (
        <Text size="xs" c="dimmed">
          {common.labelled(todo.asked.by.name, todo.asked.reason)}
        </Text>
      )}
      <Group gap="sm" mb="sm" className={classes.facts}>
        <AnchorLink size="xs" to="/incidents/$number" params={{ number: String(todo.number) }}>
          #{todo.number}
        </AnchorLink>
        {todo.can.accept && <span className={classes.wanted}>{mine.asked}</span>}
        {todo.due && (
          <span>
            {mine.due} <Clock at={todo.due} />
          </span>
        )}
      </Group>
      <Group gap="sm">
        {buttons
          .filter(({ shown }) => shown)
          .map(({ verb, word, variant }) => (
            <Button
              key={verb}
              size="xs"
              variant={variant}
              loading={act.isPending && act.variables === verb}
              onClick={() => act.mutate(verb)}
            >
              {word}
            </Button>
          ))}
      </Group>
      <ProblemNotice error={act.error} />
    </li>
  )
}
