/**
 * Places where a test may stop, kill or delay the process: `FAILPOINT=label:nth:action`.
 * Compiled in always, armed never in production. Actions: `exit`, `kill`, `stop`, `throw`, `delay`.
 */
type FailpointAction = 'exit' | 'kill' | 'stop' | 'throw' | 'delay'

const ACTIONS: readonly string[] = [
  'exit',
  'kill',
  'stop',
  'throw',
  'delay',
] satisfies FailpointAction[]
const DELAY_MS = 3000

interface Armed {
  readonly label: string
  readonly action: FailpointAction
  left: number
}

let armed: Armed | null = null

/** Arms one failpoint, or none. Throws on a value it does not understand. */
export function armFailpoint(value: string | null): void {
  if (value === null) {
    armed = null
    return
  }
  const [label, nth, action] = value.split(':')
  if (!label || !Number.isInteger(Number(nth)) || !action || !ACTIONS.includes(action)) {
    throw new Error(
      `FAILPOINT must read label:nth:action, for example task.claimed:3:kill (got ${value})`,
    )
  }
  // Checked against the list above.
  armed = { label, left: Number(nth), action: action as FailpointAction }
}

/** Does nothing, unless this label is armed and its turn has come. */
export async function failpoint(label: string): Promise<void> {
  if (armed === null || armed.label !== label) return
  armed.left -= 1
  if (armed.left > 0) return
  const { action } = armed
  armed = null
  await act(action, label)
}

async function act(action: FailpointAction, label: string): Promise<void> {
  switch (action) {
    case 'exit':
      return process.exit(70)
    case 'kill':
      process.kill(process.pid, 'SIGKILL')
      return new Promise(() => {})
    case 'stop':
      process.kill(process.pid, 'SIGSTOP')
      return
    case 'throw':
      throw new Error(`failpoint ${label}`)
    case 'delay':
      return new Promise((resolve) => setTimeout(resolve, DELAY_MS))
  }
}
