import { api } from '../../../api.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

export type TodoVerb =
  | { readonly verb: 'accept' | 'done' | 'help' | 'pass' | 'take' | 'undo' }
  | { readonly verb: 'ask'; readonly person: string }

/** やります・お願い・受けた・パス・手が欲しい・済: one press each. */
export function useTodoAct(todo: string) {
  const { number } = useScreen()
  return useAct(number, (act: TodoVerb) =>
    act.verb === 'ask'
      ? api.todos.ask({ todo, person: act.person })
      : api.todos[act.verb]({ todo }),
  )
}
