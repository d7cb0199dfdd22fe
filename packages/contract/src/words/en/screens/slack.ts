import type { SlackCheckKey, SlackCondition } from '../../../slack.ts'

interface Check {
  readonly title: string
  readonly good: (names: string) => string
  readonly bad: (names: string) => string
  readonly unknown: string
}

/** How Slack is connected, what it lets the product do, and who is who there. */
export const slack = {
  title: 'Connection',
  condition: {
    ok: 'Connected',
    degraded: 'Slack answers some of the time. What did not get through is sent again.',
    down: 'Slack does not answer. Everything goes on here; channels are brought up to date when it is back.',
    refused: 'Slack no longer accepts this app. Install it again, set the new token and restart.',
    safe: 'Safe mode after a restore: nothing is sent to Slack until this is confirmed as the real one.',
    waiting: 'Slack has not answered yet. It is tried again by itself.',
  } satisfies Record<SlackCondition, string>,
  since: (at: string) => `Last answer: ${at}`,
  said: (error: string) => `Slack said: ${error}`,
  workspace: 'Workspace',
  transport: 'Connected by',
  transports: { socket: 'Socket Mode (no open port)', http: 'HTTP' },
  sockets: (count: number) => (count === 1 ? '1 socket open' : `${count} sockets open`),
  checks: {
    title: 'What Slack lets us do',
    run: 'Check again',
    states: { good: 'Good', bad: 'Needs you', unknown: 'Not known yet', off: 'Not wanted' },
    off: 'The settings below do not want it.',
    of: {
      token: {
        title: 'The token works',
        good: (names) => names,
        bad: (names) =>
          `Slack refuses it: ${names}. Set SLACK_BOT_TOKEN anew and restart. Until then everything goes on here, without Slack.`,
        unknown: 'Slack did not answer.',
      },
      scopes: {
        title: 'The app has every right it needs',
        good: () => 'Nothing is missing.',
        bad: (names) =>
          `Missing: ${names}. Paste the manifest below into the app’s settings and install it again. The rest works meanwhile.`,
        unknown: 'Slack did not say.',
      },
      hearing: {
        title: 'Slack reaches this server',
        good: (names) => (names === '' ? 'It is listening.' : `Last heard: ${names}`),
        bad: (names) => {
          if (names === '')
            return 'No socket is open. Check SLACK_APP_TOKEN, and that this server may reach the internet.'
          return names === 'signature'
            ? 'Requests come, but they are signed with another secret. Copy the Signing Secret from “Basic Information” into SLACK_SIGNING_SECRET and restart. Until then nothing that is said or pressed in Slack arrives.'
            : `No socket opens; Slack says: ${names}. SLACK_APP_TOKEN must be an App-Level Token (xapp-…) with connections:write. Until then nothing that is said or pressed in Slack arrives.`
        },
        unknown: 'Nothing has come yet. Type /hikeshi in Slack.',
      },
      channels: {
        title: 'It may create channels',
        good: (names) => `The last one: #${names}`,
        bad: () =>
          'The workspace does not let apps create channels. Until an admin of Slack allows it, each incident is a thread in the lobby, and a private one is on the web only.',
        unknown: 'The first incident will show.',
      },
      guests: {
        title: 'Everybody can be invited',
        good: () => 'Nobody was refused.',
        bad: (names) =>
          `Slack refused to invite: ${names}. Guests are invited by a person: use Add people in the channel.`,
        unknown: 'The first incident will show.',
      },
      lobby: {
        title: 'The lobby is there',
        good: (names) => `#${names}`,
        bad: (names) =>
          `#${names} cannot be made or entered. Create it, and invite the app with /invite @hikeshi.`,
        unknown: 'The first incident will show.',
      },
    } satisfies Record<SlackCheckKey, Check>,
    /** What does not work where a right is missing. */
    without: {
      'app_mentions:read': 'mentions are not answered',
      'bookmarks:read': 'its bookmarks may come twice',
      'bookmarks:write': 'no links above the channel',
      'channels:history': 'what is said in channels is not mirrored',
      'channels:join': 'it has to be invited into the lobby',
      'channels:manage': 'no channels are made; incidents are threads in the lobby',
      'channels:read': 'changes made by hand are not noticed',
      'chat:write': 'it cannot say anything',
      commands: 'no /hikeshi and no shortcuts',
      'groups:history': 'what is said in private channels is not mirrored',
      'groups:read': 'changes made by hand in private channels are not noticed',
      'groups:write': 'private incidents get no channel',
      'im:write': 'no direct messages; nudges wait on the web',
      'metadata.message:read': 'a message may come twice after a broken connection',
      'pins:write': 'the board is not pinned',
      'reactions:read': 'reactions mark nothing',
      'users:read': 'nobody can be told apart',
      'users:read.email': 'people are not linked by their address',
    } satisfies Record<string, string>,
    right: (scope: string, without: string) => `${scope} (${without})`,
  },
  people: {
    title: 'Who is who in Slack',
    text: 'People are linked by their e-mail address. Until somebody confirms their own link, they act in Slack as a member.',
    none: 'Nobody has done anything from Slack yet.',
    person: 'Person',
    account: 'Slack account',
    state: 'State',
    confirmed: 'Confirmed',
    unconfirmed: 'By address, not confirmed',
    refused: 'Not them',
    ended: 'Account closed in Slack',
    unlink: 'Unlink',
    unlinkOf: (name: string) => `Unlink ${name}`,
    confirm: 'Yes, that is me',
    notMe: 'That is not me',
  },
  me: {
    title: 'My Slack account',
    linked: (account: string) => `You act in Slack as ${account}.`,
    ask: 'Slack knows this account by your e-mail address. Is it yours?',
    none: 'Not linked yet. Type /hikeshi in Slack, and you are.',
  },
  guide: {
    title: 'Connect Slack',
    again: 'The manifest of the app',
    text: 'It takes about ten minutes. You need somebody who may install apps in your workspace.',
    ways: { socket: 'Socket Mode', http: 'HTTP' },
    way: 'How Slack reaches this server',
    about: {
      socket: 'This server connects to Slack; nothing has to be open to the outside.',
      http: 'Slack calls this server: its address must be reachable from the internet by HTTPS.',
    },
    manifest: 'Manifest',
    copy: 'Copy the manifest',
    steps: {
      create: 'On api.slack.com/apps choose “Create New App”, “From a manifest”, and paste this.',
      install: 'Choose “Install to Workspace”, and note the Bot User OAuth Token (xoxb-…).',
      socket:
        'Under “Basic Information” make an App-Level Token with connections:write (xapp-…). Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN for this server and restart it.',
      http: 'Under “Basic Information” note the Signing Secret. Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET for this server and restart it.',
    },
  },
}
