import { setTimeout as sleep } from 'node:timers/promises'
import type { Parts } from '../features/parts.ts'
import { readSafeMode } from '../features/people/index.ts'
import type { SlackLog } from './inside.ts'
import type { Outbound } from './out/client.ts'
import { NotYet } from './out/refusal.ts'

/** How often somebody may have said that this is the real one. */
const LOOK_MS = 2000
const WAIT = { seconds: 30 } as const

type Receive = (request: Request) => Promise<Response>

/** An installation that was restored from a backup says nothing and hears nothing, until it is the real one. */
export interface Safety {
  readonly isSafe: () => Promise<boolean>
  /** The same way out, closed for as long as it has to be. */
  readonly guarded: (out: Outbound) => Outbound
  /** Whoever asks from outside is told to come again later. */
  readonly deaf: (receive: Receive) => Receive
  /** Resolves once nothing has to be kept back; false when it was stopped before. */
  readonly untilReal: (signal: AbortSignal) => Promise<boolean>
}

/** Whether anything may leave. Once it may, it may for good: a restore needs every server to stop. */
export function createSafety({ reads, clock }: Pick<Parts, 'reads' | 'clock'>): Safety {
  let real = false

  async function isSafe(): Promise<boolean> {
    if (real) return false
    real = (await readSafeMode(reads)) === null
    return !real
  }

  return {
    isSafe,
    guarded: (out) => ({
      ...out,
      call: async (method, args) => {
        if (await isSafe()) throw new NotYet(clock.now().add(WAIT), 'safe mode after a restore')
        return out.call(method, args)
      },
    }),
    deaf: (receive) => async (request) =>
      (await isSafe()) ? new Response(null, { status: 503 }) : receive(request),
    untilReal: async (signal) => {
      while (!signal.aborted) {
        // A database that is away for a moment is no answer.
        if (!(await isSafe().catch(() => true))) return true
        await sleep(LOOK_MS, null, { signal, ref: false }).catch(() => {})
      }
      return false
    },
  }
}

interface Beginning {
  readonly connect: () => Promise<void>
  /** Brings Slack to what it should be by now. */
  readonly catchUp: () => Promise<void>
}

/** Connects: at once, or as soon as somebody has said that this is the real one. */
export async function afterSafeMode(
  { safety, log }: { readonly safety: Safety; readonly log: SlackLog },
  signal: AbortSignal,
  { connect, catchUp }: Beginning,
): Promise<void> {
  try {
    const waited = await safety.isSafe()
    if (waited) log.warn({}, 'restored from a backup: nothing goes to Slack before it is confirmed')
    if (!(await safety.untilReal(signal))) return
    if (waited) await catchUp()
    await connect()
  } catch (error) {
    log.error({ error }, 'cannot connect to Slack')
  }
}
