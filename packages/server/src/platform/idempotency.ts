import type { Tx } from './db.ts'

/** The key was used before for something else. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused'
}

interface Remembered {
  readonly actor: string
  readonly key: string
  readonly fingerprint: string
  readonly result: string
  readonly now: Temporal.Instant
}

/**
 * Keeps what a key stands for, in the transaction that does it, and returns what it stood for
 * before, or null. A second request with the key waits here until the first has ended.
 */
export async function remember(tx: Tx, request: Remembered): Promise<string | null> {
  const { actor, key, fingerprint, result, now } = request
  const inserted = await tx
    .insertInto('idempotency')
    .values({ actor, key, fingerprint, result, at: now.toString() })
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .returning('result')
    .executeTakeFirst()
  if (inserted) return null
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['fingerprint', 'result'])
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (earlier.fingerprint !== fingerprint) throw new IdempotencyKeyReused()
  return earlier.result
}
