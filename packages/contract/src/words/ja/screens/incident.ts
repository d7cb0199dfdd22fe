import type { incident as english } from '../../en/screens/incident.ts'
import { board } from './incident/board.ts'
import { expected } from './incident/expected.ts'
import { heading } from './incident/heading.ts'
import { ledger } from './incident/ledger.ts'
import { lifecycle } from './incident/lifecycle.ts'
import { people } from './incident/people.ts'
import { room } from './incident/room.ts'
import { todos } from './incident/todos.ts'
import { turns } from './incident/turns.ts'

/** The incident page, in Japanese. */
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
  loading: 'インシデントを読み込んでいます…',
  numberAndTitle: (number, title) => `#${number} ${title}`,
  announcements: {
    message: (by, text) => `${by}さん：${text}`,
    severity: (severity) => `重大度が${severity}になりました`,
    state: (state) => `状態が「${state}」になりました`,
    commander: (name) => `${name}さんがコマンダーになりました`,
  },
  tabs: {
    label: 'インシデントの表示切り替え',
    board: '状況',
    room: '会話',
    ledger: '台帳',
    todos: 'ToDo',
    withCount: (name, count) => `${name} ${count}`,
  },
  close: '閉じる',
  cancel: 'やめる',
} satisfies typeof english
