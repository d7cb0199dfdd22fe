import { expect, test } from 'vitest'
import { takeBlocks } from '../blocks/index.ts'
import { postMessage } from '../acts/index.ts'
import type { Channel, Json } from '../core/state.ts'
import { type Stage, stage } from '../testing/stage.ts'

interface Served extends AsyncDisposable {
  readonly it: Stage
  readonly url: string
  readonly room: Channel
  get(path: string): Promise<Response>
  act(user: string, verb: string, ...args: readonly unknown[]): Promise<Json>
}

async function served(): Promise<Served> {
  const it = stage({
    app: {
      commands: [{ command: '/fire', description: '報告', usageHint: '', shouldEscape: true }],
    },
  })
  const url = await it.double.listen()
  const room = it.double.human.as(it.aiko.id).createChannel('障害')
  it.double.human.as(it.aiko.id).invite(room.id, it.bot.botUserId)
  return {
    it,
    url,
    room,
    get: (path) => fetch(`${url}${path}`),
    async act(user, verb, ...args) {
      const body = JSON.stringify({ user, do: verb, with: args })
      const answer = await fetch(`${url}/_human/do`, { method: 'POST', body })
      return (await answer.json()) as Json
    },
    [Symbol.asyncDispose]: () => it[Symbol.asyncDispose](),
  }
}

function post({ it, room }: Served, blocks: readonly Json[]): string {
  return it.double.change((turn) => {
    const author = { kind: 'bot', install: it.bot } as const
    const channel = turn.state.channels[room.id] ?? room
    return postMessage(turn, channel, author, { text: 'x', blocks: takeBlocks(turn, blocks) })
  }).ts
}

async function regions(page: Served, user = page.it.aiko.id): Promise<Json> {
  const answer = await page.get(`/_human/regions?user=${user}&channel=${page.room.id}`)
  return (await answer.json()) as Json
}

const BUTTON: Json = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: '行く' } }],
}

test('a link to a message leads to its channel on the page, where the workspace has its links here', async () => {
  await using page = await served()
  const ts = post(page, [BUTTON])
  const linkOf = (): string => {
    const { body } = page.it.double.call({
      method: 'chat.getPermalink',
      args: { channel: page.room.id, message_ts: ts },
      token: page.it.bot.token,
    })
    return String(body['permalink'])
  }
  expect(linkOf()).toMatch(/^https:\/\/shobodan\.slack\.com\/archives\//)

  page.it.double.change((turn) => {
    turn.put('teams', page.it.team.id, { ...page.it.team, linksHere: true })
  })
  const link = linkOf()
  const followed = await fetch(link, { redirect: 'manual' })
  const identity = page.it.double.call({ method: 'auth.test', args: {}, token: page.it.bot.token })

  expect(link).toBe(`${page.url}/archives/${page.room.id}/p${ts.replace('.', '')}`)
  expect(followed.status).toBe(302)
  expect(followed.headers.get('location')).toBe(`/#channel=${page.room.id}`)
  expect(identity.body).toMatchObject({ ok: true, url: `${page.url}/` })
})

test('the page, its script and its style are there, and nothing else', async () => {
  await using page = await served()

  const html = await page.get('/')
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await html.text()).toContain('<script type="module" src="/_human/page.js">')
  for (const [, script] of (await (await page.get('/_human/page.js')).text()).matchAll(
    /'\.\/(.+\.js)'/g,
  )) {
    const { headers } = await page.get(`/_human/${script ?? ''}`)
    expect(headers.get('content-type')).toContain('javascript')
  }
  expect((await page.get('/_human/page.css')).headers.get('content-type')).toContain('css')
  expect((await page.get('/_human/index.ts')).status).toBe(404)
})

test('a person types on the page, another sees it; what Slack refuses is said', async () => {
  await using page = await served()
  const { it, room } = page

  expect(await page.act(it.aiko.id, 'type', room.id, '決済が止まっています')).toMatchObject({
    ok: true,
    result: { text: '決済が止まっています' },
  })
  expect(String((await regions(page, it.ben.id))['messages'])).toContain('決済が止まっています')
  expect(await page.act(it.ben.id, 'type', room.id, '入っていません')).toEqual({
    ok: false,
    error: 'not_in_channel',
  })
  expect(await page.act(it.aiko.id, 'constructor')).toEqual({ ok: false, error: 'unknown_verb' })
})

test('what someone writes is text on the page, never markup', async () => {
  await using page = await served()
  const { it, room } = page
  await page.act(it.aiko.id, 'type', room.id, '<script>alert(1)</script> "x" & <b>')
  post(page, [
    { type: 'header', text: { type: 'plain_text', text: '<img src=x onerror=alert(1)>' } },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '<javascript:alert(1)|押す> <https://e.com/?a="b"|リンク>' },
    },
  ])

  const { messages } = await regions(page)

  expect(messages).not.toMatch(/<script|<img|href="javascript/)
  expect(messages).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &amp; &lt;b&gt;')
  expect(messages).toContain('<a href="https://e.com/?a=&quot;b&quot;"')
})

test('blocks look as they do in Slack: bold, struck, code, quotes, mentions, fields', async () => {
  await using page = await served()
  post(page, [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: `*太字* ~線~ \`code\` <@${page.it.ben.id}> :fire:\n> 引用` },
      fields: [{ type: 'mrkdwn', text: '*指揮*\n相田' }],
    },
    { type: 'context', elements: [{ type: 'mrkdwn', text: '必ず*太く*ならない' }] },
  ])

  const { messages } = await regions(page)

  expect(messages).toContain('<b>太字</b> <s>線</s> <code>code</code>')
  expect(messages).toContain('<span class="mention">@Ben Carter</span> 🔥')
  expect(messages).toContain('<q>引用</q>')
  expect(messages).toContain('<b>指揮</b><br>相田')
  expect(messages).toContain('必ず*太く*ならない')
})

test('a name is called as it stands on the screen, and whoever changes a message reads what they typed', async () => {
  await using page = await served()
  const { it, room } = page
  const typed = `@${it.ben.displayName} を呼ぶ & <b>`
  await page.act(it.aiko.id, 'type', room.id, typed)

  const { messages } = await regions(page)

  expect(String(messages)).toContain(`<span class="mention">@${it.ben.displayName}</span> を呼ぶ`)
  expect(String(messages)).toContain(`data-default="@${it.ben.displayName} を呼ぶ &amp; &lt;b&gt;"`)
})

test('a moment goes to the page with the way in which it is to be written, and what to read without that', async () => {
  await using page = await served()
  const text = '<!date^1767606300^{date_short_pretty} {time}|2026-01-05 09:45 UTC> まで'
  post(page, [{ type: 'section', text: { type: 'mrkdwn', text } }])

  const { messages } = await regions(page)

  expect(messages).toContain(
    '<time data-at="1767606300" data-format="{date_short_pretty} {time}">2026-01-05 09:45 UTC</time> まで',
  )
})

test('a file is put into a channel byte by byte; whoever is not known is the first who is', async () => {
  await using page = await served()
  const { it, room } = page
  const content = Buffer.from([0x89, 0x50, 0xff, 0x00]).toString('base64')
  const wanted = { name: '図.png', mimetype: 'image/png', content, encoding: 'base64' }

  expect(await page.act(it.aiko.id, 'upload', room.id, wanted)).toMatchObject({ ok: true })

  expect(Object.values(it.double.state.files).map((file) => file.content)).toEqual([content])
  expect(String((await regions(page))['messages'])).toContain('📎 図.png')
  expect((await regions(page, 'U_GONE'))['user']).toBe(it.aiko.id)
})

test('the page hears that something changed', async () => {
  await using page = await served()
  const { it, room } = page
  const answer = await page.get('/_human/stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe('retry: 500\n\n')

  it.double.human.as(it.aiko.id).type(room.id, 'いまです')

  expect((await reader?.read())?.value).toContain('data: changed')
  await reader?.cancel()
})

test('an app answers over the network: five times, then not found; wrong blocks are named', async () => {
  await using page = await served()
  const { it, room } = page
  const ts = post(page, [BUTTON])
  await it.double.human.as(it.aiko.id).click({ channel: room.id, ts }, 'go')
  const url = String(it.double.log.deliveries('block_actions').at(-1)?.body['response_url'])
  const answer = (body: Json) => fetch(url, { method: 'POST', body: JSON.stringify(body) })

  const wrong = await answer({ blocks: [{ type: 'section' }] })
  expect([wrong.status, await wrong.text()]).toEqual([400, 'invalid_blocks'])
  const statuses: number[] = []
  for (let use = 0; use < 6; use += 1) {
    const { status } = await answer({ text: `答え${String(use)}` })
    statuses.push(status)
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
  expect(String((await regions(page))['messages'])).toContain('Only visible to you')
  expect(String((await regions(page, it.ben.id))['messages'])).not.toContain('答え')
})

test('while Slack is down, apps cannot answer', async () => {
  await using page = await served()
  const { it, room, url } = page
  const ts = post(page, [BUTTON])
  await it.double.human.as(it.aiko.id).click({ channel: room.id, ts }, 'go')
  const path = new URL(String(it.double.log.deliveries().at(-1)?.body['response_url'])).pathname
  const now = it.clock.now()
  it.double.faults.down(now, now + 1000)

  const { status } = await fetch(`${url}${path}`, { method: 'POST', body: '{"text":"x"}' })

  expect(status).toBe(503)
})
