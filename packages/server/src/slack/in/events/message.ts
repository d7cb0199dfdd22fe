import { cut } from '../../views/kit/index.ts'
import { plainIn } from '../names.ts'
import { textAt } from '../read.ts'
import type { EventContext, OnEvent } from './event.ts'
import { cardTaken } from './card-taken.ts'
import { apiOfWriter, mirror, selfOf } from './mirror.ts'
import { happenedIn, messageOf, type Happened, type SaidInSlack } from './said.ts'
import { answerInLobby, answerQuietly } from './quiet-answer.ts'
import { findKnown, remember } from './store.ts'
import { orRefusal } from './talk.ts'
import { isAfter } from './ts.ts'

const TEXT_MAX = 8000

/** Something was said, edited or deleted: in the channel of an incident the room has it too. */
export const message: OnEvent = async (event, context) => {
  if (await cardTaken(event, context)) return
  const self = await selfOf(context)
  const happened = happenedIn(event, self)
  if (!happened) return
  const { channel, thread } = spotOf(event, happened)
  const incident = await context.incidentAt(channel, thread)
  if (incident === null) {
    if (happened.kind === 'said') await answerInLobby(context, happened.said)
    return
  }
  switch (happened.kind) {
    case 'said':
      // Before it is brought here: whoever speaks here is taken to be at work.
      await answerQuietly(context, incident, happened.said)
      await mirror(context, incident, happened.said)
      return
    case 'edited':
      return edited(context, incident, happened)
    case 'deleted': {
      const before = messageOf(event['previous_message'], channel, self)
      return deleted(context, incident, { ...happened, slackUser: before?.slackUser ?? null })
    }
  }
}

function spotOf(
  event: Parameters<OnEvent>[0],
  happened: Happened,
): { readonly channel: string; readonly thread: string | null } {
  if (happened.kind !== 'deleted') return happened.said
  const thread = textAt(event, 'previous_message', 'thread_ts')
  return { channel: happened.channel, thread: thread === '' ? null : thread }
}

/** What we had not heard of is brought as it is now; the news of how it first was then changes nothing any more. */
export async function edited(
  context: EventContext,
  incident: string,
  { said, editedAt }: { readonly said: SaidInSlack; readonly editedAt: string },
): Promise<void> {
  const known = await findKnown(context.parts.reads, said)
  if (!known) {
    const brought = await mirror(context, incident, said)
    const now = await findKnown(context.parts.reads, said)
    if (brought !== null && now) await remember(context.db, said, { ...now, edited: editedAt })
    return
  }
  if (known.gone || known.message === null || !isNews(known.edited, editedAt)) return
  const { message: id } = known
  const text = cut((await plainIn(context, said.markup)).trim(), TEXT_MAX)
  const api = await apiOfWriter(context, known, said)
  if (api && text !== '') {
    const key = { idempotencyKey: `slack/edited/${said.channel}/${said.ts}/${editedAt}` }
    await orRefusal(() => api.messages.edit({ message: id, text }, key))
  }
  await remember(context.db, said, { ...known, edited: editedAt })
}

const isNews = (before: string | null, ts: string): boolean =>
  before === null || isAfter(ts, before)

/** Deleted before we heard that it was said: it never comes here. */
export async function deleted(
  context: EventContext,
  incident: string,
  spot: { readonly channel: string; readonly ts: string; readonly slackUser: string | null },
): Promise<void> {
  const known = await findKnown(context.parts.reads, spot)
  if (known?.gone === true) return
  if (known?.message) {
    const { message: id } = known
    const api = await apiOfWriter(context, known, spot)
    const key = { idempotencyKey: `slack/deleted/${spot.channel}/${spot.ts}` }
    if (api) await orRefusal(() => api.messages.delete({ message: id }, key))
  }
  const unheard = { incident, message: null, edited: null, passed: false }
  await remember(context.db, spot, { ...(known ?? unheard), gone: true })
}
