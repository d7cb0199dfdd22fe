import { z } from 'zod'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import type { Inside } from '../inside.ts'
import { at, isRecord, textAt } from './read.ts'
import { NotYet, SlackRefusal } from '../out/client.ts'
import { ask, keepEvent } from './store.ts'

const KIND = 'slack.event'
const LANE = 'interactive'
/** An event that needs Slack, while Slack is away, is looked at again so often, for so long. */
const AGAIN = { seconds: 15 } as const
const TRIES = 4 * 60 * 24

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

function taskOf(id: string, body: Readonly<Record<string, unknown>>, tried = 0): TaskRequest {
  const key = `${KIND}/${id}${tried === 0 ? '' : `/${String(tried)}`}`
  return { kind: KIND, lane: LANE, key, line: lineOf(body), payload: { body, tried } }
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

const Payload = z.object({ body: z.record(z.string(), z.unknown()), tried: z.number().default(0) })

/** The task that does what an event asks for. A Slack that is away is no failure of ours: it is waited for. */
export function eventTask({ db, parts }: Inside, deliver: Deliver): Handler {
  return work({
    kind: KIND,
    lane: LANE,
    payload: Payload,
    run: async ({ body, tried }) => {
      try {
        await deliver(body)
      } catch (error) {
        if (!isAway(error) || tried >= TRIES) throw error
        const now = parts.clock.now()
        const again = taskOf(textAt(body, 'event_id'), body, tried + 1)
        await ask(db, now, { ...again, at: now.add(AGAIN) })
      }
    },
  })
}

const isAway = (error: unknown): boolean =>
  error instanceof NotYet || (error instanceof SlackRefusal && error.kind === 'retry')
