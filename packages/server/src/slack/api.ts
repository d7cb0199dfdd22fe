import { contract } from '@hikeshi/contract'
import type { CallOptions } from '@hikeshi/contract/client'
import type { Caller } from '../features/parts.ts'
import { demandRank } from '../features/people/index.ts'
import { fingerprint, type Call, type Handlers, type RouteRow } from '../platform/http/mount.ts'
import type { Api } from './call.ts'

export type ApiHandlers = Handlers<typeof contract, Caller>

interface Calling {
  /** The key of the next change, when the caller of the API gives none. */
  readonly key?: () => string
  /** Runs after every change. */
  readonly after?: () => Promise<unknown>
}

type AnyHandler = (input: unknown, call: Call<Caller>) => Promise<unknown>

const NO_REQUEST = 'http://hikeshi.invalid/'

/**
 * The typed client of the contract over the handlers, without a network: as this caller, with the rights of this
 * caller. What HTTP would answer as a problem is thrown: a `Refusal`, or a `ZodError` for a wrong input.
 */
export function apiAs(handlers: ApiHandlers, caller: Caller, calling: Calling = {}): Api {
  const nouns = Object.entries(contract).map(([noun, rows]) => {
    // The handlers are those of the contract; their types are forgotten by Object.entries.
    const verbs = handlers[noun as keyof ApiHandlers] as unknown as Record<string, AnyHandler>
    const entries = Object.entries(rows as Record<string, RouteRow>).map(([verb, row]) => {
      const handle = verbs[verb]
      if (!handle) throw new Error(`no handler for ${noun}.${verb}`)
      const call = (input: unknown, options?: CallOptions) =>
        callRow(row, handle, { caller, calling, input, options })
      return [verb, call] as const
    })
    return [noun, Object.fromEntries(entries)] as const
  })
  // Built from the contract itself, noun by noun and verb by verb.
  return Object.fromEntries(nouns) as unknown as Api
}

interface Asked {
  readonly caller: Caller
  readonly calling: Calling
  readonly input: unknown
  readonly options: CallOptions | undefined
}

async function callRow(row: RouteRow, handle: AnyHandler, asked: Asked): Promise<unknown> {
  const { caller, calling, input, options } = asked
  demandRank(row.needs, caller.person?.memberRole ?? null)
  const parsed: unknown = row.input.parse(input)
  const changes = row.method !== 'GET'
  const key = changes ? (options?.idempotencyKey ?? calling.key?.()) : undefined
  const answer = await handle(parsed, {
    caller,
    request: new Request(NO_REQUEST),
    headers: new Headers(),
    ...(key === undefined ? {} : { idempotency: { key, fingerprint: fingerprint(row, parsed) } }),
  })
  if (changes) await calling.after?.()
  return row.output.parse(answer)
}

/** Keys for the changes of one interaction, in the order in which they are made. */
export function keysOf(interaction: string): () => string {
  let made = 0
  return () => `slack/${interaction}/${String(++made)}`
}
