import { expect, test } from 'vitest'
import { homesAfter } from './follow.ts'

const AT = '2026-01-05T09:00:00Z'

/** Whose tabs are looked at again after such an event: of everybody unless one person or an incident is named. */
const looked = (type: string, data: object, incident: string | null = null) =>
  homesAfter({ type, data, at: AT, actor: 'ana', stream: 'one' }, incident).map(
    ({ payload }) => payload,
  )

test('C-01 what somebody chose for themselves is looked for on their own home tab alone', () => {
  const chosen = { person: 'bo', severity: null, types: null, drills: false }

  expect(looked('subscription.chosen', chosen)).toEqual([{ incident: null, person: 'bo' }])
  expect(looked('subscription.left', { person: 'bo' })).toEqual([{ incident: null, person: 'bo' }])
})

test('W-11 what happens to a drill is looked for on every home tab, and what is typed into a report on none', () => {
  const answered = { person: 'bo', answer: 'player' }

  expect(looked('drill.answered', answered)).toEqual([{ incident: null }])
  expect(looked('report.written', {}, 'inc_1')).toEqual([])
})
