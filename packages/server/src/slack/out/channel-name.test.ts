import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelName, type Naming } from './channel-name.ts'

const naming = (title: string, more: Partial<Naming> = {}): Naming => ({
  pattern: 'inc-{date}-{number}-{slug}',
  number: 12,
  title,
  raisedAt: Temporal.Instant.from('2026-11-20T16:30:00Z'),
  zone: 'Asia/Tokyo',
  private: false,
  ...more,
})

test('B-04 a channel has the day on the organisation’s clock, the number and the title in its name', () => {
  expect(channelName(naming('Checkout is DOWN (500s)!'))).toBe(
    'inc-20261121-12-checkout-is-down-500s',
  )
})

test('B-04 a Japanese title stays Japanese, its wide letters and spaces become what Slack takes', () => {
  expect(channelName(naming('決済が止まっている　ＡＰＩ５００'))).toBe(
    'inc-20261121-12-決済が止まっている-api500',
  )
})

test('C-01 the name of a private incident’s channel tells nobody what it is about', () => {
  expect(channelName(naming('内部不正の疑い', { private: true }))).toBe('inc-20261121-12')
})

test('C-01 the second try of a name is told apart and is not too long', () => {
  const first = channelName(naming('あ'.repeat(200)))
  const second = channelName(naming('あ'.repeat(200)), 2)

  expect([Array.from(first).length, Array.from(second).length]).toEqual([80, 80])
  expect(second.endsWith('あ-2')).toBe(true)
})

test('C-01 whatever people write, Slack takes the name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 1, max: 12 }),
      (title, suffix) => {
        const name = channelName(naming(title), suffix)

        expect(name).toMatch(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}_-]{1,80}$/u)
        expect(name).toContain('inc-20261121-12')
      },
    ),
  )
})
