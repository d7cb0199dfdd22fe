import type { contract, Front, Language } from '@hikeshi/contract'
import { Refusal } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { by, personOf, type ApiCall, type Caller } from '../parts.ts'
import { chooseLanguage } from './commands.ts'
import { setUp } from './joining.ts'
import { checkPassword } from './password.ts'
import { countOwners, demoPeople, findPerson, organisationName } from './queries.ts'
import type { Scope } from './scope.ts'
import { meView } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'session'>, Caller>['session']

export function sessionRoutes(scope: Scope): Routes {
  const { parts, auth, store, throttle, demo } = scope

  return {
    front: (_, { caller }) => front(scope, caller.language),

    setUp: (asked, call) =>
      throttle.guard(tries('set-up', call), async () =>
        comeIn(scope, await setUp(scope, asked), call),
      ),

    signIn: ({ email, password }, call) =>
      throttle.guard(tries(email, call), async () => {
        const id = await auth.verify(email, password)
        return comeIn(scope, id, call)
      }),

    beDemoPerson: async ({ person }, call) => {
      const row = demo ? await findPerson(parts.reads, person) : null
      if (!row?.active) throw new Refusal('not-found')
      return comeIn(scope, row.id, call)
    },

    signOut: async (_, { request, headers }) => {
      await auth.endSession(request, headers)
      return { ok: true }
    },

    me: (_, call) => meView(scope, personOf(call).id),

    changeMe: async ({ name, language }, call) => {
      const { id } = personOf(call)
      if (language !== undefined) {
        await parts.spine.execute(chooseLanguage, { person: id, language }, by(call))
      }
      if (name !== undefined) await store.rename(id, name)
      return meView(scope, id)
    },

    changePassword: ({ current, password }, call) =>
      changePassword(scope, { current, password }, call),
  }
}

/** Opens a session for somebody recognised. Nobody, and nobody active, are answered alike. */
export async function comeIn(scope: Scope, id: string | null, call: ApiCall) {
  const row = id === null ? null : await findPerson(scope.parts.reads, id)
  if (!row?.active) throw new Refusal('wrong-credentials')
  await scope.auth.openSession(row.id, call.request, call.headers)
  return meView(scope, row.id)
}

/** What is counted against whom: guesses at one account, from one address. */
export const tries = (account: string, { caller }: ApiCall) => ({
  account,
  address: caller.address,
})

async function front({ parts, demo, aboutDemoPerson }: Scope, language: Language): Promise<Front> {
  const { reads } = parts
  const people = demo ? await demoPeople(reads) : []
  return {
    setUp: (await countOwners(reads)) === 0,
    organisation: await organisationName(reads),
    demo,
    demoPeople: people.map(({ id, name, role }) => ({
      id,
      name,
      about: aboutDemoPerson({ id, name, role }, language),
    })),
  }
}

async function changePassword(
  { parts, auth, store, throttle }: Scope,
  { current, password }: { readonly current: string; readonly password: string },
  call: ApiCall,
) {
  const { id } = personOf(call)
  const email = (await findPerson(parts.reads, id))?.email ?? ''
  return throttle.guard(tries(email, call), async () => {
    if ((await auth.verify(email, current)) !== id) throw new Refusal('wrong-credentials')
    checkPassword(password, email)
    const hash = await auth.hash(password)
    await store.setPassword(id, { hash, now: parts.clock.now() })
    if (call.caller.surface === 'web') await auth.openSession(id, call.request, call.headers)
    return { ok: true as const }
  })
}
