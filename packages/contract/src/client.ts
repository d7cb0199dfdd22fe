import type { z } from 'zod'
import type { Address, Addresses } from './addresses.ts'
import { BASE } from './base.ts'
import type { Problem } from './problem.ts'
import type { Tree } from './route.ts'

export type Client<T extends Tree> = {
  readonly [N in keyof T]: {
    readonly [R in keyof T[N]]: (
      input: z.input<T[N][R]['input']>,
      options?: CallOptions,
    ) => Promise<z.output<T[N][R]['output']>>
  }
}

export interface CallOptions {
  /** Repeat a mutation safely: the same key never does a thing twice. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

export type Send = (path: string, init: RequestInit) => Promise<Response>

/** What the server refused, as it said it. `status` 0: it could not be reached. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/**
 * A client of the route table, typed by the contract and made from its addresses alone. Answers are
 * not parsed again: the server has checked them.
 */
export function createClient<T extends Tree>(addresses: Addresses, send: Send): Client<T> {
  const nouns = Object.entries(addresses).map(([noun, routes]) => [
    noun,
    Object.fromEntries(
      Object.entries(routes).map(([verb, address]) => [
        verb,
        (input: Record<string, unknown>, options?: CallOptions) =>
          call(address, input, options, send),
      ]),
    ),
  ])
  // The addresses are those of the tree T; Object.fromEntries forgets it.
  return Object.fromEntries(nouns) as Client<T>
}

async function call(
  row: Address,
  input: Record<string, unknown>,
  options: CallOptions | undefined,
  send: Send,
): Promise<unknown> {
  const { path, rest } = fill(row.path, input)
  const reads = row.method === 'GET'
  const response = await send(`${BASE}${path}${reads ? query(rest) : ''}`, {
    method: row.method,
    ...(options?.signal ? { signal: options.signal } : {}),
    ...(reads ? {} : { body: JSON.stringify(rest) }),
    headers: {
      accept: 'application/json',
      ...(reads ? {} : { 'content-type': 'application/json' }),
      ...(options?.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
    },
  })
  const body = await bodyOf(response)
  if (!response.ok) throw new ApiProblem(body as Problem)
  return body
}

async function bodyOf(response: Response): Promise<unknown> {
  const json = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  return json ? await response.json() : await response.text()
}

function query(rest: Record<string, unknown>): string {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(
    given.map(([key, value]): [string, string] => [key, String(value)]),
  ).toString()
  return search === '' ? '' : `?${search}`
}

function fill(path: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { path: filled, rest }
}
