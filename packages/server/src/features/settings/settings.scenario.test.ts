import { SeveritySetting } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createHints } from '../../platform/hints.ts'
import { createWorld, type PersonClient, type World } from '../../testing/world.ts'
import { createHub } from '../live/index.ts'

type Api = PersonClient

async function world() {
  const created = await createWorld()
  const ed = await created.person('Ed', 'owner')
  const mina = await created.person('Mina')
  return Object.assign(created, { ed: ed.api, mina: mina.api, minaId: mina.id })
}

async function severities(api: Api): Promise<SeveritySetting[]> {
  const { content } = await api.settings.part({ part: 'severities' })
  return z.array(SeveritySetting).parse(content)
}

/** The severities with SEV2 changed. */
async function withSev2(
  api: Api,
  change: (sev2: SeveritySetting) => Partial<SeveritySetting>,
): Promise<SeveritySetting[]> {
  const all = await severities(api)
  return all.map((one) => (one.key === 'sev2' ? Object.assign({}, one, change(one)) : one))
}

/** The to-dos with one more at SEV2. */
async function withTodo(api: Api, key: string): Promise<unknown[]> {
  const { content } = await api.settings.part({ part: 'todos' })
  const text = { ja: '倉庫に電話する', en: 'Call the warehouse' }
  return [...z.array(z.unknown()).parse(content), { key, phase: 'respond', severities: [2], text }]
}

const members = async (here: World, many: number) => {
  for (let each = 0; each < many; each++) await here.person(`Member${each}`)
}

test('B-09 a change of the settings is previewed in sentences, and holds once it is saved', async () => {
  await using here = await world()
  const incident = await here.mina.incidents.raise({ title: 'Mails are late', severity: 'sev2' })
  const owner = { ja: 'CTO', en: 'The CTO' }
  const content = await withSev2(here.ed, () => ({ owner }))

  const preview = await here.ed.settings.preview({ part: 'severities', content })
  const before = await here.mina.incidents.get({ incident: incident.id })
  await here.ed.settings.change({ part: 'severities', content, version: 0 })
  const after = await here.mina.incidents.get({ incident: incident.id })

  expect(preview.problems).toEqual([])
  expect(preview.changes).toContain(
    'SEV2 (no type yet and Near miss): The CTO is now the owner (was The department of the product).',
  )
  expect(preview.changes).toContain('1 open incident goes by this at once.')
  expect(before.owner?.en).toBe('The department of the product')
  expect(after.owner).toEqual(owner)
})

test('B-12 a to-do added to the settings is on the lists made from then on, and on no list made before', async () => {
  await using here = await world()
  const old = await here.mina.incidents.raise({ title: 'Mails are late', severity: 'sev2' })
  await here.settle()
  const content = await withTodo(here.ed, 'warehouse.call')

  const preview = await here.ed.settings.preview({ part: 'todos', content })
  await here.ed.settings.change({ part: 'todos', content, version: 0 })
  const fresh = await here.mina.incidents.raise({ title: 'Labels are wrong', severity: 'sev2' })
  await here.settle()

  expect(preview.changes).toContain('SEV2: 1 to-do added.')
  expect(preview.changes).toContain('1 open incident keeps its list until the severity changes.')
  const keysOf = async (incident: string) =>
    (await here.mina.todos.list({ incident })).items.map(({ key }) => key)
  expect(await keysOf(old.id)).not.toContain('warehouse.call')
  expect(await keysOf(fresh.id)).toContain('warehouse.call')
})

test('what is wrong with a change is said with its place, and nothing of it is saved', async () => {
  await using here = await world()
  const content = await withSev2(here.ed, () => ({ invites: [{ group: 'kings', tone: 'act' }] }))
  const typo = (await severities(here.ed)).map((one) => Object.assign({ colour: 'red' }, one))

  const stray = await here.ed.settings.preview({ part: 'severities', content })
  const unknown = await here.ed.settings.preview({ part: 'severities', content: typo })

  expect(stray.problems).toEqual([
    { path: 'severities.1.invites.0.group', message: 'There is no group kings.', line: null },
  ])
  expect(unknown.problems[0]).toEqual({
    path: 'severities.0.colour',
    message: 'Nothing is called “colour” here.',
    line: null,
  })
  const saving = here.ed.settings.change({ part: 'severities', content, version: 0 })
  await expect(saving).rejects.toThrow('kings')
  expect((await here.ed.settings.part({ part: 'severities' })).version).toBe(0)
})

test('every version stays, is told by how it differs, and can be gone back to', async () => {
  await using here = await world()
  const at = async (archiveAfter: number, version: number) => {
    const content = await withSev2(here.ed, () => ({ archiveAfter }))
    await here.ed.settings.change({ part: 'severities', content, version })
  }
  await at(20, 0)
  await at(30, 1)

  const { items } = await here.mina.settings.versions({ part: 'severities' })
  const back = await here.mina.settings.version({ part: 'severities', version: 1 })
  await here.ed.settings.restore({ part: 'severities', version: 1 })
  const restored = (await severities(here.ed))[1]?.archiveAfter
  const shipped = await here.ed.settings.restore({ part: 'severities', version: 'default' })

  expect(items.map(({ version, by, changes }) => [version, by.name, changes])).toEqual([
    [2, 'Ed', ['SEV2: Archiving: 30 days (was 20 days).']],
    [1, 'Ed', ['SEV2: Archiving: 20 days (was 7 days).']],
  ])
  expect(back.changes).toEqual(['SEV2: Archiving: 20 days (was 30 days).'])
  expect(restored).toBe(20)
  expect(shipped).toMatchObject({ version: 4, isDefault: true })
})

test('two admins who change the same version do not overwrite each other', async () => {
  await using here = await world()
  const content = await withSev2(here.ed, () => ({ archiveAfter: 20 }))
  await here.ed.settings.change({ part: 'severities', content, version: 0 })

  const late = here.ed.settings.change({
    part: 'severities',
    content: await withSev2(here.ed, () => ({ archiveAfter: 30 })),
    version: 0,
  })

  await expect(late).rejects.toThrow('settings-stale')
})

test('B-25 a locked part refuses with who locked it and why, until it is unlocked', async () => {
  await using here = await world()
  const content = await withTodo(here.ed, 'warehouse.call')
  const locked = await here.ed.settings.lock({ part: 'todos', reason: 'Audited in spring' })

  const change = here.ed.settings.change({ part: 'todos', content, version: 0 })

  await expect(change).rejects.toMatchObject({
    code: 'settings-locked',
    details: { locked: { by: 'Ed', reason: 'Audited in spring' } },
  })
  expect(locked.lock).toMatchObject({ by: { name: 'Ed' }, reason: 'Audited in spring' })
  expect(locked.can).toEqual({ change: false, lock: false, unlock: true })
  await here.ed.settings.unlock({ part: 'todos' })
  const saved = await here.ed.settings.change({ part: 'todos', content, version: 0 })
  expect(saved.version).toBe(1)
})

test('members look at the settings and change nothing', async () => {
  await using here = await world()
  const part = await here.mina.settings.part({ part: 'severities' })
  const content = await withSev2(here.mina, () => ({ archiveAfter: 20 }))

  expect(part.can).toEqual({ change: false, lock: false, unlock: false })
  const change = here.mina.settings.change({ part: 'severities', content, version: 0 })
  await expect(change).rejects.toThrow('not-allowed')
  await expect(here.mina.settings.rename({ name: 'Mine' })).rejects.toThrow('not-allowed')
})

test('B-19 whom the settings name as closer is shown as such, whatever their role here', async () => {
  await using here = await world()
  await members(here, 9)
  const incident = await here.mina.incidents.raise({ title: 'Mails are late', severity: 'sev2' })
  const closersNow = async () =>
    (await here.mina.incidents.get({ incident: incident.id })).closers.map(({ name }) => name)
  const before = await closersNow()

  const closer = { roles: [], people: [here.minaId], teams: [] }
  const content = await withSev2(here.ed, () => ({ closer }))
  await here.ed.settings.change({ part: 'severities', content, version: 0 })

  expect(before).toEqual(['Ed'])
  expect(await closersNow()).toEqual(['Mina'])
})

test('B-19 a team that is named as closer closes through its members', async () => {
  await using here = await world()
  await members(here, 9)
  const team = await here.ed.teams.create({ name: 'CTO office', members: [here.minaId] })
  const closer = { roles: [], people: [], teams: [team.id] }
  const content = await withSev2(here.ed, () => ({ closer }))
  await here.ed.settings.change({ part: 'severities', content, version: 0 })

  const incident = await here.mina.incidents.raise({ title: 'Mails are late', severity: 'sev2' })

  expect(incident.closers.map(({ name }) => name)).toEqual(['Mina'])
})

test('a profile that is chosen holds for the next decision', async () => {
  await using here = await world()
  const incident = await here.mina.incidents.raise({ title: 'Mails are late', severity: 'sev1' })
  const closersNow = async () =>
    (await here.mina.incidents.get({ incident: incident.id })).closers.map(({ name }) => name)
  const lite = await closersNow()
  const { content } = await here.ed.settings.part({ part: 'profile' })

  const regulated = { ...z.object({ zone: z.string() }).parse(content), preset: 'regulated' }
  await here.ed.settings.change({ part: 'profile', content: regulated, version: 0 })

  expect(lite.toSorted()).toEqual(['Ed', 'Mina'])
  expect(await closersNow()).toEqual(['Ed'])
})

test('another server goes by a change within a second, by the log', async () => {
  await using here = await world()
  const hints = createHints()
  const hub = await createHub(here.app.parts.reads, hints, () => {})
  const other = await import('./index.ts').then(({ createSettings }) =>
    createSettings(here.app.parts, {
      words: () => {
        throw new Error('no words are needed')
      },
    }),
  )
  hub.hear(other.follow(() => {}))
  const days = () => other.defaults.severities.map(({ archiveAfter }) => archiveAfter)
  const before = days()

  const content = await withSev2(here.ed, () => ({ archiveAfter: 20 }))
  await here.ed.settings.change({ part: 'severities', content, version: 0 })

  await expect.poll(days, { timeout: 2000 }).toEqual([14, 20, 7, 3])
  expect(before).toEqual([14, 7, 7, 3])
  await hub.stop()
})

test('an owner renames the organisation', async () => {
  await using here = await world()

  await here.ed.settings.rename({ name: 'Parcels Ltd' })

  expect((await here.mina.session.front({})).organisation).toBe('Parcels Ltd')
})

test('G0 T16 a type that becomes private takes its open incidents with it, and the preview names them', async () => {
  await using here = await world()
  const raised = await here.mina.incidents.raise({ title: 'Mails are late', type: 'data' })
  await here.mina.incidents.raise({ title: 'Payments fail', type: 'service' })
  const { content } = await here.ed.settings.part({ part: 'types' })
  const types = z.array(z.looseObject({ key: z.string() })).parse(content)
  const hidden = types.map((one) =>
    one.key === 'data' ? Object.assign({}, one, { private: true }) : one,
  )

  const { changes } = await here.ed.settings.preview({ part: 'types', content: hidden })
  const before = await here.ed.incidents.get({ incident: raised.id })
  await here.ed.settings.change({ part: 'types', content: hidden, version: 0 })
  await here.settle()

  expect(changes).toContain(
    'Under way and private at once, seen only by those who take part: #1 Mails are late.',
  )
  expect(before.visibility).toBe('open')
  expect((await here.mina.incidents.get({ incident: raised.id })).visibility).toBe('private')
  await expect(here.ed.incidents.get({ incident: raised.id })).rejects.toMatchObject({
    code: 'not-found',
  })
  const { items } = await here.ed.incidents.list({ state: 'all' })
  expect(items.map(({ title }) => title)).toEqual(['Payments fail'])
})
