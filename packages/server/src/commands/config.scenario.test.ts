import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { replay } from '../platform/log/replay.ts'
import { createWorld, type World } from '../testing/world.ts'
import { nameOf, withAggregates } from './aggregates.ts'
import { config } from './config.ts'

let folder = ''
let said = ''
let complained = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hikeshi-config-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('HIKESHI_SECRET', 'a secret of the tests, of enough length')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text)
    return true
  })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** Runs `hikeshi config …` on the database of this world. */
async function run({ connectionString }: World, ...args: string[]) {
  said = ''
  complained = ''
  vi.stubEnv('DATABASE_URL', connectionString)
  const code = await config.run(args)
  return { code, said, complained }
}

async function fileOf(yaml: string): Promise<string> {
  const path = join(folder, 'hikeshi.yaml')
  await writeFile(path, yaml)
  return path
}

async function changed(world: World): Promise<void> {
  const { api } = await world.person('Ed', 'owner')
  const { content } = await api.settings.part({ part: 'todos' })
  const todos = z.array(z.record(z.string(), z.unknown())).parse(content)
  await api.settings.change({ part: 'todos', content: todos.slice(1), version: 0 })
  const principles = [{ key: 'calm', text: { ja: '落ち着いて', en: 'Stay calm' } }]
  await api.settings.change({ part: 'principles', content: principles, version: 0 })
}

test('what one installation exports, a fresh one takes, and then exports the same', async () => {
  await using here = await createWorld()
  await changed(here)
  await using fresh = await createWorld()

  const first = await run(here, 'export')
  const file = await fileOf(first.said)
  const before = await run(fresh, 'export')
  const applied = await run(fresh, 'apply', file)
  const second = await run(fresh, 'export')
  const again = await run(fresh, 'apply', file)

  expect(before.said).not.toBe(first.said)
  expect(applied).toMatchObject({ code: 0, said: expect.stringContaining('Applied.') })
  expect(second.said).toBe(first.said)
  expect(again.said).toBe('Nothing changes.\n')
})

test('a fresh installation exports what it ships, and taking that back changes nothing', async () => {
  await using here = await createWorld()

  const file = await fileOf((await run(here, 'export')).said)
  const applied = await run(here, 'apply', file)

  expect(applied).toEqual({ code: 0, said: 'Nothing changes.\n', complained: '' })
  expect(await here.events()).toEqual([])
})

test('a plan says in either language what would change, and changes nothing', async () => {
  await using here = await createWorld()
  const file = await fileOf(
    'principles:\n  - key: calm\n    text: { ja: 落ち着いて, en: Stay calm }\n',
  )

  const english = await run(here, 'plan', file)
  const japanese = await run(here, 'plan', file, '--language', 'ja')

  expect(english.said).toContain('Principles: “Stay calm” is added.')
  expect(japanese.said).toContain('「落ち着いて」が加わります。')
  expect(await here.events()).toEqual([])
})

test.each([
  ['a part that nobody knows', 'colours: []', 'Unrecognized key: "colours"'],
  ['a key that nobody knows', 'profile: { zone: UTC, preset: lite, mood: good }', 'profile: '],
  ['a wrong value', 'profile: { zone: Mars/Olympus, preset: lite }', 'profile.zone: '],
  ['what is no YAML', 'profile: [', ''],
])('%s is refused with its place, and nothing of the file is taken', async (_, bad, complaint) => {
  await using here = await createWorld()
  const good = 'principles: []\n'

  const { code, complained: why } = await run(here, 'apply', await fileOf(`${good}${bad}\n`))

  expect(code).toBe(1)
  expect(why).toContain(complaint)
  expect(why).toContain('Nothing was changed.')
  expect(await here.events()).toEqual([])
})

test('B-25 one locked part keeps the whole file out, and says who locked it and why', async () => {
  await using here = await createWorld()
  const { api } = await here.person('Ed', 'owner')
  await api.settings.lock({ part: 'profile', reason: 'Audited in spring' })
  const file = await fileOf('principles: []\nprofile: { zone: UTC, preset: lite }\n')

  const { code, complained: why } = await run(here, 'apply', file)

  expect(code).toBe(1)
  expect(why).toContain('by Ed: Audited in spring')
  expect((await api.settings.part({ part: 'principles' })).version).toBe(0)
})

test('the settings are what the log says they are', async () => {
  await using here = await createWorld()
  await changed(here)
  const { api } = await here.person('Yui', 'owner')
  await api.settings.lock({ part: 'profile', reason: 'Audited in spring' })
  await api.settings.restore({ part: 'principles', version: 'default' })

  const { differing, events } = await withAggregates(here, (rebuilt) =>
    replay({ ...rebuilt, nameOf, tell: () => {}, repair: false, sample: null }),
  )

  expect(differing).toBe(0)
  expect(events).toBe((await here.events()).length)
})

test('an answer that is not understood says what is', async () => {
  await using here = await createWorld()

  expect(await run(here, 'plan')).toMatchObject({ code: 2, said: '' })
  expect((await run(here, 'export', 'somewhere')).complained).toContain('hikeshi config --help')
})
