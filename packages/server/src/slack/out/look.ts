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

/** Compares what Slack shows with what we wrote down: what somebody changed by hand is written again or noted. */
export async function lookAt(
  site: Site,
  row: ChannelRow & { readonly channel: string },
): Promise<void> {
  const { channel } = await site.out.call<Info>('conversations.info', { channel: row.channel })
  if ((channel.is_archived === true) !== (row.state === 'archived')) {
    await writeChannel(site.db, site.incident, {
      state: channel.is_archived === true ? 'archived' : 'live',
    })
  }
  const wanted = furnitureOf(site)
  for (const kind of ['topic', 'purpose'] as const) {
    const known = site.objects.get(kind, '')
    const should = wanted.find((piece) => piece.kind === kind)?.text
    if (known && should !== undefined && channel[kind]?.value !== should) {
      await site.objects.forget(known)
    }
  }
  await lookAtMembers(site, row.channel)
}

/** Whoever left is left alone; whoever came in by themselves is in. */
async function lookAtMembers(site: Site, channel: string): Promise<void> {
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
  const changed = site.objects.of('member').flatMap((row) => {
    const isThere = there.has(row.key)
    if (row.channel !== channel || isThere === (row.state === 'live')) return []
    if (!isThere && row.state !== 'live') return []
    const state: 'live' | 'gone' = isThere ? 'live' : 'gone'
    return [{ ...row, state, error: null, attemptedAt: site.now() }]
  })
  await site.objects.put(...changed)
}
