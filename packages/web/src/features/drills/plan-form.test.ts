import type { Drill } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import {
  askedOf,
  commanderChoices,
  fieldsOf,
  isReady,
  minuteChoices,
  together,
} from './plan-form.ts'

const ANA = { id: 'ana', name: 'Ana' }
const BO = { id: 'bo', name: 'Bo' }
const CY = { id: 'cy', name: 'Cy' }
const NOW = Date.parse('2026-02-02T00:00:00Z')
const USUAL = { title: 'Incident drill', me: 'ana', now: NOW }

const drill: Drill = {
  id: 'drl_1',
  title: 'Failover',
  purpose: null,
  // Somebody planned it by the API, to the second.
  startsAt: '2026-02-18T05:00:30Z',
  endsAt: '2026-02-18T05:50:30Z',
  minutes: 50,
  place: null,
  rhythm: 'monthly',
  fifth: false,
  state: 'scheduled',
  facilitator: BO,
  scheduledBy: ANA,
  people: [
    { person: CY, answer: 'commander' },
    { person: BO, answer: 'player' },
  ],
  answer: null,
  commander: null,
  note: null,
  can: { answer: true, change: true, settle: false },
}

test('W-11 a new drill can be planned as it stands: a name, a time, and whoever plans it leads it', () => {
  const fields = fieldsOf(null, USUAL)

  expect(isReady(fields)).toBe(true)
  expect(askedOf(fields, null)).toMatchObject({
    title: 'Incident drill',
    minutes: 45,
    rhythm: 'once',
    facilitator: 'ana',
  })
  expect(Date.parse(askedOf(fields, null).startsAt ?? '')).toBeGreaterThan(NOW)
  expect(isReady({ ...fields, title: ' ' })).toBe(false)
  expect(isReady({ ...fields, at: '' })).toBe(false)
  expect(isReady({ ...fields, facilitator: null })).toBe(false)
})

test('W-11 a form that nobody touched moves nothing, and keeps a length that is not a usual one', () => {
  const fields = fieldsOf(drill, USUAL)
  const asked = askedOf(fields, drill)

  expect(asked).not.toHaveProperty('startsAt')
  expect(asked).not.toHaveProperty('invite')
  expect(asked).toMatchObject({ title: 'Failover', minutes: 50, rhythm: 'monthly' })
  expect(minuteChoices(50)).toEqual([30, 45, 50, 60, 90, 120])
  expect(minuteChoices(60)).toEqual([30, 45, 60, 90, 120])
  expect(askedOf({ ...fields, at: '2026-03-18T14:00' }, drill).startsAt).toBe(
    new Date('2026-03-18T14:00').toISOString(),
  )
})

test('W-11 a team is asked as a whole: once each, and nobody who has left or was asked before', () => {
  const members = [ANA, BO, { id: 'left', name: 'Left' }]

  expect(together(['bo'], members, new Set(['ana', 'bo', 'cy']))).toEqual(['bo', 'ana'])
})

test('W-12 whoever wanted to command is offered first as the one who did', () => {
  expect(commanderChoices(drill, [ANA, BO, CY])).toEqual({
    wanted: [{ value: 'cy', label: 'Cy' }],
    others: [
      { value: 'ana', label: 'Ana' },
      { value: 'bo', label: 'Bo' },
    ],
  })
})
