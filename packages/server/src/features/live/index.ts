import type { Change } from '@hikeshi/contract'
import type { Message } from './catch-up.ts'
import type { Hub } from './hub.ts'
import { createPipe, type Pipe } from './pipe.ts'

export { createHub, type Hub } from './hub.ts'

const HEARTBEAT_MS = 15_000

interface StreamRequest {
  readonly viewer: string
  readonly lastEventId: string | null
  /** Asked at every heartbeat: a session that has ended hears nothing more. */
  readonly isStillAdmitted: () => Promise<boolean>
  /** Aborts when the browser leaves or the server stops. */
  readonly signal: AbortSignal
}

/** The live stream as Server-Sent Events; `id` is the log position, so that a browser resumes by itself. */
export function streamTo(hub: Hub, request: StreamRequest): Response {
  let pipe: Pipe | null = null
  const body = new ReadableStream<Uint8Array>(
    {
      start: async (controller) => {
        pipe = createPipe(controller)
        await feed(pipe, hub, request)
      },
      cancel: () => pipe?.end(),
    },
    { highWaterMark: 16 },
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

async function feed(pipe: Pipe, hub: Hub, request: StreamRequest): Promise<void> {
  const { viewer, lastEventId, signal, isStillAdmitted } = request
  signal.addEventListener('abort', pipe.end)
  pipe.onEnd(() => signal.removeEventListener('abort', pipe.end))
  pipe.write('retry: 1000\n: hikeshi\n\n')
  const heartbeat = setInterval(() => {
    pipe.write(': still here\n\n')
    isStillAdmitted().then(
      (admitted) => (admitted ? undefined : pipe.end()),
      // The database is away: nothing can be said now, and nothing is sent either.
      () => undefined,
    )
  }, HEARTBEAT_MS)
  pipe.onEnd(() => clearInterval(heartbeat))
  const send = (message: Message): void => {
    pipe.write(format(message))
    if (isFarewell(message, viewer)) pipe.end()
  }
  pipe.onEnd(await hub.subscribe({ viewer, send }, lastEventId))
  pipe.write('event: caught-up\ndata: {}\n\n')
  if (signal.aborted) pipe.end()
}

/** Whoever is no longer a member hears that, and nothing after it. */
function isFarewell(message: Message, viewer: string): boolean {
  if (message.kind !== 'change') return false
  return message.event.type === 'person.deactivated' && message.event.stream === viewer
}

function format(message: Message): string {
  if (message.kind === 'reset') return `id: ${message.position}\nevent: reset\ndata: {}\n\n`
  const { position, stream, type, subject } = message.event
  const change: Change = { position, stream, type, incident: subject }
  return `id: ${position}\ndata: ${JSON.stringify(change)}\n\n`
}
