import type { MemberRole } from '@hikeshi/contract'
import { isAdmin } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { demand } from './refusal.ts'
import { instantText } from './time.ts'

/** A link by which one person joins, once. */
export interface Invitation {
  readonly id: string
  readonly role: MemberRole
  readonly invitedBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly acceptedBy: string | null
  readonly revoked: boolean
}

export type InvitationEvent = EventOf<
  'invitation.created' | 'invitation.accepted' | 'invitation.revoked'
>

const GOOD_FOR_HOURS = 7 * 24

/** Invites one person. Only owners make owners. */
export function invite(
  invitation: Invitation | null,
  { role }: { readonly role: MemberRole },
  { by, now }: Context<unknown>,
): readonly InvitationEvent[] {
  if (invitation !== null) return []
  const owns = by !== 'system' && by.memberRole === 'owner'
  demand(isAdmin(by) && (owns || role !== 'owner') ? null : 'not-allowed')
  const expiresAt = instantText(now.add({ hours: GOOD_FOR_HOURS }))
  return [{ type: 'invitation.created', data: { role, expiresAt } }]
}

/** Whether somebody can still join by it. */
export function isGood(invitation: Invitation, now: Temporal.Instant): boolean {
  const { acceptedBy, revoked, expiresAt } = invitation
  const expired = Temporal.Instant.compare(expiresAt, now) <= 0
  return acceptedBy === null && !revoked && !expired
}

export function acceptInvitation(
  invitation: Invitation,
  { person }: { readonly person: string },
  { now }: Pick<Context, 'now'>,
): readonly InvitationEvent[] {
  if (invitation.acceptedBy === person) return []
  demand(isGood(invitation, now) ? null : 'invitation-used')
  return [{ type: 'invitation.accepted', data: { person } }]
}

export function revokeInvitation(
  invitation: Invitation,
  { by }: Context<unknown>,
): readonly InvitationEvent[] {
  if (invitation.revoked) return []
  demand(isAdmin(by) ? null : 'not-allowed')
  demand(invitation.acceptedBy === null ? null : 'invitation-used')
  return [{ type: 'invitation.revoked', data: {} }]
}

/** The invitation after `event`. */
export function evolveInvitation(
  state: Invitation | null,
  event: Recorded<InvitationEvent>,
): Invitation {
  if (event.type === 'invitation.created') {
    const { role, expiresAt } = event.data
    const { stream: id, actor: invitedBy, at: createdAt } = event
    return { id, role, invitedBy, createdAt, expiresAt, acceptedBy: null, revoked: false }
  }
  if (state === null) throw new Error(`${event.type} recorded before invitation.created`)
  return event.type === 'invitation.accepted'
    ? { ...state, acceptedBy: event.data.person }
    : { ...state, revoked: true }
}
