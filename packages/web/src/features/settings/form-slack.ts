import { options, type SettingsText } from './choices.ts'
import type { Field, Form } from './fields.ts'

/** Where incidents meet in Slack, and what each reaction means. */
export function slackForm({ fields: f, options: o }: SettingsText): Form {
  const reactions = Object.entries(o.slackReactions).map(([what, label], index): Field => {
    const field = { kind: 'names', path: ['reactions', what], label: f.reaction(label) } as const
    // Said once: the others are filled in alike.
    return index === 0 ? Object.assign({ help: f.reactionHelp }, field) : field
  })
  return {
    keyed: false,
    fresh: null,
    fields: [
      { kind: 'text', path: ['lobby'], label: f.lobby, help: f.lobbyHelp, mayBeEmpty: true },
      { kind: 'choice', path: ['rooms'], label: f.rooms, options: options(o.slackRooms) },
      { kind: 'text', path: ['channelName'], label: f.channelName, help: f.channelNameHelp },
      {
        kind: 'choice',
        path: ['language'],
        label: f.channelLanguage,
        options: options(o.languages),
        none: f.firstOwner,
      },
      ...reactions,
    ],
  }
}
