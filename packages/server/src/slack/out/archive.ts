import { failpoint } from '../../platform/failpoint.ts'
import { SlackRefusal } from './refusal.ts'
import { takeAway } from './messages.ts'
import { isMessage, type Site } from './site.ts'
import { writeChannel } from './store.ts'

/** Puts the channel away, after all was said. A workspace that forbids it leaves it to people, and that is shown. */
export async function archive(site: Site, channel: string): Promise<void> {
  const problem = await put(site, 'conversations.archive', channel)
  await failpoint('slack.channel.archived')
  await writeChannel(site.db, site.incident, { state: 'archived', problem })
}

/** Opens it again. False: Slack does not let us, and people have to. */
export async function unarchive(site: Site, channel: string): Promise<void> {
  const problem = await put(site, 'conversations.unarchive', channel)
  if (problem === null) await comeIn(site, channel)
  await writeChannel(site.db, site.incident, { state: 'live', problem })
}

/** Whoever opens a channel again is not in it, when it is an app. A private one has to invite us. */
async function comeIn(site: Site, channel: string): Promise<void> {
  try {
    await site.out.call('conversations.join', { channel })
  } catch (error) {
    if (!(error instanceof SlackRefusal) || error.kind === 'retry') throw error
  }
}

async function put(
  site: Site,
  method: 'conversations.archive' | 'conversations.unarchive',
  channel: string,
): Promise<string | null> {
  try {
    await site.out.call(method, { channel })
    return null
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    if (error.kind === 'done') return null
    if (error.kind === 'policy' || error.kind === 'place') return 'archive'
    throw error
  }
}

/**
 * The incident became private. No app can make a channel private, so that what we said in the open
 * one is taken back and the open one is archived; the incident goes on in a private one of its own.
 */
export async function withdraw(site: Site, channel: string): Promise<void> {
  for (const object of site.objects.all().filter((row) => row.channel === channel)) {
    if (isMessage(object)) await takeAway(site, object)
    else await site.objects.forget(object)
  }
  await put(site, 'conversations.archive', channel)
  await failpoint('slack.channel.withdrawn')
}
