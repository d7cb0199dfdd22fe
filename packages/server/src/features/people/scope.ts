import type { Language, MemberRole, PersonRef } from '@hikeshi/contract'
import type { Parts } from '../parts.ts'
import type { Auth } from './auth.ts'
import type { AuthStore } from './auth-store.ts'
import type { Throttle } from './throttle.ts'

export interface PeopleOptions {
  /** Signs cookies and links. */
  readonly secret: string
  /** The address under which browsers reach this server, without a slash at its end. */
  readonly publicUrl: string
  /** In a demo anybody may be anybody. */
  readonly demo: boolean
  /** What a demo says of one of its people. */
  readonly aboutDemoPerson: (
    person: PersonRef & { readonly role: MemberRole },
    language: Language,
  ) => string
}

/** What every part of this feature is built from. */
export interface Scope extends PeopleOptions {
  readonly parts: Parts
  readonly auth: Auth
  readonly store: AuthStore
  readonly throttle: Throttle
}
