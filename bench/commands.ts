/** How many commands a second, beside the same rows written by plain SQL. */
import { randomUUID } from 'node:crypto'
import { openSql } from '../packages/server/src/testing/sql.ts'
import { connectionTo } from './embedded.ts'
import { ms, spreadOf, table } from './figures.ts'
import { startBenchServer, type BenchServer } from './server.ts'

const WRITERS = [1, 10, 50]
const SECONDS = 5
/** More than the server itself has for requests; PostgreSQL has no more to give beside it. */
const CONNECTIONS_MAX = 20

export async function benchCommands(): Promise<string> {
  await using server = await startBenchServer()
  const incidents: string[] = []
  for (let index = 0; index < Math.max(...WRITERS); index++) {
    incidents.push(
      String((await server.ask('POST', '/incidents', { title: `Bench ${index}` }))['id']),
    )
  }
  await measure(10, (writer) => say(server, incidents[writer] ?? ''), 2)
  const rows = []
  for (const writers of WRITERS) {
    const ours = await measure(writers, (writer) => say(server, incidents[writer] ?? ''), SECONDS)
    const bare = await measureBare(server, incidents, writers)
    rows.push([
      writers,
      Math.round(ours.perSecond),
      ms(ours.median),
      ms(ours.p99),
      Math.round(bare.perSecond),
      ms(bare.median),
      ms(bare.p99),
    ])
  }
  const head = ['writers', 'commands/s', 'median ms', 'p99 ms', 'bare SQL/s', 'median ms', 'p99 ms']
  return table(
    'Commands over HTTP (a message in the room), and the same three rows by plain SQL',
    head,
    rows,
  )
}

const say = (server: BenchServer, incident: string) =>
  server.ask(
    'POST',
    `/incidents/${incident}/messages`,
    { text: 'It burns in room 4' },
    randomUUID(),
  )

/** Each writer asks again as soon as it was answered. */
async function measure(
  writers: number,
  work: (writer: number) => Promise<unknown>,
  seconds: number,
) {
  const took: number[] = []
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      while (performance.now() < until) {
        const before = performance.now()
        await work(writer)
        took.push(performance.now() - before)
      }
    }),
  )
  return { ...spreadOf(took), perSecond: (took.length * 1000) / (performance.now() - startedAt) }
}

async function measureBare(server: BenchServer, incidents: readonly string[], writers: number) {
  const sql = openSql(connectionTo(server.dataDir), Math.min(writers, CONNECTIONS_MAX))
  const [person] = await sql.query<{ id: string }>('select id from person limit 1')
  try {
    return await measure(
      writers,
      (writer) => writeRows(sql, incidents[writer] ?? '', person?.id ?? ''),
      SECONDS,
    )
  } finally {
    await sql.end()
  }
}

function writeRows(
  sql: ReturnType<typeof openSql>,
  incident: string,
  person: string,
): Promise<void> {
  const id = `msg_${randomUUID()}`
  const at = new Date().toISOString()
  const text = 'It burns in room 4'
  return sql.transaction([
    [
      'insert into idempotency (key, actor, fingerprint, result, at) values ($1, $2, $3, $4, $5)',
      [id, person, id, id, at],
    ],
    [
      'insert into message (id, incident, by, at, text, thread) values ($1, $2, $3, $4, $5, null)',
      [id, incident, person, at, text],
    ],
    [
      `insert into event (stream, version, type, data, actor, surface, subject, at)
       values ($1, 1, 'message.posted', $2, $3, 'api', $4, $5)`,
      [id, JSON.stringify({ incident, text, thread: null }), person, incident, at],
    ],
  ])
}
