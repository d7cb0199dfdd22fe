/** A Slack with one incident in it and people who talk in its channel, for tests of what is said. */
import { createSlackWorld, type SlackWorldOptions, type Somebody } from './slack-world.ts'

/** Aiko raised an incident; Ben is in its channel, too. */
export async function createSlackTalk(options: SlackWorldOptions = {}) {
  const world = await createSlackWorld({ language: 'en', ...options })
  const ana = await world.person('Ana')
  const { id: incident } = await ana.api.incidents.raise({ title: 'Payments fail' })
  const channel = await channelOf(world, incident)
  for (const one of [world.aiko, world.ben]) one.join(channel)
  await world.settle()

  const room = async () => (await ana.api.messages.list({ incident })).items.toReversed()
  const entries = async () =>
    (await ana.api.entries.list({ incident })).items.map(({ kind, text }) => `${kind}: ${text}`)
  const inSlack = (viewer: Somebody = world.aiko) => viewer.messages(channel)

  return {
    ...world,
    ana,
    incident,
    channelId: channel,
    room,
    /** What was answered to a message, the oldest first; the message itself is not among it. */
    answers: async (thread: string) => {
      const { items } = await ana.api.messages.list({ incident, thread })
      return items.toReversed().filter(({ id }) => id !== thread)
    },
    /** What stands in the room, as `name: text`. */
    lines: async () => (await room()).map(({ by, app, text }) => `${app ?? by.name}: ${text}`),
    entries,
    inSlack,
    /** Who said what of themselves. */
    roster: async () => {
      const { people } = await ana.api.participants.roster({ incident })
      return Object.fromEntries(
        people.map(({ person, availability, answered }) => [
          person.name,
          answered ? availability : 'silent',
        ]),
      )
    },
    /** Says something in the channel; it has come everywhere when it returns. */
    say: async (somebody: Somebody, text: string, threadTs?: string) => {
      const { ts } = somebody.type(channel, text, threadTs === undefined ? {} : { threadTs })
      await world.advance({ seconds: 1 })
      return { channel, ts }
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

async function channelOf(
  { db }: Awaited<ReturnType<typeof createSlackWorld>>,
  incident: string,
): Promise<string> {
  const row = await db
    .selectFrom('slack_channel')
    .select('channel')
    .where('incident', '=', incident)
    .executeTakeFirstOrThrow()
  if (row.channel === null) throw new Error('the incident has no channel')
  return row.channel
}
