import type { Language, MemberRole, PersonRef } from '@hikeshi/contract'
import { sql } from 'kysely'
import type { Member } from '../../domain/actor.ts'
import { select, type Reads } from '../../platform/db.ts'

export interface PersonRow {
  readonly id: string
  readonly role: MemberRole
  readonly active: boolean
  readonly language: Language
  readonly joinedAt: string
  readonly name: string
  readonly email: string
}

const PERSON = sql`
  select person.id, person.role, person.active, person.language, person.joined_at as "joinedAt",
         account.name, account.email
  from person join auth."user" account on account.id = person.id`

export async function findPerson(reads: Reads, id: string): Promise<PersonRow | null> {
  const [row] = await select(reads, sql<PersonRow>`${PERSON} where person.id = ${id}`)
  return row ?? null
}

export async function findPersonByEmail(reads: Reads, email: string): Promise<PersonRow | null> {
  const [row] = await select(
    reads,
    sql<PersonRow>`${PERSON} where account.email = ${email.toLowerCase()}`,
  )
  return row ?? null
}

interface PeopleAsked {
  readonly q: string
  readonly after: readonly [name: string, id: string] | null
  readonly limit: number
}

/** Everybody whose name or address has `q` in it, by name. */
export function peoplePage(reads: Reads, asked: PeopleAsked): Promise<readonly PersonRow[]> {
  const like = `%${asked.q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const [name, id] = asked.after ?? ['', '']
  return select(
    reads,
    sql<PersonRow>`
    ${PERSON}
    where (account.name ilike ${like} or account.email ilike ${like})
      and (${asked.after === null} or (lower(account.name), person.id) > (lower(${name}), ${id}))
    order by lower(account.name), person.id
    limit ${asked.limit}`,
  )
}

/** What people are called, by id. Ids of nobody are left out. */
export async function names(
  reads: Reads,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, PersonRef>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await select(
    reads,
    sql<PersonRef>`select id, name from auth."user" where id = any(${wanted}::text[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export function activeMembers(reads: Reads): Promise<readonly Member[]> {
  return reads
    .selectFrom('person')
    .select(['id', 'role'])
    .where('active', '=', true)
    .orderBy('id')
    .execute()
}

export async function countOwners(reads: Reads): Promise<number> {
  const rows = await reads
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .where('active', '=', true)
    .execute()
  return rows.length
}

/** Counts the owners, once nobody else is changing who they are. */
export async function lockOwners(reads: Reads): Promise<number> {
  await select(reads, sql`select id from organisation for update`)
  return countOwners(reads)
}

export async function organisationName(reads: Reads): Promise<string | null> {
  const row = await reads.selectFrom('organisation').select('name').executeTakeFirst()
  return row?.name ?? null
}

interface Joining {
  readonly acceptedBy: string | null
  readonly email: string
}

/** Who accepted the invitation, and their address, held so that nobody replaces them meanwhile. */
export async function joining(
  reads: Reads,
  { person, invitation }: { readonly person: string; readonly invitation: string },
): Promise<Joining | null> {
  const [row] = await select(
    reads,
    sql<Joining>`
    select invitation.accepted_by as "acceptedBy", account.email
    from invitation cross join auth."user" account
    where invitation.id = ${invitation} and account.id = ${person}
    for update of account`,
  )
  return row ?? null
}

/** Whether somebody of this id has joined. */
export async function isPerson(reads: Reads, id: string): Promise<boolean> {
  const row = await reads.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export async function demoPeople(
  reads: Reads,
): Promise<readonly (PersonRef & { readonly role: MemberRole })[]> {
  return select(
    reads,
    sql<
      PersonRef & { role: MemberRole }
    >`${PERSON} where person.active order by person.id limit 100`,
  )
}

export interface InvitationRow {
  readonly id: string
  readonly role: MemberRole
  readonly invitedBy: string
  readonly inviterName: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly acceptedBy: string | null
  readonly revoked: boolean
  readonly email: string | null
}

const INVITATION = sql`
  select invitation.id, invitation.role, invitation.invited_by as "invitedBy",
         inviter.name as "inviterName", invitation.created_at as "createdAt",
         invitation.expires_at as "expiresAt", invitation.accepted_by as "acceptedBy",
         invitation.revoked, hint.email
  from invitation
  join auth."user" inviter on inviter.id = invitation.invited_by
  left join auth.invitation_hint hint on hint.invitation = invitation.id`

export async function findInvitation(reads: Reads, id: string): Promise<InvitationRow | null> {
  const [row] = await select(reads, sql<InvitationRow>`${INVITATION} where invitation.id = ${id}`)
  return row ?? null
}

interface Page {
  /** The last id of the page before. */
  readonly before: string | null
  readonly limit: number
}

/** Invitations somebody can still join by, the newest first. */
export function openInvitations(
  reads: Reads,
  now: Temporal.Instant,
  { before, limit }: Page,
): Promise<readonly InvitationRow[]> {
  return select(
    reads,
    sql<InvitationRow>`
    ${INVITATION}
    where invitation.accepted_by is null and not invitation.revoked
      and invitation.expires_at > ${now.toString()}
      and (${before}::text is null or invitation.id < ${before})
    order by invitation.id desc
    limit ${limit}`,
  )
}

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

const TOKEN = sql`
  select token.id, token.name, token.created_at as "createdAt",
         secret.last_used_at as "lastUsedAt"
  from token left join auth.token_secret secret on secret.token = token.id`

/** The tokens of one person that still work, the newest first. */
export function tokensOf(
  reads: Reads,
  person: string,
  { before, limit }: Page,
): Promise<readonly TokenRow[]> {
  return select(
    reads,
    sql<TokenRow>`
    ${TOKEN}
    where token.person = ${person} and not token.revoked
      and (${before}::text is null or token.id < ${before})
    order by token.id desc
    limit ${limit}`,
  )
}

export async function findToken(reads: Reads, id: string): Promise<TokenRow | null> {
  const [row] = await select(reads, sql<TokenRow>`${TOKEN} where token.id = ${id}`)
  return row ?? null
}

interface Bearer extends PersonRow {
  readonly token: string
  readonly lastUsedAt: string | null
}

/** The person whose token has this hash, and when it was last used. */
export async function findBearer(reads: Reads, hash: string): Promise<Bearer | null> {
  const [row] = await select(
    reads,
    sql<Bearer>`
    select bearer.*, token.id as token, secret.last_used_at as "lastUsedAt"
    from auth.token_secret secret
    join token on token.id = secret.token
    join (${PERSON}) bearer on bearer.id = token.person
    where secret.hash = ${hash} and not token.revoked`,
  )
  return row ?? null
}
