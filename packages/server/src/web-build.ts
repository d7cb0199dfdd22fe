import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Logger } from './log.ts'

const PACKAGES = join(import.meta.dirname, '../..')
const WEB = join(PACKAGES, 'web')
const DIST = join(WEB, 'dist')
const STAMP = '.built-from'
/** Where it is built, on the same disk. */
const ASIDE = join(WEB, '.cache')
const SOURCES = [join(WEB, 'src'), join(WEB, 'public'), join(PACKAGES, 'contract', 'src')]
const FILES = ['index.html', 'vite.config.ts', 'package.json'].map((name) => join(WEB, name))

/**
 * Builds the web app, unless what stands in `dist` was built from these very files. It is built aside
 * and put in place whole: another server may serve, or build, the same folder meanwhile.
 */
export async function buildWebIfStale(log: Logger): Promise<void> {
  const wanted = fingerprint()
  const built = await readFile(join(DIST, STAMP), 'utf8').catch(() => '')
  if (built === wanted) return
  process.stdout.write('Building the web app (once after each update) …\n')
  await mkdir(ASIDE, { recursive: true })
  const made = await mkdtemp(join(ASIDE, 'build-'))
  try {
    await build(made)
    await pack(made)
    await writeFile(join(made, STAMP), wanted)
    await putInPlace(made)
  } finally {
    await rm(made, { recursive: true, force: true })
  }
  log.info('web app built')
}

/** Names, sizes and times of the sources: quick to ask, different after any change. */
function fingerprint(): string {
  const found = SOURCES.filter((folder) => existsSync(folder)).flatMap(filesIn)
  const hash = createHash('sha256')
  for (const path of [...found, ...FILES].toSorted()) {
    // Nothing else runs yet: one question after another is quicker than handing each to a thread.
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(PACKAGES, path)} ${size} ${Math.floor(mtimeMs)}\n`)
  }
  return hash.digest('hex')
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function build(folder: string): Promise<void> {
  const vite = join(
    dirname(createRequire(join(WEB, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  )
  const child = spawn(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'],
    { cwd: WEB, stdio: 'inherit' },
  )
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`The web app could not be built (vite ended with ${code}).`)
}

const PACKED = /\.(js|css|html|svg|json|webmanifest)$/

/** Each file also compressed, once, instead of at every request. */
async function pack(folder: string): Promise<void> {
  const files = filesIn(folder).filter((path) => PACKED.test(path))
  await Promise.all(
    files.map(async (path) => {
      const plain = await readFile(path)
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
      await writeFile(`${path}.br`, await promisify(brotliCompress)(plain, quality))
      await writeFile(`${path}.gz`, await promisify(gzip)(plain, { level: 9 }))
    }),
  )
}

/** Of two servers that do this at once, each steps back for the other: whoever comes last is served. */
async function putInPlace(made: string): Promise<void> {
  await chmod(made, 0o755)
  const before = `${made}-before`
  for (;;) {
    await unlessIs('ENOENT', rename(DIST, before))
    const isPlaced = await unlessIs('ENOTEMPTY', rename(made, DIST))
    await rm(before, { recursive: true, force: true })
    if (isPlaced) return
  }
}

/** False: it failed for just this reason. */
async function unlessIs(code: string, change: Promise<void>): Promise<boolean> {
  try {
    await change
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return false
    throw error
  }
}
