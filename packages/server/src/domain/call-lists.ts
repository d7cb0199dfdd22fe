import {
  ADMINS,
  EVERYBODY,
  peopleOf,
  type Call,
  type CallEvent,
  type Failed,
  type Invited,
  type Organisation,
} from './call.ts'
import { BEFORE_CONVERGENCE, mustBeIn } from './incident/guards.ts'
import type { Incident } from './incident/incident.ts'
import type { Participant } from './participant.ts'
import { isWatched, type Subscription } from './subscription.ts'

/** What the product looks at before it calls anybody by itself. */
export interface CallFacts extends Organisation {
  readonly incident: Incident
  readonly subscriptions: readonly Subscription[]
  readonly participants: readonly Participant[]
  /** Every call of this incident so far. */
  readonly calls: readonly Call[]
  /** The groups that severity and type ask for. */
  readonly lists: readonly Invited[]
  /** The groups that are called one after the other while nobody answers. */
  readonly ladder: readonly string[]
}

/** Calls everybody of the standing lists who has not been called (C-16), and the subscribers (B-03). */
export function callByLists(call: Call | null, facts: CallFacts): readonly CallEvent[] {
  if (call !== null || isOver(facts)) return []
  const lists = facts.lists.filter(({ group }) => !isSubscribers(group, facts))
  const groups = lists.map(({ group }) => group)
  const asked = membersOf(lists, 'act', facts)
  const watching = [...membersOf(lists, 'observe', facts), ...subscribers(facts)]
  const known = knownHere(facts)
  const upgraded = silentObservers(facts)
  const people = asked.filter((person) => !known.has(person) || upgraded.has(person))
  const observers = watching.filter((person) => !known.has(person) && !people.includes(person))
  const failed = newFailures(groups, facts)
  if (people.length + observers.length + failed.length === 0) return []
  const all = new Set([...people, ...observers])
  const called = groups.filter((group) => peopleOf(group, facts).people.some((one) => all.has(one)))
  return [made(facts.incident, { reason: 'list', groups: called, people, observers, failed })]
}

/** Calls the next group, because nobody but whoever raised it has answered (C-05). */
export function escalate(
  call: Call | null,
  { step }: { readonly step: number },
  facts: CallFacts,
): readonly CallEvent[] {
  if (call !== null || isOver(facts) || hasAnswer(facts)) return []
  const next = facts.ladder.find((group) => newcomers(group, facts).length > 0)
  const people = next === undefined ? [] : newcomers(next, facts)
  const groups = next === undefined ? [] : [next]
  const wait = waitMinutes(facts.incident)
  return [made(facts.incident, { reason: 'escalation', step, wait, groups, people })]
}

/** So long nobody is left alone with it. */
export function waitMinutes({ severity }: Pick<Incident, 'severity'>): number {
  return severity === 'sev1' ? 3 : 5
}

/** Calls the people of the organisation that became responsible at that moment, but for those who act already. */
export function callOwner(
  call: Call | null,
  { at }: { readonly at: string | null },
  facts: CallFacts,
): readonly CallEvent[] {
  if (call !== null || isOver(facts)) return []
  const change = facts.incident.ownerChanges.findLast((one) => one.at === at)
  const groups = change?.groups ?? []
  const found = groups.map((group) => peopleOf(group, facts))
  const here = new Set(
    facts.participants.filter(({ answered }) => answered).map((one) => one.person),
  )
  const named = new Set(found.flatMap((one) => one.people))
  const people = Array.from(named).filter((person) => !here.has(person))
  const failed = newFailures(groups, facts)
  if (people.length + failed.length === 0) return []
  return [made(facts.incident, { reason: 'ownership', groups, people, failed })]
}

/** Nobody is called any more once the harm has stopped. */
function isOver({ incident }: CallFacts): boolean {
  return mustBeIn(incident, BEFORE_CONVERGENCE) !== null
}

/** Somebody besides whoever raised it has said something; or there is nobody else. */
function hasAnswer({ incident, participants, members }: CallFacts): boolean {
  const alone = members.every(({ id }) => id === incident.raisedBy)
  return alone || participants.some((one) => one.answered && one.person !== incident.raisedBy)
}

/** Where everybody may be called, when nobody answers. */
const SMALL = 8

/** The order in which groups are called while nobody answers. Private incidents call only their own list. */
export function ladderOf(
  { visibility }: Incident,
  lists: { readonly ofType: readonly Invited[]; readonly widest: readonly Invited[] },
  { members }: Pick<Organisation, 'members'>,
): readonly string[] {
  if (visibility === 'private') return acting(lists.ofType)
  const small = members.length <= SMALL
  return [...acting(lists.ofType), ...acting(lists.widest), ADMINS, ...(small ? [EVERYBODY] : [])]
}

const acting = (list: readonly Invited[]): readonly string[] =>
  list.filter(({ tone }) => tone === 'act').map(({ group }) => group)

type Made = Partial<CallEvent['data']> & Pick<CallEvent['data'], 'reason'>

/** The event of a call, with what goes without saying. */
export function made(incident: Incident, data: Made): CallEvent {
  const nothing = { step: 0, groups: [], team: null, area: null, people: [], observers: [] }
  return { type: 'call.made', data: { ...nothing, failed: [], ...data, incident: incident.id } }
}

function membersOf(
  lists: readonly Invited[],
  tone: Invited['tone'],
  facts: CallFacts,
): readonly string[] {
  const groups = lists.filter((list) => list.tone === tone)
  return Array.from(new Set(groups.flatMap(({ group }) => peopleOf(group, facts).people)))
}

/** Those of the group who are neither here nor called. */
function newcomers(group: string, facts: CallFacts): readonly string[] {
  const known = knownHere(facts)
  return peopleOf(group, facts).people.filter((person) => !known.has(person))
}

/** Subscribers choose for themselves which incidents they watch; no list does. */
function isSubscribers(group: string, { groups }: CallFacts): boolean {
  return groups.find(({ key }) => key === group)?.kind === 'subscribers'
}

function subscribers({ subscriptions, incident, members }: CallFacts): readonly string[] {
  const active = new Set(members.map(({ id }) => id))
  const watching = subscriptions.filter((one) => isWatched(one, incident))
  return watching.map(({ person }) => person).filter((person) => active.has(person))
}

function silentObservers({ participants, calls }: CallFacts): ReadonlySet<string> {
  const asked = new Set(calls.flatMap(({ people }) => people))
  const silent = participants.filter(
    ({ capacity, answered, person }) => capacity === 'observe' && !answered && !asked.has(person),
  )
  return new Set(silent.map(({ person }) => person))
}

function knownHere({ incident, participants, calls }: CallFacts): ReadonlySet<string> {
  return new Set([
    incident.raisedBy,
    ...participants.map(({ person }) => person),
    ...calls.flatMap(({ people, observers }) => [...people, ...observers]),
  ])
}

/** What fails is said once. An organisation without teams has not begun to use lists. */
function newFailures(groups: readonly string[], facts: CallFacts): readonly Failed[] {
  const used = facts.teams.length > 0 || facts.groups.some(({ people }) => people.length > 0)
  if (!used) return []
  const said = new Set(facts.calls.flatMap(({ failed }) => failed.map(({ what }) => what)))
  const all = groups.flatMap((group) => peopleOf(group, facts).failed)
  const unsaid = new Map(all.filter(({ what }) => !said.has(what)).map((one) => [one.what, one]))
  return Array.from(unsaid.values())
}
