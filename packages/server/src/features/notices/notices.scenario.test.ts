import type { EntryKind } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function incidentOf(world: World) {
  const ana = await world.person('Ana')
  const { id } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const notice = async (audience = 'users') => {
    const { items } = await ana.api.notices.list({ incident: id })
    const found = items.find((one) => one.audience === audience)
    if (!found) throw new Error(`no audience ${audience}`)
    return found
  }
  return { ana, api: ana.api, id, notice, users: { incident: id, audience: 'users' } as const }
}

test('B-15 B-27 every audience is undecided until somebody decides, and a no takes its reason', async () => {
  await using world = await createWorld()
  const { api, id } = await incidentOf(world)
  const { items } = await api.notices.list({ incident: id })
  expect(items).toMatchObject([
    { audience: 'users', name: { ja: '利用者' }, languages: ['ja'], state: 'undecided' },
    { audience: 'staff', state: 'undecided', changedBy: null },
  ])

  const no = { incident: id, audience: 'staff', state: 'not_needed' } as const
  await expect(api.notices.change(no)).rejects.toMatchObject({ code: 'reason-required' })
  const changed = await api.notices.change({ ...no, reason: 'all are in the room' })
  expect(changed).toMatchObject({ state: 'not_needed', changedBy: { name: 'Ana' }, next: null })
  await expect(
    api.notices.change({ ...no, audience: 'the press', reason: 'none' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('T19 the words of a draft stay while it goes its way, and every text is kept', async () => {
  await using world = await createWorld()
  const { api, users, notice } = await incidentOf(world)

  await api.notices.change({ ...users, state: 'planned', reason: 'money is involved' })
  await api.notices.change({ ...users, state: 'drafted', text: 'Some payments fail.' })
  await api.notices.change({ ...users, state: 'approved' })
  const url = 'https://status.example/1'
  await api.notices.change({ ...users, state: 'published', url })
  await api.notices.change({ ...users, state: 'drafted', text: 'It is better.' })

  expect(await notice()).toMatchObject({
    state: 'drafted',
    text: 'It is better.',
    told: [{ text: 'Some payments fail.', url, phase: 'first', by: { name: 'Ana' } }],
  })
  const { items } = await api.notices.history(users)
  expect(items.map(({ state, text, by }) => [state, text, by?.name])).toEqual([
    ['drafted', 'It is better.', 'Ana'],
    ['published', 'Some payments fail.', 'Ana'],
    ['approved', 'Some payments fail.', 'Ana'],
    ['drafted', 'Some payments fail.', 'Ana'],
    ['planned', null, 'Ana'],
  ])
})

test('T19 whether to tell people is the commander’s to say, and whoever speaks to them publishes', async () => {
  await using world = await createWorld()
  const { ana, id, users } = await incidentOf(world)
  const ben = await world.person('Ben')
  const cleo = await world.person('Cleo')
  await ana.api.incidents.setRole({ incident: id, role: 'commander', person: ana.id })
  await cleo.api.incidents.setRole({ incident: id, role: 'comms_lead', person: cleo.id })

  const out = { ...users, state: 'published', text: 'Some payments fail.' } as const
  await expect(ben.api.notices.change({ ...users, state: 'planned' })).rejects.toMatchObject({
    code: 'not-commander',
  })
  await ben.api.notices.change({ ...users, state: 'drafted', text: out.text })
  await expect(ben.api.notices.change(out)).rejects.toMatchObject({ code: 'not-comms' })
  expect((await cleo.api.notices.change(out)).can).toEqual({
    decide: false,
    draft: true,
    approve: false,
    publish: true,
  })
})

test('T19 at SEV1 nothing goes out unapproved, and what went out elsewhere is recorded as such', async () => {
  await using world = await createWorld()
  const { api, id, users } = await incidentOf(world)
  await api.incidents.setSeverity({ incident: id, severity: 'sev1' })
  await api.notices.change({ ...users, state: 'drafted', text: 'Payments fail.' })

  const publish = { ...users, state: 'published' } as const
  await expect(api.notices.change(publish)).rejects.toMatchObject({ code: 'approval-required' })
  const recorded = await api.notices.change({ ...publish, url: 'https://social.example/1' })
  expect(recorded.told).toMatchObject([{ elsewhere: true, text: 'Payments fail.' }])

  await api.notices.change({ ...users, state: 'approved', text: 'Better.' })
  expect((await api.notices.change(publish)).told.at(-1)).toMatchObject({ elsewhere: false })
})

test('M-R10 a promise nobody kept shows, once, and news in time answers one', async () => {
  await using world = await createWorld({ start: '2026-01-05T09:00:00Z' })
  const { api, id, users, notice } = await incidentOf(world)
  const publish = { ...users, state: 'published' } as const
  await api.notices.change({ ...publish, text: 'Payments fail.', nextAt: '2026-01-05T09:30:00Z' })

  await world.advance({ minutes: 31 })
  expect(await notice()).toMatchObject({ promise: { at: '2026-01-05T09:30:00Z', missed: false } })
  await world.advance({ minutes: 9 })
  expect(await notice()).toMatchObject({ promise: { missed: true }, promises: [{ kept: false }] })

  await api.notices.change({ ...publish, text: 'Still.', nextAt: '2026-01-05T10:00:00Z' })
  await world.advance({ minutes: 15 })
  await api.notices.change({ ...publish, text: 'Better.' })
  await world.advance({ hours: 2 })
  expect(await notice()).toMatchObject({
    promise: null,
    promises: [
      { at: '2026-01-05T09:30:00Z', settledAt: '2026-01-05T09:40:00Z', kept: false },
      { at: '2026-01-05T10:00:00Z', settledAt: '2026-01-05T09:55:00Z', kept: true },
    ],
  })
  const missed = (await world.events(id)).filter((type) => type === 'notice.promise_missed')
  expect(missed).toHaveLength(1)
})

test('§2.6 (4) another severity never lengthens a promise that was made', async () => {
  await using world = await createWorld()
  const { api, id, users, notice } = await incidentOf(world)
  await api.incidents.setSeverity({ incident: id, severity: 'sev2' })
  const nextAt = '2026-01-05T09:30:00Z'
  await api.notices.change({ ...users, state: 'published', text: 'Payments fail.', nextAt })

  await api.incidents.setSeverity({ incident: id, severity: 'sev3', reason: 'fewer' })
  expect((await notice()).promise).toEqual({ at: nextAt, missed: false })
})

test('B-15 templates are filled with what the incident knows, and the next news is proposed', async () => {
  await using world = await createWorld()
  const { api, id, users } = await incidentOf(world)
  await api.incidents.setSeverity({ incident: id, severity: 'sev1' })
  await api.incidents.edit({
    incident: id,
    impact: 'all shops',
    impactStartedAt: '2026-01-05T08:40:00Z',
  })
  const { phase, nextAt, items } = await api.notices.templates({ ...users, language: 'en' })
  expect([phase, nextAt]).toEqual(['first', '2026-01-05T09:30:00Z'])
  const first = items.find(({ key }) => key === 'first')
  expect(first?.text).toContain('What happens: Payments fail\nWho is affected: all shops')
  expect(first?.text).toContain('Since about Jan 5, 2026, 5:40 PM')
  expect(first?.text).toContain('{workaround}')

  // Ana reads English; those whom she writes to read Japanese.
  const internal = await api.notices.templates({ incident: id, audience: 'staff' })
  expect(internal.items.find(({ phase: about }) => about === 'first')?.text).toContain(
    '①いま：SEV1／Payments fail',
  )
})

test('a draft whose phase has passed is dropped, and its words are kept in the history', async () => {
  await using world = await createWorld()
  const { ana, api, id, users, notice } = await incidentOf(world)
  await api.notices.change({ ...users, state: 'drafted', text: 'We look into it.' })
  await api.incidents.setRole({ incident: id, role: 'commander', person: ana.id })
  await api.incidents.align({ incident: id, action: 'skip' })
  await api.entries.record({ incident: id, kind: 'action', text: 'Reverted' })
  await api.incidents.transition({ incident: id, to: 'monitoring', watch: 'errors' })
  expect(await notice()).toMatchObject({ state: 'planned', text: null, current: 'monitoring' })
  const { items } = await api.notices.history(users)
  expect(items.map(({ state, text }) => [state, text])).toEqual([
    [null, null],
    ['drafted', 'We look into it.'],
  ])
})

test('C-25 a notice that cites a guess warns, and goes out all the same', async () => {
  await using world = await createWorld()
  const { api, id, users, notice } = await incidentOf(world)
  const note = async (kind: EntryKind, text: string) =>
    (await api.entries.record({ incident: id, kind, text })).id
  const guess = await note('hypothesis', 'The pool is full')
  const fact = await note('fact', 'All payments by card fail')

  const draft = { ...users, state: 'drafted', text: 'Payments by card fail.' } as const
  expect((await api.notices.change({ ...draft, cites: [fact] })).warnings).toEqual([])
  const leaning = await api.notices.change({ ...draft, cites: [fact, guess] })
  expect(leaning.warnings).toEqual([
    {
      code: 'cites-hypothesis',
      about: 'The pool is full',
      message: 'It cites a guess that nothing has confirmed: “The pool is full”',
    },
  ])
  await api.notices.change({ ...users, state: 'published' })
  expect(await notice()).toMatchObject({ state: 'published', cites: [fact, guess] })
  await api.entries.change({ entry: guess, state: 'confirmed', settledBy: fact })
  expect((await notice()).warnings).toEqual([])
})

test('B-15 the questions lead to whom to tell, with the reason, and change nothing by themselves', async () => {
  await using world = await createWorld()
  const { api, id, notice } = await incidentOf(world)
  const answers = {
    harm: 'some',
    reach: 'few',
    noticeable: true,
    prepare: false,
    sensitive: true,
    talkedAbout: false,
    products: 'card payments',
  } as const
  const advice = await api.notices.recommend({ incident: id, ...answers })
  expect(advice).toEqual({
    scope: 'individually',
    reason:
      'Write to each of them (card payments): money or personal data is involved, few are affected, and they notice it.',
    audiences: [
      { audience: 'users', state: 'planned' },
      { audience: 'staff', state: 'planned' },
    ],
  })
  expect((await notice()).state).toBe('undecided')

  const { scope, reason } = advice
  await api.notices.change({ incident: id, audience: 'users', state: 'planned', scope, reason })
  expect(await notice()).toMatchObject({ state: 'planned', scope, reason, next: 'draft' })
})

test('a private incident tells outsiders nothing of its notices', async () => {
  await using world = await createWorld()
  const { ana } = await incidentOf(world)
  const ben = await world.person('Ben')
  const { id } = await ana.api.incidents.raise({ title: 'A leak', visibility: 'private' })
  const users = { incident: id, audience: 'users' } as const
  await ana.api.notices.change({ ...users, state: 'drafted', text: 'A leak.' })
  await ana.api.publicReport.propose({ incident: id, language: 'en' })

  const asked = [
    ben.api.notices.list({ incident: id }),
    ben.api.notices.history(users),
    ben.api.notices.templates(users),
    ben.api.notices.change({ ...users, state: 'planned' }),
    ben.api.publicReport.get({ incident: id }),
    ben.api.publicReport.propose({ incident: id, language: 'en' }),
    ben.api.publicReport.export({ incident: id }),
  ]
  const answers = await Promise.allSettled(asked)
  expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual(
    asked.map(() => 'not-found'),
  )
})
