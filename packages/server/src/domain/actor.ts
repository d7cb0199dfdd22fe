import type { MemberRole } from '@hikeshi/contract'

/** Somebody who is an active member of the organisation. */
export interface Member {
  readonly id: string
  readonly role: MemberRole
}

/** Who asks: a person, or the product itself (timers, reactions). */
export type Actor = { readonly id: string; readonly memberRole: MemberRole } | 'system'

/** The actor as the log names it. */
export function nameOf(actor: Actor): string {
  return actor === 'system' ? 'system' : actor.id
}

export function isAdmin(actor: Actor): boolean {
  return actor !== 'system' && actor.memberRole !== 'member'
}
