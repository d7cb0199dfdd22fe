import type { Actor } from '../../domain/actor.ts'
import { checksum, fingerprintOf, randomText, sameSecret } from '../../platform/secrets.ts'
import type { By } from '../../platform/spine.ts'
import { createToken } from './commands.ts'
import { findBearer, type PersonRow } from './queries.ts'
import type { Scope } from './scope.ts'

const PREFIX = 'hks_'
const CHANCE_LENGTH = 30
const CHECKSUM_LENGTH = 6

/** A prefix that scanners know, 178 bits of chance, and a checksum by which a typo is told from a token. */
export function newSecret(): string {
  const chance = randomText(CHANCE_LENGTH)
  return PREFIX + chance + checksum(chance)
}

/** Whether it can be one of ours. Tokens that an operator chose have no such form. */
function isPlausible(secret: string): boolean {
  if (!secret.startsWith(PREFIX)) return secret.length >= OPERATOR_LENGTH_MIN
  const chance = secret.slice(PREFIX.length, -CHECKSUM_LENGTH)
  const sum = secret.slice(-CHECKSUM_LENGTH)
  return chance.length === CHANCE_LENGTH && sameSecret(sum, checksum(chance))
}

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
  if (!isPlausible(secret)) return null
  const found = await findBearer(parts.reads, fingerprintOf(secret))
  if (found === null) return null
  const now = parts.clock.now()
  const { token, lastUsedAt } = found
  const isNoted = lastUsedAt !== null && now.since(lastUsedAt).total('minutes') < 1
  if (!isNoted) await store.touch(token, now)
  return found
}
