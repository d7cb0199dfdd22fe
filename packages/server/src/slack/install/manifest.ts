import type { Words } from '@hikeshi/contract/words/en'
import { EVENTS } from '../in/events/index.ts'
import { SHORTCUTS } from '../shortcuts/index.ts'

/** Where Slack's requests arrive when it is told to make them. */
const SLACK_PATH = '/slack/events'
/** The one command. Its first word says what to do. */
const COMMAND = '/hikeshi'

/** What each right is for; nothing is asked for that is not used. */
export const SCOPES = {
  'app_mentions:read': 'to hear when somebody mentions it',
  'bookmarks:read': 'to find its bookmarks again',
  'bookmarks:write': 'to put the report and the call above a channel',
  'channels:history': 'to mirror what is said in the channels it is in',
  'channels:join': 'to enter the lobby',
  'channels:manage': 'to create, name and archive the channel of an incident, and to invite people',
  'channels:read': 'to see whether a channel is still as it left it',
  'chat:write': 'to post and edit its own messages',
  commands: 'for /hikeshi and the shortcuts',
  'groups:history': 'the same in private channels it is in',
  'groups:read': 'the same for private channels it is in',
  'groups:write': 'the same for the channels of private incidents',
  'im:write': 'to write to one person',
  'metadata.message:read': 'to find its own message again when an answer was lost',
  'pins:write': 'to pin the board',
  'reactions:read': 'to take a reaction as a mark',
  'users:read': 'to know who somebody is',
  'users:read.email': 'to link people by their address',
} as const

/** Slack names the messages of each kind of channel apart when it is asked to tell of them. */
const MESSAGES = ['message.channels', 'message.groups']

interface Asked {
  readonly words: Words
  readonly publicUrl: string
  readonly over: 'socket' | 'http'
}

/** The manifest by which this installation's app is created in Slack. */
export function manifestOf({ words, publicUrl, over }: Asked) {
  const { app } = words.slack.entry
  const url = `${publicUrl}${SLACK_PATH}`
  const requests = over === 'http' ? { request_url: url } : {}
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: app.name,
      description: app.short,
      long_description: app.long,
      background_color: '#7a1f1f',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        // Nobody reads what is written there; `/hikeshi` works everywhere.
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: app.name, always_online: true },
      slash_commands: [
        {
          command: COMMAND,
          description: app.command,
          usage_hint: app.hint,
          should_escape: true,
          ...(over === 'http' ? { url } : {}),
        },
      ],
      shortcuts: Object.entries(SHORTCUTS).map(([id, { kind, name }]) => ({
        type: kind,
        name: name(words),
        callback_id: id,
        description: name(words),
      })),
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: { ...requests, bot_events: subscribed() },
      interactivity: {
        is_enabled: true,
        ...requests,
        ...(over === 'http' ? { message_menu_options_url: url } : {}),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: over === 'socket',
      token_rotation_enabled: false,
    },
  }
}

/** Every kind of event that something here follows from. */
function subscribed(): readonly string[] {
  const handled = Object.keys(EVENTS).flatMap((type) => (type === 'message' ? MESSAGES : [type]))
  return [...new Set(handled)].toSorted()
}
