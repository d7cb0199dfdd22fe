import { board } from './board.ts'
import { brief } from './brief.ts'
import { events } from './events.ts'
import { generated } from './generated.ts'
import { health } from './health.ts'
import { labels } from './labels.ts'
import { nudges } from './nudges.ts'
import { refusals } from './refusals.ts'
import { rules } from './rules.ts'
import { screens } from './screens.ts'
import { settings } from './settings.ts'
import { slack } from './slack/index.ts'

/** The English catalogue is the type of every other: a missing sentence does not compile. */
export const en = {
  board,
  brief,
  nudges,
  events,
  generated,
  health,
  labels,
  refusals,
  rules,
  screens,
  settings,
  slack,
}
export type Words = typeof en
