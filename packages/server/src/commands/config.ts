import { readFile } from 'node:fs/promises'
import { Language, type SettingsPreview } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
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
import { commandOf, say as tell } from './command-line.ts'
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
    const words = wordsOf(language.data)
    const yaml = file === undefined ? '' : await readText(file)
    if (yaml === null) return refused(words.settings.file.unreadable(file ?? ''), words)
    return withConfigurator(words, async (configure) => {
      if (file === undefined) return written(await configure.export())
      const act = action === 'apply' ? configure.apply : configure.plan
      const preview = await act(yaml, language.data)
      return told(preview, { file, applied: action === 'apply', words })
    })
  },
})

type Configurator = ReturnType<typeof createSettings>['configure']

async function withConfigurator(
  words: Words,
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
    return refused(inWords(error, words), words)
  } finally {
    await db.destroy()
    await close()
  }
}

const wordsOf = (language: Language) => (language === 'ja' ? ja : en)

function inWords({ code, details: { locked } }: Refusal, words: Words): string {
  const { title, detail } = words.refusals[code]
  return locked === undefined ? `${title}\n${detail}` : words.settings.file.locked(locked)
}

/** Says why, and that everything is as it was. */
function refused(why: string, { settings }: Words): number {
  process.stderr.write(`${why}\n${settings.file.untouched}\n`)
  return 1
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}

function written(yaml: string): number {
  process.stdout.write(yaml)
  return 0
}

interface Told {
  readonly file: string
  readonly applied: boolean
  readonly words: Words
}

function told({ changes, problems }: SettingsPreview, { file, applied, words }: Told): number {
  const say = words.settings.file
  if (problems.length > 0) {
    for (const { path, message, line } of problems) {
      const where = [file, ...(line === null ? [] : [line])].join(':')
      process.stderr.write(`${where}: ${path === '' ? '' : `${path}: `}${message}\n`)
    }
    process.stderr.write(`${say.untouched}\n`)
    return 1
  }
  for (const change of changes) tell(change)
  if (changes.length === 0) tell(say.same)
  else if (applied) tell(say.applied)
  return 0
}
