import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nudgesNow, type Saying } from './say.ts'
import type { Said, Snapshot } from './snapshot.ts'
import { at, here, moment, remembered, saidBefore, seen, task, written } from './testing.ts'

interface Heard extends Saying {
  readonly minute: number
}

/** Lives through so many minutes with a look at each, and hears everything that is said. */
function live(course: (minute: number) => Snapshot, minutes: number): readonly Heard[] {
  const heard: Heard[] = []
  const said: Said[] = []
  for (let minute = 0; minute <= minutes; minute++) {
    const sayings = nudgesNow({ ...course(minute), said }, moment(minute))
    said.push(...remembered(sayings, at(minute), said.length))
    heard.push(...sayings.map((saying) => Object.assign({}, saying, { minute })))
  }
  return heard
}

const minute = fc.integer({ min: 0, max: 60 })
const person = fc.constantFrom('ana', 'bo', 'cy', 'di')

/** Any incident, however badly it goes. */
const anything = fc.record({
  severity: fc.constantFrom('sev1', 'sev2', 'sev3', null),
  commands: fc.boolean(),
  alone: fc.boolean(),
  deputy: fc.constantFrom('di', null),
  comms: fc.constantFrom('cy', null),
  tasks: fc.array(fc.tuple(person, minute, fc.option(fc.integer({ min: 1, max: 30 }))), {
    maxLength: 12,
  }),
  asked: fc.array(fc.tuple(person, minute), { maxLength: 6 }),
  questions: fc.array(minute, { maxLength: 6 }),
  hypotheses: fc.array(minute, { maxLength: 6 }),
  update: fc.option(minute, { nil: null }),
  undecided: fc.boolean(),
  words: fc.array(fc.tuple(person, minute), { maxLength: 30 }),
})

type Anything = typeof anything extends fc.Arbitrary<infer Value> ? Value : never

function courseOf(one: Anything): (now: number) => Snapshot {
  return (now) => {
    const past = <Item>(list: readonly Item[], minuteOf: (item: Item) => number) =>
      list.map((item, index) => [item, index] as const).filter(([item]) => minuteOf(item) <= now)
    return seen({
      incident: { severity: one.severity },
      commander: one.commands ? { person: 'ana', since: at(0) } : null,
      deputy: one.deputy,
      comms: one.comms,
      people: one.alone ? [here('bo')] : [here('ana'), here('bo'), here('cy', 3), here('di', 9)],
      tasks: [
        ...past(one.tasks, ([, from]) => from).map(([[owner, from, box], index]) =>
          task({ id: `tod_${index}`, owner, heldSince: at(from), timeBoxMinutes: box ?? null }),
        ),
        ...past(one.asked, ([, from]) => from).map(([[who, from], index]) =>
          task({ id: `ask_${index}`, asked: { person: who, by: 'ana', at: at(from) } }),
        ),
      ],
      entries: [
        ...past(one.questions, (from) => from).map(([from, index]) =>
          written({ id: `que_${index}`, kind: 'question', at: at(from) }),
        ),
        ...past(one.hypotheses, (from) => from).map(([from, index]) =>
          written({ id: `hyp_${index}`, kind: 'hypothesis', at: at(from) }),
        ),
      ],
      nextUpdateAt: one.update === null ? null : at(one.update),
      undecided: one.undecided ? ['users'] : [],
      words: past(one.words, ([, from]) => from)
        .filter(([[, from]]) => from > now - 15)
        .map(([[who, from]]) => ({ person: who, at: at(from), text: 'hm' })),
    })
  }
}

const spaced = (minutes: readonly number[], apart: number): boolean =>
  minutes.every((one, index) => index === 0 || one - (minutes[index - 1] ?? 0) >= apart)

test('however it goes: never more than one line in ten minutes in the room, nor one in five to a person', () => {
  fc.assert(
    fc.property(anything, (one) => {
      const heard = live(courseOf(one), 60)
      const room = heard.filter(
        ({ place, parts }) => place === 'channel' && parts.every(({ code }) => code !== 'N-03'),
      )
      const minor = one.severity === 'sev3'
      expect(
        spaced(
          room.map((line) => line.minute),
          minor ? 20 : 10,
        ),
      ).toBe(true)
      for (const who of ['ana', 'bo', 'cy', 'di']) {
        const aside = heard.filter(({ to }) => to === who)
        expect(
          spaced(
            aside.map((line) => line.minute),
            5,
          ),
        ).toBe(true)
      }
      expect(heard.every(({ parts }) => parts.length <= 3)).toBe(true)
    }),
    { numRuns: 15 },
  )
})

test('however it goes: nothing is said to the same ears more than twice about the same', () => {
  fc.assert(
    fc.property(anything, (one) => {
      const times = Map.groupBy(
        live(courseOf(one), 60).flatMap(({ to, parts }) =>
          parts.map(({ code, about }) => `${to} ${code} ${about}`),
        ),
        (key) => key,
      )
      expect(Math.max(0, ...Array.from(times.values(), (list) => list.length))).toBeLessThan(3)
    }),
    { numRuns: 15 },
  )
})

test('several at once are one message with three things in it, the most urgent first', () => {
  const [message] = nudgesNow(
    seen({
      incident: { severity: null },
      nextUpdateAt: at(30),
      entries: [written({ kind: 'question' })],
      tasks: [task({ asked: { person: 'cy', by: 'ana', at: at(0) } })],
    }),
    moment(30),
  )

  expect(message?.parts.map(({ code }) => code)).toEqual(['N-08', 'N-02', 'N-06'])
})

test('whoever has just written is left in peace for a minute, but not with a promise to customers', () => {
  const words = [{ person: 'ana', at: at(39.5), text: 'hm' }]
  const busy = seen({ nextUpdateAt: at(40), words })
  const promised = { ...busy, promises: [{ audience: 'users', at: at(42) }] }

  expect(nudgesNow(busy, moment(40))).toEqual([])
  expect(nudgesNow(busy, moment(40.5))).toHaveLength(1)
  expect(nudgesNow(promised, moment(40))[0]?.parts.map(({ code }) => code)).toEqual(['N-05'])
})

test('during the alignment only safety and promises are said, for a quarter of an hour', () => {
  const one = seen({
    commander: null,
    people: [here('bo'), here('cy')],
    incident: { state: 'aligning', alignmentStartedAt: at(8), alignedAt: null },
  })

  expect(nudgesNow(one, moment(12))).toEqual([])
  expect(nudgesNow(one, moment(23)).map(({ to }) => to)).toEqual([null, 'cy'])
})

test('what was acted on is not repeated', () => {
  const one = seen({ incident: { severity: null }, deputy: 'di' })
  const acted = saidBefore('N-02', { at: at(15), state: 'acted' })

  expect(
    nudgesNow({ ...one, said: [acted] }, moment(60)).flatMap(({ parts }) => parts),
  ).not.toContainEqual(expect.objectContaining({ code: 'N-02' }))
})
