import { createDouble, furnish, manualClock } from '@hikeshi/slack-double'
import { expect, test, vi } from 'vitest'
import type { Inside } from '../inside.ts'
import { openSockets } from './socket.ts'

const NOBODY = { take: async () => {} }
const bolt = async () => ({ process: async () => {} })

test.each(['missing_scope', 'not_allowed_token_type', 'invalid_auth'])(
  'X-05 an app token by which no socket opens is told with what Slack says: %s',
  async (refusal) => {
    const warned = Promise.withResolvers()
    const double = createDouble({ clock: manualClock(0), seed: 1 })
    const { app } = furnish(double, null, null)
    const apiUrl = `${await double.listen()}/api/`
    double.faults.onCall(
      { name: 'apps.connections.open', times: 99 },
      { kind: 'error', error: refusal },
    )
    const over = { kind: 'socket', appToken: app.appToken } as const
    const inside = {
      options: { botToken: '', apiUrl, over },
      parts: { clock: { now: () => Temporal.Instant.fromEpochMilliseconds(0) } },
      log: { warn: warned.resolve },
    } as unknown as Inside

    const sockets = openSockets({
      inside,
      appToken: app.appToken,
      inbox: NOBODY,
      bolt,
      back: () => {},
    })
    await warned.promise
    const told = [sockets.open(), sockets.refusal()]
    await sockets.stop()
    await double.close()

    expect(told).toEqual([0, refusal])
  },
)

test('X-03 once none was open and one is again, it is asked what happened since; while another stays open it is not', async () => {
  const clock = manualClock(0)
  const double = createDouble({ clock, seed: 1 })
  const { app } = furnish(double, null, null)
  const apiUrl = `${await double.listen()}/api/`
  const { appToken } = app
  const over = { kind: 'socket', appToken } as const
  const inside = {
    options: { botToken: '', apiUrl, over, patience: { call: 400, socket: 5 } },
    parts: { clock: { now: () => Temporal.Instant.fromEpochMilliseconds(clock.now()) } },
    log: { warn: () => {} },
  } as unknown as Inside
  const asked: unknown[] = []
  const back = (since: Temporal.Instant | null) => void asked.push(since?.toString() ?? null)
  const sockets = openSockets({ inside, appToken, inbox: NOBODY, bolt, back })
  const until = (open: number) =>
    vi.waitFor(() => expect(sockets.open()).toBe(open), { timeout: 20_000, interval: 2 })
  const lose = async (most: number) => {
    const name = 'apps.connections.open'
    const found = double.faults.onCall({ name, times: 999 }, { kind: 'http', status: 503 })
    double.sockets.drop(app.id, most)
    await until(2 - most)
    await clock.advance(60_000)
    found()
    await until(2)
  }

  await until(2)
  await lose(1)
  const meanwhile = [...asked]
  await lose(2)
  await sockets.stop()
  await double.close()

  expect(meanwhile).toEqual([null])
  expect(asked).toEqual([null, '1970-01-01T00:01:00Z'])
})
