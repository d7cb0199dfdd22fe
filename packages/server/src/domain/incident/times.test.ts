import { expect, test } from 'vitest'
import { asking, incident, outcomeOf } from '../testing/builders.ts'
import { edit, type Edit } from './edit.ts'
import { evolveIncident } from './evolve.ts'
import type { Incident, IncidentEvent } from './incident.ts'

const AT = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'inc_1' }

function after(before: Incident, events: readonly IncidentEvent[]): Incident {
  return events.reduce((state, event) => evolveIncident(state, { ...event, ...AT }), before)
}

const told = (before: Incident, asked: Edit): Incident =>
  after(before, edit(before, asked, asking('bo')))

test('M-R3 when it was noticed, and when somebody here knew, can be told, and be an estimate', () => {
  const guessed = told(incident(), { detectedAt: '2026-01-05T07:50:00Z', estimated: true })
  const known = told(guessed, { awareAt: '2026-01-05T07:55:00Z' })

  expect(guessed).toMatchObject({ detectedAt: '2026-01-05T07:50:00Z', estimates: ['detectedAt'] })
  expect(known).toMatchObject({ awareAt: '2026-01-05T07:55:00Z', estimates: ['detectedAt'] })
})

test('the same time told as certain is no estimate any more, and told twice it changes nothing', () => {
  const at = '2026-01-05T07:50:00Z'
  const guessed = told(incident(), { impactStartedAt: at, estimated: true })
  const certain = told(guessed, { impactStartedAt: at })

  expect(guessed.estimates).toEqual(['impactStartedAt'])
  expect(certain.estimates).toEqual([])
  expect(edit(certain, { impactStartedAt: at }, asking('bo'))).toEqual([])
  expect(told(guessed, { impactStartedAt: '' })).toMatchObject({
    impactStartedAt: null,
    estimates: [],
  })
})

test('a time that the product sees itself takes the place of the estimate', () => {
  const guessed = told(incident({ impactStartedAt: '2026-01-05T07:00:00Z' }), {
    impactEndedAt: '2026-01-05T08:30:00Z',
    mitigatedAt: '2026-01-05T08:20:00Z',
    estimated: true,
  })

  const watched = after(guessed, [{ type: 'incident.monitoring_started', data: { watch: null } }])
  const again = after(guessed, [{ type: 'incident.response_resumed', data: { reason: null } }])

  expect(watched).toMatchObject({ mitigatedAt: AT.at, estimates: ['impactEndedAt'] })
  expect(again).toMatchObject({ mitigatedAt: null, impactEndedAt: null, estimates: [] })
})

test('times that cannot have come one after the other are refused, and stand in the way of nothing else', () => {
  const raised = { raisedAt: '2026-01-05T08:00:00Z' }
  const refused = [
    { detectedAt: '2026-01-05T08:01:00Z' },
    { awareAt: '2026-01-05T08:01:00Z' },
    { detectedAt: '2026-01-05T07:30:00Z', awareAt: '2026-01-05T07:20:00Z' },
    { impactStartedAt: '2026-01-05T07:30:00Z', mitigatedAt: '2026-01-05T07:20:00Z' },
  ]
  const odd = incident({
    impactStartedAt: '2026-01-05T07:30:00Z',
    mitigatedAt: '2026-01-05T07:20:00Z',
  })

  const answers = refused.map((times) =>
    outcomeOf(() => edit(incident(raised), times, asking('bo'))),
  )

  expect(answers).toEqual(refused.map(() => 'invalid-input'))
  expect(told(odd, { title: 'Checkout is slow' }).title).toBe('Checkout is slow')
})

test('T11 M-R7 of a reopened incident the return of the harm is an estimate until somebody puts it right', () => {
  const begun = { impactStartedAt: '2026-01-05T07:00:00Z', impactEndedAt: '2026-01-05T08:00:00Z' }
  const closed = incident({ ...begun, state: 'closed', estimates: ['impactEndedAt'] })
  const again = after(closed, [{ type: 'incident.reopened', data: { reason: 'It is back' } }])
  const right = told(again, { harmReturnedAt: '2026-01-05T08:40:00Z' })
  const ended = told(right, { impactEndedAt: '2026-01-05T08:55:00Z' })

  expect(again).toMatchObject({ harmReturnedAt: AT.at, estimates: ['harmReturnedAt'] })
  expect(right).toMatchObject({ harmReturnedAt: '2026-01-05T08:40:00Z', estimates: [] })
  expect(ended).toMatchObject({ ...begun, impactEndedAt: '2026-01-05T08:55:00Z' })
  const early = { impactEndedAt: '2026-01-05T08:30:00Z' }
  expect(outcomeOf(() => edit(right, early, asking('bo')))).toBe('invalid-input')
})

test('T11 harm that never ended cannot have come back', () => {
  const first = { harmReturnedAt: '2026-01-05T08:40:00Z' }

  expect(outcomeOf(() => edit(incident(), first, asking('bo')))).toBe('wrong-state')
})
