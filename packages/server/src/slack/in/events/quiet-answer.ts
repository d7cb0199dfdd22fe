import { Refusal } from '../../../domain/refusal.ts'
import { briefFor, briefOfAny } from '../../actions/brief.ts'
import type { Answer, SlackCall } from '../../call.ts'
import { knownLobby } from '../../out/store.ts'
import { asksForStatus } from './asks-status.ts'
import type { EventContext } from './event.ts'
import { saidOfSelf } from './queries.ts'
import type { SaidInSlack } from './said.ts'
import { orRefusal, whisperAt } from './talk.ts'

/** Whoever is not at work here and asks how it stands reads it alone: nobody has to stop and answer. */
export async function answerQuietly(
  context: EventContext,
  incident: string,
  said: SaidInSlack,
): Promise<void> {
  await answer(context, said, async (call) => {
    const person = call.caller.person?.id ?? ''
    const now = await saidOfSelf(context.parts.reads, incident, person)
    if (now === 'now' || now === 'later') return null
    const key = { idempotencyKey: `slack/asked/${context.eventId}` }
    if (now === null) await call.api.incidents.join({ incident, availability: 'watching' }, key)
    return briefFor(call, incident)
  })
}

/** The same question in the lobby, outside of any thread, is of what is open. */
export async function answerInLobby(context: EventContext, said: SaidInSlack): Promise<void> {
  if (said.thread !== null) return
  if ((await knownLobby(context.parts.reads))?.channel !== said.channel) return
  await answer(context, said, briefOfAny)
}

/** Where we are spoken to by name, that is answered already. */
async function answer(
  context: EventContext,
  { slackUser, channel, thread, ts, markup }: SaidInSlack,
  make: (call: SlackCall) => Promise<Answer | null>,
): Promise<void> {
  if (slackUser === null || !asksForStatus(markup)) return
  const { botUserId } = await context.identities.get()
  if (markup.includes(`<@${botUserId}`)) return
  const call = await context.callAs(slackUser, { channel, thread, message: ts })
  const made = call && (await orRefusal(() => make(call)))
  if (!made || made instanceof Refusal || made.kind !== 'privately') return
  await whisperAt(context, { channel, user: slackUser, thread }, made.message)
}
