import { z } from 'zod'
import { Language } from './common.ts'

/** What a channel's name may be made of: Slack takes Japanese, small letters, digits, "-" and "_". */
const NAME = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}_-]*$/u
/** What the product fills in when it names the channel of an incident. */
export const CHANNEL_PLACEHOLDERS = ['date', 'number', 'slug'] as const

const withoutPlaceholders = (pattern: string): string =>
  CHANNEL_PLACEHOLDERS.reduce((text, name) => text.replaceAll(`{${name}}`, ''), pattern)

const lobbyName = z
  .string()
  .trim()
  .max(80)
  .refine((name) => NAME.test(name), { error: 'no name', params: { problem: 'channelName' } })

const channelPattern = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((pattern) => NAME.test(withoutPlaceholders(pattern)) && pattern.includes('{number}'), {
    error: 'no pattern',
    params: { problem: 'channelPattern' },
  })

const EMOJI = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}_+'-]{1,100}$/u
/** Emoji by the names that Slack gives them, without colons. */
const emoji = z
  .array(
    z.string().refine((name) => EMOJI.test(name), {
      error: 'no emoji',
      params: { problem: 'emoji' },
    }),
  )
  .max(10)

/** What a reaction on a message means. */
export const SlackReactions = z.strictObject({
  fact: emoji.default(['pushpin']),
  hypothesis: emoji.default(['thinking_face']),
  action: emoji.default(['wrench']),
  decision: emoji.default(['scales']),
  question: emoji.default(['question']),
  status: emoji.default(['mega']),
  evidence: emoji.default(['camera']),
  now: emoji.default(['raising_hand', 'hand', 'raised_hand']),
  watching: emoji.default(['eyes']),
  later: emoji.default(['hourglass_flowing_sand', 'clock1']),
  cannot: emoji.default(['no_good']),
  /** On a message anywhere: an incident could be raised from it. */
  raise: emoji.default(['fire']),
  /** Put by for later, off the topic of the call. */
  park: emoji.default(['parking']),
})
export type SlackReactions = z.infer<typeof SlackReactions>
export type SlackReaction = keyof SlackReactions

export const SlackSetting = z.strictObject({
  /** Where every open incident is announced, without "#". Empty: nowhere. */
  lobby: lobbyName.default('war_room'),
  /** A channel for each incident, or a thread of the lobby. */
  rooms: z.enum(['channels', 'threads']).default('channels'),
  /** How the channel of an incident is named. */
  channelName: channelPattern.default('inc-{date}-{number}-{slug}'),
  /** What channels speak. Null: the language of whoever set the organisation up. */
  language: Language.nullable().default(null),
  reactions: SlackReactions.prefault({}),
})
export type SlackSetting = z.infer<typeof SlackSetting>
