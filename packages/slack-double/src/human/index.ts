import type { Double } from '../core/double.ts'
import type { Json } from '../core/state.ts'
import type { Choice } from './answers.ts'
import { administer } from './admin.ts'
import { close, submit } from './forms.ts'
import type { Outcome } from './outcome.ts'
import { choose, click, suggestions } from './press.ts'
import { homeSeen, messagesSeen, modalSeen, screenOf } from './seen.ts'
import { channelFor, person, type Aim, type Which } from './spots.ts'
import { command, messageShortcut, openHome, shortcut } from './start.ts'
import type { OnMessage } from './acting.ts'
import { rooms } from './rooms.ts'
import { talk } from './talk.ts'

export type { Outcome } from './outcome.ts'
export type { Aim } from './spots.ts'

/** The people in front of the double. */
export interface HumanSide {
  as(userId: string): Person
}

/** A person in front of their Slack: what they can do, and what they see. */
export type Person = ReturnType<typeof personOf>

/** The human side of a double. */
export function humanSide(double: Double): HumanSide {
  return { as: (userId) => personOf(double, userId) }
}

function personOf(double: Double, userId: string) {
  const press = (aim: Aim, which: Which) => ({ userId, aim, which })
  return {
    id: userId,
    ...talk(double, userId),
    ...rooms(double, userId),
    ...administer(double, userId),
    /** Runs a slash command typed into a channel, such as `/hikeshi raise`. */
    command: (channel: string, text: string, inThread: { threadTs?: string } = {}) =>
      command(double, { userId, channel, text, ...inThread }),
    shortcut: (callbackId: string) => shortcut(double, userId, callbackId),
    messageShortcut: (at: OnMessage, callbackId: string) =>
      messageShortcut(double, userId, { ...at, callbackId }),
    click: (aim: Aim, which: Which): Promise<Outcome> => click(double, press(aim, which)),
    /** Chooses in a menu or types into a field. */
    choose: (aim: Aim, which: Which, choice: Choice): Promise<Outcome> =>
      choose(double, press(aim, which), choice),
    /** Chooses or types in the modal on top. */
    fill: (which: Which, choice: Choice): Promise<Outcome> =>
      choose(double, press('modal', which), choice),
    suggestions: (aim: Aim, which: Which, typed: string): Promise<readonly Json[]> =>
      suggestions(double, press(aim, which), typed),
    submit: (): Promise<Outcome> => submit(double, userId),
    close: ({ all = false } = {}): Promise<Outcome> => close(double, userId, all),
    openHome: (appId: string, tab: 'home' | 'messages' = 'home'): Outcome =>
      openHome(double, userId, { appId, tab }),
    /** What this person sees in a channel, oldest first. */
    messages: (channel: string): readonly Json[] => {
      const { state } = double
      const { id } = channelFor(state, person(state, userId), channel)
      return messagesSeen(state, userId, id)
    },
    modal: (): Json | null => modalSeen(double.state, userId),
    home: (appId: string): Json | null => homeSeen(double.state, userId, appId),
    screen: (channelId: string | null): Json => screenOf(double.state, userId, channelId),
  }
}
