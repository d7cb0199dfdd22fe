import { describe, expect, it } from 'vitest'
import { asking, FACTS, incident, outcomeOf, proposal } from '../testing/builders.ts'
import { finishAlignment } from './alignment.ts'
import { canIncident } from './can.ts'
import { edit } from './edit.ts'
import { evolveIncident } from './evolve.ts'
import type { Incident } from './incident.ts'
import { waitingFor } from './phase.ts'
import { raise, type Raise } from './raise.ts'
import { monitor, reopen } from './response.ts'
import { accept, offer, take } from './roles.ts'
import { setSeverity } from './severity.ts'
import { changeVisibility } from './visibility.ts'

const commander = { role: 'commander' }
const uncommanded = { roles: {} }

const asked: Raise = {
  number: 1,
  title: 'Checkout fails',
  type: 'service',
  visibility: 'open',
  origin: 'staff',
  evidence: [],
  severity: null,
  cadence: FACTS.cadence,
  privateTypes: FACTS.privateTypes,
}

describe('raising', () => {
  it.each(['security', 'lost', 'personnel'])('G0 keeps %s private, whatever was asked', (type) => {
    expect(raise(null, { ...asked, type })[0]?.data).toMatchObject({ visibility: 'private' })
  })

  it('sets the severity along with it when one is given', () => {
    const types = raise(null, { ...asked, severity: 'sev2' }).map(({ type }) => type)
    expect(types).toEqual(['incident.raised', 'incident.severity_changed'])
  })

  it('happens once', () => {
    expect(outcomeOf(() => raise(incident(), asked))).toBe('already-raised')
  })
})

describe('editing', () => {
  it('records only what changed, and an empty string as null', () => {
    const [event] = edit(
      incident({ impact: 'x' }),
      { impact: ' ', title: 'Checkout fails' },
      asking('bo'),
    )
    expect(event?.data).toEqual({ impact: null })
  })

  it('writes instants in UTC', () => {
    const times = { impactStartedAt: '2026-01-05T16:30:00+09:00' }
    expect(edit(incident(), times, asking('bo'))[0]?.data).toEqual({
      impactStartedAt: '2026-01-05T07:30:00Z',
    })
  })

  it('refuses an end before the start', () => {
    const started = incident({ impactStartedAt: '2026-01-05T08:00:00Z' })
    const ended = { impactEndedAt: '2026-01-05T07:00:00Z' }
    expect(outcomeOf(() => edit(started, ended, asking('bo')))).toBe('invalid-input')
  })

  it.each(['security', 'lost'])('G0 hides an incident that turns out to be about %s', (type) => {
    const events = edit(incident(), { type }, asking('bo'))
    expect(events.at(-1)).toEqual({
      type: 'incident.visibility_changed',
      data: { visibility: 'private' },
    })
  })

  it('opens no security incident', () => {
    const secret = incident({ visibility: 'private', type: 'security' })
    expect(outcomeOf(() => changeVisibility(secret, 'open', asking('di')))).toBe('not-allowed')
  })
})

const lower = (who: string, state: Incident, reason: string | null = 'Workaround found') =>
  outcomeOf(() => setSeverity(state, { severity: 'sev4', reason }, asking(who)))

describe('severity', () => {
  it('is lowered by the commander or an admin', () => {
    expect(lower('ana', incident())).toBe('incident.severity_changed')
    expect(lower('di', incident())).toBe('incident.severity_changed')
    expect(lower('bo', incident())).toBe('not-commander')
  })

  it('is lowered by anyone who takes part while nobody commands', () => {
    expect(lower('bo', incident(uncommanded))).toBe('incident.severity_changed')
    expect(lower('flo', incident(uncommanded))).toBe('not-allowed')
  })

  it('is lowered only with a reason', () => {
    expect(lower('ana', incident(), ' ')).toBe('reason-required')
  })
})

describe('alignment', () => {
  it('decides severity and commander along the way', () => {
    const aligning = incident({ state: 'aligning', severity: null, ...uncommanded })
    const outcome = { severity: 'sev2', commander: 'cy', policy: 'Revert' } as const
    const types = finishAlignment(aligning, outcome, asking('bo')).map(({ type }) => type)
    expect(types).toEqual([
      'incident.severity_changed',
      'role.offered',
      'incident.alignment_finished',
    ])
  })
})

const passing = (who: string) =>
  outcomeOf(() => offer(incident(), { ...commander, person: 'cy' }, asking(who)))

describe('command', () => {
  it('is taken from nobody', () => {
    expect(outcomeOf(() => take(incident(), commander, asking('bo')))).toBe('commander-present')
  })

  it('may be taken when the commander is no longer a member', () => {
    const without = { members: FACTS.members.filter(({ id }) => id !== 'ana') }
    expect(outcomeOf(() => take(incident(), commander, asking('bo', without)))).toBe('role.taken')
  })

  it('is passed on by the commander alone', () => {
    expect(passing('bo')).toBe('not-commander')
    expect(passing('ana')).toBe('role.offered')
  })

  it('is offered to members only', () => {
    const nobody = { ...commander, person: 'zoe' }
    expect(outcomeOf(() => offer(incident(), nobody, asking('ana')))).toBe('unknown-person')
  })

  it('is accepted by whoever was asked', () => {
    const roles = { commander: { person: 'ana', offeredTo: 'cy' } }
    expect(outcomeOf(() => accept(incident({ roles }), commander, asking('bo')))).toBe(
      'role-not-offered',
    )
    expect(accept(incident({ roles }), commander, asking('cy'))[0]?.data).toMatchObject({
      from: 'ana',
    })
  })

  it('is not needed to watch a mitigation', () => {
    expect(outcomeOf(() => monitor(incident(), {}, asking('bo')))).toBe('not-commander')
    expect(outcomeOf(() => monitor(incident(uncommanded), {}, asking('bo')))).toBe(
      'incident.monitoring_started',
    )
  })
})

it('keeps what was reached and forgets what no longer holds when it is reopened', () => {
  const closed = incident({
    state: 'closed',
    severity: 'sev3',
    maxSeverity: 'sev1',
    closerSeverity: 'sev1',
    impactStartedAt: '2026-01-05T07:50:00Z',
    impactEndedAt: '2026-01-05T08:30:00Z',
    alignedAt: '2026-01-05T08:05:00Z',
    mitigatedAt: '2026-01-05T08:30:00Z',
    convergedAt: '2026-01-05T08:55:00Z',
    closedAt: '2026-01-05T08:59:00Z',
    closedBy: 'cy',
    closeOverride: 'Written up elsewhere',
    convergence: proposal(),
    reportVersion: 1,
  })
  const recorded = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'inc_1' }
  const [event] = reopen(closed, { reason: 'It fails again' }, asking('bo'))

  expect(event && evolveIncident(closed, { ...event, ...recorded })).toEqual(
    incident({
      severity: 'sev3',
      maxSeverity: 'sev1',
      closerSeverity: 'sev1',
      impactStartedAt: '2026-01-05T07:50:00Z',
      alignedAt: '2026-01-05T08:05:00Z',
      harmReturnedAt: recorded.at,
      estimates: ['harmReturnedAt'],
      reportVersion: 1,
    }),
  )
})

it('reopens only with a reason', () => {
  const converged = incident({ state: 'converged' })
  expect(outcomeOf(() => reopen(converged, { reason: '' }, asking('bo')))).toBe('reason-required')
})

it('shows buttons by the same guards', () => {
  const bystander = canIncident(incident(), asking('flo'))
  expect(Object.entries(bystander).flatMap(([key, may]) => (may ? [key] : []))).toEqual([
    'join',
    'post',
  ])
  expect(canIncident(incident(), asking('ana'))).toMatchObject({
    edit: true,
    monitor: true,
    offerCommand: true,
    takeCommand: false,
    lowerSeverity: true,
    agree: false,
    requestClose: false,
  })
})

it.each([
  { waits: 'commander', changes: { severity: null, ...uncommanded } },
  { waits: 'severity', changes: { severity: null } },
  { waits: 'agreement', changes: { convergence: proposal() } },
  { waits: null, changes: { severity: 'sev4', ...uncommanded } },
  { waits: null, changes: { state: 'closed' } },
] as const)('waits for $waits', ({ waits, changes }) => {
  expect(waitingFor(incident(changes))).toBe(waits)
})
