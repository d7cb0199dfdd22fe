import type { Context, Hono } from 'hono'
import { addressOf } from './platform/http/mount.ts'
import type { WebOptions } from './web.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** For machines: is the process alive, may it get requests, and how is it doing. */
export function serveHealth(
  hono: Hono,
  { metrics, unready, hub }: WebOptions,
  admit: (context: Context) => Promise<unknown>,
): void {
  hono.get('/livez', (context) => context.text('alive\n'))

  hono.get('/readyz', async (context) => {
    const reason = await unready()
    if (reason === null) return context.text('ready\n')
    context.header('Retry-After', '1')
    return context.text(`not ready: ${reason}\n`, 503)
  })

  hono.get('/metrics', async (context) => {
    if (!LOOPBACK.has(addressOf(context)) || context.req.header('x-forwarded-for'))
      await admit(context)
    metrics.streamClients.set(hub.clients())
    const { registry } = metrics
    return context.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
}
