import { expect, test } from 'vitest'
import { manualClock } from '../core/clock.ts'
import { faultRules } from './rules.ts'

const FAULT = { kind: 'error', error: 'fatal_error' } as const

function rules() {
  const clock = manualClock(0)
  const falls: number[] = []
  return { clock, falls, rules: faultRules(clock, () => falls.push(clock.now())) }
}

function ask(asked: ReturnType<typeof faultRules>, name: string, payload = {}): boolean {
  return asked.forCall({ name, payload }) !== null
}

test('a rule without a condition is for the next call, once', () => {
  const { rules: faults } = rules()

  faults.onCall({}, FAULT)

  expect([ask(faults, 'a'), ask(faults, 'b')]).toStrictEqual([true, false])
})

test('a rule counts only the calls that it is for, and begins at the nth', () => {
  const { rules: faults } = rules()

  faults.onCall({ name: 'post', channel: 'C1', nth: 2, times: 2 }, FAULT)

  const asked = [
    ask(faults, 'post', { channel: 'C1' }),
    ask(faults, 'post', { channel: 'C2' }),
    ask(faults, 'update', { channel: 'C1' }),
    ask(faults, 'post', { channel: 'C1' }),
    ask(faults, 'post', { channel: 'C1' }),
    ask(faults, 'post', { channel: 'C1' }),
  ]
  expect(asked).toStrictEqual([false, false, false, true, true, false])
})

test('a rule may look at what is asked, and at the channel of an event', () => {
  const { rules: faults } = rules()
  faults.onCall({ where: ({ text }) => text === 'x' }, FAULT)
  faults.onDelivery({ channel: 'C1' }, { kind: 'drop' })

  const event = (channel: string): unknown =>
    faults.forDelivery({ name: 'message', payload: { event: { channel } } })

  expect([ask(faults, 'a', { text: 'y' }), ask(faults, 'a', { text: 'x' })]).toStrictEqual([
    false,
    true,
  ])
  expect([event('C2'), event('C1')]).toStrictEqual([null, { kind: 'drop' }])
})

test('of two rules the first decides, and the second keeps for later', () => {
  const { rules: faults } = rules()
  faults.onCall({ name: 'post' }, FAULT)
  faults.onCall({ name: 'post' }, { kind: 'hang' })

  const kinds = [1, 2, 3].map(() => faults.forCall({ name: 'post', payload: {} })?.kind)

  expect(kinds).toStrictEqual(['error', 'hang', undefined])
})

test('a rule can be taken back, and all of them cleared', () => {
  const { rules: faults } = rules()
  const back = faults.onCall({ name: 'a' }, FAULT)
  faults.onCall({ name: 'b' }, FAULT)

  back()
  const taken = ask(faults, 'a')
  faults.clear()

  expect([taken, ask(faults, 'b')]).toStrictEqual([false, false])
})

test('an outage begins and ends at its times', async () => {
  const { rules: faults, clock, falls } = rules()
  faults.down(1000, 2000)
  const states: boolean[] = []

  for (const step of [999, 1, 999, 1]) {
    await clock.advance(step)
    states.push(faults.isDown())
  }

  expect(states).toStrictEqual([false, true, true, false])
  expect(falls).toStrictEqual([1000])
})

test('an outage ends when it is taken back', async () => {
  const { rules: faults, clock } = rules()
  const back = faults.down(0, Number.POSITIVE_INFINITY)
  await clock.advance(1)
  const before = faults.isDown()
  back()
  expect([before, faults.isDown()]).toStrictEqual([true, false])
})
