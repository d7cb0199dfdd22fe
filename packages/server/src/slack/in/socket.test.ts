import { createDouble, furnish, manualClock } from '@hikeshi/slack-double'
import { expect, test } from 'vitest'
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
      log: { warn: warned.resolve },
    } as unknown as Inside

    const sockets = openSockets({ inside, appToken: app.appToken, inbox: NOBODY, bolt })
    await warned.promise
    const told = [sockets.open(), sockets.refusal()]
    await sockets.stop()
    await double.close()

    expect(told).toEqual([0, refusal])
  },
)
