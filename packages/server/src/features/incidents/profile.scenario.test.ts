import type { ProfileSwitches } from '@hikeshi/contract'
import { expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'

/** Ed owns the place, Ana and Bo work there; the profile is set switch by switch. */
async function house(world: World, switches: Partial<ProfileSwitches>) {
  const ed = await world.person('Ed', 'owner')
  const ana = await world.person('Ana')
  const bo = await world.person('Bo')
  const { content } = await ed.api.settings.part({ part: 'profile' })
  const profile = { ...(content as object), preset: 'standard', switches }
  await ed.api.settings.change({ part: 'profile', content: profile, version: 0 })
  return { ed, ana, bo }
}

test('B-05 §2.5 where an alignment is required, skipping it goes through, and the closer and the report say so', async () => {
  await using world = await createWorld()
  const { ed, ana } = await house(world, { premortem: 'required' })
  const { id: incident } = await ana.api.incidents.raise({ title: 'Down', severity: 'sev2' })

  const before = await ana.api.incidents.get({ incident })
  const skipped = await ana.api.incidents.align({ incident, action: 'skip', reason: 'No time' })

  expect(before.alignmentPlan).toEqual({ offer: 'call', expected: true, missed: false })
  expect(skipped).toMatchObject({
    state: 'responding',
    alignmentPlan: { missed: true },
    alignment: { skipReason: 'No time' },
  })
  expect((await ed.api.incidents.get({ incident })).alignmentPlan.missed).toBe(true)
  const report = await ed.api.report.export({ incident, format: 'md' })
  expect(report).toContain('people went to work without one: No time')
})

test('B-05 §2.5 a small house is offered the form of three fields, and whoever raised it leads for now', async () => {
  await using world = await createWorld()
  const ana = await world.person('Ana', 'owner')
  await world.person('Bo')
  const raised = await ana.api.incidents.raise({ title: 'Down', severity: 'sev1' })
  const { id: incident } = raised
  expect(raised).toMatchObject({
    alignmentPlan: { offer: 'form', expected: false },
    standIn: { name: 'Ana' },
    commander: null,
  })

  const taken = await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })

  expect(taken).toMatchObject({ standIn: null, commander: { name: 'Ana' } })
})

test('C-19 §2.5 a required commander who is missing after ten minutes at SEV2 is said, once, and stays on record', async () => {
  await using world = await createWorld()
  const { ana, bo } = await house(world, { commander: 'required' })
  const { id: incident } = await ana.api.incidents.raise({ title: 'Down', severity: 'sev2' })
  const missed = async () => (await bo.api.incidents.get({ incident })).commanderMissedAt
  await world.advance({ minutes: 9 })
  expect(await missed()).toBeNull()
  await world.advance({ minutes: 1 })
  expect(await missed()).toBe('2026-01-05T09:10:00Z')
  await ana.api.incidents.setSeverity({ incident, severity: 'sev1' })
  await world.advance({ minutes: 30 })

  const { items } = await ana.api.timeline.list({ incident, limit: 100 })
  const told = items.filter(({ type }) => type === 'incident.commander_missed')
  expect(told.map(({ sentence }) => sentence)).toEqual([
    'Nobody has taken command for 10 minutes, though this severity asks for a commander',
  ])
  await bo.api.incidents.setRole({ incident, role: 'commander', person: bo.id })
  expect(await missed()).toBe('2026-01-05T09:10:00Z')
})

test.each([
  ['optional', 'sev1'],
  ['wanted', 'sev1'],
  ['required', 'sev3'],
] as const)(
  'C-19 §2.5 where a commander is %s, nothing is said at %s',
  async (commander, severity) => {
    await using world = await createWorld()
    const { ana } = await house(world, { commander })
    const { id: incident } = await ana.api.incidents.raise({ title: 'Down', severity })

    await world.advance({ minutes: 30 })

    expect((await ana.api.incidents.get({ incident })).commanderMissedAt).toBeNull()
  },
)
