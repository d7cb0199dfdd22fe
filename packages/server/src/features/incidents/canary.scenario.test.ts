import { expect, onTestFinished, test } from 'vitest'
import { CANARY, namesIn } from '../../testing/canary.ts'
import {
  fixed,
  namesOf,
  plant,
  readAll,
  THINGS,
  tryAll,
  unplanted,
  within,
} from '../../testing/canary-story.ts'
import { startTestPostgres } from '../../testing/postgres-server.ts'
import { startRealServer } from '../../testing/real-server.ts'
import { enrol, listen, type Somebody } from '../../testing/token-holder.ts'

const words = (en: string, ja: string) => ({ en, ja })
/** A type that only this organisation has, private by its settings. */
const type = 'personnel'
const PERSONNEL = { key: type, name: words('Personnel matter', '人事案件'), private: true }

test('G0 a word planted in every field of a private incident is found nowhere by who is not in it', async () => {
  const database = await startTestPostgres({ durable: true })
  onTestFinished(() => database.stop())
  await using server = await startRealServer(database.connectionString())
  const owner: Somebody = {
    ask: async (method, path, body) => {
      const answer = await server.ask(method, path, body)
      return { status: answer.status, text: JSON.stringify(answer.body) }
    },
  }
  const mate = await enrol(server, 'mate', 'member')
  const outsider = await enrol(server, 'outsider', 'admin')
  const { content } = JSON.parse((await owner.ask('GET', '/settings/types')).text) as {
    readonly content: readonly object[]
  }
  const own = { content: [...content, PERSONNEL], version: 0 }
  expect(await owner.ask('PUT', '/settings/types', own)).toMatchObject({ status: 200 })
  await owner.ask('POST', '/incidents', { title: 'An open one', severity: 'sev3' })
  for (const each of ['security', type]) {
    await owner.ask('POST', '/incidents', { title: CANARY, type: each })
  }
  const raised = await owner.ask('POST', '/incidents', {
    title: CANARY,
    type,
    severity: 'sev1',
    evidence: [{ text: CANARY, url: `https://example.com/${CANARY}` }],
  })
  const { id: incident } = JSON.parse(raised.text) as { readonly id: string }
  const known = new Map([
    ['inc_', incident],
    ['per_', mate.id],
  ])
  const heard = listen(server.url, outsider.token)

  const planted = await plant(owner, known, fixed(mate.id, type))

  expect(unplanted(planted, known, fixed(mate.id, type))).toEqual([])
  const told = (await readAll(owner, namesOf(known))).filter(({ text }) => text.includes(CANARY))
  expect(told.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['incidents.get', 'incidents.list', 'messages.list', 'timeline.list']),
  )
  const unnamed = within.flatMap((route) => namesIn(route).filter((name) => !(name in THINGS)))
  expect(unnamed).toEqual([])
  const seen = [
    ...(await readAll(outsider, namesOf(known))),
    ...(await tryAll(outsider, { ...fixed(mate.id, type), ...namesOf(known) })),
  ]
  const leaks = seen.filter(({ text }) => text.includes(CANARY) || text.includes(incident))
  expect(leaks.map(({ what }) => what)).toEqual([])
  const streamed = await heard()
  expect(streamed).toContain('caught-up')
  expect(streamed).not.toContain(incident)
}, 120_000)
