import { alignment } from '../views/cards/alignment.ts'
import { board } from '../views/cards/board.ts'
import { close } from '../views/cards/close.ts'
import { convergence } from '../views/cards/convergence.ts'
import { handover } from '../views/cards/handover.ts'
import { lobby } from '../views/cards/lobby.ts'
import { command, severity } from '../views/cards/news.ts'
import { nudges } from '../views/cards/nudges.ts'
import { notices } from '../views/cards/notices.ts'
import { roster } from '../views/cards/roster.ts'
import { similar } from '../views/cards/similar.ts'
import { todos } from '../views/cards/todos.ts'
import { topics } from '../views/cards/topics.ts'
import { update } from '../views/cards/update.ts'
import type { Living } from './living.ts'

/** Everything that stands in channels, in the order in which it appears in a new one. */
export const LIVING: readonly Living[] = [
  board,
  roster,
  similar,
  severity,
  command,
  todos,
  alignment,
  topics,
  update,
  notices,
  nudges,
  handover,
  convergence,
  close,
  lobby,
]
