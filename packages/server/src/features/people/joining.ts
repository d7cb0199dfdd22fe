import type { Language, MemberRole } from '@hikeshi/contract'
import { isGood } from '../../domain/invitation.ts'
import { Refusal } from '../../domain/refusal.ts'
import { failpoint } from '../../platform/failpoint.ts'
import { sameSecret } from '../../platform/secrets.ts'
import type { By } from '../../platform/spine.ts'
import type { Actor } from '../../domain/actor.ts'
import { isTaken } from './auth-store.ts'
import { accept, arrive, found, join, name as nameCommand, seat } from './commands.ts'
import { invitationIn, setUpToken } from './links.ts'
import { checkPassword } from './password.ts'
import { findInvitation, isPerson, countOwners, type InvitationRow } from './queries.ts'
import type { Scope } from './scope.ts'

export interface Newcomer {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly language: Language
}

interface Place extends Omit<Newcomer, 'password'> {
  /** Null: nobody signs in as them by a password, until one is set by a link. */
  readonly password: string | null
  readonly role: MemberRole
  /** Somebody who began to join before and never finished keeps this id. */
  readonly id?: string
}

/** The first owner, by the link printed at the first start. Answers with their id. */
export async function setUp(
  scope: Scope,
  asked: Newcomer & { readonly token: string; readonly organisation: string },
): Promise<string> {
  if (!sameSecret(asked.token, setUpToken(scope))) throw new Refusal('not-allowed')
  return becomeOwner(scope, asked, asked.organisation)
}

/**
 * Names the organisation, then makes its owner, who names it once more: another set-up may have
 * named it in between, and only one of them makes an owner.
 */
export async function becomeOwner(
  scope: Scope,
  newcomer: Newcomer,
  organisation: string,
): Promise<string> {
  const { spine, reads } = scope.parts
  if ((await countOwners(reads)) > 0) throw new Refusal('set-up-finished')
  return enrolled(scope, { ...newcomer, role: 'owner' }, async (place) => {
    const named = { name: organisation }
    await spine.execute(nameCommand, named, byOwnHand(place.person, 'member'))
    await failpoint('people.organisation-named')
    await spine.execute(found, place, byOwnHand(place.person, 'owner'))
    await spine.execute(nameCommand, named, byOwnHand(place.person, 'owner'))
  })
}

/** Joins by an invitation, once. Whoever died half-way through may finish with the same link. */
export async function joinByInvitation(
  scope: Scope,
  asked: Newcomer & { readonly token: string },
): Promise<string> {
  const { spine } = scope.parts
  const invitation = await openInvitation(scope, asked.token)
  const { role, id } = invitation
  const begun = invitation.acceptedBy === null ? {} : { id: invitation.acceptedBy }
  return enrolled(scope, { ...asked, role, ...begun }, async (place) => {
    const newcomer = byOwnHand(place.person, role)
    await spine.execute(accept, { invitation: id, person: place.person }, newcomer)
    await failpoint('people.invitation-accepted')
    await spine.execute(
      join,
      { ...place, invitation: id, email: asked.email.toLowerCase() },
      newcomer,
    )
  })
}

/** Somebody the product itself puts there, without a password: the people of a demo. Answers with their id. */
export function putPerson(scope: Scope, somebody: Omit<Place, 'password'>): Promise<string> {
  const system: By<Actor> = { actor: 'system', surface: 'system' }
  return enrolled(scope, { ...somebody, password: null }, async (seated) => {
    await scope.parts.spine.execute(seat, seated, system)
  })
}

/** Somebody of the workspace who did something in Slack: a member without a password. Answers with their id. */
export function joinFromSlack(scope: Scope, somebody: Omit<Newcomer, 'password'>): Promise<string> {
  return enrolled(scope, { ...somebody, password: null, role: 'member' }, async (seated) => {
    const newcomer = { ...byOwnHand(seated.person, 'member'), surface: 'slack' as const }
    await scope.parts.spine.execute(arrive, seated, newcomer)
  })
}

/** The invitation of this token, if somebody can still join by it. */
export async function openInvitation(scope: Scope, token: string): Promise<InvitationRow> {
  const { reads, clock } = scope.parts
  const id = invitationIn(scope, token)
  const invitation = id === null ? null : await findInvitation(reads, id)
  if (invitation === null) throw new Refusal('not-found')
  const { acceptedBy } = invitation
  const isOpen =
    acceptedBy === null ? isGood(invitation, clock.now()) : !(await isPerson(reads, acceptedBy))
  if (!isOpen) throw new Refusal('invitation-used')
  return invitation
}

async function hashed(auth: Scope['auth'], password: string, email: string): Promise<string> {
  checkPassword(password, email)
  return auth.hash(password)
}

interface Seated {
  readonly person: string
  readonly role: MemberRole
  readonly language: Language
}

/**
 * First the half that can be erased, then what the log says. Dying in between leaves an enrolment
 * that is nobody: it cannot sign in, and the next one with its address replaces it.
 */
async function enrolled(
  { parts, auth, store }: Scope,
  place: Place,
  record: (seated: Seated) => Promise<void>,
): Promise<string> {
  const { name, email, role, language } = place
  const id = place.id ?? parts.newId('per')
  const hash = place.password === null ? null : await hashed(auth, place.password, email)
  const account = parts.newId('acc')
  await store.enrol({ id, name, email, hash, account, now: parts.clock.now() })
  await failpoint('people.enrolled')
  try {
    await record({ person: id, role, language })
  } catch (error) {
    if (error instanceof Refusal) await store.dismiss(id)
    throw isTaken(error) ? new Refusal('email-taken') : error
  }
  return id
}

const byOwnHand = (id: string, memberRole: MemberRole): By<Actor> => ({
  actor: { id, memberRole },
  surface: 'web',
})
