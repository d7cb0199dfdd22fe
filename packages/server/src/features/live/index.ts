import type { Change } from '@hikeshi/contract'
import type { Message } from './catch-up.ts'
import type { Hub } from './hub.ts'

export { createHub, type Hub } from './hub.ts'

const HEARTBEAT_MS = 15_000
/** A browser that does not read is cut off; it comes back and catches up. */
const BUFFERED_MAX = 2000

/** The live stream as Server-Sent Events; `id` is the log position, so that a browser resumes by itself. */
export async function streamTo(
  hub: Hub,
  request: {
    readonly viewer: string
    readonly lastEventId: string | null
    readonly signal: AbortSignal
  },
): Promise<Response> {
  const { viewer, lastEventId, signal } = request
  const encoder = new TextEncoder()
  let leave = () => {}
  let heartbeat: NodeJS.Timeout | undefined

  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const write = (text: string) => {
          if ((controller.desiredSize ?? 0) < -BUFFERED_MAX) return end()
          controller.enqueue(encoder.encode(text))
        }
        const end = () => {
          leave()
          clearInterval(heartbeat)
          try {
            controller.close()
          } catch {
            // Closed already by the other side.
          }
        }
        signal.addEventListener('abort', end)
        write('retry: 1000\n: hikeshi\n\n')
        heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS)
        leave = await hub.subscribe(
          { viewer, send: (message) => write(format(message)) },
          lastEventId,
        )
        write('event: caught-up\ndata: {}\n\n')
        if (signal.aborted) end()
      },
      cancel() {
        leave()
        clearInterval(heartbeat)
      },
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

function format(message: Message): string {
  if (message.kind === 'reset') return `id: ${message.position}\nevent: reset\ndata: {}\n\n`
  const { position, stream, type, subject } = message.event
  const change: Change = { position, stream, type, incident: subject }
  return `id: ${position}\ndata: ${JSON.stringify(change)}\n\n`
}
