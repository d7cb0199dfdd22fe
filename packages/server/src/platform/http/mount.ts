import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { addressOf } from './address.ts'
import { checkText, readBody } from './body.ts'

/** A row of the route table, as this layer needs to know it. */
export interface RouteRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly needs: string
  readonly status?: 200 | 201 | 202
  readonly text?: string
  readonly input: z.ZodObject
  readonly output: z.ZodType
}
export type RouteTree = Readonly<Record<string, Readonly<Record<string, RouteRow>>>>

/** What a handler knows of the request besides its input. */
export interface Call<Caller> {
  readonly caller: Caller
  readonly request: Request
  /** Present when the client sent an Idempotency-Key: it and what was asked, as a hash. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string }
  /** Headers to send along with the answer: cookies. */
  readonly headers: Headers
}

export type Handlers<T extends RouteTree, Caller> = {
  readonly [N in keyof T]: {
    readonly [R in keyof T[N]]: (
      input: z.output<T[N][R]['input']>,
      call: Call<Caller>,
    ) => Promise<z.input<T[N][R]['output']>>
  }
}

export interface MountParts<Caller> {
  readonly base: string
  /** Finds out who calls, and refuses by throwing when the route needs more than they are. */
  readonly admit: (request: Request, row: RouteRow, client: Client) => Promise<Caller>
  /** Turns whatever was thrown into a problem. */
  readonly problem: (error: unknown, context: Context) => Response | Promise<Response>
  readonly onCall?: (facts: {
    readonly route: string
    readonly status: number
    readonly ms: number
  }) => void
}

export interface Client {
  /** Where they ask from. */
  readonly address: string
}

type AnyHandler<Caller> = (input: unknown, call: Call<Caller>) => Promise<unknown>

/** Binds every row of the route table to its handler; a missing handler does not compile. */
export function mount<T extends RouteTree, Caller>(
  app: Hono,
  tree: T,
  handlers: Handlers<T, Caller>,
  parts: MountParts<Caller>,
): void {
  const rows: RouteRow[] = []
  for (const [noun, verbs] of Object.entries(tree)) {
    for (const [verb, row] of Object.entries(verbs)) {
      // The mapped type above has checked that each row has a handler of its shape.
      const handle = (handlers[noun] as Record<string, AnyHandler<Caller>>)[verb]
      if (!handle) throw new Error(`no handler for ${noun}.${verb}`)
      rows.push(row)
      app.on(row.method, parts.base + row.path, (context) => answer(context, row, handle, parts))
    }
  }
  app.all(`${parts.base}/*`, async (context, next) => {
    const methods = methodsAt(context.req.path.slice(parts.base.length), rows)
    if (methods.length === 0) return next()
    context.header('Allow', methods.join(', '))
    return parts.problem(new MethodNotAllowed(), context)
  })
}

/** The methods of every route that this address could be meant for: of `/settings/export` and of `/settings/:part`. */
function methodsAt(address: string, rows: readonly RouteRow[]): readonly string[] {
  const asked = address.split('/')
  const matching = rows.filter(({ path }) => {
    const own = path.split('/')
    return (
      own.length === asked.length &&
      own.every((part, index) => part === asked[index] || (part.startsWith(':') && asked[index]))
    )
  })
  return Array.from(new Set(matching.map(({ method }) => method)))
}

export class MethodNotAllowed extends Error {
  override readonly name = 'MethodNotAllowed'
}

async function answer<Caller>(
  context: Context,
  row: RouteRow,
  handle: AnyHandler<Caller>,
  parts: MountParts<Caller>,
): Promise<Response> {
  const startedAt = performance.now()
  const response = await respond(context, row, handle, parts).catch((error: unknown) =>
    parts.problem(error, context),
  )
  const ms = performance.now() - startedAt
  parts.onCall?.({ route: `${row.method} ${row.path}`, status: response.status, ms })
  return response
}

async function respond<Caller>(
  context: Context,
  row: RouteRow,
  handle: AnyHandler<Caller>,
  parts: MountParts<Caller>,
): Promise<Response> {
  const request = context.req.raw
  const caller = await parts.admit(request, row, { address: addressOf(context) })
  const input = row.input.parse(await givenIn(context, row))
  const headers = new Headers({ 'cache-control': 'no-store' })
  const key = row.method === 'GET' ? undefined : context.req.header('idempotency-key')
  const call = {
    caller,
    request,
    headers,
    ...(key === undefined
      ? {}
      : { idempotency: { key: KEY.parse(key), fingerprint: fingerprint(row, input) } }),
  }
  const answered = row.output.safeParse(await handle(input, call))
  // Our fault, and not to be taken for a wrong question.
  if (!answered.success)
    throw new Error('the answer is not what the contract says', { cause: answered.error })
  const { data } = answered
  const text = row.text !== undefined && typeof data === 'string' ? data : null
  headers.set('content-type', `${text === null ? 'application/json' : row.text}; charset=utf-8`)
  return new Response(text ?? JSON.stringify(data), { status: row.status ?? 200, headers })
}

/** What the address says and what came with it, as text that can be stored. */
async function givenIn(context: Context, row: RouteRow): Promise<Record<string, unknown>> {
  const named = context.req.param()
  for (const value of Object.values(named)) checkText(value)
  if (row.method !== 'GET') return { ...(await readBody(context.req.raw)), ...named }
  const asked = context.req.query()
  for (const value of Object.values(asked)) checkText(value)
  return { ...asked, ...named }
}

const KEY = z.string().min(1).max(200)

/** What was asked, as a hash: a key that comes again must come with the same. */
export const fingerprint = (row: RouteRow, input: unknown): string =>
  createHash('sha256')
    .update(`${row.method} ${row.path} ${JSON.stringify(input)}`)
    .digest('base64url')
