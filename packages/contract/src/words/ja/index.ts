import type { Words } from '../en/index.ts'
import { events } from './events.ts'
import { generated } from './generated.ts'
import { health } from './health.ts'
import { labels } from './labels.ts'
import { refusals } from './refusals.ts'
import { rules } from './rules.ts'
import { screens } from './screens.ts'

export const ja = {
  events,
  generated,
  health,
  labels,
  refusals,
  rules,
  screens,
} satisfies Words as Words
