import type { Parts } from '../parts.ts'
import { admission, identifier } from './admit.ts'
import {
  installationAggregate,
  invitationAggregate,
  organisationAggregate,
  personAggregate,
  tokenAggregate,
} from './aggregates.ts'
import { createAuth, type AuthPool } from './auth.ts'
import { createAuthStore } from './auth-store.ts'
import { name } from './commands.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { joinFromSlack, putPerson } from './joining.ts'
import { setUpUrl } from './links.ts'
import { peopleRoutes } from './people-routes.ts'
import { countOwners, findPerson, findPersonByEmail } from './queries.ts'
import type { PeopleOptions, Scope } from './scope.ts'
import { sessionRoutes } from './session-routes.ts'
import { createThrottle } from './throttle.ts'
import { tokenRoutes } from './token-routes.ts'
import { ensureAdmin } from './unattended.ts'

export { demandRank } from './admit.ts'
export { name as nameCommand } from './commands.ts'
export { activeMembers, names } from './queries.ts'
export { confirmReal } from './real-one.ts'
export { readSafeMode, type SafeMode } from './store.ts'
export { RateLimited } from './throttle.ts'

export type PeopleSettings = Pick<PeopleOptions, 'secret'> &
  Partial<Pick<PeopleOptions, 'demo' | 'aboutDemoPerson'>> & {
    /** Sees the schema `auth` (`search_path=auth`), and reads dates as better-auth wants them. */
    readonly authPool: AuthPool
    readonly publicUrl: string
  }

/** Who may come in, as whom, and what they may do here. */
export function createPeople(parts: Parts, settings: PeopleSettings) {
  const { authPool, secret, demo = false, aboutDemoPerson = ({ role }) => role } = settings
  const publicUrl = settings.publicUrl.replace(/\/$/, '')
  const auth = createAuth({ pool: authPool, secret, publicUrl, newId: parts.newId })
  const store = createAuthStore(authPool)
  const throttle = createThrottle(parts.clock)
  const scope: Scope = { parts, auth, store, throttle, secret, publicUrl, demo, aboutDemoPerson }
  const identify = identifier(scope)

  return {
    handlers: {
      session: sessionRoutes(scope),
      people: peopleRoutes(scope),
      invitations: invitationRoutes(scope),
      tokens: tokenRoutes(scope),
    },
    identify,
    admit: admission(scope, identify),
    /** What the first who signs in would wait for. */
    load: auth.load,
    /** The one-time link of the first start, until somebody owns the organisation. */
    setUpLink: async (): Promise<string | null> =>
      (await countOwners(parts.reads)) === 0 ? setUpUrl(scope) : null,
    ensureAdmin: (admin: Parameters<typeof ensureAdmin>[1]) => ensureAdmin(scope, admin),
    /** Somebody by id or by address, however they came here. */
    find: (id: string) => findPerson(parts.reads, id),
    findByEmail: (email: string) => findPersonByEmail(parts.reads, email),
    joinFromSlack: (somebody: Parameters<typeof joinFromSlack>[1]) =>
      joinFromSlack(scope, somebody),
    /** For a demo, before anybody is there. */
    nameOrganisation: async (organisation: string): Promise<void> => {
      await parts.spine.execute(
        name,
        { name: organisation },
        { actor: 'system', surface: 'system' },
      )
    },
    /** Puts somebody there without an invitation: for a demo. Answers with their id. */
    putPerson: (person: Parameters<typeof putPerson>[1]) => putPerson(scope, person),
  }
}

/** For `replay`. */
export const aggregates: readonly [
  typeof organisationAggregate,
  typeof installationAggregate,
  typeof personAggregate,
  typeof invitationAggregate,
  typeof tokenAggregate,
] = [
  organisationAggregate,
  installationAggregate,
  personAggregate,
  invitationAggregate,
  tokenAggregate,
]
