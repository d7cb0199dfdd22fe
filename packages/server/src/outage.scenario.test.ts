import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { en } from '@hikeshi/contract/words/en'
import { expect, test, vi } from 'vitest'
import { startTestPostgres } from './testing/postgres-server.ts'
import { startRealServer, type Answer, type RealServer } from './testing/real-server.ts'

const wait = { timeout: 60_000, interval: 50 }
const TEST_MS = 120_000

const raise = (server: RealServer, title: string) => server.ask('POST', '/incidents', { title })

function expectUnavailable({ status, headers, body }: Answer): void {
  expect(status).toBe(503)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(body).toMatchObject({
    code: 'database-unavailable',
    ...en.refusals['database-unavailable'],
  })
}

const readiness = async (server: RealServer) => {
  const response = await fetch(`${server.url}/readyz`)
  await response.text()
  return response.status
}

test(
  'while the database is away every command says so and when to ask again; when it is back all goes on',
  { timeout: TEST_MS },
  async () => {
    await using database = await startTestPostgres({ durable: true })
    await using server = await startRealServer(database.connectionString())
    const kept = await raise(server, 'Before')
    expect(kept.status).toBe(201)

    await database.kill()
    for (const answer of [await raise(server, 'During'), await server.send('GET', '/incidents')]) {
      expectUnavailable(answer)
    }
    expect(await readiness(server)).toBe(503)
    expect((await fetch(`${server.url}/livez`)).status).toBe(200)
    await database.start()
    await vi.waitUntil(async () => (await raise(server, 'After')).status === 201, wait)

    await vi.waitUntil(async () => (await readiness(server)) === 200, wait)
    const { body } = await server.send('GET', '/incidents')
    const titles = (body['items'] as { readonly title: string }[]).map(({ title }) => title)
    expect(titles.toSorted()).toEqual(['After', 'Before'])
  },
)

test(
  'a server that starts while the database is away waits for it',
  { timeout: TEST_MS },
  async () => {
    await using database = await startTestPostgres({ durable: true })
    await database.kill()

    const starting = startRealServer(database.connectionString())
    await database.start()
    await using server = await starting

    expect((await raise(server, 'At last')).status).toBe(201)
  },
)

/** Where a full disk can be had without filling a real one: a small tmpfs, which only root may mount. */
function smallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-disk-'))
  const options = `size=${megabytes}m,mode=0711`
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  if (status !== 0) throw new Error(`cannot mount a small disk: ${String(stderr)}`)
  return {
    folder,
    /** Leaves `kilobytes` free. */
    fill: (kilobytes: number) => {
      const { bavail, bsize } = statfsSync(folder)
      const bytes = Math.max(0, bavail * bsize - kilobytes * 1024)
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(bytes, 1))
    },
    free: () => {
      if (existsSync(join(folder, 'ballast'))) truncateSync(join(folder, 'ballast'))
    },
    [Symbol.dispose]: () => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const canMount = process.getuid?.() === 0

test.runIf(canMount)(
  'a full disk is said, nothing acknowledged is lost, and with room again all goes on',
  { timeout: TEST_MS },
  async () => {
    using disk = smallDisk(220)
    await using database = await startTestPostgres({ durable: true, parent: disk.folder })
    await using server = await startRealServer(database.connectionString())
    const acknowledged: string[] = []
    const raised = await raise(server, 'Before')
    const room = `/incidents/${String(raised.body['number'])}/messages`
    const say = async (index: number) => {
      const text = `${index} ${randomBytes(3500).toString('hex')}`
      const answer = await server.ask('POST', room, { text })
      if (answer.status === 201) acknowledged.push(String(answer.body['id']))
      return answer
    }

    disk.fill(256)
    let refused: Answer | null = null
    for (let index = 0; index < 5000 && refused === null; index++) {
      const answer = await say(index)
      if (answer.status !== 201) refused = answer
    }
    expectUnavailable(refused ?? (await say(-1)))
    disk.free()
    await vi.waitUntil(
      async () => {
        if ((await say(-2)).status === 201) return true
        // PostgreSQL gives up when it has no room for its own log; then somebody starts it again.
        if (database.hasEnded()) await database.start()
        return false
      },
      { timeout: 90_000, interval: 500 },
    )

    const kept = new Set<string>()
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = cursor === '' ? '' : `&cursor=${cursor}`
      const { body } = await server.send('GET', `${room}?limit=100${query}`)
      for (const { id } of body['items'] as { readonly id: string }[]) kept.add(id)
      cursor = body['next'] as string | null
    }
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  },
)
