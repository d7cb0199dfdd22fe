import type { Inside } from '../inside.ts'
import { SlackRefusal } from '../out/refusal.ts'
import { place, takeAway } from '../out/messages.ts'
import type { Target } from '../out/narrate.ts'
import { fresh, type Site } from '../out/site.ts'
import { readState, type ObjectRow } from '../out/store.ts'
import { pointerTo } from '../views/cards/pointer.ts'
import { Markup, link } from '../views/kit/index.ts'

const POINTER = 'pointer'

/** The message from which an incident was raised, as the beginning of a thread. */
interface Beginning {
  readonly channel: string
  readonly ts: string
}

/** Under which name it is kept. */
export const beginningKey = (incident: string): string => `beginning/${incident}`

/** Where people began to talk of it they are told where it goes on: once, and never again. */
export async function pointFrom(site: Site & Pick<Inside, 'parts'>, target: Target): Promise<void> {
  if (isPointed(site.objects.get(POINTER, POINTER))) return
  const beginning = await readState<Beginning>(site.parts.reads, beginningKey(site.incident))
  if (beginning === null) return
  const { channel, ts: thread } = beginning
  try {
    const message = pointerTo(site.room, whereOf(site, target))
    const row = await place(site, { kind: POINTER, key: POINTER, channel, thread, message })
    if (row.state === 'failed') await leave(site, channel)
  } catch (error) {
    // A channel in which we may not write: whoever raised it was told where it goes on.
    if (!(error instanceof SlackRefusal) || error.kind !== 'place') throw error
    await leave(site, channel)
  }
}

const isPointed = (row: ObjectRow | null): boolean =>
  row !== null && (row.ts !== null || row.state === 'gone')

/** Never tried again, and no failure that anybody has to look after. */
const leave = (site: Site, channel: string): Promise<void> =>
  site.objects.put({ ...fresh(POINTER, POINTER, channel), state: 'gone' })

/** Takes it away again: the incident became private. */
export async function unpoint(site: Site): Promise<void> {
  const row = site.objects.get(POINTER, POINTER)
  if (row !== null) await takeAway(site, row)
}

function whereOf({ us, room }: Site, { channel, thread }: Target): Markup {
  if (thread === null) return new Markup(`<#${channel}>`)
  const { incident, words } = room
  const address = `${us.url}archives/${channel}/p${thread.replace('.', '')}`
  return link(address, words.slack.cards.numbered(incident.number, incident.title))
}
