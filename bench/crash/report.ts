/** What a run of the crash test found, and whether that is what we promise. */
import {
  inspect,
  replayed,
  type AttemptRow,
  type StampRow,
} from '../../packages/server/src/testing/verdict.ts'
import { readLines } from './lines.ts'
import type { Acknowledged } from './story.ts'

interface PulseAck {
  readonly op: 'pulse'
  readonly id: string
  readonly kind: 'post' | 'stamp'
  readonly dueAt: string
  readonly at: number
}

interface Posted {
  readonly id: string
  readonly token: string
  readonly server: string
  readonly at: number
}

export interface Finding {
  readonly what: string
  readonly value: string | number
  /** Null: a fact, not a promise. */
  readonly holds: boolean | null
}

export interface Evidence {
  readonly acknowledged: readonly (Acknowledged & { readonly at: number })[]
  readonly pulses: readonly PulseAck[]
  readonly posted: readonly Posted[]
  readonly attempts: readonly AttemptRow[]
  readonly stamps: readonly StampRow[]
  readonly broken: readonly string[]
  readonly differences: readonly string[]
  readonly left: number
  readonly events: number
}

/** The two ledgers and the database: nothing that the server says about itself. */
export async function gather(
  files: { readonly acks: string; readonly ledger: string },
  connection: Parameters<typeof inspect>[0],
): Promise<Evidence> {
  const lines = readLines(files.acks) as readonly (Evidence['acknowledged'][number] | PulseAck)[]
  const acknowledged = lines.filter((line) => line.op !== 'pulse') as Evidence['acknowledged']
  const pulses = lines.filter((line) => line.op === 'pulse') as Evidence['pulses']
  const database = await inspect(connection)
  try {
    return {
      acknowledged,
      pulses,
      posted: readLines(files.ledger) as readonly Posted[],
      broken: await database.broken(acknowledged),
      attempts: await database.attempts(),
      stamps: await database.stamps(),
      left: await database.left('pulse.%'),
      events: await database.events(),
      differences: await replayed(connection),
    }
  } finally {
    await database.close()
  }
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** The load that was really borne: what was acknowledged in the time in which the server was there. */
export function borne({ acknowledged, pulses }: Evidence, up: readonly Span[]): readonly Finding[] {
  const seconds = up.reduce((sum, { from, to }) => sum + (to - from) / 1000, 0)
  const isUp = ({ at }: { readonly at: number }) =>
    up.some(({ from, to }) => at >= from && at <= to)
  const rate = (lines: readonly { readonly at: number }[]) =>
    (lines.filter(isUp).length / seconds).toFixed(1)
  return [
    { what: 'there to answer, in all (s)', value: Math.round(seconds), holds: null },
    { what: 'of these, commands acknowledged a second', value: rate(acknowledged), holds: null },
    { what: 'and due tasks promised a second', value: rate(pulses), holds: null },
  ]
}

/** What must hold after any number of crashes. `inFlight`: how many sends the crashes can have interrupted. */
export function judge(evidence: Evidence, inFlight: number): readonly Finding[] {
  const { acknowledged, pulses, posted, broken, differences, left, events } = evidence
  const posts = pulses.filter(({ kind }) => kind === 'post')
  const seen = new Set(posted.map(({ id }) => id))
  const missing = posts.filter(({ id }) => !seen.has(id))
  const stamped = new Set(evidence.stamps.map(({ id }) => id))
  const unstamped = pulses.filter(({ id, kind }) => kind === 'stamp' && !stamped.has(id))
  const duplicates = posted.length - seen.size
  const strange = duplicatesWithoutDoubt(evidence)
  return [
    { what: 'commands acknowledged', value: acknowledged.length, holds: acknowledged.length > 0 },
    { what: 'events in the log', value: events, holds: null },
    lost('acknowledged commands lost or repeated', broken),
    { what: 'due tasks promised', value: pulses.length, holds: pulses.length > 0 },
    lost(
      'due tasks missing',
      [...missing, ...unstamped].map(({ id, dueAt }) => `${id} due ${dueAt}`),
    ),
    { what: 'tasks left over or parked', value: left, holds: left === 0 },
    {
      what: `sends that arrived twice (at most the ${inFlight} in flight)`,
      value: duplicates,
      holds: duplicates <= inFlight,
    },
    lost('sent twice though no crash left a doubt', strange),
    lost('rows that the log does not lead to', differences),
  ]
}

function lost(what: string, found: readonly string[]): Finding {
  for (const one of found.slice(0, 5)) console.log(`  ${what}: ${one}`)
  return { what, value: found.length, holds: found.length === 0 }
}

/** A second send is excused only by a first attempt that never came back. */
function duplicatesWithoutDoubt({ posted, attempts }: Evidence): readonly string[] {
  const doubts = new Map<string, number>()
  for (const { key, outcome } of attempts) {
    const id = key.split('/').at(-1) ?? ''
    if (outcome !== 'sent') doubts.set(id, (doubts.get(id) ?? 0) + 1)
  }
  return Array.from(Map.groupBy(posted, ({ id }) => id))
    .filter(([id, lines]) => lines.length - 1 > (doubts.get(id) ?? 0))
    .map(([id, lines]) => `${id} arrived ${lines.length} times with ${doubts.get(id) ?? 0} doubts`)
}

/** What a worker wrote after somebody else had taken its task: nothing may be found. */
export function zombies({ attempts, stamps }: Evidence): readonly string[] {
  const begun = outOfOrder(attempts, ({ key }) => key)
  const stamped = outOfOrder(stamps, ({ id }) => id)
  return [
    ...begun.map((key) => `${key}: a lost token began a send`),
    ...stamped.map((id) => `${id}: a lost token wrote an event`),
  ]
}

/** Of one task, whoever claimed later writes later: an older token after a newer one had lost its lease. */
function outOfOrder<Row extends { readonly token: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly string[] {
  const newest = new Map<string, number>()
  const found: string[] = []
  for (const row of rows) {
    const key = keyOf(row)
    if (row.token < (newest.get(key) ?? 0)) found.push(key)
    newest.set(key, Math.max(row.token, newest.get(key) ?? 0))
  }
  return found
}

export const isGreen = (findings: readonly Finding[]): boolean =>
  findings.every(({ holds }) => holds !== false)

export function table(title: string, findings: readonly Finding[]): string {
  const rows = findings.map(
    ({ what, value, holds }) =>
      `| ${what} | ${value} | ${holds === null ? '' : holds ? '✓' : '✗'} |`,
  )
  return [`### ${title}`, '', '| | | |', '|---|---:|---|', ...rows, ''].join('\n')
}
