/** The server under test: the product's own, with two more kinds of tasks and a door to plan them. */
import 'temporal-polyfill/global'
import { createServer, type IncomingMessage } from 'node:http'
import module from 'node:module'
import { readConfig } from '../../packages/server/src/config.ts'
import type { Parts } from '../../packages/server/src/features/parts.ts'
import { createLogger } from '../../packages/server/src/log.ts'
import { armFailpoint } from '../../packages/server/src/platform/failpoint.ts'
import { startServer } from '../../packages/server/src/server.ts'
import { MUTATIONS, plan, pulseTasks, type Plan } from './pulse.ts'

const {
  LEDGER_URL: ledgerUrl = '',
  PLAN_PORT: planPort = '',
  SERVER_NAME: server = '',
} = process.env
const mutation = MUTATIONS.find((name) => name === process.env['MUTATION']) ?? 'none'

const config = readConfig(process.env)
let parts: Parts | null = null
const running = await startServer({
  config,
  log: createLogger(config.logLevel),
  moreTasks: (given) => {
    parts = given
    return pulseTasks(given, { ledgerUrl, server, mutation })
  },
})

const door = createServer((request, response) => {
  take(request).then(
    () => response.writeHead(204).end(),
    (error: unknown) => response.writeHead(503).end(String(error)),
  )
})

/** Answers when what was planned is committed, or when the failpoint is armed. */
async function take(request: IncomingMessage): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  if (request.url === '/arm') return armFailpoint(text)
  const wanted = JSON.parse(text) as Plan
  const committed = parts?.spine.execute(plan, wanted, {
    actor: 'system',
    surface: 'system',
    idempotency: { key: wanted.id, fingerprint: wanted.id },
  })
  if (mutation === 'ack-before-commit') committed?.catch(() => {})
  else await committed
}

door.listen(Number(planPort), '127.0.0.1')
// Whoever is killed keeps nothing at its end.
module.flushCompileCache()
process.once('SIGTERM', () => {
  door.close()
  void running.stop().then(() => process.exit(0))
})
