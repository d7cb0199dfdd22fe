import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  createServer,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Transport } from '../core/state.ts'
import { bytesOf } from '../server/bodies.ts'

/** One request that an app got. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** An app of a few lines, that answers as the test says. */
export interface Receiver extends AsyncDisposable {
  readonly received: readonly Received[]
  readonly transport: Transport
  /** The status of the answers from now on; null for none at all. */
  answer(status: number | null, headers?: Readonly<Record<string, string>>): void
}

/** Starts such an app. */
export async function receiver(): Promise<Receiver> {
  const received: Received[] = []
  let next: { status: number | null; headers: Readonly<Record<string, string>> } = {
    status: 200,
    headers: {},
  }
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bytesOf(request)
    received.push({ headers: request.headers, body: bytes.toString() })
    if (next.status !== null) response.writeHead(next.status, next.headers).end()
  }
  const server = createServer((request, response) => {
    void take(request, response)
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  return {
    received,
    transport: {
      kind: 'http',
      eventsUrl: url,
      commandsUrl: url,
      interactivityUrl: url,
      optionsUrl: url,
    },
    answer(status, headers = {}) {
      next = { status, headers }
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => {
        server.close(done)
      })
    },
  }
}
