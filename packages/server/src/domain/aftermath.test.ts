import { describe, expect, it } from 'vitest'
import { changeMeasure } from './measure.ts'
import {
  decidePostmortem,
  evolvePostmortem,
  holdPostmortem,
  type Postmortem,
} from './postmortem.ts'
import { by, incident, measure, MEMBERS, outcomeOf } from './testing/builders.ts'

const converged = incident({ state: 'learning', convergedAt: '2026-01-05T08:55:00Z' })
const room = (who: string, state = converged) =>
  by(who, { incident: state, participants: ['ana', 'bo', 'cy'], members: MEMBERS })
const recorded = { actor: 'bo', at: '2026-01-05T09:00:00Z', stream: 'id_1' }

const free = (who: string) =>
  outcomeOf(() => changeMeasure(measure(), { required: false }, room(who)))

describe('a measure', () => {
  const closed = incident({ state: 'closed' })

  it('is followed up after the close', () => {
    const planned = measure({ state: 'planned' })
    expect(outcomeOf(() => changeMeasure(planned, { state: 'done' }, room('bo', closed)))).toBe(
      'measure.changed',
    )
  })

  it('stops being required only by the commander or an admin', () => {
    expect([free('bo'), free('ana'), free('di')]).toEqual([
      'not-commander',
      'measure.changed',
      'measure.changed',
    ])
  })

  it('records only what changed', () => {
    const [event] = changeMeasure(
      measure(),
      { text: 'Alert on the error rate', owner: 'bo' },
      room('bo'),
    )
    expect(event?.data).toEqual({ owner: 'bo' })
  })
})

describe('a postmortem', () => {
  const [decision] = decidePostmortem(null, { form: 'meeting', facilitator: 'cy' }, room('bo'))
  const planned = (
    decision ? evolvePostmortem(null, { ...decision, ...recorded }) : null
  ) as Postmortem

  it('is done without only for a reason', () => {
    expect(outcomeOf(() => decidePostmortem(null, { form: 'waived' }, room('bo')))).toBe(
      'reason-required',
    )
  })

  it('is led by a member', () => {
    const stranger = { form: 'meeting', facilitator: 'zoe' } as const
    expect(outcomeOf(() => decidePostmortem(null, stranger, room('bo')))).toBe('unknown-person')
  })

  it('is decided once', () => {
    expect(decidePostmortem(planned, { form: 'meeting' }, room('bo'))).toEqual([])
  })

  it('is held once its form is decided and the harm has stopped', () => {
    expect(outcomeOf(() => holdPostmortem(null, {}, room('bo')))).toBe('wrong-state')
    expect(outcomeOf(() => holdPostmortem(planned, {}, room('bo', incident())))).toBe('wrong-state')
    const [held] = holdPostmortem(planned, { outcome: 'Limit connections' }, room('bo'))
    expect(held && evolvePostmortem(planned, { ...held, ...recorded })).toMatchObject({
      held: true,
      heldAt: recorded.at,
      outcome: 'Limit connections',
      facilitator: 'cy',
    })
  })
})
