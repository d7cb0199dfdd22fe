import type { z } from 'zod'
import type { Reads } from '../db.ts'
import type { Fence } from './lease.ts'
import type { Lane } from './schedule.ts'

export interface TaskContext {
  readonly now: Temporal.Instant
  /** Hand it to every command: what runs for a task writes nothing once its lease is lost. */
  readonly fence: Fence
  /** Names the event and the task that follows from it; the same at every try. */
  readonly key: string
  readonly attempt: number
  /** Aborts when the lease is lost or the server stops. */
  readonly signal: AbortSignal
}

/** Work inside the house: safe to run again, because it runs commands that find nothing to do. */
export interface WorkHandler<Payload> {
  readonly kind: string
  readonly lane: Lane
  readonly payload: z.ZodType<Payload>
  readonly run: (payload: Payload, context: TaskContext) => Promise<void>
}

export type SendResult =
  | { readonly outcome: 'sent'; readonly reference: string | null }
  | { readonly outcome: 'retry'; readonly reason: string; readonly after: Temporal.Duration | null }
  | { readonly outcome: 'rejected'; readonly reason: string }

export interface SendContext extends TaskContext {
  /** The id of this effect, the same at every attempt: what the receiver may deduplicate by. */
  readonly effectId: string
}

/** Work that leaves the house. At least once; duplicates bounded; unknowns shown. */
export interface EffectHandler<Payload> {
  readonly kind: string
  readonly lane: Lane
  readonly payload: z.ZodType<Payload>
  /** Asked right before the send: is it still wanted, and may this receiver still have it? */
  readonly wanted: (reads: Reads, payload: Payload) => Promise<boolean>
  /** Must end within eight seconds, and honour the signal. */
  readonly send: (payload: Payload, context: SendContext) => Promise<SendResult>
  /** Where the provider can tell: did the attempt that never came back happen? */
  readonly reconcile?: (
    payload: Payload,
    context: SendContext,
  ) => Promise<'happened' | 'absent' | 'undecided'>
  /** What to do with an attempt nobody can find out about: a page goes again, a public post waits for a human. */
  readonly whenUndecided: 'send-again' | 'show'
}

export type Handler =
  | (WorkHandler<unknown> & { readonly type: 'work' })
  | (EffectHandler<unknown> & { readonly type: 'effect' })

export type Handlers = ReadonlyMap<string, Handler>

export const work = <Payload>(handler: WorkHandler<Payload>): Handler =>
  // The worker parses with this handler's own schema before it calls it.
  ({ ...handler, type: 'work' }) as Handler
export const effect = <Payload>(handler: EffectHandler<Payload>): Handler =>
  ({ ...handler, type: 'effect' }) as Handler

export function handlersOf(list: readonly Handler[]): Handlers {
  const handlers = new Map(list.map((handler) => [handler.kind, handler]))
  if (handlers.size !== list.length) throw new Error('two task handlers of one kind')
  return handlers
}
