import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import pg from 'pg'
import { vi } from 'vitest'

/** One line that the owner process said. */
interface Said {
  readonly connection?: pg.ClientConfig
  readonly refused?: string
  readonly message?: string
  readonly status?: { readonly state: string }
}

export interface Owner {
  readonly pid: number
  readonly said: readonly Said[]
  /** Waits for a line with this fact, such as `connection`, and returns its value. */
  readonly hear: <Fact extends keyof Said>(fact: Fact) => Promise<NonNullable<Said[Fact]>>
  /** Sends a signal to the process, or to its whole group as a terminal does, and waits for its end. */
  readonly end: (signal: NodeJS.Signals, whom?: 'process' | 'group') => Promise<void>
}

/** Starts another server process on the directory, in a process group of its own. */
export function startOwner(dataDir: string, uid?: number): Owner {
  const script = join(import.meta.dirname, 'postgres-owner.main.ts')
  const child = spawn(process.execPath, [script, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const said: Said[] = []
  createInterface(child.stdout).on('line', (line) => said.push(JSON.parse(line)))
  const ended = once(child, 'exit')
  const pid = child.pid ?? 0
  return {
    pid,
    said,
    hear: (fact) =>
      until(() => {
        const last = said.find((line) => fact in line || 'refused' in line)
        if (last !== undefined && !(fact in last)) throw new Error(last.refused)
        return last?.[fact] ?? null
      }),
    end: async (signal, whom = 'process') => {
      const lives = child.exitCode === null && child.signalCode === null
      if (lives) process.kill(whom === 'group' ? -pid : pid, signal)
      await ended
    },
  }
}

/** Waits until the look is not null, and returns what it saw. */
export async function until<Seen>(look: () => Seen | null | Promise<Seen | null>): Promise<Seen> {
  return vi.waitUntil(async () => (await look()) ?? false, { timeout: 20_000, interval: 15 })
}

/** One statement on a connection of its own; the first row. */
export async function ask(connection: pg.ClientConfig, text: string) {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(text)
    return rows[0]
  } finally {
    await client.end()
  }
}
