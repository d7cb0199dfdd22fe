import { describe, expect, it } from 'vitest'
import { asking, FACTS, incident, MANY_MEMBERS, outcomeOf, proposal } from '../testing/builders.ts'
import { finishAlignment } from './alignment.ts'
import { canIncident } from './can.ts'
import { approveClose, closersOf, requestClose, returnClose } from './close.ts'
import { agree, proposeConvergence, resolveObjections } from './convergence.ts'
import { declareConvergence } from './declare.ts'
import { changeVisibility, edit } from './edit.ts'
import { evolveIncident } from './evolve.ts'
import { unmetConvergence } from './gate.ts'
import type { Incident } from './incident.ts'
import { waitingFor } from './phase.ts'
import { raise, type Raise } from './raise.ts'
import { monitor, reopen } from './response.ts'
import { accept, offer, take } from './roles.ts'
import { setSeverity } from './severity.ts'

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
}

describe('raising', () => {
  it.each(['security', 'lost'])('keeps %s private, whatever was asked', (type) => {
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

  it('hides an incident that turns out to be about security', () => {
    const events = edit(incident(), { type: 'security' }, asking('bo'))
    expect(events.at(-1)).toEqual({
      type: 'incident.visibility_changed',
      data: { visibility: 'private' },
    })
  })

  it.each([
    { who: 'ana', outcome: 'not-allowed' },
    { who: 'di', outcome: 'incident.visibility_changed' },
  ])('lets admins alone open what is private ($who: $outcome)', ({ who, outcome }) => {
    const secret = incident({ visibility: 'private' })
    expect(outcomeOf(() => changeVisibility(secret, 'open', asking(who)))).toBe(outcome)
  })

  it('opens no security incident', () => {
    const secret = incident({ visibility: 'private', type: 'security' })
    expect(outcomeOf(() => changeVisibility(secret, 'open', asking('di')))).toBe('not-allowed')
  })
})

describe('severity', () => {
  const lower = (who: string, state: Incident, reason: string | null = 'Workaround found') =>
    outcomeOf(() => setSeverity(state, { severity: 'sev4', reason }, asking(who)))

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

describe('command', () => {
  it('is taken from nobody', () => {
    expect(outcomeOf(() => take(incident(), commander, asking('bo')))).toBe('commander-present')
  })

  it('may be taken when the commander is no longer a member', () => {
    const without = { members: FACTS.members.filter(({ id }) => id !== 'ana') }
    expect(outcomeOf(() => take(incident(), commander, asking('bo', without)))).toBe('role.taken')
  })

  it('is passed on by the commander alone', () => {
    const passing = (who: string) =>
      outcomeOf(() => offer(incident(), { ...commander, person: 'cy' }, asking(who)))
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

describe('gate G1', () => {
  const standard = { ...FACTS, members: MANY_MEMBERS }
  const proposed = (
    changes: Parameters<typeof proposal>[0],
    severity: Incident['severity'] = 'sev3',
  ) => incident({ severity, convergence: proposal(changes) })
  const objections = [{ by: 'cy', text: 'No', at: '2026-01-05T08:52:00Z', resolved: false }]

  it('asks for a proposal, evidence and agreement', () => {
    expect(unmetConvergence(incident(), FACTS)).toEqual([
      'no-proposal',
      'convergence-evidence-missing',
      'convergence-agreement-missing',
    ])
  })

  it('asks machines and people at SEV1 and SEV2', () => {
    const everybody = { agreedBy: ['ana', 'bo', 'cy'] }
    expect(unmetConvergence(proposed(everybody, 'sev2'), standard)).toEqual([
      'convergence-evidence-one-sided',
    ])
    const both = { ...everybody, evidence: ['graph', 'mail'] }
    expect(unmetConvergence(proposed(both, 'sev2'), standard)).toEqual([])
  })

  it('counts the commander, who agrees by declaring', () => {
    const [event] = declareConvergence(proposed({}), {}, asking('ana'))
    expect(event?.data).toMatchObject({ agreedBy: ['bo', 'ana'], quorum: 2, override: null })
  })

  it('asks for three at SEV1', () => {
    const two = proposed({ evidence: ['graph', 'mail'] }, 'sev1')
    expect(unmetConvergence(two, standard)).toEqual(['convergence-agreement-missing'])
  })

  it('forgets evidence that was withdrawn', () => {
    const withdrawn = { ...FACTS, evidence: [] }
    expect(unmetConvergence(proposed({}), withdrawn)).toEqual(['convergence-evidence-missing'])
  })

  it('waits for objections to be answered, and is passed by the commander with a reason', () => {
    const contested = proposed({ objections })
    expect(outcomeOf(() => declareConvergence(contested, {}, asking('ana')))).toBe(
      'convergence-objection-open',
    )
    const override = 'cy is asleep'
    expect(declareConvergence(contested, { override }, asking('ana'))[0]?.data).toMatchObject({
      override,
    })
    expect(outcomeOf(() => declareConvergence(contested, { override }, asking('bo')))).toBe(
      'not-commander',
    )
  })

  it('lets whoever objected take it back, by agreeing too', () => {
    const contested = proposed({ objections })
    expect(outcomeOf(() => resolveObjections(contested, {}, asking('bo')))).toBe('not-commander')
    expect(outcomeOf(() => resolveObjections(contested, {}, asking('cy')))).toBe(
      'convergence.objections_resolved',
    )
    const [agreed] = agree(contested, asking('cy'))
    const recorded = { actor: 'cy', at: '2026-01-05T09:00:00Z', stream: 'inc_1' }
    const after = agreed && evolveIncident(contested, { ...agreed, ...recorded })
    expect(after && unmetConvergence(after, FACTS)).toEqual([])
  })

  it('lets the proposer declare while nobody commands', () => {
    const alone = { participants: ['bo'] }
    const state = { ...proposed({}), ...uncommanded }
    expect(outcomeOf(() => declareConvergence(state, {}, asking('cy', alone)))).toBe(
      'not-commander',
    )
    expect(outcomeOf(() => declareConvergence(state, {}, asking('bo', alone)))).toBe(
      'incident.converged',
    )
  })

  it('takes no unknown entry for evidence', () => {
    const unknown = { evidence: ['elsewhere'] }
    expect(outcomeOf(() => proposeConvergence(incident(), unknown, asking('bo')))).toBe(
      'unknown-entry',
    )
  })

  it('refuses an end of impact in the future', () => {
    const later = { impactEndedAt: '2026-01-05T09:00:01Z' }
    expect(outcomeOf(() => declareConvergence(proposed({}), later, asking('ana')))).toBe(
      'invalid-input',
    )
  })
})

describe('gate G2', () => {
  const missing = [
    { rule: 'R-SM-1', section: 'summary', hard: true, parameters: { items: [] } },
    { rule: 'R-CR-1', section: 'care', hard: false, parameters: { items: [] } },
  ]
  const closeRequest = { requestedBy: 'cy', requestedAt: '', returned: null, waiting: true }
  const requested = (changes: Partial<Incident> = {}) =>
    incident({ state: 'learning', closeRequest, ...changes })

  it('waits for hard rules, not for advice', () => {
    expect(outcomeOf(() => approveClose(requested(), {}, asking('bo', { missing })))).toBe(
      'report-incomplete',
    )
    const advice = { missing: missing.slice(1) }
    expect(outcomeOf(() => approveClose(requested(), {}, asking('bo', advice)))).toBe(
      'incident.closed',
    )
  })

  it('is passed by a closer with a reason, which is recorded only if it was needed', () => {
    const override = 'Written up elsewhere'
    const close = (facts: object) => approveClose(requested(), { override }, asking('bo', facts))
    expect(close({ missing })[0]?.data).toEqual({ version: 1, override })
    expect(close({})[0]?.data).toEqual({ version: 1, override: null })
  })

  it('needs a request that nobody has answered', () => {
    expect(outcomeOf(() => approveClose(requested({ closeRequest: null }), {}, asking('bo')))).toBe(
      'close-not-requested',
    )
  })

  it('does not let the commander close where anybody else could', () => {
    expect(outcomeOf(() => approveClose(requested(), {}, asking('ana')))).toBe(
      'closer-is-commander',
    )
  })

  it('lets owners close serious incidents of a larger company', () => {
    const facts = { ...FACTS, members: MANY_MEMBERS }
    expect(closersOf(incident({ maxSeverity: 'sev1' }), facts)).toEqual(['ed'])
    expect(
      outcomeOf(() => approveClose(requested({ maxSeverity: 'sev1' }), {}, asking('bo', facts))),
    ).toBe('not-closer')
  })

  it('looks for closers of a private incident among the people in it', () => {
    expect(closersOf(incident({ visibility: 'private' }), FACTS)).toEqual(['bo', 'cy'])
  })

  it('sends the report back only with a comment, and it may be asked for again', () => {
    expect(outcomeOf(() => returnClose(requested(), { comment: '' }, asking('bo')))).toBe(
      'comment-required',
    )
    const returned = requested({ closeRequest: { ...closeRequest, waiting: false } })
    expect(outcomeOf(() => requestClose(returned, asking('cy')))).toBe('close.requested')
  })
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
