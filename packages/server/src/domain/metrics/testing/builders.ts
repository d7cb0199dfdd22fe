import type { CaseRecord, Stamp } from '../record.ts'
import { roundsOf } from '../rounds.ts'

export const MINUTE = 60
export const day = (clock: string) => `2026-03-02T${clock}:00Z`
export const seen = (clock: string): Stamp => ({ at: day(clock), source: 'auto' })
export const told = (clock: string): Stamp => ({ at: day(clock), source: 'manual' })
export const NOW = day('20:00')

/** An incident raised at 09:00 of which nothing else is known. */
export function record(
  changes: Partial<CaseRecord> = {},
  times: Partial<CaseRecord['times']> = {},
): CaseRecord {
  return {
    number: 1,
    severity: 'sev2',
    type: 'service',
    origin: 'system',
    closed: false,
    times: {
      impactStarted: null,
      detected: null,
      aware: null,
      declared: seen('09:00'),
      firstJoined: null,
      commander: null,
      aligned: null,
      firstMitigation: null,
      firstOption: null,
      thirdHypothesis: null,
      reportComplete: null,
      closed: null,
      ...times,
    },
    rounds: roundsOf([{ type: 'raised', at: day('09:00') }]),
    alignmentSkipped: false,
    notices: [],
    measures: [],
    updates: [],
    cadence: null,
    marked: { part: 0, of: 0 },
    settled: { part: 0, of: 0 },
    promises: { part: 0, of: 0 },
    wholeTasks: { part: 0, of: 0 },
    acceptedTasks: { part: 0, of: 0 },
    handOvers: 0,
    returned: { part: 0, of: 0 },
    overridden: false,
    timesHelpful: 0,
    impact: { people: null, orders: null, money: null, tickets: null },
    botLines: 0,
    idle: { part: 0, of: 0 },
    views: 0,
    pulse: {
      useful: { part: 0, of: 0 },
      clear: { part: 0, of: 0 },
      learnt: { part: 0, of: 0 },
      again: { part: 0, of: 0 },
    },
    recurs: { linked: 0, afterMeasures: 0 },
    ...changes,
  }
}
