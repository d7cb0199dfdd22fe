import { RoleSetting, type SettingsPart } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { nameOf, withAggregates } from '../../commands/aggregates.ts'
import { replay } from '../../platform/log/replay.ts'
import { createWorld, type World } from '../../testing/world.ts'

type Api = Awaited<ReturnType<World['person']>>['api']

const Roles = z.array(RoleSetting)

const Keyed = z.array(z.looseObject({ key: z.string(), audiences: z.array(z.string()).nullish() }))

async function roles(api: Api) {
  const { content, version } = await api.settings.part({ part: 'roles' })
  return { list: Roles.parse(content), version }
}

/** The part as it is with this role called otherwise. */
async function renamed(api: Api, key: string, name: string) {
  const { list, version } = await roles(api)
  const content = list.map((role) =>
    role.key === key ? Object.assign({}, role, { name: { ja: name, en: name } }) : role,
  )
  return { part: 'roles' as const, version, content }
}

async function propose(api: Api, { part, ...setting }: Awaited<ReturnType<typeof renamed>>) {
  return api.proposals.make({ text: 'Clearer', target: { kind: 'setting', key: part }, setting })
}

const nameIn = async (api: Api, key: string) =>
  (await roles(api)).list.find((role) => role.key === key)?.name.en

test('B-25 any part of the settings is proposed as it would be, and adopting makes exactly what an admin saw', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  const asked = await renamed(ana.api, 'scribe', 'Note keeper')

  const made = await propose(ana.api, asked)
  const asAdmin = await ed.api.settings.preview({ part: 'roles', content: asked.content })
  await expect(ana.api.proposals.adopt({ proposal: made.id })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const adopted = await ed.api.proposals.adopt({ proposal: made.id, seen: 0, comment: 'Yes' })

  expect(made.setting).toMatchObject({ part: 'roles', version: 0, stale: false, rebased: false })
  expect(made.setting?.changes).toEqual(asAdmin.changes)
  expect(asAdmin.changes).toHaveLength(1)
  expect(adopted).toMatchObject({ state: 'adopted', decision: 'Yes' })
  expect(await nameIn(ana.api, 'scribe')).toBe('Note keeper')
  expect((await roles(ana.api)).version).toBe(1)
})

test.each<SettingsPart>(['profile', 'postmortem', 'severities', 'owners', 'notices', 'slack'])(
  'B-25 the part %s is proposed as text, too, and holds once adopted',
  async (part) => {
    await using world = await createWorld()
    const ana = await world.person('Ana')
    const ed = await world.person('Ed', 'owner')
    const { yaml, version } = await ana.api.settings.part({ part })
    const [, first = ''] = yaml.match(/(?:en|zone|lobby): (\w.+)/) ?? []
    const after = yaml.replace(first, part === 'profile' ? 'Europe/London' : 'hinan')

    const { id, setting } = await ana.api.proposals.make({
      text: 'Ours',
      target: { kind: 'setting', key: part },
      setting: { version, yaml: after },
    })
    await ed.api.proposals.adopt({ proposal: id, seen: 0 })

    expect(setting?.changes.length).toBeGreaterThan(0)
    expect((await ed.api.settings.part({ part })).yaml).toBe(setting?.after)
  },
)

test('B-25 a proposal goes on top of what somebody else changed meanwhile, once that was looked at', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  const { id: proposal } = await propose(ana.api, await renamed(ana.api, 'scribe', 'Note keeper'))
  const other = await renamed(ed.api, 'deputy', 'Second')
  await ed.api.settings.change(other)

  await expect(ed.api.proposals.adopt({ proposal, seen: 0 })).rejects.toMatchObject({
    code: 'settings-stale',
  })
  const [open] = (await ed.api.proposals.list({ state: 'open' })).items
  await ed.api.proposals.adopt({ proposal, seen: 1 })

  expect(open?.setting).toMatchObject({ rebased: true, stale: false, version: 1 })
  expect(open?.setting?.changes).toHaveLength(1)
  expect([await nameIn(ed.api, 'scribe'), await nameIn(ed.api, 'deputy')]).toEqual([
    'Note keeper',
    'Second',
  ])
})

test('B-25 a proposal about what somebody else changed otherwise is told to be stale, and is not adopted', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  const { id: proposal } = await propose(ana.api, await renamed(ana.api, 'scribe', 'Note keeper'))
  await ed.api.settings.change(await renamed(ed.api, 'scribe', 'Clerk'))

  const [open] = (await ed.api.proposals.list({ state: 'open' })).items

  expect(open?.setting).toMatchObject({ stale: true, changes: [], version: 1 })
  await expect(ed.api.proposals.adopt({ proposal, seen: 1 })).rejects.toMatchObject({
    code: 'settings-stale',
  })
  expect(await nameIn(ed.api, 'scribe')).toBe('Clerk')
})

test('B-25 what is locked says by whom and why, also to whoever would adopt a change to it', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  await ed.api.settings.lock({ part: 'roles', reason: 'Audit until March' })

  const made = await propose(ana.api, await renamed(ana.api, 'scribe', 'Note keeper'))

  expect(made.lock).toMatchObject({ by: { name: 'Ed' }, reason: 'Audit until March' })
  await expect(ed.api.proposals.adopt({ proposal: made.id, seen: 0 })).rejects.toMatchObject({
    code: 'settings-locked',
  })
  await ed.api.settings.unlock({ part: 'roles' })
  await ed.api.proposals.adopt({ proposal: made.id, seen: 0 })
  expect(await nameIn(ana.api, 'scribe')).toBe('Note keeper')
})

test('B-25 what could not be saved, or changes nothing, is not proposed; in words anything is', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const target = { kind: 'setting', key: 'roles' } as const
  const { list, version } = await roles(ana.api)
  const ask = (content: unknown, from = version) =>
    ana.api.proposals.make({ text: 'Better', target, setting: { version: from, content } })

  await expect(ask(list)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(ask(list.slice(1))).rejects.toThrow('commander')
  await expect(ask(list.toReversed(), 7)).rejects.toMatchObject({ code: 'settings-stale' })
  await expect(
    ana.api.proposals.make({ text: 'Magic', target: { kind: 'setting', key: 'magic' } }),
  ).rejects.toMatchObject({ code: 'not-found' })
  const inWords = await ana.api.proposals.make({ text: 'Fewer roles', target })

  expect(inWords).toMatchObject({ target, setting: null, state: 'open' })
})

test('B-25 an audience is proposed away together with the notice texts that are for it alone, and goes with them', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana')
  const ed = await world.person('Ed', 'owner')
  const target = { kind: 'setting', key: 'audiences' } as const
  const keyed = async (part: 'audiences' | 'notices') =>
    Keyed.parse((await ana.api.settings.part({ part })).content)
  const content = (await keyed('audiences')).filter(({ key }) => key !== 'staff')
  const ask = (along: boolean) =>
    ana.api.proposals.make({ text: 'Nobody', target, setting: { version: 0, content, along } })

  await expect(ask(false)).rejects.toThrow('There is no audience staff.')
  const { id: proposal, setting } = await ask(true)
  const asAdmin = await ed.api.settings.preview({ part: 'audiences', content, along: true })
  await ed.api.proposals.adopt({ proposal, seen: 0 })

  expect(setting?.changes).toEqual(asAdmin.changes)
  expect(setting?.changes.length).toBeGreaterThan(1)
  expect((await keyed('audiences')).map(({ key }) => key)).not.toContain('staff')
  expect((await keyed('notices')).flatMap(({ audiences }) => audiences ?? [])).not.toContain(
    'staff',
  )
})

test('B-25 proposals about the settings are in the log, and their rows come back from it', async () => {
  await using world = await createWorld()
  const ed = await world.person('Ed', 'owner')
  const { id: proposal } = await propose(ed.api, await renamed(ed.api, 'scribe', 'Note keeper'))
  await ed.api.proposals.adopt({ proposal, seen: 0 })

  const told: object[] = []
  await withAggregates({ connectionString: world.connectionString }, (rebuilt) =>
    replay({ ...rebuilt, nameOf, sample: null, repair: false, tell: (one) => told.push(one) }),
  )

  expect(told).toEqual([])
})
