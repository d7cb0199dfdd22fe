import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { World } from './world.ts'

/** The door at which Slack knocks, before anybody is there to answer. */
export async function openDoor() {
  let world: World | null = null
  const answer = async (request: Request): Promise<Response> =>
    (await world?.app.slack?.receive?.(request)) ?? new Response(null, { status: 503 })
  const listener = getRequestListener(answer, { overrideGlobalObjects: false })
  const server: Server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    answer: (answering: World) => {
      world = answering
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
