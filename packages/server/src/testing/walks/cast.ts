/** The people of a walk-through, each in front of their Slack, and what stands on their screens. */
import type { Words } from '@hikeshi/contract/words/en'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import { incidentChannel } from '../slack-cards.ts'
import { handOf } from '../slack-hand.ts'
import type { SlackWorld } from '../slack-world.ts'
import type { Way } from '../slack-ways.ts'

/** Slack takes about a message a second: so long until all that changed stands everywhere. */
const MOMENT = { seconds: 20 } as const

export type Cast = ReturnType<typeof castOf>
export type Actor = ReturnType<Cast['of']>

/** Whoever is in the workspace, by name, and the words of the language that all of them speak. */
export function castOf(slack: SlackWorld, [, language]: Way) {
  const words: Words = language === 'ja' ? ja : en
  return {
    slack,
    words,
    language,
    of: (name: string) => actorOf(slack, name),
    /** Until all that changed stands everywhere. */
    settled: () => slack.advance(MOMENT),
  }
}

/** Somebody: what they do in the channel of the incident, and elsewhere. */
function actorOf(slack: SlackWorld, name: string) {
  const person = slack.as(name)
  const inChannel = () => incidentChannel(slack).id
  const here = handOf(person, inChannel)
  return {
    ...here,
    person,
    mention: `<@${person.id}>`,
    /** Where everybody of the company is. */
    inGeneral: handOf(person, () => slack.general.id),
    inLobby: handOf(person, () => slack.channel('war_room').id),
    /** What Hikeshi says to them alone. */
    alone: handOf(person, () => directOf(slack, person.id)),
    isHere: (): boolean => incidentChannel(slack).members.includes(person.id),
    /** Says something in the channel, and is heard. */
    async writes(text: string): Promise<string> {
      const { ts } = person.type(inChannel(), text)
      await slack.advance({ seconds: 1 })
      return ts
    },
    async reacts(ts: string, emoji: string): Promise<void> {
      person.react({ channel: inChannel(), ts }, emoji)
      await slack.advance({ seconds: 1 })
    },
    /** Presses a button of their home tab. */
    async clicksAtHome(action: string): Promise<void> {
      const home = slack.app.id
      person.openHome(home)
      await slack.settle()
      const done = await person.click({ home }, action)
      if (!done.ok) throw new Error(`${action}: ${JSON.stringify(done)}`)
    },
  }
}

function directOf({ double }: SlackWorld, user: string): string {
  const room = Object.values(double.state.channels).find(
    ({ kind, members }) => kind === 'im' && members.includes(user),
  )
  if (!room) throw new Error('nothing was said to them alone')
  return room.id
}
