import type { Words } from '../en/index.ts'
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

export const ja = {
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
} satisfies Words as Words
