import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

type Somebody = Awaited<ReturnType<World['person']>>

/** An incident that is over, with one action that held. */
async function over(
  world: World,
  who: Somebody,
  raised: { title: string; type?: string },
  action: string,
) {
  const { number } = await who.api.incidents.raise({ ...raised, severity: 'sev3' })
  const incident = String(number)
  await who.api.incidents.setRole({ incident, role: 'commander', person: who.id })
  await who.api.incidents.align({ incident, action: 'skip' })
  const done = await who.api.entries.record({ incident, kind: 'action', text: action })
  await who.api.entries.change({ entry: done.id, state: 'done' })
  const fact = await who.api.entries.record({ incident, kind: 'fact', text: `${action}: it holds` })
  await who.api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await who.api.incidents.converge({ incident, action: 'declare', override: 'alone here' })
  await world.advance({ seconds: 5 })
  return number
}

test('C-30 symptoms in Japanese and English find their case, in the spelling of whoever wrote them', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  const one = await api.incidents.raise({ title: '購入できない' })
  const two = await api.incidents.raise({ title: 'Parcels are stuck' })
  await api.messages.post({
    incident: String(one.number),
    text: 'ﾀｲﾑｱｳﾄが多発。決済ＡＰＩは 500 を返す',
  })
  await api.entries.record({
    incident: String(two.number),
    kind: 'fact',
    text: 'Connection TIMEOUT at the carrier',
  })
  await world.advance({ seconds: 5 })

  const japanese = await api.cases.search({ q: '決済' })
  const folded = await api.cases.search({ q: 'タイムアウト' })
  const english = await api.cases.search({ q: 'timeout carrier' })

  expect(japanese.items.map(({ number }) => number)).toEqual([one.number])
  expect(folded.items[0]?.found).toEqual({
    where: 'message',
    before: '',
    hit: 'ﾀｲﾑｱｳﾄ',
    after: 'が多発。決済ＡＰＩは 500 を返す',
  })
  expect(english.items.map(({ number }) => number)).toEqual([two.number])
  expect(english.items[0]?.found).toMatchObject({
    where: 'entry',
    hit: 'TIMEOUT',
    before: 'Connection ',
  })
  expect((await api.cases.search({ q: '決済 carrier' })).items).toEqual([])
})

test('C-30 filters narrow the cases: type, origin, severity, period, mine, a service', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const bo = await world.person('Bo')
  await ana.api.incidents.raise({
    title: 'Checkout fails',
    type: 'third',
    origin: 'user',
    severity: 'sev2',
  })
  await world.advance({ hours: 48 })
  await bo.api.incidents.raise({ title: 'Checkout is slow', type: 'service', origin: 'system' })
  await world.advance({ seconds: 5 })
  const numbers = async (asked: Parameters<typeof ana.api.cases.search>[0]) =>
    (await ana.api.cases.search(asked)).items.map(({ number }) => number)

  expect(await numbers({})).toEqual([2, 1])
  expect(await numbers({ type: 'third' })).toEqual([1])
  expect(await numbers({ origin: 'system' })).toEqual([2])
  expect(await numbers({ severity: 'sev2' })).toEqual([1])
  expect(await numbers({ from: '2026-01-07' })).toEqual([2])
  expect(await numbers({ to: '2026-01-05' })).toEqual([1])
  expect(await numbers({ mine: 'true' })).toEqual([1])
  expect(await numbers({ q: 'checkout', about: 'slow' })).toEqual([2])
  expect(await numbers({ state: 'open' })).toEqual([2, 1])
  expect(await numbers({ state: 'closed' })).toEqual([])
})

test('C-30 by relevance, a word in the title comes before the same word said in passing, page by page', async () => {
  await using world = await createWorld()
  const { api } = await world.person('Ana')
  await api.incidents.raise({ title: 'The certificate ran out' })
  const { number } = await api.incidents.raise({ title: 'Login fails' })
  await api.messages.post({ incident: String(number), text: 'is it the certificate?' })
  await world.advance({ seconds: 5 })

  const newest = await api.cases.search({ q: 'certificate' })
  const best = await api.cases.search({ q: 'certificate', sort: 'relevance', limit: 1 })
  const rest = await api.cases.search({
    q: 'certificate',
    sort: 'relevance',
    limit: 1,
    cursor: best.next ?? '',
  })

  expect(newest.items.map((one) => one.number)).toEqual([2, 1])
  expect(best.items.map((one) => one.number)).toEqual([1])
  expect(rest.items.map((one) => one.number)).toEqual([2])
  expect(rest.next).toBeNull()
})

test('C-30 a new incident is offered at most three past cases, with why and what helped then', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  await over(
    world,
    ana,
    { title: 'クレジットカード決済が失敗する', type: 'service' },
    '決済代行を切り替えた',
  )
  await over(world, ana, { title: 'Search shows wrong prices' }, 'Rebuilt the index')
  const cards = ['決済が遅い', '決済画面が開かない', '決済会社の応答がない']
  for (const title of cards) await over(world, ana, { title }, '待った')

  const typed = await ana.api.cases.similar({
    title: 'クレジットカードの決済ができない',
    type: 'service',
  })
  const { number } = await ana.api.incidents.raise({ title: 'wrong prices in the search' })
  const board = await ana.api.cases.similarTo({ incident: String(number) })

  expect(typed.items).toHaveLength(3)
  expect(typed.items[0]).toMatchObject({
    number: 1,
    sameType: true,
    helped: ['決済代行を切り替えた'],
  })
  expect(typed.items[0]?.words).toEqual(expect.arrayContaining(['決済']))
  expect(board.items).toMatchObject([
    { number: 2, helped: ['Rebuilt the index'], helpedHere: false, can: { say: true } },
  ])
  expect((await ana.api.cases.similar({ title: 'おかしい' })).items).toEqual([])
})

test('C-30 before a second incident is raised, one under way that shares a word is offered at once', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const bo = await world.person('Bo')
  const { number } = await ana.api.incidents.raise({ title: '決済APIがタイムアウトしている' })

  const offered = await bo.api.cases.similar({ title: 'カードの決済ができません', among: 'open' })

  expect(offered.items).toMatchObject([{ number, words: ['決済'] }])
  expect((await bo.api.cases.similar({ title: 'カードの決済ができません' })).items).toEqual([])
})

test('M-L12 that a case helped is said once, counted, told in the timeline, and may be taken back', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const bo = await world.person('Bo')
  const past = await over(world, ana, { title: 'Search shows wrong prices' }, 'Rebuilt the index')
  const raised = await ana.api.incidents.raise({ title: 'Wrong prices again' })
  const incident = String(raised.number)
  const said = { incident, past: String(past) }

  await ana.api.cases.say({ ...said, helped: true })
  await ana.api.cases.say({ ...said, helped: true })

  const [offered] = (await ana.api.cases.similarTo({ incident })).items
  expect(offered).toMatchObject({ number: past, helpedHere: true, timesHelpful: 1 })
  const told = (await ana.api.timeline.list({ incident })).items.map(({ sentence }) => sentence)
  expect(told.filter((one) => one === `Ana said that case #${past} helped here`)).toHaveLength(1)
  await expect(bo.api.cases.say({ ...said, helped: false })).rejects.toMatchObject({
    code: 'not-allowed',
  })

  await ana.api.cases.say({ ...said, helped: false })
  const [after] = (await ana.api.cases.similarTo({ incident })).items
  expect(after).toMatchObject({ helpedHere: false, timesHelpful: 0 })
})

test('C-27 a case is told again step by step, with phase, commander and what was known at each moment', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const { number } = await ana.api.incidents.raise({ title: 'Checkout fails', severity: 'sev3' })
  const incident = String(number)
  await world.advance({ minutes: 2 })
  const guess = await ana.api.entries.record({ incident, kind: 'hypothesis', text: 'the deploy?' })
  await world.advance({ minutes: 3 })
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })
  const fact = await ana.api.entries.record({
    incident,
    kind: 'fact',
    text: 'it began before the deploy',
  })
  await ana.api.entries.change({ entry: guess.id, state: 'rejected', settledBy: fact.id })

  const { steps, title, cut } = await ana.api.cases.replay({ incident })

  expect({ title, cut }).toEqual({ title: 'Checkout fails', cut: false })
  expect(steps[0]).toMatchObject({
    type: 'incident.raised',
    phase: 'detect',
    severity: null,
    commander: null,
  })
  expect(steps.find(({ type }) => type === 'entry.recorded')).toMatchObject({
    at: '2026-01-05T09:02:00Z',
    phase: 'detect',
    severity: 'sev3',
    entry: { id: guess.id, kind: 'hypothesis', state: 'open', text: 'the deploy?' },
  })
  expect(steps.find(({ type }) => type === 'entry.settled')).toMatchObject({
    phase: 'respond',
    commander: { name: 'Ana' },
    entry: { id: guess.id, state: 'rejected' },
  })
  expect(steps.filter(({ type }) => type.startsWith('todo.'))).toEqual([])
})

const CANARY = 'カナリア鍵漏洩'

test('G0 a private case is in no search, no likeness, no excerpt and no replay of anybody outside it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const eve = await world.person('Eve')
  const { number } = await ana.api.incidents.raise({
    title: CANARY,
    type: 'security',
    severity: 'sev3',
  })
  const incident = String(number)
  await ana.api.messages.post({ incident, text: CANARY, markAs: 'fact' })
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })
  const fact = await ana.api.entries.record({ incident, kind: 'fact', text: CANARY })
  await ana.api.incidents.converge({ incident, action: 'propose', evidence: [fact.id] })
  await ana.api.incidents.converge({ incident, action: 'declare', override: 'alone' })
  const open = await eve.api.incidents.raise({ title: `${CANARY}?` })
  await world.advance({ seconds: 5 })

  const seen = await Promise.all([
    eve.api.cases.search({ q: CANARY }),
    eve.api.cases.search({ q: CANARY, sort: 'relevance' }),
    eve.api.cases.search({ type: 'security' }),
    eve.api.cases.similar({ title: CANARY }),
    eve.api.cases.similarTo({ incident: String(open.number) }),
  ])

  expect(
    seen.flatMap(({ items }) => items.map((one: { readonly number: number }) => one.number)),
  ).toEqual([open.number, open.number])
  await expect(eve.api.cases.replay({ incident })).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    eve.api.cases.say({ incident: String(open.number), past: incident, helped: true }),
  ).rejects.toMatchObject({ code: 'not-found' })
  const mine = await ana.api.cases.similar({ title: CANARY })
  expect(mine.items.map((one) => one.number)).toEqual([number])
})

test('G0 nobody names a private case in an open one, not even who may see both', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const hidden = await ana.api.incidents.raise({ title: CANARY, type: 'security' })
  const open = await ana.api.incidents.raise({ title: 'Odd logins' })

  await expect(
    ana.api.cases.say({ incident: String(open.number), past: String(hidden.number), helped: true }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})
