import type { Reads } from '../../../platform/db.ts'
import type { EventContext } from '../events/event.ts'
import { meaningOf, plainReaction } from '../events/marks.ts'
import { deleted, edited } from '../events/message.ts'
import { mirror, selfOf } from '../events/mirror.ts'
import { takeReaction } from '../events/reaction.ts'
import { messageOf } from '../events/said.ts'
import { isAfter } from '../events/ts.ts'
import { at, listAt, textAt } from '../read.ts'
import { heardIn, reactionsIn, type Heard, type StandingReaction, type Stretch } from './queries.ts'

/** What we knew of a stretch before Slack was asked: what comes in meanwhile is not taken for something that went away. */
export interface Before {
  readonly heard: ReadonlyMap<string, Heard>
  readonly reactions: readonly StandingReaction[]
}

/** What we know of a stretch. */
export async function knownIn(reads: Reads, stretch: Stretch): Promise<Before> {
  const [heard, reactions] = await Promise.all([
    heardIn(reads, stretch),
    reactionsIn(reads, stretch),
  ])
  return { heard, reactions }
}

/** A stretch of a channel, or of a thread in it, as Slack has it now. */
export interface Read extends Stretch {
  readonly incident: string
  readonly before: Before
  readonly thread: string | null
  readonly messages: readonly unknown[]
  /** Slack's time of this look. */
  readonly lookedAt: string
  /** What went away before this is left alone: it may have been the rules of the workspace that took it. */
  readonly young: string
}

/** Brings here what Slack has and we have not: what was said, edited, taken back, and put under a message. */
export async function compare(context: EventContext, read: Read): Promise<void> {
  const { heard } = read.before
  const there = read.messages
    .filter((message) => textAt(message, 'subtype') !== 'tombstone')
    .toSorted((one, other) => (isAfter(textAt(one, 'ts'), textAt(other, 'ts')) ? 1 : -1))
  for (const message of there) await take(context, read, message)
  const standing = new Set(there.map((message) => textAt(message, 'ts')))
  for (const one of heard.values()) {
    if (isTakenBack(one, read) && !standing.has(one.ts)) {
      const { channel, incident } = read
      await deleted(context, incident, { channel, ts: one.ts, slackUser: one.slackUser })
    }
  }
  await compareReactions(context, read, there)
}

async function take(
  context: EventContext,
  { incident, channel, before: { heard } }: Read,
  message: unknown,
): Promise<void> {
  const said = messageOf(message, channel, await selfOf(context))
  if (!said) return
  const known = heard.get(said.ts)
  const editedAt = textAt(message, 'edited', 'ts')
  const isEdited = editedAt !== '' && (!known?.edited || isAfter(editedAt, known.edited))
  if (isEdited) await edited(context, incident, { said, editedAt })
  else if (!known) await mirror(context, incident, said)
}

/** Whether it would be among what was read, if it still stood. */
function isTakenBack({ here, gone, placed, ...one }: Heard, read: Read): boolean {
  const isIn =
    isAfter(one.ts, read.from) && !isAfter(one.ts, read.to) && isAfter(one.ts, read.young)
  return here && !gone && placed && one.thread === read.thread && isIn
}

/** By whom and as what a reaction stands under which message. */
const nameOf = (ts: string, slackUser: string, reaction: string): string =>
  `${ts} ${slackUser} ${reaction}`

async function compareReactions(
  context: EventContext,
  { channel, lookedAt, before: { reactions: known } }: Read,
  messages: readonly unknown[],
): Promise<void> {
  // What this very look noted is looked at again: it may have been cut off before anything followed from it.
  const before = new Set(
    known
      .filter((one) => one.at !== lookedAt)
      .map(({ ts, slackUser, reaction }) => nameOf(ts, slackUser, reaction)),
  )
  const now = messages.flatMap((message) => reactionsUnder(context, message))
  const told = (ts: string, slackUser: string, reaction: string, added: boolean) =>
    takeReaction(context, { spot: { channel, ts }, slackUser, reaction, added, at: lookedAt })
  for (const { ts, users, reaction } of now) {
    for (const slackUser of users) {
      if (!before.has(nameOf(ts, slackUser, reaction))) await told(ts, slackUser, reaction, true)
    }
  }
  const read = new Set(messages.map((message) => textAt(message, 'ts')))
  for (const { ts, slackUser, reaction } of known) {
    const under = now.filter((one) => one.ts === ts && one.reaction === reaction)
    const stands = under.some(({ users, isWhole }) => !isWhole || users.includes(slackUser))
    if (read.has(ts) && !stands) await told(ts, slackUser, reaction, false)
  }
}

interface Under {
  readonly ts: string
  readonly reaction: string
  readonly users: readonly string[]
  /** Slack names everybody; of very many it names some. */
  readonly isWhole: boolean
}

/** The reactions under a message that mean something here. To be shown the way to raise an incident is too late by now. */
function reactionsUnder({ defaults }: EventContext, message: unknown): readonly Under[] {
  return listAt(message, 'reactions').flatMap((one) => {
    const reaction = plainReaction(textAt(one, 'name'))
    const meaning = meaningOf(reaction, defaults.slack.reactions)
    if (meaning === null || meaning === 'raise') return []
    const users = listAt(one, 'users').filter((user) => typeof user === 'string')
    const count = at(one, 'count')
    return [{ ts: textAt(message, 'ts'), reaction, users, isWhole: count === users.length }]
  })
}
