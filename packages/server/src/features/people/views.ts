import type { Me, Person } from '@hikeshi/contract'
import { isAdmin, type Actor } from '../../domain/actor.ts'
import { canPerson } from '../../domain/person.ts'
import { known } from '../../domain/refusal.ts'
import type { Parts } from '../parts.ts'
import { countOwners, findPerson, organisationName, type PersonRow } from './queries.ts'
import type { Scope } from './scope.ts'

/** Until somebody names the organisation: a server set up by its environment has no name. */
const UNNAMED = 'Hikeshi'

interface Seen {
  readonly by: Actor
  readonly owners: number
  readonly now: Temporal.Instant
}

/** A person as the actor sees them, with what the actor may do. */
export function personView(row: PersonRow, { by, owners, now }: Seen): Person {
  return { ...row, can: canPerson(row, { by, now, facts: { owners } }) }
}

export async function seenBy({ reads, clock }: Parts, by: Actor): Promise<Seen> {
  return { by, owners: await countOwners(reads), now: clock.now() }
}

/** Me, as somebody who has just come in or has been here all along. */
export async function meView({ parts, demo }: Scope, id: string): Promise<Me> {
  const row = known(await findPerson(parts.reads, id))
  const by = { id, memberRole: row.role }
  const administers = isAdmin(by)
  return {
    person: personView(row, await seenBy(parts, by)),
    organisation: await shownName(parts),
    demo,
    can: { invite: administers, administer: administers },
  }
}

export const shownName = async ({ reads }: Parts): Promise<string> =>
  (await organisationName(reads)) ?? UNNAMED
