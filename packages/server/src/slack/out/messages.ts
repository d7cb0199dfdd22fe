import { failpoint } from '../../platform/failpoint.ts'
import type { SlackMessage } from '../call.ts'
import { NotYet, SlackRefusal } from './refusal.ts'
import { hashOf } from './hash.ts'
import { fresh, type Site } from './site.ts'
import type { ObjectRow } from './store.ts'

/** A message that must stand somewhere, with what it says now. */
export interface Placed {
  readonly kind: string
  readonly key: string
  readonly channel: string
  /** The `ts` of the message under which it stands. */
  readonly thread: string | null
  readonly message: SlackMessage
  readonly pinned?: boolean
}

/** Before the send by our clock may be a moment later by Slack's. */
const APART = { seconds: 5 } as const
const PAGES_MAX = 5
const TEXT_MAX = 3900

/**
 * Makes a message stand as it should: posted once, edited after that. An answer that was lost is
 * looked for in the channel before anything is posted again. What somebody deleted is posted anew.
 */
export async function place(site: Site, placed: Placed): Promise<ObjectRow> {
  const hash = hashOf([placed.message, placed.thread])
  const known = site.objects.get(placed.kind, placed.key)
  if (known === null || known.channel !== placed.channel) return post(site, placed, hash)
  if (known.ts === null) {
    if (known.state === 'failed') return known.hash === hash ? known : post(site, placed, hash)
    return afterDoubt(site, placed, { hash, known })
  }
  if (known.hash !== hash) return edit(site, placed, { hash, known })
  return known
}

/** What became of a post of which no answer came: written down when it is there, forgotten when it never was. */
export async function settleDoubt(
  site: Site,
  placed: Pick<Placed, 'kind' | 'key' | 'channel' | 'thread'>,
  known: ObjectRow,
): Promise<'there' | 'absent'> {
  const ts = await lookFor(site, placed, known)
  if (ts === null) {
    await site.objects.forget(known)
    return 'absent'
  }
  await site.objects.put({ ...known, ts, state: 'live' })
  return 'there'
}

async function afterDoubt(
  site: Site,
  placed: Placed,
  { hash, known }: { readonly hash: string; readonly known: ObjectRow },
): Promise<ObjectRow> {
  const ts = await lookFor(site, placed, known)
  if (ts === null) return post(site, placed, hash)
  // What it says may be older than what it should say.
  const there: ObjectRow = { ...known, ts, state: 'live', hash: null }
  await site.objects.put(there)
  return edit(site, placed, { hash, known: there })
}

async function post(site: Site, placed: Placed, hash: string): Promise<ObjectRow> {
  const row = fresh(placed.kind, placed.key, placed.channel)
  const sending: ObjectRow = { ...row, state: 'sending', attemptedAt: site.now() }
  await site.objects.put(sending)
  await failpoint('slack.message.sending')
  const more = {
    ...(placed.thread === null ? {} : { thread_ts: placed.thread }),
    metadata: { event_type: 'hikeshi', event_payload: { key: nameOf(site, placed) } },
    unfurl_links: false,
    unfurl_media: false,
  }
  let ts: string
  try {
    ts = await send(site, 'chat.postMessage', { placed, more })
  } catch (error) {
    return failedPost(site, { ...sending, hash }, error)
  }
  await failpoint('slack.message.sent')
  const live: ObjectRow = { ...sending, ts, hash, state: 'live' }
  await site.objects.put(live)
  return live
}

/** Nothing was sent, or Slack will not have it: either is written down, so that nobody looks for it. */
async function failedPost(site: Site, row: ObjectRow, error: unknown): Promise<ObjectRow> {
  if (error instanceof SlackRefusal && error.perhapsDone) throw error
  if (!isForGood(error)) {
    await site.objects.forget(row)
    throw error
  }
  site.log.error({ kind: row.kind, error: error.error }, 'Slack does not take a message')
  const failed: ObjectRow = { ...row, ts: null, state: 'failed', error: error.error }
  await site.objects.put(failed)
  return failed
}

async function edit(
  site: Site,
  placed: Placed,
  { hash, known }: { readonly hash: string; readonly known: ObjectRow },
): Promise<ObjectRow> {
  try {
    await send(site, 'chat.update', { placed, more: { ts: known.ts } })
    const live: ObjectRow = { ...known, hash, state: 'live', error: null }
    await site.objects.put(live)
    return live
  } catch (error) {
    if (error instanceof SlackRefusal && LOST.has(error.error)) return post(site, placed, hash)
    if (!isForGood(error)) throw error
    site.log.error({ kind: known.kind, error: error.error }, 'Slack does not take an edit')
    const stale: ObjectRow = { ...known, hash, state: 'failed', error: error.error }
    await site.objects.put(stale)
    return stale
  }
}

/** Somebody took it away, or it can no longer be changed. */
const LOST: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
])

/** These are about the channel, not about this message: whoever brings the incident to Slack mends that first. */
const OF_THE_CHANNEL: ReadonlySet<string> = new Set([
  'is_archived',
  'is_inactive',
  'channel_not_found',
  'not_in_channel',
])

const isForGood = (error: unknown): error is SlackRefusal => {
  if (!(error instanceof SlackRefusal)) return false
  if (error.kind === 'place') return !OF_THE_CHANNEL.has(error.error)
  return error.kind === 'input' || error.kind === 'policy'
}

interface Sending {
  readonly placed: Placed
  readonly more: Readonly<Record<string, unknown>>
}

/** With its blocks; when Slack will not have those, as plain text: news is worth more than its form. */
async function send(
  site: Site,
  method: 'chat.postMessage' | 'chat.update',
  { placed, more }: Sending,
): Promise<string> {
  const { channel, message } = placed
  const text = Array.from(message.text).slice(0, TEXT_MAX).join('')
  const whole = { channel, text, ...more }
  try {
    return (await site.out.call<{ ts: string }>(method, { ...whole, blocks: message.blocks })).ts
  } catch (error) {
    if (!(error instanceof SlackRefusal) || error.kind !== 'input') throw error
    site.log.error(
      { kind: placed.kind, error: error.error },
      'Slack does not take the blocks of a message; it goes out as text',
    )
    return (await site.out.call<{ ts: string }>(method, { ...whole, blocks: [] })).ts
  }
}

interface History {
  readonly messages: readonly {
    readonly ts: string
    readonly metadata?: { readonly event_payload?: { readonly key?: unknown } }
  }[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

/** Our message of which no answer came, found by the name that it carries; null when it never was. */
async function lookFor(
  site: Site,
  placed: Pick<Placed, 'kind' | 'key' | 'channel' | 'thread'>,
  { attemptedAt }: ObjectRow,
): Promise<string | null> {
  const from = (attemptedAt ?? site.now()).subtract(APART)
  const method = placed.thread === null ? 'conversations.history' : 'conversations.replies'
  let cursor = ''
  for (let page = 0; page < PAGES_MAX; page++) {
    const seen = await site.out.call<History>(method, {
      channel: placed.channel,
      ...(placed.thread === null ? {} : { ts: placed.thread }),
      oldest: (from.epochMilliseconds / 1000).toFixed(6),
      include_all_metadata: true,
      limit: 100,
      ...(cursor ? { cursor } : {}),
    })
    const name = nameOf(site, placed)
    const ours = seen.messages.find(({ metadata }) => metadata?.event_payload?.key === name)
    if (ours) return ours.ts
    cursor = seen.response_metadata?.next_cursor ?? ''
    if (cursor === '') return null
  }
  return null
}

const nameOf = ({ incident }: Site, { kind, key }: Pick<Placed, 'kind' | 'key'>): string =>
  `${incident}/${kind}/${key}`

/** Takes a message of ours away, whoever has done so before. */
export async function takeAway(site: Site, row: ObjectRow): Promise<void> {
  if (row.ts !== null && row.state !== 'gone') {
    try {
      await site.out.call('chat.delete', { channel: row.channel, ts: row.ts })
    } catch (error) {
      const isGone =
        error instanceof SlackRefusal && (error.kind === 'place' || error.kind === 'policy')
      if (!isGone) throw error
    }
  }
  await site.objects.forget(row)
}

/** Pins a message, once. A workspace that forbids it, or a full board of pins, is shown and not asked again. */
export async function pin(site: Site, row: ObjectRow): Promise<void> {
  if (row.ts === null) return
  const key = `${row.kind}/${row.key}`
  if (site.objects.get('pin', key)?.ts === row.ts) return
  const pinned = { ...fresh('pin', key, row.channel), ts: row.ts, attemptedAt: site.now() }
  try {
    await site.out.call('pins.add', { channel: row.channel, timestamp: row.ts })
    await failpoint('slack.message.pinned')
    await site.objects.put(pinned)
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    if (error.kind === 'done') return site.objects.put(pinned)
    if (error.error === 'message_not_found') {
      // Somebody deleted it: it is posted anew at once.
      await site.objects.forget(row)
      throw new NotYet(site.now(), 'a message that should be pinned is gone')
    }
    if (error.kind !== 'policy' && error.kind !== 'input') throw error
    await site.objects.put({ ...pinned, state: 'failed', error: error.error })
  }
}
