/** The server under test in a few files: of two thousand modules, reading them is most of what a start costs. */
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, '.cache', 'crash')
const ENTRY = 'server.js'
const DAY_MS = 24 * 60 * 60 * 1000

let made: Promise<string> | null = null

/** What to start. The same sources always lead to the same file, so that what was compiled of it is kept. */
export const bundledServer = (): Promise<string> => (made ??= make())

async function make(): Promise<string> {
  const files = await bundle()
  const hash = createHash('sha256')
  for (const [name, code] of files) hash.update(`${name}\n${code}\n`)
  const folder = join(FOLDER, hash.digest('hex').slice(0, 16))
  if (!existsSync(folder)) {
    sweep()
    const draft = `${folder}.${randomBytes(4).toString('hex')}`
    mkdirSync(draft, { recursive: true })
    for (const [name, code] of files) writeFileSync(join(draft, name), code)
    // Whoever was quicker has written the same.
    if (existsSync(folder)) rmSync(draft, { recursive: true })
    else renameSync(draft, folder)
  }
  return join(folder, ENTRY)
}

async function bundle(): Promise<readonly (readonly [string, string])[]> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [stayWhereYouAre],
    ssr: { noExternal: true, external: ['pg-native'] },
    build: {
      ssr: join(import.meta.dirname, 'server.main.ts'),
      write: false,
      minify: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: ENTRY, chunkFileNames: '[hash].js' } },
    },
  })
  if (!('output' in built)) throw new Error('nothing was bundled')
  return built.output.flatMap((file) =>
    file.type === 'chunk' ? [[file.fileName, file.code] as const] : [],
  )
}

/** Files that read what lies beside them go on to do so. */
const stayWhereYouAre: Plugin = {
  name: 'stay-where-you-are',
  enforce: 'pre',
  transform: (code, id) =>
    code.includes('import.meta.')
      ? code
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : null,
}

/** Of sources that nobody has touched for a day. */
function sweep(): void {
  if (!existsSync(FOLDER)) return
  for (const name of readdirSync(FOLDER)) {
    const folder = join(FOLDER, name)
    if (Date.now() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true })
  }
}
