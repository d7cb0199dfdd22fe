import type { Actor } from '../../domain/actor.ts'
import { checksum, fingerprintOf, randomText } from '../../platform/secrets.ts'
import type { By } from '../../platform/spine.ts'
import { createToken } from './commands.ts'
import { findBearer, type PersonRow } from './queries.ts'
import type { Scope } from './scope.ts'

const PREFIX = 'hks_'
const CHANCE_LENGTH = 30

/** A prefix and a checksum by which scanners know it, and 178 bits of chance. */
export function newSecret(): string {
  const chance = randomText(CHANCE_LENGTH)
  return PREFIX + chance + checksum(chance)
}

/** The shortest token that an operator may choose; ours are longer. */
export const OPERATOR_LENGTH_MIN = 32

interface NewToken {
  readonly name: string
  readonly secret: string
}

/** Keeps by what the token is recognised, then the token; answers with its id. */
export async function keepToken(
  { parts, store }: Scope,
  { name, secret }: NewToken,
  by: By<Actor>,
): Promise<string> {
  const id = await store.keepSecret(parts.newId('tok'), secret)
  const { id: token, repeated } = await parts.spine.execute(createToken, { token: id, name }, by)
  // Nobody saw the secret of the first answer, or it would not have been asked again.
  if (repeated) await store.moveSecret(id, token)
  return token
}

/** The person this secret acts as, or null. Notes the use, once a minute at most. */
export async function bearer({ parts, store }: Scope, secret: string): Promise<PersonRow | null> {
  if (secret.length < OPERATOR_LENGTH_MIN) return null
  const found = await findBearer(parts.reads, fingerprintOf(secret))
  if (found === null) return null
  const now = parts.clock.now()
  const { token, lastUsedAt } = found
  const isNoted = lastUsedAt !== null && now.since(lastUsedAt).total('minutes') < 1
  if (!isNoted) await store.touch(token, now)
  return found
}
