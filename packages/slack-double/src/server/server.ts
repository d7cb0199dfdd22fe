import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer as createHttpServer,
} from 'node:http'
import type { ApiRequest } from '../core/api.ts'
import type { FileRow, State } from '../core/state.ts'
import type { WebAnswer, WebRequest } from '../core/double.ts'
import type { OnWire } from '../delivery/calls.ts'
import type { SocketHub } from '../delivery/sockets.ts'
import { bytesOf, callFrom, uploaded } from './bodies.ts'

/** What the server serves. */
export interface Served {
  /** Runs it after so many milliseconds of the double's time. */
  readonly later: (milliseconds: number, run: () => void) => void
  readonly sockets: SocketHub
  readonly state: () => State
  readonly call: (request: ApiRequest) => OnWire
  readonly isDown: () => boolean
  readonly fill: (fileId: string, content: Buffer) => boolean
  readonly pages: (request: WebRequest) => Promise<WebAnswer | null>
}

/** The double's web server: the Web API, uploads, downloads, sockets, and the human side's pages. */
export function createServer(served: Served): Server {
  const server = createHttpServer((request, response) => {
    route(served, request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(error instanceof Error ? error.message : 'broken')
    })
  })
  server.on('upgrade', (request, stream, head) => {
    served.sockets.upgrade(request, stream, head)
  })
  return server
}

async function route(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://double')
  const [, first = '', second = ''] = pathname.split('/')
  const body = await bytesOf(request)
  switch (first) {
    case 'api': {
      const call = await callFrom(decodeURIComponent(second), request, body)
      send(served, request, { response, wire: served.call(call) })
      return
    }
    case 'upload':
    case 'files':
      await transfer(served, request, { response, body, path: pathname.split('/') })
      return
    default:
      await page(served, request, { response, body })
  }
}

/** Files come in and go out, unless Slack is down. */
async function transfer(
  served: Served,
  request: IncomingMessage,
  { response, body, path }: Moved,
): Promise<void> {
  const [, first, second = '', third = ''] = path
  if (served.isDown()) {
    response.writeHead(503).end()
  } else if (first === 'upload') {
    const content = await uploaded(request, body)
    take(served.fill(third, content), content, response)
  } else {
    download(served.state(), request, { response, id: second.split('-')[1] ?? '' })
  }
}

interface Moved {
  readonly response: ServerResponse
  readonly body: Buffer
  readonly path: readonly string[]
}

function send(
  { later }: Served,
  request: IncomingMessage,
  { response, wire }: { readonly response: ServerResponse; readonly wire: OnWire },
): void {
  const go = (): void => {
    if (wire.fate === 'reset') request.socket.destroy()
    if (wire.fate !== 'sent') return
    response.writeHead(wire.status, wire.headers).end(wire.text)
  }
  if (wire.delay === 0) go()
  else later(wire.delay, go)
}

function take(taken: boolean, content: Buffer, response: ServerResponse): void {
  response.writeHead(taken ? 200 : 404)
  response.end(taken ? `OK - ${String(content.length)}` : 'not found')
}

/** A file's bytes, for those with a token of the workspace. Without one Slack shows the page to sign in. */
function download(
  state: State,
  request: IncomingMessage,
  { response, id }: { readonly response: ServerResponse; readonly id: string },
): void {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const file: FileRow | undefined = state.files[id]
  const install = Object.values(state.installs).find((row) => row.token === token)
  if (!install || install.revoked || !install.scopes.includes('files:read')) {
    response.writeHead(302, { location: '/?redir=files' }).end()
  } else if (!file || file.deleted || file.content === null) {
    response.writeHead(404).end()
  } else {
    response
      .writeHead(200, { 'content-type': file.mimetype })
      .end(Buffer.from(file.content, 'base64'))
  }
}

async function page(
  { pages }: Served,
  request: IncomingMessage,
  { response, body }: { readonly response: ServerResponse; readonly body: Buffer },
): Promise<void> {
  const answer = await pages({
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `http://${request.headers.host ?? 'double'}`),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: new Uint8Array(body),
  })
  if (!answer) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
    return
  }
  response.writeHead(answer.status, answer.headers)
  if (!answer.stream) {
    response.end(answer.body)
    return
  }
  response.write(answer.body)
  const stop = answer.stream((text) => response.write(text))
  response.on('close', stop)
}
