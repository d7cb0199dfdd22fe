import type { Db, Reads } from '../../platform/db.ts'
import type { SourceMessage, Workspace } from '../call.ts'
import { keepState, readState, writeState } from '../out/store.ts'
import { beginningKey } from '../project/pointer.ts'
import type { EventContext } from './events/event.ts'
import { messageAt, mirror } from './events/mirror.ts'
import type { SaidInSlack } from './events/said.ts'
import { findKnown, type Spot } from './events/store.ts'

const keyOf = ({ channel, ts }: Spot): string => `raised/${channel}/${ts}`

/** The incident that was raised from this message; null: none was. */
export const raisedFrom = (reads: Reads, spot: Spot): Promise<string | null> =>
  readState<string>(reads, keyOf(spot))

/** From here on this message leads to the incident that was raised from it, and so does the talk under it. */
async function leadTo(db: Db, message: SourceMessage, incident: string): Promise<void> {
  const { channel, ts, thread } = message
  await writeState(db, keyOf(message), incident)
  await keepState(db, beginningKey(incident), { channel, ts: thread ?? ts })
}

/** The message with which an incident began: it keeps its writer and its time in the room. */
export function createSource(context: EventContext): Workspace['source'] {
  const { parts, db, log } = context
  return {
    raised: (channel, ts) => raisedFrom(parts.reads, { channel, ts }),
    bring: async (incident, message) => {
      await leadTo(db, message, incident)
      const known = await findKnown(parts.reads, message)
      if (known && known.incident !== incident) return null
      try {
        const { channel, ts } = message
        const there = await messageAt(context, incident, { channel, ts })
        return there ?? (await mirror(context, incident, saidIn(message)))
      } catch (error) {
        log.warn({ error, incident }, 'a message was not brought to the incident raised from it')
        return null
      }
    },
  }
}

/** As it was shown when somebody pointed at it: in a channel of which we are no member. */
function saidIn({ channel, ts, slackUser, text }: SourceMessage): SaidInSlack {
  const markup = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return { channel, ts, slackUser, markup, thread: null, app: null, files: [] }
}
