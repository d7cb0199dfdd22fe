/** The people: commands over HTTP and plans for later, each repeated with its key until it is answered. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { openLines } from './lines.ts'
import { step, type Acknowledged, type Asked, type Scene } from './story.ts'

const need = (name: string): string => process.env[name] ?? ''
const urls = need('SERVER_URLS').split(',')
const doors = need('PLAN_URLS').split(',')
const commandsPerSecond = Number(need('COMMANDS_PER_SECOND'))
const pulsesPerSecond = Number(need('PULSES_PER_SECOND'))
const token = need('TOKEN')
const acks = openLines(need('ACKS_FILE'))

/** How many may wait for an answer: while the server is away, this many people stand before its door. */
const OPEN_MAX = 100
const RETRY_MS = { first: 50, most: 400 }
/** Incidents to talk in before the crowd comes. */
const FIRST_INCIDENTS = 5
const TICK_MS = 20
const scene: Scene = { incidents: [], todos: [] }
const stopping = new AbortController()
const open = { commands: 0, plans: 0 }
let timer: NodeJS.Timeout | null = null

/** Asks until there is an answer; the key makes that safe. Null: refused. */
async function persist(asked: Asked): Promise<Record<string, unknown> | null> {
  const key = randomUUID()
  for (let tried = 0; !stopping.signal.aborted; tried++) {
    try {
      const response = await fetch(`${urls[tried % urls.length]}/api/v1${asked.path}`, {
        method: asked.method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(asked.body),
        signal: AbortSignal.timeout(10_000),
      })
      const answer = (await response.json()) as Record<string, unknown>
      if (response.ok) return answer
      if (response.status < 500) {
        console.log(asked.method, asked.path, response.status, answer['code'])
        return null
      }
    } catch {
      // Killed under way: what became of it is for the key to find out.
    }
    await sleep(patience(tried))
  }
  return null
}

/** How long somebody waits before they ask again; not all in the same moment. */
const patience = (tried: number): number =>
  Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** tried) * (0.5 + Math.random())

async function command(): Promise<void> {
  const asked = step(scene)
  const answer = await persist(asked)
  if (answer === null) return
  const acknowledged: Acknowledged = asked.learn(scene, answer)
  await acks.write({ ...acknowledged, at: Date.now() })
}

async function planOne(): Promise<void> {
  const id = randomUUID()
  const kind = Math.random() < Number(need('STAMP_SHARE')) ? 'stamp' : 'post'
  const dueAt = new Date(Date.now() + 100 + Math.random() * 1900).toISOString()
  for (let tried = 0; !stopping.signal.aborted; tried++) {
    try {
      const url = doors[tried % doors.length] ?? ''
      const body = JSON.stringify({ id, kind, dueAt })
      const response = await fetch(url, {
        method: 'POST',
        body,
        signal: AbortSignal.timeout(10_000),
      })
      await response.arrayBuffer()
      if (response.ok) return await acks.write({ op: 'pulse', id, kind, dueAt, at: Date.now() })
    } catch {
      // As above.
    }
    await sleep(patience(tried))
  }
}

process.once('SIGTERM', () => void finish())
for (let raised = 0; raised < FIRST_INCIDENTS; raised++) await command()

let [dueCommands, duePlans] = [0, 0]
let tickedAt = performance.now()
timer = setInterval(() => {
  const seconds = (performance.now() - tickedAt) / 1000
  tickedAt = performance.now()
  dueCommands = Math.min(OPEN_MAX, dueCommands + commandsPerSecond * seconds)
  duePlans = Math.min(OPEN_MAX, duePlans + pulsesPerSecond * seconds)
  for (; dueCommands >= 1 && open.commands < OPEN_MAX; dueCommands--) {
    open.commands += 1
    void command().finally(() => (open.commands -= 1))
  }
  for (; duePlans >= 1 && open.plans < OPEN_MAX; duePlans--) {
    open.plans += 1
    void planOne().finally(() => (open.plans -= 1))
  }
}, TICK_MS)

async function finish(): Promise<void> {
  stopping.abort()
  if (timer) clearInterval(timer)
  while (open.commands + open.plans > 0) await sleep(20)
  acks.close()
  process.exit(0)
}
