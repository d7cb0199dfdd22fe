/** The pages people look at most, on an installation with a past. */
import { countQueries, openSql } from '../packages/server/src/testing/sql.ts'
import { startTestPostgres } from '../packages/server/src/testing/postgres-server.ts'
import { startRealServer, type RealServer } from '../packages/server/src/testing/real-server.ts'
import { ms, spreadOf, table } from './figures.ts'
import { seed } from './seed.ts'

const FEW = 100
const MANY = 10_000
const LOOKS = 200

type Page = readonly [name: string, path: (number: number) => string]

const PAGES: readonly Page[] = [
  ['incident: board', (number) => `/incidents/${number}`],
  ['incident: entries', (number) => `/incidents/${number}/entries`],
  ['incident: messages', (number) => `/incidents/${number}/messages`],
  ['incident: to-dos', (number) => `/incidents/${number}/todos`],
  ['incident: timeline', (number) => `/incidents/${number}/timeline`],
  ['report', (number) => `/incidents/${number}/report`],
  ['cases, newest', () => '/incidents'],
  ['cases, open', () => '/incidents?state=open'],
  ['search, two characters: 決済 (5 %)', () => find('決済')],
  ['search, a word: timeout (14 %)', () => find('timeout')],
  ['search, rare: zanzibar (3 cases)', () => find('zanzibar')],
  ['search, in every case: 障害', () => find('障害')],
  ['search, nowhere: qqxyz', () => find('qqxyz')],
  ['my to-dos', () => '/todos'],
]

const find = (words: string) => `/incidents?q=${encodeURIComponent(words)}`

export async function benchPages(): Promise<string> {
  await using postgres = await startTestPostgres({ durable: true })
  const connection = { connectionString: postgres.connectionString() }
  await using server = await startRealServer(connection.connectionString)
  const sql = openSql(connection)
  try {
    const template = await liveIncident(server)
    console.error('seeding …')
    await seed(sql, template, FEW)
    const few = await countAll(server, FEW)
    await seed(sql, template, MANY)
    console.error('seeded; looking …')
    const [events] = await sql.query<{ count: string }>('select count(*) as count from event')
    const many = await countAll(server, MANY)
    const rows = []
    for (const [index, [name, path]] of PAGES.entries()) {
      const { median, p95, p99 } = await look(server, path)
      console.error(name, ms(median), ms(p95))
      rows.push([name, ms(median), ms(p95), ms(p99), few[index] ?? 0, many[index] ?? 0])
    }
    const title = `Pages at ${MANY} incidents and ${events?.count} events (ms; statements at ${FEW} and at ${MANY} incidents)`
    return table(title, ['page', 'median', 'p95', 'p99', `at ${FEW}`, `at ${MANY}`], rows)
  } finally {
    await sql.end()
  }
}

/** One incident as people leave it: severity, commander, to-dos, words and facts. */
async function liveIncident(server: RealServer): Promise<string> {
  const must = async (method: string, path: string, body: object) => {
    const answer = await server.ask(method, path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const raised = await must('POST', '/incidents', { title: 'Payments fail', severity: 'sev2' })
  const id = String(raised['id'])
  const person = (raised['raisedBy'] as { readonly id: string }).id
  await must('PUT', `/incidents/${id}/roles/commander`, { person })
  for (let index = 0; index < 20; index++) {
    await must('POST', `/incidents/${id}/messages`, { text: `Message ${index}` })
  }
  for (let index = 0; index < 10; index++) {
    await must('POST', `/incidents/${id}/entries`, { kind: 'fact', text: `Fact ${index}` })
  }
  return id
}

async function countAll(server: RealServer, incidents: number): Promise<readonly number[]> {
  const counts = []
  for (const [, path] of PAGES) {
    // The least of five: what the server does by itself meanwhile is not the page's.
    const looks = []
    for (let time = 0; time < 5; time++)
      looks.push(await countQueries(() => server.send('GET', path(incidents))))
    counts.push(Math.min(...looks))
  }
  return counts
}

async function look(server: RealServer, path: (number: number) => string) {
  const took: number[] = []
  for (let index = 0; index < LOOKS; index++) {
    const number = 1 + Math.floor(Math.random() * MANY)
    const startedAt = performance.now()
    const { status } = await server.send('GET', path(number))
    if (status !== 200) throw new Error(`${path(number)} answered ${status}`)
    took.push(performance.now() - startedAt)
  }
  return spreadOf(took)
}
