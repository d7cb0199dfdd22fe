import { z } from 'zod'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import { Later } from '../../platform/tasks/lease.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import type { Inside } from '../inside.ts'
import { at, isRecord, textAt } from './read.ts'
import { mustWait } from '../out/refusal.ts'
import { keepEvent } from './store.ts'

const KIND = 'slack.event'
const LANE = 'interactive'
/** An event that needs Slack, while Slack is away, waits so long before it is looked at again. */
const WAIT = { seconds: 15 } as const

/** Hands an event of Slack to whoever it is for. */
export type Deliver = (body: Readonly<Record<string, unknown>>) => Promise<void>

/** Everything that Slack tells is kept before it hears "thank you", and done afterwards. */
export function createInbox({ db, hints, parts }: Inside) {
  return {
    /** Keeps an event. Throws when it cannot: Slack must then not be thanked, and tells it again. */
    async take(body: Readonly<Record<string, unknown>>): Promise<void> {
      const id = textAt(body, 'event_id')
      if (id === '' || !isRecord(at(body, 'event'))) return
      const isNew = await keepEvent(db, { id, now: parts.clock.now(), task: taskOf(id, body) })
      if (isNew) hints.changed([LANE])
    },
  }
}

function taskOf(id: string, body: Readonly<Record<string, unknown>>): TaskRequest {
  return { kind: KIND, lane: LANE, key: `${KIND}/${id}`, line: lineOf(body), payload: { body } }
}

/** What happens in one channel is done in its order; in another it waits for nobody. */
function lineOf(body: unknown): string {
  const event = at(body, 'event')
  const place =
    textAt(event, 'channel') ||
    textAt(event, 'channel', 'id') ||
    textAt(event, 'item', 'channel') ||
    textAt(event, 'channel_id') ||
    textAt(event, 'user') ||
    'workspace'
  return `slack-in/${place}`
}

/**
 * The task that does what an event asks for. A Slack that is away is no failure of ours: it is waited for, and the
 * event keeps its place, so that what came after it in its channel is done after it.
 */
export function eventTask(deliver: Deliver): Handler {
  return work({
    kind: KIND,
    lane: LANE,
    payload: z.object({ body: z.record(z.string(), z.unknown()) }),
    run: async ({ body }, { now }) => {
      try {
        await deliver(body)
      } catch (error) {
        throw mustWait(error) ? new Later(now.add(WAIT), 'Slack is away') : error
      }
    },
  })
}
