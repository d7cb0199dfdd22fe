import { SlackRefusal } from './refusal.ts'
import { isMessage, type Site } from './site.ts'
import { readState, takeState, writeState, type ObjectRow } from './store.ts'
import type { Db } from '../../platform/db.ts'
import type { Inside } from '../inside.ts'

const keyOf = (incident: string): string => `cards/${incident}`

/** What was said once is not said again because somebody deleted it. */
const SAID_ONCE: ReadonlySet<string> = new Set(['said', 'digest', 'pointer'])

/** Asks for a look at every card of an incident, from the first one on. */
export const doubtCards = (db: Db, incident: string): Promise<void> =>
  writeState(db, keyOf(incident), '')

/**
 * Looks whether each card still stands, where that was asked for: one that somebody deleted while we heard nothing is
 * forgotten, and so posted anew. How far it came is kept, for Slack may make it wait in between.
 */
export async function lookAtCards(site: Site & Pick<Inside, 'parts'>): Promise<void> {
  const key = keyOf(site.incident)
  const from = await readState<string>(site.parts.reads, key)
  if (from === null) return
  for (const { row, ts } of cardsOf(site)) {
    if (ts <= from) continue
    if (await isGone(site, row.channel, ts)) await site.objects.forget(row)
    await writeState(site.db, key, ts)
  }
  await takeState(site.db, key)
}

/** In the order in which they were posted. */
function cardsOf({ objects }: Site): readonly { readonly row: ObjectRow; readonly ts: string }[] {
  return objects
    .all()
    .filter((row) => isMessage(row) && !SAID_ONCE.has(row.kind) && row.state === 'live')
    .flatMap((row) => (row.ts === null ? [] : [{ row, ts: row.ts }]))
    .toSorted((one, other) => (one.ts < other.ts ? -1 : 1))
}

interface Thread {
  readonly messages: readonly { readonly ts: string; readonly subtype?: string }[]
}

/** Whether nothing, or only its stone, is left of a message, be it in the channel or in a thread. */
async function isGone(site: Site, channel: string, ts: string): Promise<boolean> {
  try {
    const { messages } = await site.out.call<Thread>('conversations.replies', {
      channel,
      ts,
      oldest: ts,
      latest: ts,
      inclusive: true,
      limit: 10,
    })
    return messages.every((message) => message.ts !== ts || message.subtype === 'tombstone')
  } catch (error) {
    if (!(error instanceof SlackRefusal) || error.kind === 'retry') throw error
    // A channel that is not what we think is mended by whoever writes into it.
    return error.error === 'thread_not_found'
  }
}
