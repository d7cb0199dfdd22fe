import { contract, type Incident } from '@hikeshi/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameOf, withAggregates } from '../commands/aggregates.ts'
import type { ApiCall } from '../features/parts.ts'
import { systemClock } from '../platform/clock.ts'
import { replay } from '../platform/log/replay.ts'
import { createWorld, type World } from '../testing/world.ts'
import { tellDemo } from './index.ts'
import { CHARACTERS } from './people.ts'
import { createStoryClock } from './story-clock.ts'

let world: World
let seen: ApiCall
let incidents: readonly Incident[]

const nobody = (language: 'ja' | 'en'): ApiCall => ({
  caller: { person: null, language, timeZone: null, surface: 'web', address: 'test' },
  request: new Request('http://localhost:3000/'),
  headers: new Headers(),
})

/** Told once: the tests only look. */
beforeAll(async () => {
  const clock = createStoryClock(systemClock)
  world = await createWorld({ clock, demo: true })
  await tellDemo(world.app, { clock, settle: world.settle })
  const { handlers } = world.app
  const { demoPeople } = await handlers.session.front({}, nobody('ja'))
  const owner = demoPeople.find(({ name }) => name === CHARACTERS.sato.name)
  seen = nobody('ja')
  seen = {
    ...seen,
    caller: {
      ...seen.caller,
      person: { id: owner?.id ?? '', name: CHARACTERS.sato.name, memberRole: 'owner' },
    },
  }
  const { items } = await handlers.incidents.list({ state: 'all', limit: 100 }, seen)
  incidents = await Promise.all(
    items
      .toSorted((one, other) => one.number - other.number)
      .map(async ({ id }) => contract.incidents.get.output.parse(await get(id))),
  )
}, 60_000)

afterAll(() => world[Symbol.asyncDispose]())

const isJapanese = (text: string) => /[ぁ-んァ-ヶ]/.test(text)
const get = (incident: string) => world.app.handlers.incidents.get({ incident }, seen)
const running = () => incidents.find(({ title }) => title.includes('/ Some card payments fail'))

test('every incident is where its story leaves it', () => {
  expect(
    incidents.map(({ number, state, severity, waitingFor }) => [
      number,
      state,
      severity,
      waitingFor,
    ]),
  ).toEqual([
    [1, 'archived', 'sev1', null],
    [2, 'archived', 'sev2', null],
    [3, 'archived', 'sev3', null],
    [4, 'learning', 'sev2', 'closer'],
    [5, 'archived', 'sev4', null],
    [6, 'converged', 'sev3', null],
    [7, 'responding', 'sev2', null],
    [8, 'suspected', null, 'commander'],
  ])
})

test('the reports that were closed, or wait to be, lack nothing', () => {
  const whole = incidents.filter(
    ({ state, waitingFor }) => state === 'archived' || waitingFor === 'closer',
  )

  expect(whole.map(({ completeness }) => completeness)).toEqual(
    whole.map(() => ({ percent: 100, missing: [] })),
  )
  expect(
    whole.map(({ closeOverride, convergeOverride }) => closeOverride ?? convergeOverride),
  ).toEqual(whole.map(() => null))
})

test('what is past lies in the past, and the present is minutes old', () => {
  const hoursOld = incidents.map(({ raisedAt }) =>
    Temporal.Instant.from(raisedAt).until(systemClock.now()).total('hours'),
  )

  expect(hoursOld).toEqual(hoursOld.toSorted((one, other) => other - one))
  expect(hoursOld[0]).toBeGreaterThan(24 * 20)
  expect(hoursOld.at(-2)).toBeLessThan(1)
})

test('what follows from a scene happens in its time', async () => {
  const [first] = incidents
  const { items } = await world.app.handlers.todos.list({ incident: first?.id ?? '' }, seen)
  const done = items.flatMap(({ doneAt }) => (doneAt === null ? [] : [doneAt]))

  expect(done.length).toBeGreaterThan(15)
  expect(done.filter((at) => at > (first?.closedAt ?? ''))).toEqual([])
  expect(items.filter(({ state }) => state === 'open')).toEqual([])
})

describe('the incident under way', () => {
  test('has its commander, and nothing proposed yet', () => {
    expect(running()).toMatchObject({
      commander: { name: 'Emma Clarke' },
      severity: 'sev2',
      convergence: null,
    })
    expect(running()?.openQuestions).toBeGreaterThan(1)
  })

  test('keeps facts apart from guesses of every outcome', async () => {
    const { items } = await world.app.handlers.entries.list(
      { incident: running()?.id ?? '', limit: 100 },
      seen,
    )
    const found = new Set(items.map(({ kind, state }) => `${kind} ${state}`))

    for (const wanted of [
      'fact recorded',
      'hypothesis open',
      'hypothesis rejected',
      'question open',
      'question answered',
      'action open',
      'action done',
      'decision recorded',
      'status recorded',
    ]) {
      expect(found).toContain(wanted)
    }
  })

  test('has to-dos in several states', async () => {
    const { items } = await world.app.handlers.todos.list({ incident: running()?.id ?? '' }, seen)

    expect(items.some(({ state }) => state === 'done')).toBe(true)
    expect(items.some(({ helpWanted, assignee }) => helpWanted && assignee !== null)).toBe(true)
    expect(items.some(({ askedOf }) => askedOf !== null)).toBe(true)
    expect(items.some(({ blocks, state }) => blocks === 'converge' && state === 'open')).toBe(true)
  })
})

test('everybody is introduced in the language of whoever looks', async () => {
  const { session } = world.app.handlers
  const ja = await session.front({}, nobody('ja'))
  const en = await session.front({}, nobody('en'))

  expect(ja.demoPeople).toHaveLength(Object.keys(CHARACTERS).length)
  expect(ja.demoPeople.every(({ about }) => /[ぁ-んァ-ヶ一-龠]/.test(about))).toBe(true)
  expect(en.demoPeople.every(({ about }) => /^[\x20-\x7e]+$/.test(about))).toBe(true)
})

test('both languages are spoken', () => {
  expect(incidents.some(({ title }) => isJapanese(title))).toBe(true)
  expect(incidents.some(({ title }) => !isJapanese(title))).toBe(true)
})

test('the rows are what the log says', async () => {
  const differences: unknown[] = []
  const connection = { connectionString: world.connectionString }
  const replayed = await withAggregates(connection, (rebuilt) =>
    replay({
      ...rebuilt,
      nameOf,
      tell: (difference) => differences.push(difference),
      repair: false,
      sample: null,
    }),
  )

  expect(differences).toEqual([])
  expect(replayed.events).toBeGreaterThan(300)
})
