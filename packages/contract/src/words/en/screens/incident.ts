import { board } from './incident/board.ts'
import { expected } from './incident/expected.ts'
import { heading } from './incident/heading.ts'
import { ledger } from './incident/ledger.ts'
import { lifecycle } from './incident/lifecycle.ts'
import { people } from './incident/people.ts'
import { room } from './incident/room.ts'
import { todos } from './incident/todos.ts'
import { turns } from './incident/turns.ts'

/** The incident page, in English. The Japanese catalogue has the same shape. */
export const incident = {
  ...board,
  ...expected,
  ...heading,
  ...ledger,
  ...lifecycle,
  ...people,
  ...room,
  ...todos,
  ...turns,
  loading: 'Loading the incident…',
  numberAndTitle: (number: number, title: string) => `#${number} ${title}`,
  announcements: {
    message: (by: string, text: string) => `${by}: ${text}`,
    severity: (severity: string) => `The severity is now ${severity}`,
    state: (state: string) => `The incident is now: ${state}`,
    commander: (name: string) => `${name} is in command`,
  },
  tabs: {
    label: 'Parts of the incident',
    board: 'Board',
    room: 'Room',
    ledger: 'Ledger',
    todos: 'To-dos',
    withCount: (name: string, count: number) => `${name} ${count}`,
  },
  close: 'Close',
  cancel: 'Cancel',
}
