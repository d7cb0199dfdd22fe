import type { contract, Subscription as SubscriptionView } from '@hikeshi/contract'
import { ON_CALL, peopleOf } from '../../domain/call.ts'
import type { Subscription } from '../../domain/subscription.ts'
import type { Reads } from '../../platform/db.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { locate, type Acting } from '../incidents/index.ts'
import { by, personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { choose, leave, readOrganisation, type callCommands, type InviteLists } from './commands.ts'
import { findSubscription, waitingCalls } from './store.ts'
import { rosterView, type RosterNeeds } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'participants' | 'subscription'>, Caller>

interface Needs {
  readonly parts: Parts
  readonly lists: (reads: Reads) => Promise<InviteLists>
  readonly commands: ReturnType<typeof callCommands>
  readonly acting: Acting
  readonly views: RosterNeeds
}

export function inviteRoutes({ parts, lists, commands, acting, views }: Needs): Routes {
  const { spine, reads, newId } = parts

  const roster = (incident: string, call: ApiCall) =>
    rosterView(parts, views, incident, {
      actor: by(call).actor,
      language: call.caller.language,
    })

  return {
    participants: {
      roster: async ({ incident }, call) =>
        roster(await locate(reads, incident, personOf(call).id), call),
      summon: async (asked, call) => {
        const incident = await acting(asked.incident, call)
        const { people = [], team = null, role = null, area = null } = asked
        const summons = { call: newId('cal'), incident, people, team, role, area }
        await spine.execute(commands.asked, summons, by(call))
        return roster(incident, call)
      },
      calls: async (_, call) => {
        const rows = await waitingCalls(reads, personOf(call).id)
        const callers = rows.map((row) => row.by)
        const people = await views.names(reads, callers)
        const items = rows.map((row) => Object.assign({}, row, { by: people.get(row.by) ?? null }))
        return { items, next: null }
      },
      onCall: async () => {
        const { groups } = await lists(reads)
        const organisation = await readOrganisation(reads, groups)
        const { people } = peopleOf(ON_CALL, organisation)
        const names = await views.names(reads, people)
        return { items: people.flatMap((id) => names.get(id) ?? []), next: null }
      },
    },
    subscription: {
      get: async (_, call) => view(await findSubscription(reads, personOf(call).id)),
      choose: async ({ severity, types, drills }, call) => {
        const person = personOf(call).id
        await spine.execute(choose, { person, severity, types, drills }, by(call))
        return view(await findSubscription(reads, person))
      },
      leave: async (_, call) => {
        await spine.execute(leave, { person: personOf(call).id }, by(call))
        return { ok: true }
      },
    },
  }
}

const NONE = { active: false, severity: null, types: null, drills: false } as const

function view(subscription: Subscription | null): SubscriptionView {
  const { active, severity, types, drills } = subscription ?? NONE
  return { active, severity, types: types && [...types], drills }
}
