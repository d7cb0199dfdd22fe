import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { addressOf, isLocal } from './address.ts'

/** What an app hears of a request that reaches its socket from there. */
async function heard(peer: string, forwardedFor: string | null) {
  const app = new Hono()
  app.get('/', (context) => context.json([addressOf(context), isLocal(context)]))
  const headers = forwardedFor === null ? {} : { 'x-forwarded-for': forwardedFor }
  const env = { incoming: { socket: { remoteAddress: peer } } }
  return (await app.request('/', { headers }, env)).json()
}

const CASES: readonly (readonly [peer: string, said: string | null, heard: string, why: string])[] =
  [
    ['203.0.113.9', null, '203.0.113.9', 'a browser that comes straight'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9', 'one that claims to be another'],
    ['127.0.0.1', '203.0.113.9', '203.0.113.9', 'a proxy on this machine'],
    ['::1', '2001:db8::7', '2001:db8::7', 'one by IPv6'],
    ['::ffff:127.0.0.1', '1.2.3.4, 203.0.113.9', '203.0.113.9', 'what the browser said before it'],
    ['127.0.0.1', 'unknown, _x', '127.0.0.1', 'nonsense from this machine'],
  ]

test.each(CASES)('whoever asks is known by their address: from %s, saying %s', async (...one) => {
  const [peer, said, address] = one
  expect(await heard(peer, said)).toEqual([address, false])
})

test('a command on this machine is local, a stranger’s browser through its proxy is not', async () => {
  expect(await heard('127.0.0.1', null)).toEqual(['127.0.0.1', true])
  expect(await heard('127.0.0.1', '203.0.113.9')).toEqual(['203.0.113.9', false])
})
