import type { Db, Reads } from '../../platform/db.ts'
import { UNHEARD } from '../out/queries.ts'
import { forgetObject, writeObjects } from '../out/store.ts'
import type { Whisper } from './whisper.ts'

/** Whether such work is waiting to be done. */
export async function isAskedFor(reads: Reads, key: string): Promise<boolean> {
  const row = await reads.selectFrom('task').select('id').where('key', '=', key).executeTakeFirst()
  return row !== undefined
}

const keyOf = ({ kind, about, person }: Pick<Whisper, 'kind' | 'about' | 'person'>): string =>
  `${kind}/${about}/${person}`

/** Writes down that Slack did not say it, for whoever has to say it some other way. */
export async function noteUnheard(
  db: Db,
  whisper: Whisper & { readonly incident: string },
  { error, now }: { readonly error: string; readonly now: Temporal.Instant },
): Promise<void> {
  const nowhere = { channel: '', ts: null, hash: null }
  const row = { kind: UNHEARD, key: keyOf(whisper), state: 'failed', ...nowhere } as const
  await writeObjects(db, whisper.incident, [{ ...row, error, attemptedAt: now }])
}

/** It was said after all. */
export const forgetUnheard = (
  db: Db,
  whisper: Whisper & { readonly incident: string },
): Promise<void> => forgetObject(db, whisper.incident, { kind: UNHEARD, key: keyOf(whisper) })
