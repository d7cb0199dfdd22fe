import { isAdmin, nameOf, type Actor } from './actor.ts'
import type { EventOf, Recorded } from './event.ts'
import { demand } from './refusal.ts'
import { requiredText } from './text.ts'

/** A token that acts as its person. */
export interface Token {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly createdAt: string
  readonly revoked: boolean
}

export type TokenEvent = EventOf<'token.created' | 'token.revoked'>

interface Asker {
  readonly by: Actor
}

/** A token of one's own: nobody makes one for somebody else. */
export function createToken(
  token: Token | null,
  asked: { readonly name: string },
  { by }: Asker,
): readonly TokenEvent[] {
  if (token !== null) return []
  demand(by === 'system' ? 'not-allowed' : null)
  const name = requiredText(asked.name, 'invalid-input')
  return [{ type: 'token.created', data: { person: nameOf(by), name } }]
}

/** Taken back by whoever it acts as, or by an admin. */
export function revokeToken(token: Token, { by }: Asker): readonly TokenEvent[] {
  if (token.revoked) return []
  demand(by === 'system' || isAdmin(by) || nameOf(by) === token.person ? null : 'not-allowed')
  return [{ type: 'token.revoked', data: {} }]
}

/** The token after `event`. */
export function evolveToken(state: Token | null, event: Recorded<TokenEvent>): Token {
  if (event.type === 'token.created') {
    return { id: event.stream, ...event.data, createdAt: event.at, revoked: false }
  }
  if (state === null) throw new Error(`${event.type} recorded before token.created`)
  return { ...state, revoked: true }
}
