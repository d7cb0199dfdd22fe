import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, until } from '../../testing/postgres-owner.ts'
import { quiet, setStage } from '../../testing/postgres-stage.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.ts'
import { readPidFile } from './pid-file.ts'

const isRoot = process.getuid?.() === 0
const startedAt = 'select pg_postmaster_start_time()::text as started'
const stage = setStage()

test('only the right password opens the socket, and only the owner reads the password', async () => {
  stage.reuse()
  const { connection } = await stage.start()

  const attempt = ask({ ...connection, password: 'guess' }, 'select 1')

  await expect(attempt).rejects.toThrow('password authentication failed')
  expect(statSync(connection.host).mode & 0o777).toBe(0o700)
  expect(statSync(stage.layout().credentials).mode & 0o777).toBe(0o600)
})

test('a first start that was killed halfway is forgotten by the next', async () => {
  const { root } = stage.layout()
  const unfinished = () => readdirOf(root).filter((name) => name.startsWith('cluster.new-'))
  const owner = stage.own()
  await until(() => {
    const [folder] = unfinished()
    return folder !== undefined && readdirOf(join(root, folder, 'data')).includes('base')
      ? true
      : null
  })
  await owner.end('SIGKILL', 'group')

  const postgres = await stage.start()

  expect(await ask(postgres.connection, 'select 1 as answer')).toEqual({ answer: 1 })
  expect(unfinished()).toEqual([])
})

test('a database of another major version is refused with the way to move it', async () => {
  const { data } = stage.layout()
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'PG_VERSION'), '17\n')

  const attempt = startEmbeddedPostgres({ dataDir: stage.dataDir, log: quiet })

  await expect(attempt).rejects.toThrow(/PostgreSQL 17.*brings PostgreSQL 18.*backup.*restore/)
})

test('a process id that was given away again does not keep PostgreSQL from starting', async () => {
  stage.reuse()
  const owner = stage.own()
  const { host } = await owner.hear('connection')
  const { pid, uid } = { pid: stage.pidFile().pid, uid: statSync(stage.layout().data).uid }
  await owner.end('SIGKILL')
  process.kill(pid, 'SIGKILL')
  const bystander = spawn('sleep', ['600'], { uid })
  stage.afterwards(() => void bystander.kill('SIGKILL'))
  const locks = [join(stage.layout().data, 'postmaster.pid'), `${host}/.s.PGSQL.5432.lock`]
  for (const path of locks) {
    writeFileSync(path, readFileSync(path, 'utf8').replace(`${pid}`, `${bystander.pid}`))
  }

  const postgres = await stage.start()

  expect(await ask(postgres.connection, 'select 1 as answer')).toEqual({ answer: 1 })
  expect(bystander.exitCode).toBeNull()
})

test('a directory that was copied while it ran is refused, and the original goes on', async () => {
  stage.reuse()
  const original = await stage.start()
  const copy = stage.temporaryFolder()
  execFileSync('cp', ['-Rp', stage.layout().root, copy])

  const attempt = startEmbeddedPostgres({ dataDir: copy, log: quiet })

  await expect(attempt).rejects.toThrow(/runs on another directory.*Do not delete postmaster.pid/)
  expect(await ask(original.connection, 'select 1 as answer')).toEqual({ answer: 1 })
})

test('a path too long for a socket gets a short one, which the next owner finds too', async () => {
  stage.dataDir = join(stage.dataDir, 'deep'.repeat(20), 'er')
  stage.reuse()
  const owner = stage.own()
  const { host } = await owner.hear('connection')
  await owner.end('SIGKILL')

  const postgres = await stage.start()

  expect(postgres.connection.host).toBe(host)
  expect(postgres.connection.host.length).toBeLessThan(90)
})

test.runIf(isRoot)('root may keep everything below a folder that nobody else enters', async () => {
  chmodSync(stage.dataDir, 0o700)
  stage.dataDir = join(stage.dataDir, 'data')
  const owner = stage.own()
  const before = await ask(await owner.hear('connection'), startedAt)
  await owner.end('SIGKILL')

  const postgres = await stage.start()
  const after = await ask(postgres.connection, startedAt)
  process.kill(stage.pidFile().pid, 'SIGKILL')
  await until(() => (postgres.status().restarts > 0 && isReady(postgres) ? true : null))

  expect(after).toEqual(before)
  expect(await ask(postgres.connection, 'select 1 as answer')).toEqual({ answer: 1 })
})

test.runIf(isRoot)('an ordinary user runs it as itself', async () => {
  const uid = 1 // daemon: initdb insists on a user with a name.
  chownSync(stage.dataDir, uid, uid)
  const owner = stage.own(uid)
  const connection = await owner.hear('connection')

  expect(statSync(stage.layout().data).uid).toBe(uid)
  expect(await ask(connection, 'select 1 as answer')).toEqual({ answer: 1 })
  await owner.end('SIGTERM')
  expect(readPidFile(stage.layout().data)).toBeNull()
})

function readdirOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function isReady(postgres: EmbeddedPostgres): boolean {
  return postgres.status().state === 'ready'
}
