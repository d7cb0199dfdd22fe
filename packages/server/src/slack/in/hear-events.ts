import type { Place } from '../call.ts'
import type { Inside } from '../inside.ts'
import { NotYet } from '../out/refusal.ts'
import { createCallers } from './caller.ts'
import { EVENTS } from './events/index.ts'
import type { EventContext } from './events/event.ts'
import { incidentAt } from './queries.ts'
import { at, isRecord, textAt } from './read.ts'

/** Somebody whom Slack did not name is asked for again so much later, and not at once and at once again. */
const AWAY = { seconds: 5 } as const

/** Does what follows from an event. It throws when that fails: the task of the event then runs again. */
export function createEvents(inside: Inside, sync: (incident: string) => Promise<void>) {
  const contextOf = createContexts(inside, sync)

  return async (body: unknown): Promise<void> => {
    const event = at(body, 'event')
    const type = textAt(event, 'type')
    if (!isRecord(event) || !Object.hasOwn(EVENTS, type)) return
    await EVENTS[type]?.(event, await contextOf(textAt(body, 'event_id')))
  }
}

/** What each event may use. */
export function createContexts(inside: Inside, sync: (incident: string) => Promise<void>) {
  const callers = createCallers(inside)
  const { parts, identities } = inside

  return async (eventId: string): Promise<EventContext> => {
    const { team } = await identities.get()
    return {
      ...inside,
      eventId,
      team,
      now: parts.clock.now(),
      callAs: async (slackUser: string, place: Place) => {
        const interaction = `event.${eventId}.${slackUser}`
        const heard = { slackUser, team, interaction, trigger: '', place }
        const { call, outsider } = await callers(heard)
        if (outsider?.why === 'away') {
          throw new NotYet(parts.clock.now().add(AWAY), 'Slack does not say who this is')
        }
        return call ?? null
      },
      incidentAt: (channel, thread) => incidentAt(parts.reads, channel, thread),
      sync,
    }
  }
}
