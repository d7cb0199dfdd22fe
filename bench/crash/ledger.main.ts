/** The world outside: notes what reaches it on the disk before it answers. LEDGER_PORT, LEDGER_FILE. */
import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { openLines } from './lines.ts'

const lines = openLines(process.env['LEDGER_FILE'] ?? '')
/** How long a stamp takes: long enough that a stop finds some under way. */
const SLOW_MS = 400

const server = createServer((request, response) => {
  answer(request).then(
    () => response.writeHead(204).end(),
    () => response.writeHead(400).end(),
  )
})

async function answer(request: IncomingMessage): Promise<void> {
  if (request.url === '/slow') return sleep(SLOW_MS)
  if (request.method !== 'POST') return
  const line = JSON.parse(await textOf(request)) as object
  await lines.write({ ...line, at: Date.now() })
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

server.listen(Number(process.env['LEDGER_PORT']), '127.0.0.1')
