import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../core/clock.ts'
import type { Sockets } from '../core/double.ts'
import type { Json } from '../core/state.ts'
import { PATIENCE } from './http.ts'

/** An app may hold so many sockets open. */
const MOST = 10

/** Slack's sockets live for some hours; this is what `hello` promises, in seconds. */
const LIFE = 18_060

/** Between a goodbye and the end of a socket. */
const LEAVE = 10_000

/** The clients want to hear a ping at least every thirty seconds of real time. */
const PING_EVERY = 10_000

/** A frame for an app, without its id. */
interface Frame {
  readonly type: 'events_api' | 'slash_commands' | 'interactive'
  readonly accepts_response_payload: boolean
  readonly payload: Json
  readonly retry_attempt?: number
  readonly retry_reason?: string
}

/** What an app said to a frame, or that it said nothing. */
type Acked =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly reason: 'timeout' | 'no_socket' }

interface Held {
  readonly appId: string
  readonly socket: WebSocket
  leaving: boolean
}

/** The sockets, as the double itself uses them. */
export interface SocketHub extends Sockets {
  /** A ticket for one socket, used up by the first that comes with it. */
  ticket(appId: string): string
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void
  /** Sends a frame over one of the app's sockets and waits three seconds for the acknowledgement. */
  send(appId: string, frame: Frame): Promise<Acked>
  /** How many frames wait for an acknowledgement over a socket that is no more. */
  lost(): number
  close(): void
}

/** Sockets for all apps of one double. */
export function socketHub(clock: Clock, refuses: () => boolean): SocketHub {
  const server = new WebSocketServer({ noServer: true })
  const room: Room = { held: [], acks: new Map() }
  const tickets = new Map<string, string>()
  let turn = 0
  const of = (appId?: string): readonly Held[] => ofApp(room, appId)
  const pings = pinging(room)
  const send = async (appId: string, frame: object): Promise<Acked> => {
    const open = of(appId).filter(({ leaving }) => !leaving)
    turn += 1
    const chosen = open[turn % Math.max(open.length, 1)]
    return chosen ? delivered(clock, room.acks, { ...chosen, frame }) : NO_SOCKET
  }
  return {
    count: (appId) => of(appId).length,
    drop(appId, most = MOST) {
      for (const one of of(appId).slice(0, most)) {
        one.leaving = true
        one.socket.terminate()
      }
    },
    refresh(appId) {
      for (const one of of(appId)) dismiss(clock, one, ['warning', 'refresh_requested'])
    },
    disable(appId) {
      for (const one of of(appId)) dismiss(clock, one, ['link_disabled'])
    },
    ticket(appId) {
      const ticket = randomBytes(16).toString('hex')
      tickets.set(ticket, appId)
      return ticket
    },
    upgrade(request, stream, head) {
      const appId = takeTicket(tickets, request)
      if (refuses()) stream.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
      else if (appId === undefined) stream.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      else
        server.handleUpgrade(request, stream, head, (socket) => {
          admit(room, appId, socket)
        })
    },
    say: (appId, frame) => send(appId, frame),
    send,
    lost: () => lostOf(room),
    close() {
      hangUp(room, pings)
      server.close()
    },
  }
}

function takeTicket(tickets: Map<string, string>, { url }: IncomingMessage): string | undefined {
  const ticket = new URL(url ?? '/', 'http://double').searchParams.get('ticket') ?? ''
  const appId = tickets.get(ticket)
  tickets.delete(ticket)
  return appId
}

function hangUp({ held }: Room, pings: NodeJS.Timeout): void {
  clearInterval(pings)
  for (const { socket } of held) socket.terminate()
}

function pinging(room: Room): NodeJS.Timeout {
  const pings = setInterval(() => {
    for (const { socket } of room.held) socket.ping()
  }, PING_EVERY)
  return pings.unref()
}

/** The open sockets, and those who wait for an acknowledgement by the id of its envelope. */
interface Room {
  held: readonly Held[]
  readonly acks: Acks
}

type Acks = Map<string, Waiting>

interface Waiting {
  readonly socket: WebSocket
  readonly ack: (payload: unknown) => void
}

const lostOf = ({ acks }: Room): number =>
  Array.from(acks.values()).filter(({ socket }) => socket.readyState !== WebSocket.OPEN).length

function ofApp({ held }: Room, appId?: string): readonly Held[] {
  return held.filter((one) => appId === undefined || one.appId === appId)
}

function admit(room: Room, appId: string, socket: WebSocket): void {
  if (ofApp(room, appId).length >= MOST) {
    say(socket, { type: 'disconnect', reason: 'too_many_websockets', debug_info: DEBUG })
    socket.close()
    return
  }
  const one: Held = { appId, socket, leaving: false }
  room.held = [...room.held, one]
  socket.on('close', () => {
    room.held = room.held.filter((other) => other !== one)
  })
  socket.on('error', () => undefined)
  socket.on('message', (data: Buffer) => {
    acknowledge(room.acks, data)
  })
  say(socket, {
    type: 'hello',
    num_connections: ofApp(room, appId).length,
    debug_info: DEBUG,
    connection_info: { app_id: appId },
  })
}

const NO_SOCKET: Acked = { ok: false, reason: 'no_socket' }
const DEBUG = { host: 'applink-double', build_number: 1, approximate_connection_time: LIFE }

function say(socket: WebSocket, frame: Json): void {
  socket.send(JSON.stringify(frame))
}

/** Says why, in this order, and closes if the app does not do so first. Nothing is sent there any more. */
function dismiss(clock: Clock, one: Held, reasons: readonly string[]): void {
  one.leaving = true
  for (const reason of reasons) {
    say(one.socket, { type: 'disconnect', reason, debug_info: DEBUG })
  }
  clock.at(clock.now() + LEAVE, () => {
    one.socket.close()
  })
}

function acknowledge(acks: Acks, data: Buffer): void {
  const { envelope_id: id, payload } = read(data)
  acks.get(id ?? '')?.ack(payload)
}

function read(data: Buffer): { readonly envelope_id?: string; readonly payload?: unknown } {
  try {
    return JSON.parse(data.toString()) as ReturnType<typeof read>
  } catch {
    return {}
  }
}

async function delivered(
  clock: Clock,
  acks: Acks,
  { socket, frame }: Pick<Held, 'socket'> & { readonly frame: object },
): Promise<Acked> {
  const id = randomUUID()
  const answer = Promise.withResolvers<Acked>()
  const giveUp = clock.at(clock.now() + PATIENCE, () => {
    answer.resolve({ ok: false, reason: 'timeout' })
  })
  const ack = (payload: unknown): void => {
    answer.resolve({ ok: true, payload })
  }
  acks.set(id, { socket, ack })
  say(socket, { ...frame, envelope_id: id })
  const acked = await answer.promise
  giveUp()
  acks.delete(id)
  return acked
}
