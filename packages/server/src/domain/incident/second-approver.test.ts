import { expect, test } from 'vitest'
import { asking, incident, MANY_MEMBERS, POLICY } from '../testing/builders.ts'
import { approveClose, returnClose } from './close.ts'
import { evolveIncident } from './evolve.ts'
import type { Incident, IncidentEvent } from './incident.ts'

const TWO = [...MANY_MEMBERS, { id: 'eve', role: 'owner' as const }]
const FACTS = {
  members: TWO,
  policy: { ...POLICY, profile: { preset: 'regulated' as const, switches: {} } },
}
const waiting = { requestedBy: 'ana', requestedAt: '2026-01-05T08:59:00Z', returned: null }
const SEV1 = incident({
  state: 'learning',
  severity: 'sev1',
  maxSeverity: 'sev1',
  closerSeverity: 'sev1',
  closeRequest: { ...waiting, waiting: true },
})

function after(state: Incident, events: readonly IncidentEvent[], actor: string): Incident {
  const stamp = { actor, at: '2026-01-05T09:00:00Z', stream: state.id }
  return events.reduce((now, event) => evolveIncident(now, { ...event, ...stamp }), state)
}

const approve = (state: Incident, who: string, override?: string) =>
  approveClose(state, { override }, asking(who, FACTS))
const types = (events: readonly IncidentEvent[]) => events.map(({ type }) => type)

test('B-19 a regulated SEV1 closes when a second closer accepts, and not before', () => {
  const first = approve(SEV1, 'ed')
  const accepted = after(SEV1, first, 'ed')

  expect(types(first)).toEqual(['close.approved'])
  expect(accepted.state).toBe('learning')
  expect(() => approve(accepted, 'ed')).toThrow('second-approver-needed')
  expect(types(approve(accepted, 'eve'))).toEqual(['incident.closed'])
})

test('B-19 an exception takes two as well, though nobody requested the close', () => {
  const unasked = { ...SEV1, closeRequest: null }
  const first = approve(unasked, 'ed', 'The vendor is gone')
  const accepted = after(unasked, first, 'ed')

  expect(types(first)).toEqual(['close.approved'])
  expect(types(approve(accepted, 'eve', 'The vendor is gone'))).toEqual(['incident.closed'])
})

test('what is sent back begins again with the first closer', () => {
  const accepted = after(SEV1, approve(SEV1, 'ed'), 'ed')
  const returned = returnClose(accepted, { comment: 'Numbers are missing' }, asking('eve', FACTS))
  const again = after(accepted, returned, 'eve')

  expect(again.closeRequest).toMatchObject({ approvedBy: null, waiting: false })
})

test('one closer is enough at SEV2, and where there is nobody else', () => {
  const sev2 = { ...SEV1, closerSeverity: 'sev2' as const }
  const alone = { ...FACTS, members: MANY_MEMBERS }

  expect(types(approve(sev2, 'ed'))).toEqual(['incident.closed'])
  expect(types(approveClose(SEV1, {}, asking('ed', alone)))).toEqual(['incident.closed'])
})
