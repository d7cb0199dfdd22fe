import { sayAnswer } from './answered.ts'
import { sayDrillInvited, sayDrillMoved, sayDrillOff, sayDrillReminded } from './say-drills.ts'
import { sayNudge } from './say-nudge.ts'
import { sayCalled, sayLinked, sayRole, sayUnheard } from './say-people.ts'
import { sayCloser, sayQuestion, sayReturned, sayTodo } from './say-work.ts'
import type { Telling } from './telling.ts'
import type { Said, WhisperKind } from './whisper.ts'

type Say = (telling: Telling) => Promise<Said | null>

/** What is said now of each kind; null: it is no longer so, and nobody needs to hear of it. */
export const SAY: Readonly<Record<WhisperKind, Say>> = {
  nudge: sayNudge,
  called: sayCalled,
  role: sayRole,
  todo: sayTodo,
  question: sayQuestion,
  answer: sayAnswer,
  closer: sayCloser,
  returned: sayReturned,
  linked: sayLinked,
  unheard: sayUnheard,
  'drill-invited': sayDrillInvited,
  'drill-reminded': sayDrillReminded,
  'drill-moved': sayDrillMoved,
  'drill-off': sayDrillOff,
}
