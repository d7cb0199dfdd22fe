import type { Actor } from '../../domain/actor.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { By } from '../../platform/spine.ts'
import { revokeToken } from './commands.ts'
import { becomeOwner } from './joining.ts'
import { countOwners, findPersonByEmail, tokensOf, type PersonRow } from './queries.ts'
import type { Scope } from './scope.ts'
import { keepToken, OPERATOR_LENGTH_MIN } from './tokens.ts'
import { shownName } from './views.ts'

export interface AdminSettings {
  readonly email: string
  readonly password: string
  /** Becomes an API token of that person. */
  readonly token: string | null
}

const TOKEN_NAME = 'HIKESHI_ADMIN_TOKEN'
const TRIES = 5

/**
 * The owner whom the environment names, at every start: made when nobody owns the organisation
 * yet, left as they are otherwise. `stranger` means that somebody else owns it already.
 */
export async function ensureAdmin(
  scope: Scope,
  { email, password, token }: AdminSettings,
): Promise<'ready' | 'stranger'> {
  if (token !== null && token.length < OPERATOR_LENGTH_MIN) {
    throw new Error(`${TOKEN_NAME} must have at least ${OPERATOR_LENGTH_MIN} characters`)
  }
  const person = await ownerNamed(scope, email, password)
  if (person === null) return 'stranger'
  if (token !== null && person.active) await giveToken(scope, token, person)
  return 'ready'
}

/** The token of the environment, in place of those it held before. */
async function giveToken(scope: Scope, secret: string, person: PersonRow): Promise<void> {
  const { spine, reads } = scope.parts
  const by: By<Actor> = { actor: { id: person.id, memberRole: person.role }, surface: 'cli' }
  const kept = await keepToken(scope, { name: TOKEN_NAME, secret }, by)
  const tokens = await tokensOf(reads, person.id, { before: null, limit: 100 })
  const replaced = tokens.filter(({ id, name }) => name === TOKEN_NAME && id !== kept)
  for (const { id } of replaced) await spine.execute(revokeToken, { token: id }, by)
}

/** Servers that start together get in each other's way; all but one then find the owner there. */
async function ownerNamed(
  scope: Scope,
  email: string,
  password: string,
): Promise<PersonRow | null> {
  const { reads } = scope.parts
  for (let tried = 0; tried < TRIES; tried++) {
    // In this order: whoever became the owner before the count is found after it.
    if ((await countOwners(reads)) > 0) break
    await tryToOwn(scope, email, password)
  }
  return findPersonByEmail(reads, email)
}

async function tryToOwn(scope: Scope, email: string, password: string): Promise<void> {
  const [name = email] = email.split('@')
  const organisation = await shownName(scope.parts)
  try {
    await becomeOwner(scope, { name, email, password, language: 'en' }, organisation)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'weak-password') throw error
  }
}
