import type { Actor } from '../../domain/actor.ts'
import {
  evolveCall,
  type Call,
  type CallEvent,
  type Invited,
  type InviteGroup,
  type Organisation,
} from '../../domain/call.ts'
import {
  callByLists,
  callOwner,
  escalate,
  ladderOf,
  type CallFacts,
} from '../../domain/call-lists.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import {
  bringIn,
  comeBack,
  type Participant,
  type ParticipantEvent,
} from '../../domain/participant.ts'
import { known } from '../../domain/refusal.ts'
import {
  evolveSubscription,
  subscribe,
  unsubscribe,
  type Subscription,
  type SubscriptionEvent,
} from '../../domain/subscription.ts'
import { summon, type SummonFacts, type Summons } from '../../domain/summon.ts'
import type { Reads } from '../../platform/db.ts'
import { nothing, type Aggregate, type Command, type ManyCommand } from '../../platform/spine.ts'
import { gatherRoom, participantAggregate, participantId, readMembers } from '../incidents/index.ts'
import { readCalledTeams, readFormer, readKnowledge } from '../teams/index.ts'
import { callReactions } from './reactions.ts'
import { callRows, readCalls, readPeople, readSubscriptions, subscriptionRows } from './store.ts'

/** Whom the organisation wants to be called, as its settings say now. */
export interface InviteLists {
  readonly groups: readonly InviteGroup[]
  /** What the severity asks for. */
  readonly ofSeverity: (incident: Incident) => readonly Invited[]
  /** What severity and type together ask for: the only list that calls into a private incident. */
  readonly ofType: (incident: Incident) => readonly Invited[]
  /** What the highest severity asks for. */
  readonly widest: readonly Invited[]
}

export const callAggregate: Aggregate<Call, CallEvent> = {
  name: 'call',
  ...callRows,
  evolve: evolveCall,
  subject: ({ incident }) => incident,
  react: callReactions,
}

export const subscriptionAggregate: Aggregate<Subscription, SubscriptionEvent> = {
  name: 'subscription',
  ...subscriptionRows,
  evolve: evolveSubscription,
  subject: () => null,
  react: () => [],
}

/** Everybody who can be called, and under which names. */
export async function readOrganisation(
  reads: Reads,
  groups: readonly InviteGroup[],
): Promise<Organisation> {
  return {
    members: await readMembers(reads),
    former: await readFormer(reads),
    teams: await readCalledTeams(reads),
    groups,
  }
}

interface OnCall {
  readonly call: string
  readonly incident: string
}

type CallCommand<Input, Facts> = Command<Call, CallEvent, Input & OnCall, Facts, Actor>

/** The calls of an incident: by its lists, because nobody answers, or because somebody asks. */
export function callCommands(listsOf: (reads: Reads) => Promise<InviteLists>) {
  async function gather(reads: Reads, { incident: id }: OnCall): Promise<SummonFacts> {
    const { incident, participants: acting } = await gatherRoom(reads, id)
    const lists = await listsOf(reads)
    const organisation = await readOrganisation(reads, lists.groups)
    const ofType = lists.ofType(incident)
    const open = incident.visibility === 'open'
    return {
      ...organisation,
      incident,
      acting,
      subscriptions: await readSubscriptions(reads),
      participants: await readPeople(reads, id),
      calls: await readCalls(reads, id),
      knowledge: await readKnowledge(reads),
      lists: [...(open ? lists.ofSeverity(incident) : []), ...ofType],
      ladder: ladderOf(incident, { ofType, widest: lists.widest }, organisation),
    }
  }
  const base = { of: callAggregate, id: ({ call }: OnCall) => call, gather }
  const byLists: CallCommand<object, CallFacts> = {
    ...base,
    decide: ({ state, facts }) => callByLists(state, facts),
  }
  const next: CallCommand<{ readonly step: number }, CallFacts> = {
    ...base,
    decide: ({ state, input, facts }) => escalate(state, input, facts),
  }
  const asked: CallCommand<Summons, SummonFacts> = {
    ...base,
    decide: ({ state, input, facts, by, now }) => summon(state, input, { by, now, facts }),
  }
  const owner: CallCommand<{ readonly at: string | null }, CallFacts> = {
    ...base,
    decide: ({ state, input, facts }) => callOwner(state, input, facts),
  }
  return { byLists, next, asked, owner }
}

/** Brings in everybody whom a call names, in one decision. */
export const bring: ManyCommand<Participant, ParticipantEvent, OnCall, Call | undefined, Actor> = {
  of: participantAggregate,
  ids: async (reads, { call, incident }) => {
    const found = await findCall(reads, { call, incident })
    const people = [...(found?.people ?? []), ...(found?.observers ?? [])]
    return people.map((person) => participantId(incident, person))
  },
  gather: (reads, on) => findCall(reads, on),
  decide: ({ state, facts: call }) => {
    if (call === undefined) return new Map()
    const { incident } = call
    const called = [
      ...call.people.map((person) => ({ person, capacity: 'act' as const })),
      ...call.observers.map((person) => ({ person, capacity: 'observe' as const })),
    ]
    return new Map(
      called.map(({ person, capacity }) => {
        const id = participantId(incident, person)
        const before = state.get(id) ?? null
        return [id, bringIn(before, { person, capacity, call: call.id }, incident)]
      }),
    )
  },
}

async function findCall(reads: Reads, { call, incident }: OnCall): Promise<Call | undefined> {
  return (await readCalls(reads, incident)).find(({ id }) => id === call)
}

interface Later {
  readonly participant: string
  readonly until: string
}

export const returnToRoster: Command<Participant, ParticipantEvent, Later, null, Actor> = {
  of: participantAggregate,
  id: ({ participant }) => participant,
  gather: nothing,
  decide: ({ state, input }) => comeBack(known(state), input),
}

type Wish = Omit<Subscription, 'id' | 'active'>
type SubscriptionCommand<Input> = Command<Subscription, SubscriptionEvent, Input, null, Actor>

export const choose: SubscriptionCommand<Wish> = {
  of: subscriptionAggregate,
  id: ({ person }) => person.replace('per_', 'sub_'),
  gather: nothing,
  decide: ({ state, input, by }) => subscribe(state, input, { by }),
}

export const leave: SubscriptionCommand<{ readonly person: string }> = {
  of: subscriptionAggregate,
  id: ({ person }) => person.replace('per_', 'sub_'),
  gather: nothing,
  decide: ({ state, input, by }) => unsubscribe(state, input, { by }),
}
