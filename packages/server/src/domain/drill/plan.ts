import type { Drill as DrillView, DrillAnswer } from '@hikeshi/contract'
import { isAdmin, nameOf, type Actor, type Member } from '../actor.ts'
import type { Context } from '../context.ts'
import type { EventOf } from '../event.ts'
import type { Answer } from '../incident/guards.ts'
import { demand } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'
import { instantText, isBefore, parseInstant } from '../time.ts'
import { endOf, type Drill, type DrillEvent } from './drill.ts'
import { nextOf, type Turn } from './rhythm.ts'

/** Who is an active member of the organisation. */
export type DrillContext = Context<{ readonly members: readonly Member[] }>

type Scheduled = EventOf<'drill.scheduled'>['data']
type Changed = EventOf<'drill.changed'>['data']

/** Anybody may plan one. */
export function scheduleDrill(
  drill: Drill | null,
  asked: Scheduled,
  context: DrillContext,
): readonly DrillEvent[] {
  if (drill !== null) return []
  const startsAt = parseInstant(asked.startsAt)
  demand(mustBeAhead(startsAt, context))
  demandMembers([asked.facilitator, ...asked.invited], context)
  const title = requiredText(asked.title, 'invalid-input')
  const invited = Array.from(new Set(asked.invited))
  return [{ type: 'drill.scheduled', data: { ...asked, title, startsAt, invited } }]
}

/** As somebody asks for it: an empty text takes one away. */
export type Change = { readonly [Field in keyof Changed]?: NonNullable<Changed[Field]> | undefined }

/** Whoever planned it, leads it or is an admin changes it, while it is still to be held. */
export function changeDrill(
  drill: Drill,
  asked: Change,
  context: DrillContext,
): readonly DrillEvent[] {
  demand(guardChange(drill, context))
  const data = differing(drill, asked)
  if (data.startsAt !== undefined) demand(mustBeAhead(data.startsAt, context))
  const { facilitator, invited = [] } = data
  demandMembers(facilitator === undefined ? invited : [facilitator, ...invited], context)
  return Object.keys(data).length === 0 ? [] : [{ type: 'drill.changed', data }]
}

/** What of it is another than it was. */
function differing(drill: Drill, asked: Change): Changed {
  const { title, startsAt, minutes, purpose, place, rhythm, facilitator, invited = [] } = asked
  const said: Changed = {
    ...(title === undefined ? {} : { title: requiredText(title, 'invalid-input') }),
    ...(startsAt === undefined ? {} : { startsAt: parseInstant(startsAt) }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(purpose === undefined ? {} : { purpose: givenText(purpose) }),
    ...(place === undefined ? {} : { place: givenText(place) }),
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(facilitator === undefined ? {} : { facilitator }),
  }
  const others = Object.entries(said).filter(
    ([field, value]) => value !== drill[field as keyof typeof said],
  )
  const fresh = Array.from(new Set(invited)).filter((one) => !drill.invited.includes(one))
  return { ...Object.fromEntries(others), ...(fresh.length === 0 ? {} : { invited: fresh }) }
}

/** Everybody answers for themselves, until it is over. */
export function answerDrill(
  drill: Drill,
  { answer }: { readonly answer: DrillAnswer },
  { by, now }: DrillContext,
): readonly DrillEvent[] {
  const person = nameOf(by)
  if (drill.answers[person] === answer) return []
  demand(guardAnswer(drill, now))
  return [{ type: 'drill.answered', data: { person, answer } }]
}

/** It took place. */
export function holdDrill(
  drill: Drill,
  asked: { readonly commander?: string | undefined; readonly note?: string | undefined },
  context: DrillContext,
): readonly DrillEvent[] {
  if (drill.state === 'done') return []
  demand(guardChange(drill, context) ?? guardBegun(drill, context.now))
  const { commander = null } = asked
  if (commander !== null) demandMembers([commander], context)
  return [{ type: 'drill.held', data: { commander, note: givenText(asked.note) } }]
}

/** It does not take place, or did not; with it the series ends, if that is asked for in time. */
export function abortDrill(
  drill: Drill,
  asked: { readonly reason: string; readonly endSeries?: boolean | undefined },
  context: DrillContext,
): readonly DrillEvent[] {
  if (drill.state === 'aborted') return []
  demand(guardChange(drill, context))
  const reason = requiredText(asked.reason, 'reason-required')
  const ends = asked.endSeries === true ? differing(drill, { rhythm: 'once' }) : {}
  return [
    ...(Object.keys(ends).length === 0 ? [] : [{ type: 'drill.changed', data: ends } as const]),
    { type: 'drill.aborted', data: { reason } },
  ]
}

/** A week and a day ahead, once each; one planned at shorter notice is told when it is planned. */
export function remindOfDrill(drill: Drill, now: Temporal.Instant): readonly DrillEvent[] {
  const days = daysAhead(drill, now)
  if (drill.state !== 'scheduled' || days === null || isReminded(drill, days)) return []
  return [{ type: 'drill.reminded', data: { days } }]
}

const DAY_HOURS = 24

/** When people are reminded of what begins then, the earlier one first. */
export function remindersOf(startsAt: string): readonly Temporal.Instant[] {
  const start = Temporal.Instant.from(startsAt)
  return [7, 1].map((days) => start.subtract({ hours: days * DAY_HOURS }))
}

function daysAhead({ startsAt }: Drill, now: Temporal.Instant): 7 | 1 | null {
  const [week, day] = remindersOf(startsAt)
  if (!isBefore(instantText(now), startsAt) || !week || !day) return null
  if (Temporal.Instant.compare(now, day) >= 0) return 1
  return Temporal.Instant.compare(now, week) >= 0 ? 7 : null
}

const isReminded = ({ reminded }: Drill, days: 7 | 1): boolean =>
  reminded !== null && reminded <= days

/** Its time has come: the next one of a monthly series stands from now on, held or called off. */
export function continueSeries(
  drill: Drill,
  asked: { readonly next: string; readonly zone: string },
  now: Temporal.Instant,
): readonly DrillEvent[] {
  const { rhythm, startsAt, fifth, next } = drill
  if (rhythm !== 'monthly' || next !== null || guardBegun(drill, now) !== null) return []
  const turn = nextOf({ startsAt, fifth }, asked.zone, now)
  return [{ type: 'drill.continued', data: { next: asked.next, ...turn } }]
}

/** The next one of its series: everybody who was invited or came, and is still here, is invited again. */
export function followDrill(
  next: Drill | null,
  asked: Turn & { readonly drill: Drill },
  { facts }: DrillContext,
): readonly DrillEvent[] {
  const { drill, startsAt, fifth } = asked
  const { title, purpose, minutes, place, rhythm, scheduledBy: by } = drill
  const here = (person: string): boolean => facts.members.some(({ id }) => id === person)
  const lead = [drill.facilitator, by, ...facts.members.filter(isOwner).map(({ id }) => id)]
  const facilitator = lead.find(here)
  if (next !== null || facilitator === undefined) return []
  const invited = Array.from(new Set([...drill.invited, ...Object.keys(drill.answers)])).filter(
    here,
  )
  const plan = { title, purpose, startsAt, minutes, place, rhythm, facilitator, invited }
  return [{ type: 'drill.scheduled', data: { ...plan, fifth, by, after: drill.id } }]
}

const isOwner = ({ role }: Member): boolean => role === 'owner'

/** What whoever asks may do with it now. */
export function canDrill(
  drill: Drill,
  { by, now }: { readonly by: Actor; readonly now: Temporal.Instant },
): DrillView['can'] {
  const change = guardChange(drill, { by }) === null
  return {
    answer: guardAnswer(drill, now) === null,
    change,
    settle: change && guardBegun(drill, now) === null,
  }
}

function guardChange(drill: Drill, { by }: { readonly by: Actor }): Answer {
  if (drill.state !== 'scheduled') return 'drill-over'
  const own = [drill.facilitator, drill.scheduledBy].includes(nameOf(by))
  return own || isAdmin(by) ? null : 'not-allowed'
}

function guardAnswer(drill: Drill, now: Temporal.Instant): Answer {
  const isAhead = drill.state === 'scheduled' && isBefore(instantText(now), endOf(drill))
  return isAhead ? null : 'drill-over'
}

function guardBegun({ startsAt }: Drill, now: Temporal.Instant): Answer {
  return isBefore(instantText(now), startsAt) ? 'drill-ahead' : null
}

function mustBeAhead(startsAt: string, { now }: DrillContext): Answer {
  return isBefore(instantText(now), startsAt) ? null : 'drill-in-the-past'
}

function demandMembers(people: readonly string[], { facts }: DrillContext): void {
  const known = new Set(facts.members.map(({ id }) => id))
  demand(people.every((person) => known.has(person)) ? null : 'unknown-person')
}
