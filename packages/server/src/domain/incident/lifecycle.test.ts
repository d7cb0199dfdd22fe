import { describe, expect, it } from 'vitest'
import type { Recorded } from '../event.ts'
import { asking, FACTS, incident, MANY_MEMBERS, outcomeOf } from '../testing/builders.ts'
import { archive, archiveWhenDue } from './archive.ts'
import { dismiss, merge, restore, type MergeTarget } from './aside.ts'
import { approveClose, closersOf, releaseCloser } from './close.ts'
import { evolveIncident } from './evolve.ts'
import { followThrough } from './follow-through.ts'
import type { Incident, IncidentEvent } from './incident.ts'
import { reopen, reopenReport } from './response.ts'
import { accept, handOver, take } from './roles.ts'
import { setSeverity } from './severity.ts'
import { changeVisibility } from './visibility.ts'

const AT = '2026-01-05T09:00:00Z'
const uncommanded = { roles: {} }

function after(state: Incident, events: readonly IncidentEvent[], actor = 'ana'): Incident {
  return events.reduce<Incident>((before, event) => {
    const recorded: Recorded<IncidentEvent> = { ...event, actor, at: AT, stream: 'inc_1' }
    return evolveIncident(before, recorded)
  }, state)
}

describe('T2 dismissing', () => {
  const unjudged = incident({ severity: null, maxSeverity: null })

  it('is for whoever takes part until the severity is set, and then for the commander', () => {
    const known = { because: 'known' } as const
    expect(outcomeOf(() => dismiss(unjudged, known, asking('bo')))).toBe('incident.dismissed')
    expect(outcomeOf(() => dismiss(unjudged, known, asking('flo')))).toBe('not-allowed')
    expect(outcomeOf(() => dismiss(incident(), known, asking('bo')))).toBe('not-commander')
    expect(outcomeOf(() => dismiss(incident(), known, asking('ana')))).toBe('incident.dismissed')
  })

  it('takes one of the reasons, or one in words', () => {
    expect(outcomeOf(() => dismiss(unjudged, {}, asking('bo')))).toBe('reason-required')
    expect(dismiss(unjudged, { reason: '誤検知でした' }, asking('bo'))[0]?.data).toEqual({
      because: null,
      reason: '誤検知でした',
    })
  })

  it('T22 is undone to the state before, with a reason', () => {
    const watching = incident({ state: 'monitoring', nextUpdateMinutes: 30 })
    const dismissed = after(watching, dismiss(watching, { because: 'known' }, asking('ana')))
    expect(dismissed).toMatchObject({ state: 'dismissed', aside: { from: 'monitoring' } })
    expect(outcomeOf(() => restore(dismissed, { reason: ' ' }, asking('bo')))).toBe(
      'reason-required',
    )
    const back = after(dismissed, restore(dismissed, { reason: 'It is one' }, asking('bo')))
    expect(back).toEqual({ ...watching, nextUpdateDueAt: '2026-01-05T09:30:00Z' })
  })
})

describe('T3 merging', () => {
  const target: MergeTarget = { id: 'inc_2', number: 2, state: 'responding', visibility: 'open' }
  const into = (change: Partial<MergeTarget>, state = incident()) =>
    outcomeOf(() => merge(state, { target: { ...target, ...change } }, asking('bo')))

  it.each(['closed', 'archived', 'dismissed', 'merged'] as const)(
    'goes into no incident that is %s',
    (state) => {
      expect(into({ state })).toBe('merge-target-not-open')
    },
  )

  it('goes into another one, not into itself', () => {
    expect(into({ id: 'inc_1' })).toBe('merge-target-not-open')
    expect(into({})).toBe('incident.merged')
  })

  it('G0 never shows in an open incident what is private', () => {
    const secret = incident({ visibility: 'private' })
    expect(into({}, secret)).toBe('merge-would-reveal')
    expect(into({ visibility: 'private' }, secret)).toBe('incident.merged')
  })

  it('G0 does not tell the number of a private incident', () => {
    const hidden = { ...target, visibility: 'private' } as const
    const [event] = merge(incident(), { target: hidden }, asking('bo'))
    expect(event?.data).toMatchObject({ into: 'inc_2', number: null })
  })
})

describe('T18 command', () => {
  const passed = after(incident(), handOver(incident(), { to: 'cy', note: 'Mails' }, asking('ana')))

  it('stays with whoever has it until the other accepts', () => {
    expect(passed.roles['commander']).toEqual({ person: 'ana', offeredTo: 'cy' })
    expect(passed.handover).toEqual({ to: 'cy', from: 'ana', note: 'Mails', at: AT })
  })

  it('then goes over, and the one before is known as such', () => {
    const over = after(passed, accept(passed, { role: 'commander' }, asking('cy')), 'cy')
    expect(over).toMatchObject({ handover: null, predecessors: ['ana'] })
    expect(over.roles['commander']).toEqual({ person: 'cy', offeredTo: null })
  })

  it.each([
    { severity: 'sev1', silent: 9, outcome: 'commander-present' },
    { severity: 'sev1', silent: 10, outcome: 'role.taken' },
    { severity: 'sev2', silent: 10, outcome: 'commander-present' },
    { severity: 'sev2', silent: 15, outcome: 'role.taken' },
  ] as const)(
    'is taken over by the deputy after $silent silent minutes at $severity: $outcome',
    ({ severity, silent, outcome }) => {
      const roles = {
        commander: { person: 'ana', offeredTo: null },
        deputy: { person: 'bo', offeredTo: null },
      }
      const said = Temporal.Instant.from(AT).subtract({ minutes: silent }).toString()
      const state = incident({ severity, roles })
      const taking = (who: string) =>
        outcomeOf(() => take(state, { role: 'commander' }, asking(who, { lastWordAt: said })))
      expect(taking('bo')).toBe(outcome)
      expect(taking('cy')).toBe('commander-present')
    },
  )
})

describe('T16 opening what is private', () => {
  const secret = incident({ visibility: 'private' })
  const opening = (who: string, state = secret) =>
    outcomeOf(() => changeVisibility(state, 'open', asking(who)))

  it('takes an admin and the commander, whoever comes first', () => {
    for (const [first, second] of [
      ['ana', 'di'],
      ['di', 'ana'],
    ] as const) {
      expect(opening(first)).toBe('incident.opening_proposed')
      const proposed = after(secret, changeVisibility(secret, 'open', asking(first)), first)
      expect(opening(first, proposed)).toBe('nothing')
      expect(opening(second, proposed)).toBe('incident.visibility_changed')
    }
  })

  it('is not confirmed by another admin, nor by anybody else', () => {
    const proposed = after(secret, changeVisibility(secret, 'open', asking('di')), 'di')
    expect(opening('ed', proposed)).toBe('incident.opening_proposed')
    expect(opening('bo', proposed)).toBe('not-allowed')
  })

  it('needs one person who is both, or an admin in it where nobody commands', () => {
    const roles = { commander: { person: 'di', offeredTo: null } }
    expect(opening('di', { ...secret, roles })).toBe('incident.visibility_changed')
    const there = { participants: ['di'] }
    const alone = { ...secret, ...uncommanded }
    expect(outcomeOf(() => changeVisibility(alone, 'open', asking('di', there)))).toBe(
      'incident.visibility_changed',
    )
  })

  it('is not confirmed once whoever proposed it no longer commands', () => {
    const proposed = after(secret, changeVisibility(secret, 'open', asking('ana')))
    const roles = { commander: { person: 'bo', offeredTo: null } }
    expect(opening('di', { ...proposed, roles })).toBe('incident.opening_proposed')
  })

  it('may be dropped by either', () => {
    const proposed = after(secret, changeVisibility(secret, 'open', asking('di')), 'di')
    const [dropped] = changeVisibility(proposed, 'private', asking('ana'))
    expect(dropped?.type).toBe('incident.opening_dropped')
  })
})

const timer = (state: Incident, closedAt: string) =>
  outcomeOf(() => archiveWhenDue(state, { closedAt }, asking('system')))

describe('closing and afterwards', () => {
  const closed = incident({ state: 'closed', closedAt: AT, reportVersion: 1 })

  it('T14 says when it archives itself, by the highest severity reached', () => {
    const severe = incident({ state: 'learning', severity: 'sev3', maxSeverity: 'sev1' })
    const [event] = approveClose(severe, { override: 'Known' }, asking('bo'))
    expect(event?.data).toMatchObject({ archiveAt: '2026-01-19T09:00:00Z' })
  })

  it('T14 is archived by a closer or an admin, and by the timer of that very close', () => {
    expect(outcomeOf(() => archive(closed, asking('ana')))).toBe('not-closer')
    expect(timer(closed, AT)).toBe('incident.archived')
    expect(timer(closed, '2026-01-04T09:00:00Z')).toBe('nothing')
    expect(timer(incident(), AT)).toBe('nothing')
  })

  it('T11 is reopened even from the archive', () => {
    const archived = { ...closed, state: 'archived', archivedAt: AT } as const
    const back = after(archived, reopen(archived, { reason: 'Again' }, asking('bo')))
    expect(back).toMatchObject({ state: 'responding', archivedAt: null, closedAt: null })
  })

  it('T21 opens the report again for its closers and writers, and keeps the version', () => {
    const many = { members: MANY_MEMBERS }
    const writer = { causeLead: null, reportLead: 'cy', due: null, form: null, by: 'bo', at: AT }
    const severe = { ...closed, closerSeverity: 'sev1', followThrough: writer } as const
    const opening = (who: string) =>
      outcomeOf(() => reopenReport(severe, { reason: 'New facts' }, asking(who, many)))
    expect(opening('bo')).toBe('not-closer')
    expect(opening('ed')).toBe('incident.report_reopened')
    expect(opening('cy')).toBe('incident.report_reopened')
    const [event] = reopenReport(severe, { reason: 'New facts' }, asking('cy', many))
    expect(event && after(severe, [event])).toMatchObject({ state: 'learning', reportVersion: 1 })
  })

  it('§2.6 (5) keeps the closer of the highest severity until that closer releases it', () => {
    const facts = { ...FACTS, members: MANY_MEMBERS }
    const severe = incident({ severity: 'sev3', maxSeverity: 'sev1', closerSeverity: 'sev1' })
    expect(closersOf(severe, facts)).toEqual(['ed'])
    expect(outcomeOf(() => releaseCloser(severe, {}, asking('di', facts)))).toBe('not-closer')
    const released = after(severe, releaseCloser(severe, {}, asking('ed', facts)), 'ed')
    expect(closersOf(released, facts)).toEqual(['di', 'ed'])
    const worse = after(released, setSeverity(released, { severity: 'sev1' }, asking('bo', facts)))
    expect(closersOf(worse, facts)).toEqual(['ed'])
  })

  it('C-22 T10 learning begins with the answer to who carries on', () => {
    const converged = incident({ state: 'converged' })
    const asked = { causeLead: 'cy', reportLead: 'bo', due: '2026-01-12', form: 'meeting' } as const
    const answered = after(converged, followThrough(converged, asked, asking('ana')))
    expect(answered).toMatchObject({ state: 'learning', followThrough: asked })
    expect(answered.roles['cause_lead']?.person).toBe('cy')
    expect(outcomeOf(() => followThrough(answered, asked, asking('ana')))).toBe('nothing')
    expect(outcomeOf(() => followThrough(converged, { reportLead: 'zoe' }, asking('ana')))).toBe(
      'unknown-person',
    )
  })
})
