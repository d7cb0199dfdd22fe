import { SlackRefusal } from './refusal.ts'
import { furnitureOf } from './furniture.ts'
import type { Site } from './site.ts'
import { writeChannel, type ChannelRow } from './store.ts'

interface Info {
  readonly channel: {
    readonly is_archived?: boolean
    readonly topic?: { readonly value?: string }
    readonly purpose?: { readonly value?: string }
  }
}

interface Members {
  readonly members: readonly string[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

type Placed = ChannelRow & { readonly channel: string }

/** Compares what Slack shows with what we wrote down: what somebody changed by hand is written again or noted. */
export async function lookAt(site: Site, row: Placed): Promise<void> {
  const { channel } = await site.out.call<Info>('conversations.info', { channel: row.channel })
  if ((channel.is_archived === true) !== (row.state === 'archived')) {
    await writeChannel(site.db, site.incident, {
      state: channel.is_archived === true ? 'archived' : 'live',
    })
  }
  await lookAtCaptions(site, channel)
  const isIn = await lookAtMembers(site, row)
  if (isIn && row.problem === 'out') {
    await writeChannel(site.db, site.incident, { problem: null })
  }
  if (!isIn && channel.is_archived !== true) await comeBack(site, row)
}

/** What somebody cleared or wrote over is written again. */
async function lookAtCaptions(site: Site, channel: Info['channel']): Promise<void> {
  const wanted = furnitureOf(site)
  for (const kind of ['topic', 'purpose'] as const) {
    const known = site.objects.get(kind, '')
    const should = wanted.find((piece) => piece.kind === kind)?.text
    if (known && should !== undefined && channel[kind]?.value !== should) {
      await site.objects.forget(known)
    }
  }
}

/** Whoever left is left alone; whoever came in by themselves is in. Whether we are in ourselves. */
async function lookAtMembers(site: Site, { channel }: Placed): Promise<boolean> {
  const there = new Set<string>()
  for (let cursor = ''; ;) {
    const page = await site.out.call<Members>('conversations.members', {
      channel,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    })
    for (const member of page.members) there.add(member)
    cursor = page.response_metadata?.next_cursor ?? ''
    if (cursor === '') break
  }
  const changed = site.objects.of('member').flatMap((member) => {
    const isThere = there.has(member.key)
    if (member.channel !== channel || isThere === (member.state === 'live')) return []
    if (!isThere && member.state !== 'live') return []
    const state: 'live' | 'gone' = isThere ? 'live' : 'gone'
    return [{ ...member, state, error: null, attemptedAt: site.now() }]
  })
  await site.objects.put(...changed)
  return there.has(site.us.botUserId)
}

/** Somebody sent us away: into an open channel we go back; a private one has to ask us. False: we are out. */
export async function comeBack(
  { db, out }: Pick<Site, 'db' | 'out'>,
  { incident, channel }: Placed,
): Promise<boolean> {
  try {
    await out.call('conversations.join', { channel })
    await writeChannel(db, incident, { problem: null })
    return true
  } catch (error) {
    if (!(error instanceof SlackRefusal) || error.kind === 'retry') throw error
    await writeChannel(db, incident, { problem: 'out' })
    return false
  }
}
