import { describe, expect, test } from 'vitest'
import { digestsNow, digestsOver, nextDigest, type Digest, type DigestFacts } from './digest.ts'
import { endedNow, nextLook, nudgesNow } from './say.ts'
import type { Snapshot } from './snapshot.ts'
import { remembered, saidBefore, seen } from './testing.ts'

const zone = 'Asia/Tokyo'
const tokyo = (text: string) => Temporal.Instant.from(`${text}+09:00`)
const over = { state: 'closed', convergedAt: '2026-01-05T00:00:00Z' } as const

function owing(due: string, since = '2026-01-05T00:00:00Z'): Snapshot {
  const measures = [{ id: 'mea_1', text: 'An alarm', owner: 'cy', due, since }]
  return seen({ incident: over, zone, left: { measures, report: null } })
}

/** Every moment at which it speaks, by the clock of whoever hears it, if nothing changes. */
function timesOf(one: Snapshot): readonly string[] {
  const times: string[] = []
  const said = [...one.said]
  for (let now: Temporal.Instant | null = tokyo('2026-01-05T09:00'); now;) {
    const sayings = nudgesNow({ ...one, said }, now)
    said.push(...remembered(sayings, now.toString(), said.length))
    const local = now.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
    times.push(...sayings.map(() => local))
    now = nextLook({ ...one, said }, now)
  }
  return times
}

describe('a measure comes due', () => {
  test.each([
    [
      'on the working day three days before, and on the working morning after',
      '2026-01-20',
      '2026-01-05T09:00',
      ['2026-01-16T10:00', '2026-01-21T10:00'],
    ],
    [
      'the next morning where the day was set late, and after the day',
      '2026-01-20',
      '2026-01-19T15:00',
      ['2026-01-20T10:00', '2026-01-21T10:00'],
    ],
    [
      'once where the day had passed when it was set',
      '2026-01-07',
      '2026-01-19T15:00',
      ['2026-01-20T10:00'],
    ],
  ])('N-22 said %s', (_, due, since, times) => {
    expect(timesOf(owing(due, tokyo(since).toString()))).toEqual(times)
  })

  test('N-22 another day or another owner begins anew, and takes back what was said before', () => {
    const said = [saidBefore('N-22', { about: 'mea_1', to: 'bo', at: '2026-01-16T01:00:00Z' })]
    const moved = { ...owing('2026-02-20', '2026-01-17T01:00:00Z'), said }

    expect(endedNow(moved)).toHaveLength(1)
    expect(timesOf(moved)).toEqual(['2026-02-17T10:00', '2026-02-23T10:00'])
  })

  test('N-22 opening it settles nothing: the word after the day still comes', () => {
    const opened = saidBefore('N-22', {
      about: 'mea_1',
      to: 'cy',
      at: '2026-01-16T01:00:00Z',
      state: 'acted',
    })

    expect(timesOf({ ...owing('2026-01-20'), said: [opened] })).toEqual(['2026-01-21T10:00'])
  })

  test('N-22 nothing is said of it while the harm goes on again', () => {
    const again = owing('2026-01-20')

    expect(
      timesOf({ ...again, incident: { ...again.incident, state: 'responding' } }),
    ).not.toContain('2026-01-16T10:00')
  })

  test('N-22 N-23 wait for working hours, even after a night in which nothing ran', () => {
    const night = tokyo('2026-01-21T03:00')

    expect(nudgesNow(owing('2026-01-20'), night)).toEqual([])
    expect(nextLook(owing('2026-01-20'), night)?.equals(tokyo('2026-01-21T10:00'))).toBe(true)
  })

  test('N-22 one person hears of two incidents five minutes apart', () => {
    const told = tokyo('2026-01-16T10:00')
    const one = { ...owing('2026-01-20'), elsewhere: [{ to: 'cy', at: told.toString() }] }

    expect(nudgesNow(one, told)).toEqual([])
    expect(nudgesNow(one, told.add({ minutes: 5 }))).toHaveLength(1)
  })
})

const late = (id: string, changes = {}) => ({
  id,
  text: `Measure ${id}`,
  due: '2026-01-05',
  secret: false,
  listeners: ['ed', 'flo'],
  ...changes,
})

function digesting(changes: Partial<DigestFacts>): DigestFacts {
  return { lagging: [late('mea_1')], said: [], lately: [], level: 'all', zone, ...changes }
}

function heard(changes: Partial<Digest> = {}): Digest {
  const measures = ['mea_1']
  const at = tokyo('2026-01-12T10:00').toString()
  return { nudge: 'ndg_1', to: 'ed', at, about: 'w', state: 'shown', measures, ...changes }
}

describe('the week’s digest', () => {
  const monday = tokyo('2026-01-12T10:00')
  const next = tokyo('2026-01-19T10:00')

  test('N-22 what is late for a week is told on Monday to each of those who answer for it, in one message', () => {
    const lagging = [
      late('mea_1'),
      late('mea_2', { due: '2026-01-04' }),
      late('mea_3', { due: '2026-01-06' }),
    ]

    expect(
      digestsNow(digesting({ lagging }), monday).map(({ to, parts }) => [to, parts[0]?.facts]),
    ).toMatchObject([
      ['ed', { count: 2, measures: ['mea_1', 'mea_2'] }],
      ['flo', { count: 2 }],
    ])
  })

  test.each([
    ['before ten', '2026-01-12T09:59'],
    ['on a Tuesday', '2026-01-13T10:00'],
    ['on a Monday night', '2026-01-12T22:00'],
  ])('N-22 not %s', (_, when) => {
    expect(digestsNow(digesting({}), tokyo(when))).toEqual([])
  })

  test('N-22 once a week to each, and this week’s takes the place of the last', () => {
    const facts = digesting({ said: [heard(), heard({ nudge: 'ndg_2', to: 'flo' })] })

    expect(digestsNow(facts, monday.add({ minutes: 30 }))).toEqual([])
    expect(digestsNow(facts, next).map(({ to }) => to)).toEqual(['ed', 'flo'])
    expect(digestsOver(facts, next).map(({ nudge }) => nudge)).toEqual(['ndg_1', 'ndg_2'])
    expect(digestsOver(facts, monday.add({ hours: 24 }))).toEqual([])
  })

  test('N-22 “not needed” puts those measures away for that person, and nobody else', () => {
    const said = [heard({ state: 'dismissed' })]
    const lagging = [late('mea_1'), late('mea_2')]

    expect(digestsNow(digesting({ said }), next).map(({ to }) => to)).toEqual(['flo'])
    expect(
      digestsNow(digesting({ said, lagging }), next).map(({ parts }) => parts[0]?.facts.measures),
    ).toEqual([['mea_2'], ['mea_1', 'mea_2']])
  })

  test('N-22 it goes once nothing is late any more', () => {
    expect(digestsOver(digesting({ lagging: [], said: [heard()] }), monday)).toHaveLength(1)
  })

  test('G0 N-22 what belongs to a private incident is counted, and never named', () => {
    const lagging = [late('mea_1', { secret: true }), late('mea_2')]

    expect(digestsNow(digesting({ lagging }), monday)[0]?.parts[0]?.facts).toMatchObject({
      count: 2,
      names: ['Measure mea_2'],
    })
  })

  test('N-22 it waits five minutes after another word to the same person, and then for the next Monday', () => {
    const facts = digesting({ lately: [{ to: 'ed', at: monday.toString() }] })
    const soon = monday.add({ minutes: 5 })

    expect(digestsNow(facts, monday).map(({ to }) => to)).toEqual(['flo'])
    expect(nextDigest(facts, monday)?.equals(soon)).toBe(true)
    expect(nextDigest(digesting({}), monday)?.equals(next)).toBe(true)
    expect(nextDigest(digesting({ lagging: [] }), monday)).toBeNull()
  })

  test('N-22 a quiet organisation hears none', () => {
    expect(digestsNow(digesting({ level: 'quiet' }), monday)).toEqual([])
    expect(digestsNow(digesting({ level: 'few' }), monday)).toHaveLength(2)
  })
})
