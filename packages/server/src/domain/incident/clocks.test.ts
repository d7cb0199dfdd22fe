import { describe, expect, it } from 'vitest'
import type { Recorded } from '../event.ts'
import { asking, incident, MANY_MEMBERS, outcomeOf } from '../testing/builders.ts'
import { alignInWriting, endAlignmentTime, finishAlignment, startAlignment } from './alignment.ts'
import { evolveIncident } from './evolve.ts'
import type { Incident, IncidentEvent } from './incident.ts'
import { monitor } from './response.ts'
import { setSeverity } from './severity.ts'
import { undecidedOf } from './undecided.ts'
import { restartUpdateClock, scheduleUpdate } from './updates.ts'

const AT = '2026-01-05T09:00:00Z'
const uncommanded = { roles: {} }

function after(state: Incident, events: readonly IncidentEvent[], actor = 'ana'): Incident {
  return events.reduce<Incident>((before, event) => {
    const recorded: Recorded<IncidentEvent> = { ...event, actor, at: AT, stream: 'inc_1' }
    return evolveIncident(before, recorded)
  }, state)
}

describe('B-05 the alignment', () => {
  const suspected = incident({ state: 'suspected', severity: null, ...uncommanded })
  const begun = after(
    suspected,
    startAlignment(suspected, { callUrl: 'https://meet.example/1' }, asking('bo')),
  )

  it('says where to talk, and for ten minutes', () => {
    expect(begun).toMatchObject({
      state: 'aligning',
      callUrl: 'https://meet.example/1',
      alignment: { endsAt: '2026-01-05T09:10:00Z', timeUp: false, form: null },
    })
  })

  it('is over in time once, and only while it runs', () => {
    const later = { ...asking('system'), now: Temporal.Instant.from('2026-01-05T09:10:00Z') }
    expect(outcomeOf(() => endAlignmentTime(begun, asking('system')))).toBe('nothing')
    const over = after(begun, endAlignmentTime(begun, later))
    expect(over.alignment?.timeUp).toBe(true)
    expect(outcomeOf(() => endAlignmentTime(over, later))).toBe('nothing')
    expect(outcomeOf(() => endAlignmentTime(incident(), later))).toBe('nothing')
  })

  it('leaves undecided whatever was left empty, until somebody sets it', () => {
    const empty = after(begun, finishAlignment(begun, {}, asking('bo')))
    const all = ['policy', 'commander', 'severity', 'worstCase', 'nextUpdate']
    expect(undecidedOf(empty)).toEqual(all)
    const judged = after(empty, setSeverity(empty, { severity: 'sev2' }, asking('bo')))
    expect(undecidedOf(judged)).toEqual(['policy', 'commander', 'worstCase'])
    expect(undecidedOf({ ...judged, state: 'converged' })).toEqual([])
  })

  it('asks for three things in writing', () => {
    const written = after(suspected, alignInWriting(suspected, { policy: 'Revert' }, asking('bo')))
    expect(written.alignment?.form).toBe('async')
    expect(undecidedOf(written)).toEqual(['commander', 'severity'])
  })

  it('C-26 keeps the worst case with what would rule it out', () => {
    const outcome = { worstCase: 'Charged twice', worstCaseCheck: 'The ledger of the bank' }
    const aligned = after(begun, finishAlignment(begun, outcome, asking('bo')))
    expect(aligned).toMatchObject({ ...outcome, worstCaseState: null })
  })
})

const restart = (changes: Partial<Incident>) =>
  outcomeOf(() => restartUpdateClock(incident(changes), asking('system')))

describe('the clock of the next update', () => {
  it('§2.6 (4) starts again with the interval of the new severity', () => {
    const severe = after(incident(), setSeverity(incident(), { severity: 'sev1' }, asking('bo')))
    expect(severe).toMatchObject({
      nextUpdateMinutes: 15,
      nextUpdateDueAt: '2026-01-05T09:15:00Z',
    })
  })

  it('is what the alignment promised, or somebody said by hand', () => {
    const aligning = incident({ state: 'aligning' })
    const promised = finishAlignment(aligning, { nextUpdateMinutes: 20 }, asking('bo'))
    expect(after(aligning, promised).nextUpdateDueAt).toBe('2026-01-05T09:20:00Z')
    const byHand = scheduleUpdate(incident(), { minutes: 45 }, asking('bo'))
    expect(after(incident(), byHand).nextUpdateDueAt).toBe('2026-01-05T09:45:00Z')
  })

  it('starts again with a status update, if there is one and the harm goes on', () => {
    expect(restart({ nextUpdateMinutes: 30 })).toBe('incident.update_scheduled')
    expect(restart({})).toBe('nothing')
    expect(restart({ nextUpdateMinutes: 30, state: 'converged' })).toBe('nothing')
  })
})

it('T7 watches something until some time ahead', () => {
  const until = '2026-01-05T18:30:00+09:00'
  const watching = after(incident(), monitor(incident(), { watch: 'Errors', until }, asking('ana')))
  expect(watching.watch).toEqual({ what: 'Errors', until: '2026-01-05T09:30:00Z', since: AT })
  const past = { until: '2026-01-05T08:59:00Z' }
  expect(outcomeOf(() => monitor(incident(), past, asking('ana')))).toBe('invalid-input')
})

const lower = (who: string, facts: Parameters<typeof asking>[1]) =>
  outcomeOf(() =>
    setSeverity(
      incident({ closerSeverity: 'sev1' }),
      { severity: 'sev4', reason: 'Few' },
      asking(who, facts),
    ),
  )

it('T15 is lowered by its named closer as well, but not by everybody where anybody may close', () => {
  const named = [
    ...MANY_MEMBERS.filter(({ id }) => id !== 'flo'),
    { id: 'flo', role: 'owner' } as const,
  ]
  expect(lower('flo', { members: named })).toBe('incident.severity_changed')
  expect(lower('bo', {})).toBe('not-commander')
})
