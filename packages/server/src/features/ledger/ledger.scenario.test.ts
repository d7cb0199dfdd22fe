import type { EntryKind } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function roomOf(world: World) {
  const ana = await world.person('Ana')
  const ben = await world.person('Ben')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const note = async (kind: EntryKind, text: string) =>
    (await ana.api.entries.record({ incident, kind, text })).id
  const messages = async () => (await ana.api.messages.list({ incident })).items
  return { ana, ben, api: ana.api, incident, note, messages }
}

test.each(['fact', 'hypothesis', 'decision', 'evidence'] as const)(
  'C-34 a message becomes a %s without retyping, said by its writer at its time',
  async (kind) => {
    await using world = await createWorld()
    const { ana, ben, incident } = await roomOf(world)
    const text = 'The error rate rises since 8:50'
    const said = await ben.api.messages.post({ incident, text })
    await world.advance({ minutes: 5 })

    const entry = await ana.api.entries.record({ incident, kind, message: said.id })
    expect(entry).toMatchObject({ kind, text, message: said.id, by: { name: 'Ben' }, at: said.at })
    const { items } = await ben.api.messages.list({ incident })
    expect(items[0]?.mark).toMatchObject({ entry: entry.id, kind })
  },
)

test('C-34 a message becomes a task without retyping', async () => {
  await using world = await createWorld()
  const { ana, ben, incident } = await roomOf(world)
  const said = await ben.api.messages.post({ incident, text: 'Somebody should call the bank' })
  const todo = await ana.api.todos.create({ incident, text: said.text })
  expect(todo).toMatchObject({ text: { ja: said.text, en: said.text }, state: 'open' })
})

test('C-20 C-17 where a marked message comes from, and what an action is, is said with the mark or later', async () => {
  await using world = await createWorld()
  const { api, incident, messages } = await roomOf(world)
  const { id: message } = await api.messages.post({ incident, text: 'Reverted the release' })
  const mark = { incident, message, kind: 'action', actionKind: 'permanent' } as const
  const entry = await api.entries.record({ ...mark, origin: 'support' })
  expect((await messages())[0]?.mark).toMatchObject({ origin: 'support', actionKind: 'permanent' })

  const change = { entry: entry.id, actionKind: 'mitigation', origin: 'system' } as const
  expect(await api.entries.change(change)).toMatchObject({
    actionKind: 'mitigation',
    origin: 'system',
  })
  await expect(
    api.entries.change({
      entry: (await api.entries.record({ incident, kind: 'fact', text: 'x' })).id,
      actionKind: 'permanent',
    }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

test('C-20 un-marked and marked again, it is the same entry at its old time', async () => {
  await using world = await createWorld()
  const { api, incident, messages } = await roomOf(world)
  const said = await api.messages.post({ incident, text: 'It is the pool', markAs: 'hypothesis' })
  const entry = said.mark?.entry ?? ''
  await api.entries.withdraw({ entry })
  expect((await messages())[0]?.mark).toBeNull()
  await world.advance({ minutes: 30 })

  const again = await api.entries.record({ incident, kind: 'fact', message: said.id })
  expect(again).toMatchObject({ id: entry, kind: 'fact', state: 'recorded', at: said.at })
})

test('C-20 a guess is confirmed or ruled out by a fact, and keeps who did it', async () => {
  await using world = await createWorld()
  const { ben, api, incident, note } = await roomOf(world)
  const asked = { incident, kind: 'hypothesis', text: 'It is the pool' } as const
  const guess = await api.entries.record({ ...asked, nextCheck: 'Look at the waiting clients' })
  expect(guess).toMatchObject({ by: { name: 'Ana' }, nextCheck: 'Look at the waiting clients' })

  const entry = guess.id
  const other = await note('hypothesis', 'It is the network')
  const rule = { entry, state: 'rejected' } as const
  await expect(ben.api.entries.change(rule)).rejects.toMatchObject({ code: 'fact-required' })
  await expect(ben.api.entries.change({ ...rule, settledBy: other })).rejects.toMatchObject({
    code: 'fact-required',
  })
  const fact = await note('fact', 'No client waits')
  expect(await ben.api.entries.change({ ...rule, settledBy: fact })).toMatchObject({
    state: 'rejected',
    settledBy: fact,
    settledWho: { name: 'Ben' },
    settledAt: '2026-01-05T09:00:00Z',
  })
})

test('C-20 a question is asked of somebody and answered by an entry', async () => {
  await using world = await createWorld()
  const { ben, api, incident, note } = await roomOf(world)
  const asked = { incident, kind: 'question', text: 'Are refunds hit too?' } as const
  await expect(api.entries.record({ ...asked, askedTo: 'per_nobody' })).rejects.toMatchObject({
    code: 'unknown-person',
  })
  const question = await api.entries.record({ ...asked, askedTo: ben.id })
  expect(question).toMatchObject({ state: 'open', askedTo: { name: 'Ben' } })
  const answer = await note('fact', 'Refunds work')
  const settled = { entry: question.id, state: 'answered', settledBy: answer } as const
  expect(await ben.api.entries.change(settled)).toMatchObject({
    state: 'answered',
    settledWho: { name: 'Ben' },
  })
})

test('C-25 a decision or an update that rests on a guess says so, until a fact confirms it', async () => {
  await using world = await createWorld()
  const { api, incident, note } = await roomOf(world)
  const fact = await note('fact', 'All clients wait')
  const guess = await note('hypothesis', 'It is the pool')
  const resting = async () => {
    const { items } = await api.entries.list({ incident })
    return items
      .filter(({ restsOnGuess }) => restsOnGuess)
      .map(({ text }) => text)
      .toSorted()
  }
  const decide = (text: string, kind: EntryKind, basedOn: string[]) =>
    api.entries.record({ incident, kind, text, basedOn })
  await decide('Stop the batch', 'decision', [fact])
  await decide('Restart the pool', 'decision', [fact, guess])
  await decide('We know the cause', 'status', [guess])

  expect(await resting()).toEqual(['Restart the pool', 'We know the cause'])
  await api.entries.change({ entry: guess, state: 'confirmed', settledBy: fact })
  expect(await resting()).toEqual([])
  await expect(decide('x', 'decision', ['ent_elsewhere'])).rejects.toMatchObject({
    code: 'unknown-entry',
  })
})

test('C-26 the fact that settled the worst case is linked to it', async () => {
  await using world = await createWorld()
  const { api, note } = await roomOf(world)
  const fact = await note('fact', 'No card was charged twice')
  const guess = await note('hypothesis', 'Some were')
  const settled = { about: 'worst_case' } as const
  expect(await api.entries.change({ entry: fact, ...settled })).toMatchObject(settled)
  await expect(api.entries.change({ entry: guess, ...settled })).rejects.toMatchObject({
    code: 'fact-required',
  })
  expect(await api.entries.change({ entry: fact, about: '' })).toMatchObject({ about: null })
})

test('C-13 actions carry whether they are there to stay, and whether they held', async () => {
  await using world = await createWorld()
  const { api, incident, note } = await roomOf(world)
  const revert = await note('action', 'Revert')
  const { items } = await api.entries.list({ incident, kind: 'action' })
  expect(items).toMatchObject([{ actionKind: 'mitigation', state: 'open' }])
  expect(await api.entries.change({ entry: revert, state: 'did_not_hold' })).toMatchObject({
    state: 'did_not_hold',
  })
})
