import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

async function running(world: World) {
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const cy = await world.person('Cy')
  const { number } = await bo.api.incidents.raise({ title: 'Payments fail', severity: 'sev2' })
  const incident = String(number)
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await cy.api.incidents.join({ incident, availability: 'now' })
  return { ana, bo, cy, incident }
}

test('C-04 C-24 the commander’s first step is to stop the harm, and then whether it helped', async () => {
  await using world = await createWorld()
  const { ana, incident } = await running(world)
  const prompts = async () =>
    (await ana.api.console.get({ incident })).next.slice(0, 3).map(({ prompt }) => prompt)
  expect(await prompts()).toEqual(['writeImpact', 'startAlignment', 'skipAlignment'])

  await ana.api.incidents.edit({ incident, impact: 'Nobody can pay' })
  await ana.api.incidents.align({ incident, action: 'skip' })
  expect((await prompts())[0]).toBe('recordMitigation')
  const { id } = await ana.api.entries.record({ incident, kind: 'action', text: 'Roll back' })
  await ana.api.entries.change({ entry: id, state: 'done' })
  await world.advance({ minutes: 3 })

  const { next } = await ana.api.console.get({ incident })
  expect(next.find(({ prompt }) => prompt === 'checkEffect')).toMatchObject({
    about: id,
    text: 'Roll back',
    minutes: 3,
  })
})

test('W-14 what waits longest goes before process: an unanswered request, then a question', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, incident } = await running(world)
  await ana.api.incidents.edit({ incident, impact: 'Nobody can pay' })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.entries.record({ incident, kind: 'action', text: 'Roll back' })
  await ana.api.todos.create({ incident, text: 'Look at the logs', assignee: cy.id })
  await bo.api.entries.record({ incident, kind: 'question', text: 'Refunds?' })
  await world.advance({ minutes: 6 })

  const { next } = await ana.api.console.get({ incident })

  expect(next.slice(0, 2)).toMatchObject([
    { prompt: 'unacceptedTask', text: 'Look at the logs', minutes: 6 },
    { prompt: 'openQuestion', text: 'Refunds?', minutes: 6 },
  ])
})

test('W-16 the console shows people with their task and its time, who is free, and only to who commands', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, incident } = await running(world)
  const due = world.clock.now().add({ minutes: 15 }).toString()
  const todo = await ana.api.todos.create({ incident, text: 'Logs', assignee: cy.id, due })
  await cy.api.todos.accept({ todo: todo.id })
  await bo.api.entries.record({ incident, kind: 'hypothesis', text: 'The release' })
  await world.advance({ minutes: 16 })

  const { panels } = await ana.api.console.get({ incident })

  expect(
    panels?.people.map(({ person, task, minutes, timeBox, state }) => [
      person.name,
      task,
      minutes,
      timeBox,
      state,
    ]),
  ).toEqual([
    ['Cy', 'Logs', 16, 15, 'over'],
    ['Bo', null, null, null, 'free'],
  ])
  expect(panels).toMatchObject({ hypotheses: 1, span: { count: 1, wide: false } })
  expect((await bo.api.console.get({ incident })).panels).toBeNull()
})

test('W-24 W-09 the brief says it in at most twelve lines, and names first who has commanded least', async () => {
  await using world = await createWorld()
  const { ana, bo, cy, incident } = await running(world)
  const before = await bo.api.incidents.raise({ title: 'Earlier', severity: 'sev4' })
  const earlier = String(before.number)
  await bo.api.incidents.setRole({ incident: earlier, role: 'commander', person: bo.id })
  await ana.api.incidents.edit({ incident, impact: 'Nobody can pay', worstCase: 'Paid twice' })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.entries.record({ incident, kind: 'decision', text: 'We roll back' })
  await ana.api.entries.record({ incident, kind: 'hypothesis', text: 'The release' })
  await bo.api.entries.record({ incident, kind: 'question', text: 'Refunds?' })
  const todo = await ana.api.todos.create({ incident, text: 'Logs', assignee: cy.id })
  await cy.api.todos.accept({ todo: todo.id })

  const { lines, successors } = await ana.api.console.brief({ incident })

  expect(lines.length).toBeLessThanOrEqual(12)
  const told = lines.map(({ text }) => text).join('\n')
  for (const part of ['Nobody can pay', 'We roll back', 'The release', 'Refunds?', 'Paid twice']) {
    expect(told).toContain(part)
  }
  expect(told).toContain('Cy – Logs')
  expect(successors.map(({ person, commanded }) => [person.name, commanded])).toEqual([
    ['Cy', 0],
    ['Bo', 1],
  ])
})

test('W-24 command is passed with its brief, and there is never nobody in command', async () => {
  await using world = await createWorld()
  const { ana, cy, incident } = await running(world)

  const offered = await ana.api.incidents.handOver({ incident, to: cy.id, note: 'Watch refunds' })
  expect(offered.commander?.name).toBe('Ana')
  expect((await cy.api.console.get({ incident })).next[0]?.prompt).toBe('acceptCommand')
  const taken = await cy.api.incidents.acceptHandover({ incident })

  expect(taken.commander?.name).toBe('Cy')
  expect((await ana.api.console.get({ incident })).panels).toBeNull()
  expect((await cy.api.console.get({ incident })).panels).not.toBeNull()
})

test('the console and the brief of a private incident are nobody else’s business', async () => {
  await using world = await createWorld()
  const { bo, cy } = await running(world)
  const { number } = await bo.api.incidents.raise({ title: 'Somebody broke in', type: 'security' })
  const incident = String(number)

  await expect(cy.api.console.get({ incident })).rejects.toMatchObject({ code: 'not-found' })
  await expect(cy.api.console.brief({ incident })).rejects.toMatchObject({ code: 'not-found' })
})
