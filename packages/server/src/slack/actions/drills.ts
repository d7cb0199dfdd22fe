import type { DrillAnswer } from '@hikeshi/contract'
import { does, opens } from '../forms/answers.ts'
import { abortForm, holdForm } from '../forms/drill-end.ts'
import { changeDrillForm, drillsList, planForm } from '../forms/drills.ts'
import type { Action } from './action.ts'

const answers = (answer: DrillAnswer): Action =>
  does(({ api }, drill) => api.drills.answer({ drill, answer }))

/** Buttons of drills. */
export const drillActions = {
  'drills.open': opens((call) => drillsList(call)),
  'drill.plan': opens((call) => planForm(call)),
  'drill.change': opens(changeDrillForm),
  'drill.hold': opens(holdForm),
  'drill.abort': opens(abortForm),
  'drill.command': answers('commander'),
  'drill.play': answers('player'),
  'drill.watch': answers('observer'),
  'drill.away': answers('away'),
} as const satisfies Readonly<Record<string, Action>>
