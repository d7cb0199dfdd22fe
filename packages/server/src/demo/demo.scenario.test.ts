import { contract, type Incident } from '@hikeshi/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameOf, withAggregates } from '../commands/aggregates.ts'
import type { ApiCall } from '../features/parts.ts'
import { systemClock } from '../platform/clock.ts'
import { replay } from '../platform/log/replay.ts'
import { drain } from '../platform/tasks/worker.ts'
import { createWorld, type World } from '../testing/world.ts'
import { demoServer } from './index.ts'
import { CHARACTERS } from './people.ts'

let world: World
let seen: ApiCall
let incidents: readonly Incident[]
const failures: object[] = []

const nobody = (language: 'ja' | 'en'): ApiCall => ({
  caller: { person: null, language, timeZone: null, surface: 'web', address: 'test' },
  request: new Request('http://localhost:3000/'),
  headers: new Headers(),
})

/** Told once: the tests only look. */
beforeAll(async () => {
  const story = demoServer()
  const clock = story.clock(systemClock)
  world = await createWorld({ clock, demo: true })
  const log = { info: () => {}, error: (detail: object) => failures.push(detail) }
  const past = { db: world.db, clock, handlers: world.app.tasks, log }
  await story.before(world.app, (lanes) => drain(past, lanes))
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

test('every task of the past succeeded', () => {
  expect(failures).toEqual([])
})

test('B-20 every closed case has the report as it was accepted, told at the time of its close', async () => {
  const closed = incidents.filter(({ closedAt }) => closedAt !== null)
  const { report } = world.app.handlers
  const kept = await Promise.all(
    closed.map(async ({ id }) => {
      const { items } = await report.versions({ incident: id }, seen)
      const text = await report.get({ incident: id, version: 1 }, seen)
      return { versions: items.map(({ version, closedAt }) => [version, closedAt]), text }
    }),
  )

  expect(closed.map(({ number }) => number)).toEqual([1, 2, 3, 5])
  expect(kept.map(({ versions }) => versions)).toEqual(
    closed.map(({ closedAt }) => [[1, closedAt]]),
  )
  for (const { text } of kept) {
    expect(text.sections.some(({ markdown }) => markdown.length > 20)).toBe(true)
    // Nothing of what happened later: archiving comes a week after the close.
    expect(JSON.stringify(text)).not.toMatch(/アーカイブしました|archived the incident/)
  }
})

test('M-L9 M-L13 M-L14 people said how it felt and what to change, and saw an old cause again', async () => {
  const { reflections, proposals, cases } = world.app.handlers
  const fourth = incidents[3]?.id ?? ''
  const pulse = await reflections.pulseOf({ incident: fourth }, seen)
  const { items } = await proposals.list({ incident: fourth, limit: 50 }, seen)
  const again = await cases.recurrences({ incident: fourth }, seen)

  expect(pulse.answers).toBe(4)
  expect(items).toMatchObject([{ state: 'adopted' }])
  expect(again.items.map(({ number }) => number)).toEqual([2])
})

test('W-11 W-12 a drill was held, and the next one of its series is near and has its answers', async () => {
  const { drills } = world.app.handlers
  const past = await drills.list({ when: 'past', limit: 10 }, seen)
  const coming = await drills.list({ when: 'coming', limit: 10 }, seen)

  expect(past.items).toMatchObject([{ state: 'done', commander: { name: 'Priya Raman' } }])
  expect(past.items[0]?.note).toMatch(/[ぁ-ん][^]*hand-over/)
  expect(coming.items).toMatchObject([
    { state: 'scheduled', rhythm: 'monthly', facilitator: { name: 'Emma Clarke' } },
  ])
  const answers = coming.items[0]?.people.map(({ answer }) => answer)
  expect(new Set(answers)).toEqual(new Set(['commander', 'player', 'observer', 'away', null]))
  const ahead = systemClock.now().until(coming.items[0]?.startsAt ?? '')
  expect(ahead.total('hours')).toBeGreaterThan(24)
  expect(ahead.total('hours')).toBeLessThan(24 * 14)
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
