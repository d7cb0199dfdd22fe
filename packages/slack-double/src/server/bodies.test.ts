import { expect, test } from 'vitest'
import { type Stage, stage } from '../testing/stage.ts'

interface Asking {
  readonly it: Stage
  readonly ask: (request: RequestInit, query?: string) => Promise<unknown>
}

async function asking(): Promise<Asking & AsyncDisposable> {
  const it = stage()
  const url = await it.double.listen()
  return {
    it,
    async ask(request, query = '') {
      const response = await fetch(`${url}/api/conversations.info${query}`, request)
      return response.json()
    },
    [Symbol.asyncDispose]: () => it[Symbol.asyncDispose](),
  }
}

test('a call may come as a form, as JSON, as a multipart form or in the address, the token in a header or a field', async () => {
  await using slack = await asking()
  const { it, ask } = slack
  const channel = String(it.ok('conversations.create', { name: 'war' })['channel']?.['id'])
  const { token } = it.bot
  const authorization = `Bearer ${token}`
  const form = new FormData()
  form.set('channel', channel)
  form.set('token', token)

  const answers = await Promise.all([
    ask({ method: 'POST', headers: { authorization }, body: new URLSearchParams({ channel }) }),
    ask({ method: 'POST', body: new URLSearchParams({ channel, token }) }),
    ask({ method: 'POST', body: form }),
    ask({
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ channel, include_num_members: true }),
    }),
    ask({ headers: { authorization } }, `?channel=${channel}`),
  ])

  for (const answer of answers) expect(answer).toMatchObject({ ok: true, channel: { id: channel } })
  expect(answers[3]).toMatchObject({ channel: { num_members: 1 } })
  expect(JSON.stringify(it.double.log.entries)).not.toContain(token)
})

test('what is no JSON is a call without arguments, and without a token nobody', async () => {
  await using slack = await asking()
  const headers = { 'content-type': 'application/json' }

  const answer = await slack.ask({ method: 'POST', headers, body: '{' })

  expect(answer).toStrictEqual({ ok: false, error: 'not_authed' })
})

test('an address that nobody knows is not found', async () => {
  await using it = stage()
  const url = await it.double.listen()

  const lost = await fetch(`${url}/nowhere`)
  const unannounced = await fetch(`${url}/upload/v1/F0`, { method: 'POST', body: 'x' })

  expect([lost.status, unannounced.status]).toStrictEqual([404, 404])
})
