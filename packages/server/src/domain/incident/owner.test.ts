import { expect, test } from 'vitest'
import { loadDefaults } from '../../features/settings/index.ts'
import { asking, incident, outcomeOf } from '../testing/builders.ts'
import { edit } from './edit.ts'
import { evolveIncident } from './evolve.ts'
import type { Incident, IncidentEvent } from './incident.ts'
import { handOverOwnership, ownerChanged, unsaid } from './owner.ts'
import { setSeverity } from './severity.ts'

const { severities, owners } = loadDefaults()
const facts = { owning: { severities, owners } }
const context = asking('ana', facts)

function after(state: Incident, events: readonly IncidentEvent[], minute: number): Incident {
  const at = `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z`
  return events.reduce(
    (before, event) => evolveIncident(before, { ...event, actor: 'ana', at, stream: 'inc_1' }),
    state,
  )
}

const ownersOf = (events: readonly IncidentEvent[]) =>
  events.flatMap((event) =>
    event.type === 'incident.owner_changed' ? [`${event.data.from.en} → ${event.data.to.en}`] : [],
  )

test('B-09 §2.6 another severity may mean another owner, and so may another type; the first severity is no change', () => {
  const none = incident({ severity: null, maxSeverity: null, type: 'service' })
  const third = incident({ severity: 'sev3', type: 'service' })

  expect(ownersOf(setSeverity(none, { severity: 'sev3' }, context))).toEqual([])
  expect(ownersOf(setSeverity(third, { severity: 'sev1' }, context))).toEqual([
    "The team that owns it → The CTO's office, with the department",
  ])
  expect(ownersOf(edit(third, { type: 'security' }, context))).toEqual([
    'The team that owns it → Head of security',
  ])
  expect(ownersOf(edit(third, { title: 'Worse' }, context))).toEqual([])
  expect(ownerChanged(third, { severity: 'sev3', type: 'data' }, facts)).toEqual([])
})

test('§2.6 the owner before is asked for one line, once, until it is said or they are the owner again', () => {
  const third = incident({ severity: 'sev3', type: 'service' })
  expect(outcomeOf(() => handOverOwnership(third, { note: 'x' }, context))).toBe('wrong-state')

  const first = after(third, setSeverity(third, { severity: 'sev1' }, context), 1)
  expect(unsaid(first)?.from.en).toBe('The team that owns it')
  expect(outcomeOf(() => handOverOwnership(first, { note: ' ' }, context))).toBe('invalid-input')
  const said = after(first, handOverOwnership(first, { note: 'The bank knows' }, context), 2)
  expect(unsaid(said)).toBeNull()
  expect(said.ownerChanges).toMatchObject([{ note: 'The bank knows', notedBy: 'ana' }])

  const lowered = setSeverity(first, { severity: 'sev3', reason: 'Few' }, context)
  const back = after(first, lowered, 3)
  expect(back.ownerChanges).toMatchObject([{ to: { en: 'The team that owns it' }, note: null }])
})
