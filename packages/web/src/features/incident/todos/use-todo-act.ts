import { api } from '../../../api.ts'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

export interface TodoVerb {
  readonly verb: 'accept' | 'done' | 'help' | 'pass' | 'take' | 'undo'
}

/** やります・受けた・パス・手が欲しい・済: one press each. */
export function useTodoAct(todo: string) {
  const { number } = useScreen()
  return useAct(number, ({ verb }: TodoVerb) => api.todos[verb]({ todo }))
}
