import { events } from './events.ts'
import { generated } from './generated.ts'
import { health } from './health.ts'
import { labels } from './labels.ts'
import { refusals } from './refusals.ts'
import { rules } from './rules.ts'
import { screens } from './screens.ts'

/** The English catalogue is the type of every other: a missing sentence does not compile. */
export const en = { events, generated, health, labels, refusals, rules, screens }
export type Words = typeof en
