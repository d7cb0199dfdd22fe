import { expect, test } from 'vitest'
import { botNoise, idleSummons, nudgesByKind } from './attention.ts'
import { roundsOf } from './rounds.ts'
import { day, record } from './testing/builders.ts'

test('M-P12 bot noise is the lines of the product, of all lines in the room', () => {
  const quiet = record({ botLines: 1, marked: { part: 0, of: 9 } })
  const loud = record({ number: 2, botLines: 4, marked: { part: 0, of: 6 } })

  expect(botNoise([quiet, loud])).toMatchObject({
    part: 5,
    of: 20,
    cases: [
      { case: 1, part: 1, of: 10 },
      { case: 2, part: 4, of: 10 },
    ],
  })
  expect(botNoise([record()])).toBeNull()
})

test('M-P12 each nudge is counted as shown, acted on, not needed; what one person is told from five on', () => {
  const tally = { alone: false, shown: 1, acted: 0, dismissed: 0 }
  const room = { ...tally, code: 'N-05' as const, shown: 3, acted: 2, dismissed: 1 }
  const few = { ...tally, code: 'N-16' as const, alone: true, shown: 4, dismissed: 4 }
  const many = { ...tally, code: 'N-04' as const, alone: true, shown: 5, acted: 4 }
  const aside = { ...tally, code: 'N-04' as const, shown: 2, dismissed: 1 }

  expect(nudgesByKind([room, few, many, aside])).toEqual({
    kind: 'nudges',
    rows: [
      { code: 'N-04', shown: 7, acted: 4, dismissed: 1 },
      { code: 'N-05', shown: 3, acted: 2, dismissed: 1 },
    ],
  })
  expect(nudgesByKind([few])).toBeNull()
})

test('M-P13 nobody is idle as long as it goes on', () => {
  const idle = { part: 2, of: 5 }
  const rounds = roundsOf([
    { type: 'raised', at: day('09:00') },
    { type: 'converged', at: day('10:00'), impactEndedAt: null },
  ])

  expect(idleSummons([record({ idle })])).toBeNull()
  expect(idleSummons([record({ idle, rounds })])).toMatchObject({ part: 2, of: 5 })
})
