/** A Slack that is kept here, a database of its own, and a server beside them that is killed and comes back. */
import { en } from '@hikeshi/contract/words/en'
import { createDouble, furnish, readManifest, type SlackDouble } from '@hikeshi/slack-double'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { manifestOf } from '../../packages/server/src/slack/install/manifest.ts'
import type { TestPostgres } from '../../packages/server/src/testing/postgres-server.ts'
import { openSql } from '../../packages/server/src/testing/sql.ts'
import type { Kill } from './channel-report.ts'
import { freePort, start, untilOk, type Process } from './process.ts'

const READY_MS = 120_000
/** What the one before left behind is made good by then, or it never is. */
const CALM_MS = 60_000

interface Given {
  readonly folder: string
  readonly postgres: TestPostgres
  /** The server to be started. */
  readonly program: string
}

export type Stage = Awaited<ReturnType<typeof setStage>>

/** Everything that a server needs to be killed at will. Its database is not killed with it. */
export async function setStage({ folder, postgres, program }: Given) {
  const connectionString = await createDatabase(postgres)
  const database = openSql({ connectionString })
  const { double, app, aiko, ...slack } = await openSlack()
  const [port, doorPort] = [await freePort(), await freePort()]
  const token = `crash_test_${randomBytes(24).toString('hex')}`
  const [url, door] = [port, doorPort].map((one) => `http://127.0.0.1:${String(one)}`)
  const environment = {
    PORT: String(port),
    PLAN_PORT: String(doorPort),
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: connectionString,
    HIKESHI_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    HIKESHI_ADMIN_EMAIL: aiko.email,
    HIKESHI_ADMIN_PASSWORD: 'correct horse battery',
    HIKESHI_ADMIN_TOKEN: token,
    ...slack.environment,
  }
  let server: Process | null = null
  const kills: Kill[] = []
  /** Titles of which nobody has heard yet whether they were raised. */
  const unheard = new Set<string>()
  const raised: string[] = []

  const isAlive = (): boolean => server?.hasEnded() === false

  /** A new server in the place of the one before, when the time of its leases and the minute of Slack's limits are over. */
  async function restart(failpoint: string | null): Promise<void> {
    const isFirst = server === null
    server?.signal('SIGKILL')
    await server?.ended
    await database
      .query(`update task set lease_until = now() where state = 'leased'`)
      .catch(() => {})
    aMinutePasses(double)
    const armed = failpoint === null ? {} : { FAILPOINT: failpoint }
    server = start(program, { ...environment, ...armed }, join(folder, 'server.log'))
    const ready = untilOk(`${url}/readyz`, { timeoutMs: READY_MS, alive: isAlive })
    // One that is armed may die of what the one before it left behind, before anybody can ask it for something.
    await (failpoint === null ? ready : ready.catch(() => {}))
    if (isFirst) await introduce()
  }

  /** Whoever raises is known in Slack too, so that somebody is invited. */
  async function introduce(): Promise<void> {
    while (double.sockets.count(app.id) === 0) await sleep(10)
    const general = Object.values(double.state.channels).find(({ name }) => name === 'general')
    const outcome = await double.human.as(aiko.id).command(general?.id ?? '', '/hikeshi')
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  }

  return {
    double,
    connectionString,
    kills,
    unheard,
    raised,
    isAlive,
    restart,
    async arm(failpoint: string): Promise<void> {
      const armed = await fetch(`${door}/arm`, { method: 'POST', body: failpoint })
      if (!armed.ok) throw new Error(await armed.text())
    },
    /** Raises what nobody has heard of, again with the same key; what is not answered is asked for again by the next server. */
    async raiseAll(): Promise<void> {
      for (const title of unheard) {
        if (!(await raise(`${url}/api/v1/incidents`, { token, title }))) continue
        unheard.delete(title)
        raised.push(title)
      }
    },
    /** Until nothing is due in Slack. */
    async untilCalm(): Promise<void> {
      const end = performance.now() + CALM_MS
      while ((await left(database, 'run_at <= now()')) > 0 && performance.now() < end)
        await sleep(10)
    },
    /** How much is still to be brought to Slack, be it now or later. */
    left: () => left(database, 'true'),
    async close(): Promise<void> {
      server?.signal('SIGKILL')
      await server?.ended
      await database.end()
      await double.close()
    },
  }
}

async function createDatabase(postgres: TestPostgres): Promise<string> {
  const name = `channel_${randomBytes(5).toString('hex')}`
  const admin = openSql({ connectionString: postgres.connectionString() })
  await admin.query(`create database ${name}`)
  await admin.end()
  return postgres.connectionString(name)
}

async function openSlack() {
  const double = createDouble()
  const address = await double.listen()
  const manifest = { words: en, publicUrl: 'https://hikeshi.example.com', over: 'socket' } as const
  const { app, install } = furnish(double, readManifest(manifestOf(manifest)), null)
  const aiko = Object.values(double.state.users).find(({ name }) => name === 'aiko')
  return {
    double,
    app,
    aiko: { id: aiko?.id ?? '', email: aiko?.email ?? '' },
    environment: {
      SLACK_BOT_TOKEN: install.token,
      SLACK_APP_TOKEN: app.appToken,
      SLACK_API_URL: `${address}/api/`,
    },
  }
}

function aMinutePasses(double: SlackDouble): void {
  double.change((turn) => {
    for (const bucket of Object.keys(turn.state.buckets)) turn.drop('buckets', bucket)
  })
}

async function left(database: ReturnType<typeof openSql>, when: string): Promise<number> {
  const [row] = await database.query<{ count: string }>(
    `select count(*) as count from task where kind = 'slack.sync' and state <> 'parked' and ${when}`,
  )
  return Number(row?.count)
}

function raise(
  address: string,
  { token, title }: { readonly token: string; readonly title: string },
): Promise<boolean> {
  return fetch(address, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': title,
    },
    body: JSON.stringify({ title }),
  }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.ok
    },
    () => false,
  )
}
