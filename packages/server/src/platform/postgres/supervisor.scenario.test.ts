import {
  appendFileSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, until } from '../../testing/postgres-owner.ts'
import { quiet, setStage } from '../../testing/postgres-stage.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres, type Status } from './index.ts'
import { holderOf, readPidFile } from './pid-file.ts'

const startedAt = 'select pg_postmaster_start_time()::text as started'
const stage = setStage()

test('the database keeps what it confirms, and a stop leaves nothing behind', async () => {
  stage.reuse()
  const postgres = await stage.start()

  const settings = await ask(
    postgres.connection,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('full_page_writes') as pages, current_setting('data_checksums') as sums,
            current_setting('max_connections') as connections, current_setting('wal_level') as wal,
            current_setting('listen_addresses') as addresses, current_database() as database,
            current_setting('is_superuser') as superuser, pg_encoding_to_char(encoding) as encoding,
            datlocprovider as provider, datlocale as locale
       from pg_database where datname = current_database()`,
  )
  const file = stage.pidFile()
  await postgres.stop()

  expect(settings).toEqual({
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    sums: 'on',
    connections: '60',
    wal: 'replica',
    addresses: '',
    database: 'hikeshi',
    superuser: 'off',
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
  })
  expect(readPidFile(stage.layout().data)).toBeNull()
  expect(holderOf(stage.layout().data, file)).toBe('other')
})

test('PostgreSQL outlives a SIGKILL of its owner, and the next owner adopts it', async () => {
  stage.reuse()
  const owner = stage.own()
  const connection = await owner.hear('connection')
  const before = await ask(connection, startedAt)
  await owner.end('SIGKILL')

  const postgres = await stage.start()
  const after = await ask(postgres.connection, startedAt)
  const file = stage.pidFile()
  await postgres.stop()

  expect(after).toEqual(before)
  expect(holderOf(stage.layout().data, file)).toBe('other')
})

test('Ctrl-C in the terminal does not reach PostgreSQL', async () => {
  stage.reuse()
  const owner = stage.own()
  const connection = await owner.hear('connection')

  await owner.end('SIGINT', 'group')

  expect(await ask(connection, 'select 1 as answer')).toEqual({ answer: 1 })
})

test('a killed postmaster is started again, with everything it had confirmed', async () => {
  stage.reuse()
  const states: Status[] = []
  const postgres = await stage.start({ onStateChange: (status: Status) => states.push(status) })
  await ask(postgres.connection, 'create table kept as select 7 as number')

  process.kill(stage.pidFile().pid, 'SIGKILL')
  await until(() => (postgres.status().restarts > 0 && isReady(postgres) ? true : null))

  expect(await ask(postgres.connection, 'select number from kept')).toEqual({ number: 7 })
  const reasons = states.filter(({ state }) => state === 'restarting').map(({ reason }) => reason)
  expect(reasons[0]).toMatch(/SIGKILL/)
})

test('a PostgreSQL whose socket was deleted is replaced as soon as that shows', async () => {
  stage.reuse()
  const postgres = await stage.start()
  const { pid } = stage.pidFile()
  const watching = `select pid from pg_stat_activity where application_name = 'hikeshi supervisor'`
  const { pid: connection } = await ask(postgres.connection, watching)

  rmSync(join(postgres.connection.host, '.s.PGSQL.5432'))
  process.kill(connection, 'SIGTERM')
  await until(() => (postgres.status().restarts > 0 && isReady(postgres) ? true : null))

  expect(await ask(postgres.connection, 'select 1 as answer')).toEqual({ answer: 1 })
  expect(stage.pidFile().pid).not.toBe(pid)
})

test('the crash of one backend is a short restart of the same postmaster', async () => {
  stage.reuse()
  const postgres = await stage.start()
  const { pid } = stage.pidFile()
  const victim = ask(postgres.connection, 'select pg_sleep(60)').catch(() => 'dropped')
  const sleeper = `select pid from pg_stat_activity where query = 'select pg_sleep(60)'`
  const backend = await until(async () => (await ask(postgres.connection, sleeper)) ?? null)

  process.kill(backend.pid, 'SIGKILL')
  await until(() => (postgres.status().restarts > 0 && isReady(postgres) ? true : null))

  expect(await victim).toBe('dropped')
  expect(stage.pidFile().pid).toBe(pid)
})

test('a second owner is refused with the name of the first, also while the first is stopped', async () => {
  stage.reuse()
  const owner = stage.own()
  await owner.hear('connection')
  const sentence = `Another Hikeshi (pid ${owner.pid}) runs on this directory`

  await expect(startEmbeddedPostgres({ dataDir: stage.dataDir, log: quiet })).rejects.toThrow(
    sentence,
  )
  process.kill(owner.pid, 'SIGSTOP')
  await expect(startEmbeddedPostgres({ dataDir: stage.dataDir, log: quiet })).rejects.toThrow(
    sentence,
  )
})

test('a recovery may take its time: the start waits for its end', async () => {
  stage.reuse()
  const { data, log } = stage.layout()
  // A standby that lets nobody in answers as a long recovery does, until it is promoted.
  appendFileSync(join(data, 'postgresql.conf'), 'hot_standby = off\n')
  touch(join(data, 'standby.signal'))
  let isStarted = false

  const starting = stage.start().then((postgres) => {
    isStarted = true
    return postgres
  })
  const refused = 'FATAL:  the database system is not accepting connections'
  await until(() => (textOf(log).split(refused).length > 10 ? true : null))
  const wasStarted = isStarted
  touch(join(data, 'promote'))
  process.kill(stage.pidFile().pid, 'SIGUSR1')
  const postgres = await starting

  expect(wasStarted).toBe(false)
  expect(await ask(postgres.connection, 'select 1 as answer')).toEqual({ answer: 1 })
})

test('a PostgreSQL that cannot start any more fails loudly, keeps trying, and comes back', async () => {
  stage.reuse()
  const errors: string[] = []
  const log = { ...quiet, error: (_: object, message: string) => void errors.push(message) }
  const postgres = await stage.start({ log })
  const control = join(stage.layout().data, 'global', 'pg_control')

  renameSync(control, `${control}.away`)
  process.kill(stage.pidFile().pid, 'SIGKILL')
  await until(() => (postgres.status().state === 'failed' ? true : null))
  const { reason } = postgres.status()
  renameSync(`${control}.away`, control)
  await until(() => (isReady(postgres) ? true : null))

  expect(reason).toMatch(/PostgreSQL ended/)
  expect(errors).toContain('PostgreSQL keeps ending: look at its log and its disk')
})

/** An empty file of PostgreSQL's user. */
function touch(path: string): void {
  writeFileSync(path, '')
  const { uid, gid } = statSync(stage.layout().data)
  chownSync(path, uid, gid)
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function isReady(postgres: EmbeddedPostgres): boolean {
  return postgres.status().state === 'ready'
}
