import type { contract, Person } from '@hikeshi/contract'
import { canPerson } from '../../domain/person.ts'
import { demand, known, Refusal } from '../../domain/refusal.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { randomText } from '../../platform/secrets.ts'
import { by, type ApiCall, type Caller } from '../parts.ts'
import { change } from './commands.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { resetUrl } from './links.ts'
import { checkPassword } from './password.ts'
import { findPerson, peoplePage } from './queries.ts'
import type { Scope } from './scope.ts'
import { comeIn, tries } from './session-routes.ts'
import { personView, seenBy } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'people'>, Caller>['people']

const RESET_HOURS = 24
const RESET_LENGTH = 40

export function peopleRoutes(scope: Scope): Routes {
  const { parts, auth, store, throttle } = scope
  const { reads, spine, clock } = parts

  async function view(id: string, call: ApiCall): Promise<Person> {
    const row = known(await findPerson(reads, id))
    return personView(row, await seenBy(parts, by(call).actor))
  }

  return {
    list: async ({ q = '', cursor, limit }, call) => {
      const after = readCursor(cursor)
      const rows = await peoplePage(reads, { q, after, limit: limit + 1 })
      const seen = await seenBy(parts, by(call).actor)
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return {
        items: shown.map((row) => personView(row, seen)),
        next: last ? writeCursor([last.name, last.id]) : null,
      }
    },

    change: async (asked, call) => {
      const { person } = asked
      // Sessions from before a pause stay ended when somebody is called back.
      if (asked.active === true) await endSessionsOfInactive(scope, person)
      const { events } = await spine.execute(change, asked, by(call))
      if (events > 0) await store.endSessions(person)
      return view(person, call)
    },

    resetPassword: async ({ person }, call) => {
      const row = known(await findPerson(reads, person))
      demandMayReset(row, await seenBy(parts, by(call).actor))
      const token = randomText(RESET_LENGTH)
      const expiresAt = clock.now().add({ hours: RESET_HOURS })
      await store.keepReset(token, person, expiresAt)
      return { url: resetUrl(scope, token), expiresAt: expiresAt.toString() }
    },

    setPassword: ({ token, password }, call) =>
      throttle.guard(tries('password-reset', call), async () => {
        checkPassword(password, '')
        const hash = await auth.hash(password)
        const person = await store.useReset(token, { hash, now: clock.now() })
        if (person === null) throw new Refusal('not-found')
        return comeIn(scope, person, call)
      }),
  }
}

async function endSessionsOfInactive({ parts, store }: Scope, person: string): Promise<void> {
  const row = await findPerson(parts.reads, person)
  if (row && !row.active) await store.endSessions(person)
}

type Row = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Whoever sets a password can be that person: the same right as to manage them. Owners are two here, for "last" is no reason. */
function demandMayReset(row: Row, seen: Awaited<ReturnType<typeof seenBy>>): void {
  const { by: actor, now } = seen
  const can = canPerson(row, { by: actor, now, facts: { owners: 2 } })
  demand(can.changeRole ? null : 'not-allowed')
  demand(row.active ? null : 'wrong-state')
}
