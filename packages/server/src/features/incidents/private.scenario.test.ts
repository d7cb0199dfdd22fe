import { expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'

const CANARY = '鍵が公開リポジトリに出ている'

test('G0 a security incident is private from its first moment, whatever was asked', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')

  const raised = await ana.api.incidents.raise({
    title: CANARY,
    type: 'security',
    visibility: 'open',
    severity: 'sev1',
    evidence: [{ text: CANARY }],
  })
  const incident = String(raised.number)
  await ana.api.messages.post({ incident, text: CANARY, markAs: 'fact' })
  await world.advance({ seconds: 10 })

  expect(raised.visibility).toBe('private')
  const seen = await Promise.all([
    bo.api.incidents.list({}),
    bo.api.incidents.list({ q: '公開' }),
    bo.api.todos.mine({}),
  ])
  expect(JSON.stringify(seen)).not.toContain(CANARY)
  const asked = [
    bo.api.incidents.get({ incident }),
    bo.api.incidents.join({ incident, availability: 'now' }),
    bo.api.incidents.setSeverity({ incident, severity: 'sev4' }),
    bo.api.entries.list({ incident }),
    bo.api.messages.list({ incident }),
    bo.api.messages.post({ incident, text: 'hello' }),
    bo.api.todos.list({ incident }),
    bo.api.report.get({ incident }),
    bo.api.measures.list({ incident }),
    bo.api.notices.list({ incident }),
    bo.api.postmortem.get({ incident }),
    bo.api.timeline.list({ incident }),
  ]
  for (const refused of await Promise.allSettled(asked)) {
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
  }
  const { items } = await ana.api.incidents.list({ q: '公開' })
  expect(items.map(({ number }) => number)).toEqual([raised.number])
})

test('T16 an incident that becomes private disappears for those who are not in it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const raised = await ana.api.incidents.raise({ title: 'Odd logins' })
  const incident = String(raised.number)
  expect((await bo.api.incidents.get({ incident })).title).toBe('Odd logins')

  await ana.api.incidents.edit({ incident, visibility: 'private' })

  await expect(bo.api.incidents.get({ incident })).rejects.toMatchObject({ code: 'not-found' })
  expect((await bo.api.incidents.list({})).items).toEqual([])
})

test('G0 C-16 a type of the organisation’s own is private by its settings, and calls only its own list', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const [bo, cy, di, ed] = await Promise.all(
    ['Bo', 'Cy', 'Di', 'Ed'].map((name) => world.person(name)),
  )
  if (!bo || !cy || !di || !ed) throw new Error('somebody is missing')
  const team = await ana.api.teams.create({ name: 'HR', members: [di.id] })
  await ana.api.people.change({ person: ed.id, active: false })
  const { content } = await ana.api.settings.part({ part: 'types' })
  const people = [cy.id, ed.id, 'per_nobody']
  const hr = {
    key: 'hr',
    name: { ja: '人事案件', en: 'Personnel' },
    private: true,
    invite: { people, teams: [team.id] },
  }
  const types = [...(content as readonly object[]), hr]
  await ana.api.settings.change({ part: 'types', content: types, version: 0 })

  const { number, visibility } = await bo.api.incidents.raise({ title: CANARY, type: 'hr' })
  const incident = String(number)
  await world.advance({ hours: 1 })

  expect(visibility).toBe('private')
  await expect(ana.api.incidents.get({ incident })).rejects.toMatchObject({ code: 'not-found' })
  const roster = await cy.api.participants.roster({ incident })
  expect(roster.people.map(({ person }) => person.name).toSorted()).toEqual(['Bo', 'Cy', 'Di'])
  expect(roster.calls[0]).toMatchObject({ reason: 'list', groups: ['Personnel'] })
  expect(roster.calls[0]?.failed.map(({ why }) => why).toSorted()).toEqual(['inactive', 'unknown'])
  const { can } = await bo.api.incidents.get({ incident })
  expect(can.makeOpen).toBe(false)
})

test('G0 an open incident that turns out to be of a private type is hidden at once', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  const bo = await world.person('Bo')
  const { content } = await ana.api.settings.part({ part: 'types' })
  const hr = { key: 'hr', name: { ja: '人事案件', en: 'Personnel' }, private: true }
  const types = [...(content as readonly object[]), hr]
  await ana.api.settings.change({ part: 'types', content: types, version: 0 })
  const { id: incident } = await ana.api.incidents.raise({ title: 'A complaint' })
  await bo.api.incidents.get({ incident })

  const { visibility } = await ana.api.incidents.edit({ incident, type: 'hr' })

  expect(visibility).toBe('private')
  await expect(bo.api.incidents.get({ incident })).rejects.toMatchObject({ code: 'not-found' })
})
