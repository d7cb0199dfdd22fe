import { isIP } from 'node:net'
import type { Context } from 'hono'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** The address of the peer, as the socket saw it. */
function peerOf({ env }: Pick<Context, 'env'>): string {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}

/** Whether somebody asks from this machine, without a proxy between. */
export function isLocal(context: Context): boolean {
  return LOOPBACK.has(peerOf(context)) && context.req.header('x-forwarded-for') === undefined
}

/**
 * Whoever asks, by address. A proxy on this machine says for whom it asks, and it is the last name
 * on its list that it vouches for; what anybody else says about themselves is not believed.
 */
export function addressOf(context: Context): string {
  const peer = peerOf(context)
  if (!LOOPBACK.has(peer)) return peer
  const said = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isIP(said) === 0 ? peer : said
}
