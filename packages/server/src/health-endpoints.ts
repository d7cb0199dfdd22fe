import type { Context, Hono } from 'hono'
import { isLocal } from './platform/http/address.ts'
import type { WebOptions } from './web.ts'

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
    if (!isLocal(context)) await admit(context)
    metrics.streamClients.set(hub.clients())
    const { registry } = metrics
    return context.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
}
