/** What a crash test asks a database when all is over. */
import pg from 'pg'
import { nameOf, withAggregates } from '../commands/aggregates.ts'
import { replay } from '../platform/log/replay.ts'

export interface Promised {
  readonly stream: string
  readonly type: string
  readonly table: string | null
  readonly once: string | null
}

export interface AttemptRow {
  readonly key: string
  readonly token: number
  readonly startedAt: string
  readonly outcome: string | null
}

export interface StampRow {
  readonly id: string
  readonly token: number
  readonly position: number
}

/** One look at a database that nobody writes to any more. */
export async function inspect(connection: pg.ClientConfig) {
  const client = new pg.Client(connection)
  await client.connect()
  const rows = async <Row>(text: string, values: unknown[] = []): Promise<readonly Row[]> =>
    (await client.query(text, values)).rows as Row[]
  return {
    close: () => client.end(),
    /** The promised events and rows that are not there, or that are there more than once. */
    broken: (promised: readonly Promised[]) => findBroken(rows, promised),
    /** Tasks of this kind that are still to be done, parked ones among them. */
    left: async (kind: string): Promise<number> => {
      const [row] = await rows<{ count: string }>(
        'select count(*) as count from task where kind like $1',
        [kind],
      )
      return Number(row?.count)
    },
    /** Pulses that should have been done before that time, and are not. */
    overdue: async (beforeMs: number): Promise<number> => {
      const before = Temporal.Instant.fromEpochMilliseconds(beforeMs).toString()
      const [row] = await rows<{ count: string }>(
        `select count(*) as count from task where kind = 'pulse.post' and run_at < $1`,
        [before],
      )
      return Number(row?.count)
    },
    attempts: () =>
      rows<AttemptRow>(
        `select task_key as key, token::int as token, started_at::text as "startedAt", outcome
         from attempt where kind = 'pulse.post' order by id`,
      ),
    stamps: () =>
      rows<StampRow>(
        `select data ->> 'id' as id, (data ->> 'token')::int as token, position::int as position
         from event where type = 'pulse.stamped' order by position`,
      ),
    events: async (): Promise<number> =>
      Number((await rows<{ count: string }>('select count(*) as count from event'))[0]?.count),
  }
}

type Rows = <Row>(text: string, values?: unknown[]) => Promise<readonly Row[]>

async function findBroken(rows: Rows, promised: readonly Promised[]): Promise<readonly string[]> {
  const events = await rows<{ key: string }>(
    `select distinct stream || ' ' || type as key from event`,
  )
  const known = new Set(events.map(({ key }) => key))
  const broken = promised
    .filter(({ stream, type }) => !known.has(`${stream} ${type}`))
    .map(({ stream, type }) => `${type} of ${stream} is not in the log`)
  for (const table of new Set(promised.flatMap((one) => (one.table ? [one.table] : [])))) {
    const ids = new Set(
      (await rows<{ id: string }>(`select id from "${table}"`)).map(({ id }) => id),
    )
    for (const { stream } of promised.filter((one) => one.table === table)) {
      if (!ids.has(stream)) broken.push(`${stream} has no row in ${table}`)
    }
  }
  const marks = await rows<{ mark: string; count: string }>(
    `select (regexp_match(data::text, '"(mark-[0-9-]+)"'))[1] as mark, count(*) as count from event
     where type in ('incident.raised', 'message.posted', 'entry.recorded', 'todo.created')
     group by 1 having count(*) > 1`,
  )
  return [
    ...broken,
    ...marks.filter(({ mark }) => mark).map(({ mark, count }) => `${mark} is there ${count} times`),
  ]
}

/** Folds the log and compares it with every row; the harness's own streams have none. */
export async function replayed(connection: pg.ClientConfig): Promise<readonly string[]> {
  const differences: string[] = []
  await withAggregates(connection, (rebuilt) =>
    replay({
      ...rebuilt,
      nameOf,
      repair: false,
      sample: null,
      tell: ({ stream, path, log, row }) => {
        if (!stream.startsWith('pulse_'))
          differences.push(JSON.stringify({ stream, path, log, row }))
      },
    }),
  )
  return differences
}

/** What the database knows of the channels in Slack. */
export interface ChannelsSeen {
  readonly incidents: readonly {
    readonly id: string
    readonly title: string
    readonly channel: string | null
  }[]
  readonly parked: number
}

/** Every incident with its channel, and how many tasks wait for a person. */
export async function channelsIn(connection: pg.ClientConfig): Promise<ChannelsSeen> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const incidents = await client.query<ChannelsSeen['incidents'][number]>(
      `select id, title, channel from incident
       left join slack_channel on slack_channel.incident = incident.id`,
    )
    const parked = await client.query<{ count: string }>(
      `select count(*) as count from task where state = 'parked'`,
    )
    return { incidents: incidents.rows, parked: Number(parked.rows[0]?.count) }
  } finally {
    await client.end()
  }
}
