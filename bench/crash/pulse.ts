/** Something to do outside, at a time: what the crash test plans, and how it can be made to fail. */
import { z } from 'zod'
import { bySystem, type Parts } from '../../packages/server/src/features/parts.ts'
import type { Actor } from '../../packages/server/src/domain/actor.ts'
import { nothing, type Aggregate, type Command } from '../../packages/server/src/platform/spine.ts'
import { effect, work, type Handler } from '../../packages/server/src/platform/tasks/handlers.ts'

/** Faults built into the server under test: with any of them the verdict must be red. */
export const MUTATIONS = ['none', 'ack-before-commit', 'complete-before-send', 'no-fence'] as const
export type Mutation = (typeof MUTATIONS)[number]

export interface Plan {
  readonly id: string
  readonly kind: 'post' | 'stamp'
  readonly dueAt: string
}

type PulseEvent =
  | { readonly type: 'pulse.planned'; readonly data: Plan }
  | {
      readonly type: 'pulse.stamped'
      readonly data: { readonly id: string; readonly token: string }
    }

interface Pulse {
  readonly id: string
}

/** Each stream is one event long and has no row: there is nothing to load and nothing to save. */
const pulses: Aggregate<Pulse, PulseEvent> = {
  name: 'pulse',
  load: async () => new Map(),
  evolve: (_, event) => ({ id: event.stream }),
  save: async () => {},
  subject: () => null,
  react: (event) =>
    event.type === 'pulse.planned'
      ? [
          {
            kind: `pulse.${event.data.kind}`,
            lane: event.data.kind === 'post' ? 'page' : 'chat',
            key: event.data.id,
            payload: event.data,
            at: Temporal.Instant.from(event.data.dueAt),
          },
        ]
      : [],
}

export const plan: Command<Pulse, PulseEvent, Plan, null, Actor> = {
  of: pulses,
  id: ({ id }) => `pulse_${id}`,
  gather: nothing,
  decide: ({ input }) => [{ type: 'pulse.planned', data: input }],
}

const stamp: Command<
  Pulse,
  PulseEvent,
  { readonly id: string; readonly token: string },
  null,
  Actor
> = {
  of: pulses,
  id: ({ id, token }) => `pulse_${id}_${token}`,
  gather: nothing,
  decide: ({ input }) => [{ type: 'pulse.stamped', data: input }],
}

const PlanSchema = z.object({ id: z.string(), kind: z.enum(['post', 'stamp']), dueAt: z.string() })

export interface Outside {
  readonly ledgerUrl: string
  readonly server: string
  readonly mutation: Mutation
}

/** Two kinds of tasks: an effect that leaves the house, and work that writes to the log. */
export function pulseTasks(
  { spine }: Parts,
  { ledgerUrl, server, mutation }: Outside,
): readonly Handler[] {
  async function tell(payload: Plan, token: string, signal?: AbortSignal): Promise<void> {
    const body = JSON.stringify({ ...payload, token, server })
    const response = await fetch(`${ledgerUrl}/post`, {
      method: 'POST',
      body,
      ...(signal ? { signal } : {}),
    })
    if (!response.ok) throw new Error(`the ledger answered ${response.status}`)
  }
  return [
    effect({
      kind: 'pulse.post',
      lane: 'page',
      payload: PlanSchema,
      wanted: async () => true,
      whenUndecided: 'send-again',
      send: async (payload, { fence, signal }) => {
        if (mutation === 'complete-before-send') {
          setTimeout(() => void tell(payload, fence.token).catch(() => {}), 500)
        } else {
          await tell(payload, fence.token, signal)
        }
        return { outcome: 'sent', reference: null }
      },
    }),
    work({
      kind: 'pulse.stamp',
      lane: 'chat',
      payload: PlanSchema,
      run: async ({ id }, context) => {
        await (await fetch(`${ledgerUrl}/slow`)).arrayBuffer()
        const { fence, ...unfenced } = bySystem(context)
        await spine.execute(
          stamp,
          { id, token: context.fence.token },
          mutation === 'no-fence' || !fence ? unfenced : { ...unfenced, fence },
        )
      },
    }),
  ]
}
