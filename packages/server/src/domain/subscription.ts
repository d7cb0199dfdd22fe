import type { Severity } from '@hikeshi/contract'
import { nameOf } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { isHigher, type Incident } from './incident/incident.ts'
import { demand } from './refusal.ts'

/** Somebody's wish to watch every incident, or those of a kind. */
export interface Subscription {
  readonly id: string
  readonly person: string
  readonly active: boolean
  /** This severe at least; null: every one, judged or not. */
  readonly severity: Severity | null
  /** Only these types; null: all. */
  readonly types: readonly string[] | null
  readonly drills: boolean
}

export type SubscriptionEvent = EventOf<'subscription.chosen' | 'subscription.left'>
type Chosen = EventOf<'subscription.chosen'>['data']
type By = Pick<Context, 'by'>

/** Everybody subscribes themselves, and nobody else. */
export function subscribe(
  subscription: Subscription | null,
  asked: Chosen,
  { by }: By,
): readonly SubscriptionEvent[] {
  demand(nameOf(by) === asked.person ? null : 'not-allowed')
  const { person, severity, types, drills } = asked
  const data = { person, severity, types, drills }
  const same =
    subscription?.active === true && JSON.stringify(chosen(subscription)) === JSON.stringify(data)
  return same ? [] : [{ type: 'subscription.chosen', data }]
}

function chosen({ person, severity, types, drills }: Subscription): Chosen {
  return { person, severity, types, drills }
}

export function unsubscribe(
  subscription: Subscription | null,
  { person }: { readonly person: string },
  { by }: By,
): readonly SubscriptionEvent[] {
  demand(nameOf(by) === person ? null : 'not-allowed')
  return subscription?.active === true ? [{ type: 'subscription.left', data: { person } }] : []
}

/** The subscription after `event`. */
export function evolveSubscription(
  state: Subscription | null,
  event: Recorded<SubscriptionEvent>,
): Subscription {
  if (event.type === 'subscription.chosen') {
    return { id: event.stream, active: true, ...event.data }
  }
  if (state === null) throw new Error('subscription.left recorded before subscription.chosen')
  return { ...state, active: false }
}

/** Whether somebody who chose this wants to watch that incident. Private ones are nobody's to watch. */
export function isWatched(
  { active, severity, types, drills }: Subscription,
  incident: Pick<Incident, 'severity' | 'type' | 'visibility'> & { readonly drill?: boolean },
): boolean {
  if (!active || incident.visibility === 'private') return false
  if (incident.drill === true && !drills) return false
  if (types !== null && (incident.type === null || !types.includes(incident.type))) return false
  if (severity === null) return true
  return incident.severity !== null && !isHigher(severity, incident.severity)
}
