import { textAt, type Json } from '../read.ts'
import type { EventContext } from './event.ts'
import { forgetCard, type Spot } from './store.ts'

/** A card of ours that somebody deleted stands again: it says what holds, and nobody can take that back. False: it was none. */
export async function cardTaken(event: Json, context: EventContext): Promise<boolean> {
  const spot = deletedIn(event)
  const incident = spot && (await forgetCard(context.db, spot))
  if (incident === null) return false
  await context.sync(incident)
  return true
}

/** Which message is gone: one with answers under it leaves a stone behind. */
function deletedIn(event: Json): Spot | null {
  const channel = textAt(event, 'channel')
  switch (textAt(event, 'subtype')) {
    case 'message_deleted':
      return { channel, ts: textAt(event, 'deleted_ts') }
    case 'message_changed':
      return textAt(event, 'message', 'subtype') === 'tombstone'
        ? { channel, ts: textAt(event, 'message', 'ts') }
        : null
    default:
      return null
  }
}
