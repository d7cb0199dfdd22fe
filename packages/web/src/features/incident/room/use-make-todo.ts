import type { Message } from '@hikeshi/contract'
import { notifications } from '@mantine/notifications'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { useAct } from '../use-act.ts'

const TEXT_MAX = 500

/** Makes a to-do of what somebody said, in their words. */
export function useMakeTodo({ text }: Message) {
  const { words } = useWords()
  const { number } = useScreen()
  return useAct(number, async () => {
    const todo = await api.todos.create({ incident: number, text: text.slice(0, TEXT_MAX) })
    notifications.show({ message: words.screens.incident.room.madeTodo })
    return todo
  })
}
