/** From the acknowledgement of a command until everybody who watches has heard of it. */
import { ms, spreadOf, table } from './figures.ts'
import { startBenchServer, type BenchServer } from './server.ts'

const CLIENTS = 200
const POSTS = 30

export async function benchStream(): Promise<string> {
  await using server = await startBenchServer()
  const incident = String((await server.ask('POST', '/incidents', { title: 'Watched' }))['id'])
  const heard = new Map<string, number[]>()
  const leaving = new AbortController()
  await Promise.all(Array.from({ length: CLIENTS }, () => watch(server, leaving.signal, heard)))
  const [p95, last]: [number[], number[]] = [[], []]
  for (let post = 0; post < POSTS; post++) {
    const message = await server.ask('POST', `/incidents/${incident}/messages`, {
      text: `Post ${post}`,
    })
    const acknowledgedAt = performance.now()
    const times = await untilAll(heard, String(message['id']))
    const after = times.map((at) => Math.max(0, at - acknowledgedAt))
    p95.push(spreadOf(after).p95)
    last.push(Math.max(...after))
  }
  leaving.abort()
  const rows = [row('95 of 100 clients have it', p95), row('the last client has it', last)]
  return table(
    `Live stream to ${CLIENTS} clients, after the acknowledgement (ms, ${POSTS} posts)`,
    ['', 'median', 'p95', 'most'],
    rows,
  )
}

function row(name: string, values: readonly number[]): readonly string[] {
  const { median, p95, most } = spreadOf(values)
  return [name, ms(median), ms(p95), ms(most)]
}

/** Resolves when the stream says that it has caught up; goes on listening. */
async function watch(server: BenchServer, signal: AbortSignal, heard: Map<string, number[]>) {
  const response = await fetch(`${server.url}/api/v1/stream`, { headers: server.headers, signal })
  const caughtUp = Promise.withResolvers<undefined>()
  const listen = async () => {
    let text = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const at = performance.now()
      text += chunk
      if (text.includes('caught-up')) caughtUp.resolve(undefined)
      for (const [, stream = ''] of text.matchAll(/"stream":"(msg_[^"]+)"/g)) {
        heard.set(stream, [...(heard.get(stream) ?? []), at])
      }
      text = text.slice(text.lastIndexOf('\n\n') + 1)
    }
  }
  listen().catch(() => {})
  await caughtUp.promise
}

async function untilAll(heard: ReadonlyMap<string, readonly number[]>, message: string) {
  for (;;) {
    const times = heard.get(message) ?? []
    if (times.length >= CLIENTS) return times
    await new Promise((resolve) => setImmediate(resolve))
  }
}
