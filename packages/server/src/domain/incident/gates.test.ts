import { describe, expect, it } from 'vitest'
import { asking, FACTS, incident, MANY_MEMBERS, outcomeOf, proposal } from '../testing/builders.ts'
import { approveClose, closersOf, requestClose, returnClose } from './close.ts'
import { agree, proposeConvergence, resolveObjections } from './convergence.ts'
import { declareConvergence } from './declare.ts'
import { evolveIncident } from './evolve.ts'
import { quorumOf, unmetConvergence } from './gate.ts'
import type { Incident } from './incident.ts'

const uncommanded = { roles: {} }

const proposed = (
  changes: Parameters<typeof proposal>[0],
  severity: Incident['severity'] = 'sev3',
) => incident({ severity, convergence: proposal(changes) })

describe('gate G1', () => {
  const standard = { ...FACTS, members: MANY_MEMBERS }
  const objections = [{ by: 'cy', text: 'No', at: '2026-01-05T08:52:00Z', resolved: false }]

  it('C-21 asks for a proposal, evidence and agreement', () => {
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

  it('counts a commander who has not joined among those who could agree', () => {
    const alone = { participants: ['bo'] }
    const serious = proposed({ evidence: ['graph', 'mail'] }, 'sev1')
    expect(quorumOf(serious, { ...standard, ...alone })).toBe(2)
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
    const later = { impactEndedAt: '2026-01-05T09:01:01Z' }
    expect(outcomeOf(() => declareConvergence(proposed({}), later, asking('ana')))).toBe(
      'invalid-input',
    )
  })

  it('takes the “now” of a clock that runs ahead for its own', () => {
    const ahead = { impactEndedAt: '2026-01-05T09:00:59Z' }
    const [converged] = declareConvergence(proposed({}), ahead, asking('ana'))
    expect(converged?.data).toMatchObject({ impactEndedAt: '2026-01-05T09:00:00Z' })
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
    expect(close({ missing })[0]?.data).toMatchObject({ version: 1, override })
    expect(close({})[0]?.data).toMatchObject({ version: 1, override: null })
  })

  it('tells what is missing when the close is requested, not when it is judged', () => {
    const converged = incident({ state: 'converged' })
    expect(outcomeOf(() => requestClose(converged, asking('bo', { missing })))).toBe(
      'report-incomplete',
    )
    expect(
      outcomeOf(() => requestClose(converged, asking('bo', { missing: missing.slice(1) }))),
    ).toBe('close.requested')
  })

  it('lets a closer close by exception without a request, for nobody could make one', () => {
    const override = 'The rest is known and harmless'
    const close = approveClose(
      requested({ closeRequest: null }),
      { override },
      asking('bo', { missing }),
    )
    expect(close[0]).toMatchObject({ type: 'incident.closed', data: { version: 1, override } })
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
    expect(closersOf(incident({ closerSeverity: 'sev1' }), facts)).toEqual(['ed'])
    expect(
      outcomeOf(() => approveClose(requested({ closerSeverity: 'sev1' }), {}, asking('bo', facts))),
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
