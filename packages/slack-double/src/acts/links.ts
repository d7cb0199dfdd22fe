import type { App, Channel, Install, Json, Message } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'
import { installsIn } from './find.ts'

/** Tells each app of the links in a message that lead to its domains, also where its bot is not. */
export function tellOfLinks(turn: Turn, channel: Channel, message: Message): void {
  const urls = [...message.text.matchAll(/<?(https?:\/\/[^\s<>|]+)/g)].map(([, url = '']) => url)
  if (urls.length === 0) return
  for (const install of installsIn(turn.state, channel.teamId)) {
    const app = turn.state.apps[install.appId]
    const links = app ? urls.flatMap((url) => linkTo(app, url)) : []
    if (links.length === 0 || message.appId === install.appId) continue
    turn.emit({
      name: 'link_shared',
      teamId: channel.teamId,
      channelId: channel.id,
      audience: { appId: install.appId },
      event: eventOf(turn, { channel, message, install, links }),
    })
  }
}

interface Shared {
  readonly channel: Channel
  readonly message: Message
  readonly install: Install
  readonly links: readonly Json[]
}

function eventOf(turn: Turn, { channel, message, install, links }: Shared): Json {
  const { ts, threadTs, userId } = message
  return {
    type: 'link_shared',
    channel: channel.id,
    user: userId,
    message_ts: ts,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    links,
    is_bot_user_member: channel.members.includes(install.botUserId),
    unfurl_id: `${channel.id}.${ts}.${turn.random(64, '0123456789abcdef')}`,
    source: 'conversations_history',
    event_ts: ts,
  }
}

function linkTo({ unfurlDomains }: App, url: string): readonly Json[] {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  const domain = unfurlDomains.find((own) => host === own || host.endsWith(`.${own}`))
  return domain === undefined ? [] : [{ url, domain }]
}
