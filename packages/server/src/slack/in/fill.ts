import { z } from 'zod'
import { work, type Handler } from '../../platform/tasks/handlers.ts'
import type { Inside } from '../inside.ts'
import { NotYet, SlackRefusal } from '../out/client.ts'
import type { EventContext } from './events/event.ts'
import { mirror, selfOf } from './events/mirror.ts'
import { messageOf } from './events/said.ts'
import { openChannels, type OpenChannel } from './events/store.ts'
import { isAfter } from './events/ts.ts'
import { createContexts } from './hear-events.ts'
import { listAt } from './read.ts'
import { ask } from './store.ts'

const FILL = 'slack.fill'
const LANE = 'chat'
const EVERY_MS = 10 * 60 * 1000
/** What Slack gives an app at once, however strict it is with it. */
const AT_ONCE = 15

/** Slack tells an event again for some minutes only: what was said while we were away for longer is read from the channel. */
export function createFill(inside: Inside, sync: (incident: string) => Promise<void>) {
  const { parts, db, log, hints } = inside
  const contextOf = createContexts(inside, sync)

  async function fillAll(): Promise<void> {
    const context = await contextOf(`fill.${parts.clock.now().toString()}`)
    for (const one of await openChannels(parts.reads)) await fill(context, one)
  }

  /** Looks now: Slack is back. */
  async function fillNow(): Promise<void> {
    const now = parts.clock.now()
    await ask(db, now, { kind: FILL, lane: LANE, key: `${FILL}/${now.toString()}`, payload: {} })
    hints.changed([LANE])
  }

  /** The next look; its moment is its key. */
  async function fillLater(): Promise<void> {
    const now = parts.clock.now()
    const round = Math.floor(now.epochMilliseconds / EVERY_MS) + 1
    const at = Temporal.Instant.fromEpochMilliseconds(round * EVERY_MS)
    await ask(db, now, {
      kind: FILL,
      lane: LANE,
      key: `${FILL}/${round}`,
      once: String(round),
      payload: {},
      at,
    })
  }

  const tasks: readonly Handler[] = [
    work({
      kind: FILL,
      lane: LANE,
      payload: z.object({}),
      run: async () => {
        await fillLater()
        try {
          await fillAll()
        } catch (error) {
          // Slack keeps us waiting: the next look finds the same.
          if (!(error instanceof NotYet) && !(error instanceof SlackRefusal)) throw error
          log.warn({ error }, 'cannot look for what was said in Slack meanwhile')
        }
      },
    }),
  ]
  return { tasks, fillNow, start: fillLater }
}

/** Brings what was said last in a channel, as far as it is not here. */
async function fill(context: EventContext, { incident, channel }: OpenChannel): Promise<void> {
  const self = await selfOf(context)
  const answer = await context.out.call('conversations.history', { channel, limit: AT_ONCE })
  const said = listAt(answer, 'messages')
    .map((message) => messageOf(message, channel, self))
    .filter((message) => message !== null)
    .toSorted((one, other) => (isAfter(one.ts, other.ts) ? 1 : -1))
  for (const message of said) await mirror(context, incident, message)
}
