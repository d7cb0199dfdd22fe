import type { Outbound } from './client.ts'

/** A channel as Slack lists it. */
export interface ListedChannel {
  readonly id: string
  readonly name: string
  readonly creator: string
  /** Seconds since 1970. */
  readonly created: number
  readonly is_member?: boolean
}

interface Page {
  readonly channels: readonly ListedChannel[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

/** The first channel, public or private, of which this is true, page by page; null when there is none. */
export async function findListed(
  out: Pick<Outbound, 'call'>,
  isIt: (channel: ListedChannel) => boolean,
  { archivedToo }: { readonly archivedToo: boolean },
): Promise<ListedChannel | null> {
  for (let cursor = ''; ;) {
    const page = await out.call<Page>('conversations.list', {
      types: 'public_channel,private_channel',
      exclude_archived: !archivedToo,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    })
    const found = page.channels.find(isIt)
    if (found) return found
    cursor = page.response_metadata?.next_cursor ?? ''
    if (cursor === '') return null
  }
}
