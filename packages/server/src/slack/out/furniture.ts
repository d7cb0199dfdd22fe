import { failpoint } from '../../platform/failpoint.ts'
import { bare, cutMarkup, LIMITS, oneLine } from '../views/kit/index.ts'
import { SlackRefusal } from './refusal.ts'
import { hashOf } from './hash.ts'
import { fresh, type Site } from './site.ts'

/** What stands around the messages of a channel. */
export interface Furniture {
  readonly kind: 'topic' | 'purpose' | 'bookmark'
  readonly key: string
  readonly text: string
  /** Of bookmarks. */
  readonly link: string | null
}

/** What the channel of this incident should have: a topic, a purpose with its number, links to the rest. */
export function furnitureOf({
  room,
  publicUrl,
}: Pick<Site, 'room' | 'publicUrl'>): readonly Furniture[] {
  const { incident, words } = room
  const say = words.slack.channel
  const page = `${publicUrl}/incidents/${incident.number}`
  const commander = incident.roles.find(({ role }) => role === 'commander')?.person ?? null
  const severity = incident.severity
    ? words.labels.severitiesShort[incident.severity]
    : words.labels.severityUnset
  const topic = say.topic({
    severity,
    state: words.labels.states[incident.state],
    commander: commander && words.labels.person(commander.name),
    title: incident.title,
  })
  const purpose = say.purpose(incident.number, incident.title, page)
  const bookmark = (key: 'web' | 'report' | 'call', link: string): Furniture => ({
    kind: 'bookmark',
    key,
    text: say.bookmarks[key],
    link,
  })
  return [
    { kind: 'topic', key: '', text: caption(topic), link: null },
    { kind: 'purpose', key: '', text: caption(purpose), link: null },
    bookmark('web', page),
    bookmark('report', `${page}/report`),
    ...(incident.callUrl ? [bookmark('call', incident.callUrl)] : []),
  ]
}

/** A caption has no markup; in the middle of an escaped sign nothing is cut. */
const caption = (text: string): string => cutMarkup(bare(oneLine(text)), LIMITS.caption).text

/** Writes one piece, unless it stands as it should. Each topic is a line in the channel: never twice the same. */
export async function furnish(site: Site, channel: string, piece: Furniture): Promise<void> {
  const known = site.objects.get(piece.kind, piece.key)
  const hash = hashOf([channel, piece.text, piece.link])
  if (known?.hash === hash) return
  const row = { ...fresh(piece.kind, piece.key, channel), hash, attemptedAt: site.now() }
  try {
    const ts = await write(site, channel, piece)
    await site.objects.put({ ...row, ts })
  } catch (error) {
    const forGood =
      error instanceof SlackRefusal && (error.kind === 'policy' || error.kind === 'input')
    if (!forGood) throw error
    await site.objects.put({ ...row, state: 'failed', error: error.error })
  }
}

async function write(site: Site, channel: string, piece: Furniture): Promise<string | null> {
  switch (piece.kind) {
    case 'topic':
      await site.out.call('conversations.setTopic', { channel, topic: piece.text })
      await failpoint('slack.channel.topic')
      return null
    case 'purpose':
      await site.out.call('conversations.setPurpose', { channel, purpose: piece.text })
      await failpoint('slack.channel.purpose')
      return null
    case 'bookmark':
      return addBookmark(site, channel, piece)
  }
}

interface Bookmark {
  readonly id: string
  readonly link: string
  readonly title: string
}

/** Adding is not safe to repeat: what is there is found by its link, or by our note of it. */
async function addBookmark(site: Site, channel: string, piece: Furniture): Promise<string> {
  const known = site.objects.get('bookmark', piece.key)?.ts ?? null
  const { bookmarks } = await site.out.call<{ bookmarks: readonly Bookmark[] }>('bookmarks.list', {
    channel_id: channel,
  })
  const there = bookmarks.find(({ id, link }) => id === known || link === piece.link)
  const wanted = { channel_id: channel, title: piece.text, link: piece.link }
  if (there && there.link === piece.link && there.title === piece.text) return there.id
  if (there) {
    await site.out.call('bookmarks.edit', { ...wanted, bookmark_id: there.id })
    return there.id
  }
  const added = await site.out.call<{ bookmark: Bookmark }>('bookmarks.add', {
    ...wanted,
    type: 'link',
  })
  await failpoint('slack.channel.bookmark')
  return added.bookmark.id
}
