import type { Todo } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { TextDialog } from '../dialogs/TextDialog.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { AskDialog } from './AskDialog.tsx'
import { TodoMenu } from './TodoMenu.tsx'
import classes from './todos.module.css'
import type { useTodoAct } from './use-todo-act.ts'

const REASON_MAX = 500
const VERBS = ['accept', 'take', 'pass', 'help'] as const

/** The one-press moves of "who does it", as the server allows them. */
export function TodoActions(props: {
  readonly todo: Todo
  readonly act: ReturnType<typeof useTodoAct>
}) {
  const { words, language } = useWords()
  const { todos: named } = words.screens.incident
  const { number } = useScreen()
  const { todo, act } = props
  const [waiving, setWaiving] = useState(false)
  const [asking, setAsking] = useState(false)
  const text = todo.text[language]
  // The dialog stays until what it has done tells it to close.
  if (todo.state !== 'open' && !waiving && !asking) return null

  return (
    <div className={classes.foot}>
      {VERBS.filter((verb) => todo.can[verb]).map((verb) => (
        <Button
          key={verb}
          size="compact-xs"
          variant={verb === 'take' || verb === 'accept' ? 'light' : 'default'}
          aria-label={named.forTodo(named[verb], text)}
          disabled={act.isPending}
          onClick={() => act.mutate({ verb })}
        >
          {named[verb]}
        </Button>
      ))}
      {todo.can.ask && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={named.forTodo(named.ask, text)}
          disabled={act.isPending}
          onClick={() => setAsking(true)}
        >
          {named.ask}
        </Button>
      )}
      {asking && <AskDialog todo={todo} onClose={() => setAsking(false)} />}
      {todo.can.waive && <TodoMenu text={text} onWaive={() => setWaiving(true)} />}
      {waiving && (
        <TextDialog
          number={number}
          title={named.waive}
          help={text}
          label={named.waiveReason}
          required
          max={REASON_MAX}
          submit={named.waive}
          send={(reason) => api.todos.waive({ todo: todo.id, reason })}
          onClose={() => setWaiving(false)}
        />
      )}
    </div>
  )
}
