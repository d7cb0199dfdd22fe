import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** What happened: its name and its facts. */
export interface Plain {
  readonly type: string
  readonly data: object
}

/** An event with who did it, when, and to which stream: what `evolve` folds. */
export type Recorded<Event extends Plain> = Event & {
  readonly actor: string
  readonly at: string
  readonly stream: string
}

export interface Change<Event extends Plain> {
  readonly stream: string
  readonly events: readonly Event[]
}

export type Line = Recorded<Plain> & {
  readonly surface: string
  readonly subject: string | null
  /** The stream had no events when this was decided: it is refused if it has some by now. */
  readonly begins: boolean
}

/**
 * Writes events at the end of their streams, in the given order, and returns their positions.
 * Who decided on a row holds its lock, and nobody else writes; of those who decided that a stream
 * begins only one can be right: `unique (stream, version)`.
 */
export async function append(tx: Tx, lines: readonly Line[]): Promise<readonly string[]> {
  const offsets = new Map<string, number>()
  const rows = lines.map((line, index) => {
    const offset = (offsets.get(line.stream) ?? 0) + 1
    offsets.set(line.stream, offset)
    const { stream, begins, type, data, actor, surface, subject, at } = line
    return { index, offset, stream, begins, type, data, actor, surface, subject, at }
  })
  const written = await sql<{ position: string }>`
    insert into event (stream, version, type, data, actor, surface, subject, at)
    select line.stream,
           case when line.begins then 0
                else (select coalesce(max(event.version), 0) from event where event.stream = line.stream)
           end + line."offset",
           line.type, line.data, line.actor, line.surface, line.subject, line.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as line(index int, "offset" int, stream text, begins boolean, type text, data jsonb, actor text, surface text, subject text, at timestamptz)
    order by line.index
    returning position`.execute(tx)
  return written.rows.map((row) => row.position)
}
