import type { Place, SlackCall } from '../../call.ts'
import type { Inside } from '../../inside.ts'
import type { Json } from '../read.ts'

/** What a handler of events may use. It may run twice: what it does carries keys made of the event. */
export interface EventContext extends Inside {
  readonly eventId: string
  /** The workspace in which this app is installed. */
  readonly team: string
  readonly now: Temporal.Instant
  /** Our API as this user of Slack; null: nobody who can take part. Throws when Slack has to be asked and is away. */
  readonly callAs: (slackUser: string, place: Place) => Promise<SlackCall | null>
  /** The incident whose channel or thread this is. */
  readonly incidentAt: (channel: string, thread: string | null) => Promise<string | null>
  /** Looks after what stands in Slack for this incident, soon: something there is not as it should be. */
  readonly sync: (incident: string) => Promise<void>
}

/** What follows from something that happened in the workspace. */
export type OnEvent = (event: Json, context: EventContext) => Promise<void>
