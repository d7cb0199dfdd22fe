import { readFile } from 'node:fs/promises'
import { Language, type SettingsPreview } from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { readEnvironment } from '../config.ts'
import { nameOf } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { createSettings } from '../features/settings/index.ts'
import { createLogger } from '../log.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase, readsOf } from '../platform/db.ts'
import { createHints } from '../platform/hints.ts'
import { createIds } from '../platform/ids.ts'
import { checkSchema } from '../platform/schema.ts'
import { createSpine } from '../platform/spine.ts'
import { commandOf, say } from './command-line.ts'
import { reachDatabase } from './reach.ts'

const USAGE = 2

/** `hikeshi config`: the whole configuration as one YAML file, out and in. */
export const config = commandOf({
  summary: 'Write the configuration into one YAML file, or take it from one.',
  help: `hikeshi config export
hikeshi config plan <file> [--language ja|en]
hikeshi config apply <file> [--language ja|en]

export  writes everything that the settings hold to the standard output
plan    says what a file would change, and changes nothing
apply   takes all of the file, or none of it; a running server goes by it within a second

A part that the file does not have stays as it is. A key that nobody knows or that is there twice,
a wrong value, an anchor and a tag are refused with their lines. The server may run.
`,
  options: { language: { type: 'string', default: 'en' } },
  positionalsMax: 2,
  run: async ({ values, positionals: [action = '', file] }) => {
    const language = Language.safeParse(values.language)
    const isExport = action === 'export' && file === undefined
    const isFile = ['plan', 'apply'].includes(action) && file !== undefined
    if (!language.success || !(isExport || isFile)) {
      process.stderr.write(`Say export, plan <file> or apply <file>. See: hikeshi config --help\n`)
      return USAGE
    }
    return withConfigurator(async (configure) => {
      if (file === undefined) return written(await configure.export())
      const yaml = await readFile(file, 'utf8')
      const act = action === 'apply' ? configure.apply : configure.plan
      return told(await act(yaml, language.data), { file, applied: action === 'apply' })
    })
  },
})

type Configurator = ReturnType<typeof createSettings>['configure']

async function withConfigurator(
  work: (configure: Configurator) => Promise<number>,
): Promise<number> {
  const environment = readEnvironment()
  const { connection, close } = await reachDatabase(environment, createLogger(environment.logLevel))
  const db = openDatabase({ connection, connectionsMax: 2 })
  try {
    await checkSchema(connection)
    const [clock, hints] = [systemClock, createHints()]
    const spine = createSpine({ db, clock, hints, nameOf })
    const parts = { spine, reads: readsOf(db), clock, newId: createIds(clock) }
    return await work(createSettings(parts, { words: wordsOf }).configure)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${inWords(error)}\n`)
    return 1
  } finally {
    await db.destroy()
    await close()
  }
}

const wordsOf = (language: Language) => (language === 'ja' ? ja : en)

function inWords({ code, details: { locked } }: Refusal): string {
  const { title, detail } = en.refusals[code]
  return locked === undefined
    ? `${title}. ${detail}`
    : `${title}, by ${locked.by}: ${locked.reason}. Nothing was changed.`
}

function written(yaml: string): number {
  process.stdout.write(yaml)
  return 0
}

interface Told {
  readonly file: string
  readonly applied: boolean
}

function told({ changes, problems }: SettingsPreview, { file, applied }: Told): number {
  if (problems.length > 0) {
    for (const { path, message, line } of problems) {
      const where = [file, ...(line === null ? [] : [line])].join(':')
      process.stderr.write(`${where}: ${path === '' ? '' : `${path}: `}${message}\n`)
    }
    process.stderr.write('Nothing was changed.\n')
    return 1
  }
  for (const change of changes) say(change)
  if (changes.length === 0) say('Nothing changes.')
  else if (applied) say('Applied.')
  return 0
}
