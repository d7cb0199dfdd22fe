import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  addApp,
  addTeam,
  addUser,
  createDouble,
  install,
  type SlackDouble,
} from '../../packages/slack-double/src/index.ts'

type Json = Readonly<Record<string, unknown>>

/** A Slack with three people, a channel, and a small app that is told over HTTP. */
export interface SmallSlack extends AsyncDisposable {
  readonly url: string
  readonly double: SlackDouble
  readonly aiko: string
  readonly ben: string
}

const plain = (text: string): Json => ({ type: 'plain_text', text })
const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text })

const FORM: Json = {
  type: 'modal',
  callback_id: 'raise',
  title: plain('障害を報告'),
  submit: plain('報告する'),
  close: plain('やめる'),
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: plain('件名'),
      element: { type: 'plain_text_input', action_id: 'text' },
    },
    {
      type: 'input',
      block_id: 'who',
      label: plain('担当'),
      optional: true,
      element: { type: 'external_select', action_id: 'person', min_query_length: 0 },
    },
  ],
}

function card(title: string, commander: string): readonly Json[] {
  return [
    { type: 'header', text: plain(title) },
    { type: 'section', fields: [mrkdwn(`*指揮*\n${commander}`), mrkdwn('*状態*\n対応中')] },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'take', style: 'primary', text: plain('指揮を執る') },
      ],
    },
  ]
}

/** Starts it. The app has one command, one form, one button and a Home tab. */
export async function startSmallSlack(): Promise<SmallSlack> {
  const double = createDouble({ seed: 5 })
  const url = await double.listen()
  const call = (method: string, args: Json): void => {
    const { body } = double.call({ method, args, token: people.token })
    if (body['ok'] !== true) throw new Error(`${method}: ${JSON.stringify(body)}`)
  }
  const server = createServer((request, response) => {
    void answer(request, response, call)
  })
  const people = furnish(double, await listening(server))
  return {
    url,
    double,
    ...people,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await double.close()
    },
  }
}

function furnish(double: SlackDouble, appUrl: string) {
  const told = { eventsUrl: appUrl, commandsUrl: appUrl, interactivityUrl: appUrl }
  const { team, aiko, ben, bot } = double.change((turn) => {
    const made = addTeam(turn, { name: '消防団', domain: 'shobodan' })
    const app = addApp(turn, {
      name: 'Hikeshi',
      transport: { kind: 'http', ...told, optionsUrl: appUrl },
      events: ['app_home_opened'],
      commands: [{ command: '/fire', description: '報告', usageHint: '', shouldEscape: true }],
    })
    return {
      team: made,
      aiko: addUser(turn, made.id, { name: 'aiko', realName: '相田 愛子' }),
      ben: addUser(turn, made.id, { name: 'ben', realName: 'Ben Carter' }),
      bot: install(turn, app, { teamId: made.id, scopes: ['chat:write', 'commands'] }),
    }
  })
  const person = double.human.as(aiko.id)
  const { id: channel } = person.createChannel('障害-決済')
  for (const invited of [ben.id, bot.botUserId]) person.invite(channel, invited)
  return { aiko: aiko.id, ben: ben.id, team: team.id, token: bot.token }
}

/** What the app does when it hears of something; what it returns is its answer. */
function hear(body: Json, call: (method: string, args: Json) => void): Json | undefined {
  const event = body['event'] as Json | undefined
  if (event) {
    const view = { type: 'home', blocks: [{ type: 'header', text: plain('あなたの障害') }] }
    call('views.publish', { user_id: event['user'], view })
    return undefined
  }
  switch (body['type']) {
    case 'block_suggestion':
      return { options: [{ text: plain(`${String(body['value'])}さん`), value: 'u1' }] }
    case 'block_actions':
      return take(body, call)
    case 'view_submission':
      return submitted(body, call)
    default:
      call('views.open', {
        trigger_id: body['trigger_id'],
        view: { ...FORM, private_metadata: body['channel_id'] },
      })
      return undefined
  }
}

function take(body: Json, call: (method: string, args: Json) => void): undefined {
  const { id: channel } = body['channel'] as Json
  const { ts } = body['message'] as Json
  const { id } = body['user'] as Json
  call('chat.update', { channel, ts, text: '指揮', blocks: card('決済', `<@${String(id)}>`) })
}

function submitted(body: Json, call: (method: string, args: Json) => void): Json | undefined {
  const view = body['view'] as { state: { values: Record<string, Record<string, Json>> } } & Json
  const title = String(view.state.values['title']?.['text']?.['value'])
  if (title.length < 3) {
    return { response_action: 'errors', errors: { title: '三文字以上で書いてください' } }
  }
  const blocks = card(title, 'だれもいません')
  call('chat.postMessage', { channel: view['private_metadata'], text: title, blocks })
  return undefined
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  call: (method: string, args: Json) => void,
): Promise<void> {
  const said = hear(await read(request), call)
  const type = said === undefined ? 'text/plain' : 'application/json'
  response.writeHead(200, { 'content-type': type })
  response.end(said === undefined ? '' : JSON.stringify(said))
}

async function read(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  if (text.startsWith('{')) return JSON.parse(text) as Json
  const form = Object.fromEntries(new URLSearchParams(text))
  return form['payload'] === undefined ? form : (JSON.parse(form['payload']) as Json)
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve(`http://127.0.0.1:${String(port)}`)
    })
  })
}
