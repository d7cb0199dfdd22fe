import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SettingsPart } from '@hikeshi/contract'
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

/** An installation in which every part is other than as shipped. */
async function changed(world: World): Promise<void> {
  const { api } = await world.person('Ed', 'owner')
  for (const part of SettingsPart.options) {
    const { content } = await api.settings.part({ part })
    await api.settings.change({ part, content: otherwise(part, content), version: 0 })
  }
}

const OWN = { ja: 'うちの言葉', en: 'Our own words' }

function otherwise(part: SettingsPart, content: unknown): unknown {
  if (part === 'profile') return Object.assign({}, content, { zone: 'Europe/London' })
  if (part === 'postmortem') return Object.assign({}, content, { opening: OWN })
  if (part === 'slack') return Object.assign({}, content, { lobby: 'hinan' })
  if (part === 'principles') return [{ key: 'calm', text: OWN }]
  const [first, ...rest] = z.array(z.record(z.string(), z.unknown())).parse(content)
  const named = ['name', 'title', 'text', 'owner'].find((field) => field in (first ?? {})) ?? ''
  return [
    ...(part === 'severities' ? [] : rest.toReversed()),
    { ...first, [named]: OWN },
    ...(part === 'severities' ? rest : []),
  ]
}

test('B-25 what one installation exports, a fresh one takes, and then exports the same', async () => {
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

test('B-25 a fresh installation exports what it ships, and taking that back changes nothing', async () => {
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

const BOMB = `principles: &a [${'x, '.repeat(9)}x]\ntypes: [*a, *a, *a, *a]`
const TWICE = 'profile:\n  zone: UTC\n  preset: lite\n  zone: UTC'
const TWO_OF_A_KEY = `principles:
  - { key: calm, text: { ja: 落ち着いて, en: Stay calm } }
  - { key: calm, text: { ja: 静かに, en: Quiet } }`

test.each([
  ['a part that nobody knows', 'colours: []', ':2: colours: Nothing is called “colours” here.'],
  [
    'a key that nobody knows',
    'profile:\n  zone: UTC\n  preset: lite\n  mood: good',
    ':5: profile.mood: Nothing is called “mood” here.',
  ],
  [
    'a wrong value',
    'profile: { zone: Mars/Olympus, preset: lite }',
    ':2: profile.zone: There is no such time zone.',
  ],
  [
    'a wrong type',
    'audiences:\n  - key: users\n    name: Users',
    ':4: audiences.0.name: Fields with their names belong here.',
  ],
  [
    'half of a text',
    'principles:\n  - key: calm\n    text: { ja: 落ち着いて }',
    ':4: principles.0.text.en: Something is missing here.',
  ],
  ['a due time that nobody can read', todo('due: soon'), ':6: todos.0.due: Write it like 10m'],
  ['a role that is not there', todo('role: poet'), ':6: todos.0.role: There is no role poet.'],
  ['a key of a list twice', TWO_OF_A_KEY, ':4: principles.1.key: There is calm twice.'],
  ['a key twice', TWICE, ':5: This key is here twice.'],
  ['what is no YAML', 'profile: [', ':3: This is not YAML.'],
  ['a tab', 'profile:\n\tzone: UTC', ':3: Indent with spaces'],
  ['an anchor', BOMB, ':2: Anchors and references'],
  ['a reference to nowhere', 'types: *types', ':2: Anchors and references'],
  ['a tag', 'types: !!binary aGk=', ':2: Tags (!) are not taken.'],
  ['a second document', 'principles: []\n---\ntypes: []', ':3: A second document begins here.'],
  ['what goes too deep', `types: ${'['.repeat(5000)}`, ':2: This goes too deep.'],
])(
  'B-25 %s is refused with its line, and nothing of the file is taken',
  async (_, bad, complaint) => {
    await using here = await createWorld()
    const good = '# ours\n'

    const { code, complained: why } = await run(here, 'apply', await fileOf(`${good}${bad}\n`))

    expect(code).toBe(1)
    expect(why).toContain(`hikeshi.yaml${complaint}`)
    expect(why).toContain('Nothing was changed.')
    expect(await here.events()).toEqual([])
  },
)

function todo(more: string): string {
  const text = '{ ja: 倉庫に電話する, en: Call the warehouse }'
  return `todos:\n  - key: warehouse.call\n    phase: respond\n    severities: [2]\n    ${more}\n    text: ${text}`
}

test('B-25 what is wrong with a file is said in the language that is asked for', async () => {
  await using here = await createWorld()
  const file = await fileOf(todo('due: soon').replace(', en: Call the warehouse', ''))

  const { complained: why } = await run(here, 'plan', file, '--language', 'ja')

  expect(why).toContain('hikeshi.yaml:5: todos.0.due: 10m、2h、1d、1bdのように書いてください。')
  expect(why).toContain('hikeshi.yaml:6: todos.0.text.en: 入力してください。')
})

test('B-25 a file of two megabytes is refused before it is read, with the line where it is too long', async () => {
  await using here = await createWorld()
  const line = `# ${'x'.repeat(997)}\n`
  const file = await fileOf(line.repeat(2000))

  const { code, complained: why } = await run(here, 'plan', file)

  expect(code).toBe(1)
  expect(why).toContain('hikeshi.yaml:501: It is too long: at most 500,000 characters')
})

test('B-25 a plan says word for word what the page shows before it is saved', async () => {
  await using here = await createWorld()
  const { api } = await here.person('Ed', 'owner')
  const { yaml } = await api.settings.part({ part: 'todos' })
  const edited = yaml
    .replace('due: 10m', 'due: 20m')
    .replace('severities: [ 1, 2 ]', 'severities: [ 1 ]')

  const { changes } = await api.settings.preview({ part: 'todos', yaml: edited })
  const indented = edited.replaceAll(/^(?=.)/gm, '  ')
  const plan = await run(here, 'plan', await fileOf(`todos:\n${indented}`))

  expect(changes.length).toBeGreaterThan(0)
  expect(plan.said).toBe(changes.map((change) => `${change}\n`).join(''))
})

test.each([
  ['en', 'There is no such currency. Write its three letters', 'Nothing was changed.'],
  ['ja', 'この通貨はありません。JPYやEURのように', '何も変更していません。'],
])('B-25 what is wrong with a file is said in %s, and what became of it', async (...told) => {
  const [language, wrong, untouched] = told
  await using here = await createWorld()
  const { api } = await here.person('Ed', 'owner')
  const bad = await fileOf('profile: { zone: UTC, preset: lite, currency: XXY }\n')

  const refused = await run(here, 'apply', bad, '--language', language)
  const lost = await run(here, 'plan', `${bad}.gone`, '--language', language)
  await api.settings.lock({ part: 'profile', reason: 'Audit' })
  const good = await fileOf('profile: { zone: UTC, preset: lite }\n')
  const locked = await run(here, 'apply', good, '--language', language)

  expect(refused.complained).toContain(`:1: profile.currency: ${wrong}`)
  for (const { code, complained: why } of [refused, lost, locked]) {
    expect(code).toBe(1)
    expect(why).toContain(untouched)
  }
  expect(lost.complained).toContain('hikeshi.yaml.gone')
  expect(locked.complained).toMatch(/Ed.*Audit/)
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
