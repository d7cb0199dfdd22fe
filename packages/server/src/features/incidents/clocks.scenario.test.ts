import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

test('B-05 B-06 the alignment gives a place to talk and ten minutes, and its outcome may have holes', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })

  const started = await ana.api.incidents.align({
    incident,
    action: 'start',
    callUrl: 'https://meet.example/1',
  })
  expect(started).toMatchObject({
    state: 'aligning',
    callUrl: 'https://meet.example/1',
    alignment: { endsAt: '2026-01-05T09:10:00Z', timeUp: false },
  })
  await world.advance({ minutes: 9 })
  expect((await bo.api.incidents.get({ incident })).alignment?.timeUp).toBe(false)
  await world.advance({ minutes: 1 })
  expect((await bo.api.incidents.get({ incident })).alignment?.timeUp).toBe(true)

  const aligned = await ana.api.incidents.align({
    incident,
    action: 'finish',
    worstCase: 'Cards are charged twice',
    worstCaseCheck: 'What the bank says',
    nextUpdateMinutes: 20,
  })
  expect(aligned).toMatchObject({
    state: 'responding',
    worstCaseCheck: 'What the bank says',
    undecided: ['policy', 'commander', 'severity'],
    nextUpdateDueAt: '2026-01-05T09:30:00Z',
  })
  await ana.api.incidents.setSeverity({ incident, severity: 'sev2' })
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  const decided = await ana.api.incidents.edit({ incident, policy: 'Go back one version' })
  expect(decided).toMatchObject({ undecided: [], policy: 'Go back one version' })
})

test('B-05 a small team aligns in writing, and an obvious case skips it with a word on why', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const written = await ana.api.incidents.raise({ title: 'Payments fail' })
  const skipped = await ana.api.incidents.raise({ title: 'A typo' })

  const aligned = await ana.api.incidents.align({
    incident: written.id,
    action: 'async',
    policy: 'Go back one version',
    severity: 'sev3',
    commander: ana.id,
  })
  const direct = await ana.api.incidents.align({
    incident: skipped.id,
    action: 'skip',
    reason: 'Obvious',
  })

  expect(aligned).toMatchObject({
    state: 'responding',
    alignment: { form: 'async' },
    commander: { name: 'Ana' },
    undecided: [],
  })
  expect(direct).toMatchObject({
    alignment: { form: 'skipped', skipReason: 'Obvious' },
    undecided: ['commander', 'severity'],
  })
})

test('the clock of the next update starts again with every status, by hand, and with the severity', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Down', severity: 'sev2' })
  const due = async () => (await ana.api.incidents.get({ incident })).nextUpdateDueAt
  expect(await due()).toBe('2026-01-05T09:30:00Z')

  await world.advance({ minutes: 10 })
  await ana.api.messages.post({ incident, text: 'Still looking', markAs: 'status' })
  expect(await due()).toBe('2026-01-05T09:40:00Z')

  await ana.api.incidents.scheduleUpdate({ incident, minutes: 60 })
  expect(await due()).toBe('2026-01-05T10:10:00Z')

  await ana.api.incidents.setSeverity({ incident, severity: 'sev1' })
  expect(await due()).toBe('2026-01-05T09:25:00Z')
})

test('T7 T8 what is watched shows until when, and a mitigation that did not hold is marked so', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await ana.api.incidents.align({ incident, action: 'skip' })
  const first = await ana.api.entries.record({ incident, kind: 'action', text: 'Restart' })
  const permanent = await ana.api.entries.record({
    incident,
    kind: 'action',
    actionKind: 'permanent',
    text: 'Raise the limit',
  })
  for (const { id: entry } of [first, permanent]) {
    await ana.api.entries.change({ entry, state: 'done' })
  }

  const watching = await ana.api.incidents.transition({
    incident,
    to: 'monitoring',
    watch: 'The error rate',
    until: '2026-01-05T09:30:00Z',
  })
  expect(watching.watch).toMatchObject({ what: 'The error rate', until: '2026-01-05T09:30:00Z' })
  const back = await ana.api.incidents.transition({ incident, to: 'responding', reason: 'Again' })

  expect(back.watch).toBeNull()
  const { items } = await ana.api.entries.list({ incident, kind: 'action' })
  expect(Object.fromEntries(items.map(({ text, state }) => [text, state]))).toEqual({
    Restart: 'did_not_hold',
    'Raise the limit': 'done',
  })
})

const until = (minutes: number) => `2026-01-05T09:${minutes}:00Z`

test('T7 the watch has an end: whoever commands is told once, may watch on, and a later end counts anew', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await bo.api.incidents.join({ incident, availability: 'now' })
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })

  const watch = { incident, to: 'monitoring', watch: 'The error rate' } as const
  const over = async () => (await bo.api.incidents.get({ incident })).watch?.over

  await ana.api.incidents.transition({ ...watch, until: until(30) })
  await world.advance({ minutes: 29 })
  expect(await over()).toBe(false)
  await world.advance({ minutes: 1 })
  expect(await over()).toBe(true)
  const prolonging = bo.api.incidents.transition({ ...watch, until: until(50) })
  await expect(prolonging).rejects.toMatchObject({ code: 'not-commander' })
  const prolonged = await ana.api.incidents.transition({ ...watch, until: until(50) })
  expect(prolonged.watch).toEqual({
    what: 'The error rate',
    until: until(50),
    since: '2026-01-05T09:00:00Z',
    over: false,
  })
  await world.advance({ minutes: 20 })
  expect(await over()).toBe(true)
  await world.advance({ minutes: 60 })

  const { items } = await bo.api.timeline.list({ incident, limit: 100 })
  const told = items.filter(({ type }) => type.startsWith('incident.watch_'))
  expect(told.map(({ type }) => type).toSorted()).toEqual([
    'incident.watch_ended',
    'incident.watch_ended',
    'incident.watch_prolonged',
  ])
})

test('T7 T8 the end of a watch finds nothing to do once people went back to work', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.incidents.transition({ incident, to: 'monitoring', until: until(30) })
  await world.advance({ minutes: 10 })
  await ana.api.incidents.transition({ incident, to: 'responding', reason: 'Again' })
  await world.advance({ minutes: 5 })
  await ana.api.incidents.transition({ incident, to: 'monitoring', until: '2026-01-05T10:00:00Z' })

  await world.advance({ minutes: 20 })
  expect((await ana.api.incidents.get({ incident })).watch?.over).toBe(false)
  await world.advance({ minutes: 30 })
  expect((await ana.api.incidents.get({ incident })).watch?.over).toBe(true)
})

test('T7 a server that dies while people watch: the next one says that the watch is over, once', async () => {
  await using first = await createWorld()
  const ana = await first.person('Ana', 'owner')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.incidents.transition({ incident, to: 'monitoring', until: until(30) })
  await first.advance({ minutes: 20 })

  await using second = await createWorld({ after: first, start: '2026-01-05T09:45:00Z' })
  await second.settle()
  await using third = await createWorld({ after: first, start: '2026-01-05T10:30:00Z' })
  await third.settle()

  expect((await ana.api.incidents.get({ incident })).watch).toMatchObject({ over: true })
  const ended = (await third.events(incident)).filter((type) => type === 'incident.watch_ended')
  expect(ended).toHaveLength(1)
})
