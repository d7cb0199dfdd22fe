import type { Selectable } from 'kysely'
import type { Nudge } from '../../domain/nudge/nudge.ts'
import type { Db, Tables } from '../../platform/db.ts'
import { rowsIn } from '../../platform/rows.ts'
import { schedule } from '../../platform/tasks/schedule.ts'
import { DIGEST, LOOK } from './reactions.ts'

export type NudgeRow = Selectable<Tables['nudge']>

export const nudgeRows = rowsIn<'nudge', NudgeRow, Nudge>({
  table: 'nudge',
  fromRow: nudgeOf,
  toRow: (nudge) => ({
    id: nudge.id,
    incident: nudge.incident,
    addressee: nudge.to,
    place: nudge.place,
    parts: nudge.parts,
    said_at: nudge.saidAt,
  }),
})

export function nudgeOf(row: NudgeRow): Nudge {
  const { id, incident, addressee: to, place, parts, said_at: saidAt } = row
  return { id, incident, to, place, parts, saidAt }
}

/** Asks for the digest of that moment, unless somebody has. */
export async function planDigest(
  db: Db,
  { at, now }: { readonly at: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<void> {
  const key = `${DIGEST}/${at.toString()}`
  const task = { kind: DIGEST, lane: 'chat' as const, key, payload: {}, at }
  await db.transaction().execute((tx) => schedule(tx, now, [task]))
}

/** Asks for another look at that moment, unless somebody has: the moment is its key. */
export async function planLook(
  db: Db,
  incident: string,
  { at, now }: { readonly at: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<void> {
  const task = {
    kind: LOOK,
    lane: 'chat' as const,
    key: `${LOOK}/${incident}/${at.toString()}`,
    payload: { incident },
    at,
  }
  await db.transaction().execute((tx) => schedule(tx, now, [task]))
}
