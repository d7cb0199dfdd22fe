import { COMMON_ERRORS, FACTS } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
import { RATES } from './buckets.ts'
import { classOf, isKnown, perhapsDone } from './errors.ts'

test('X-04 every error that Slack documents for a method that we call has a class', () => {
  const documented = new Set(
    Object.keys(RATES).flatMap((method) => FACTS[method as keyof typeof FACTS].errors),
  )

  const unknown = [...documented, ...COMMON_ERRORS].filter((error) => !isKnown(error))

  expect(unknown).toEqual([])
})

test('X-04 our rates stay at four fifths of the tier that Slack documents; forms, which wait for no turn, have all of it', () => {
  const most = { T1: 1, T2: 20, T3: 50, T4: 100, special: 300 }
  const atOnce = new Set(['views.open', 'views.push'])

  const tooMany = Object.entries(RATES).filter(([method, { burst, perMinute }]) => {
    const { tier } = FACTS[method as keyof typeof FACTS]
    return Math.max(burst, perMinute) > (atOnce.has(method) ? 1 : 0.8) * most[tier]
  })

  expect(tooMany).toEqual([])
})

test('what already is as wanted is done, what a person cannot is the person, the unknown is our mistake', () => {
  expect(
    ['already_in_channel', 'ura_max_channels', 'restricted_action', 'is_inactive', 'brand_new'].map(
      classOf,
    ),
  ).toEqual(['done', 'person', 'policy', 'place', 'input'])
})

test('only errors that admit it leave in doubt whether the work was done', () => {
  expect(['internal_error', 'fatal_error', 'ratelimited', 'is_archived'].map(perhapsDone)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
