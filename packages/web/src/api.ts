import type { contract, Problem } from '@hikeshi/contract'
import { ApiProblem, createClient } from '@hikeshi/contract/client'
import { addresses } from 'virtual:addresses'

/** The whole of the server, typed. Every refusal arrives as an `ApiProblem`. */
export const api = createClient<typeof contract>(addresses, send)

/** The problem behind an error, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  return error instanceof ApiProblem ? error.problem : problem(0)
}

/** Whatever speaks otherwise stands between us and the server: JSON is asked for, and reports as Markdown. */
const OURS = /\b(json|markdown)\b/

/** A mutation carries one key over its repeat, so that a lost answer never does a thing twice. */
async function send(path: string, init: RequestInit): Promise<Response> {
  const request = withHeaders(init)
  const mutates = init.method !== 'GET'
  const response = await reach(path, request).catch((error: unknown) => {
    if (!mutates || init.signal?.aborted) throw error
    return reach(path, request)
  })
  if (!OURS.test(response.headers.get('content-type') ?? ''))
    throw new ApiProblem(problem(response.ok ? 500 : response.status))
  return response
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request)
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw new ApiProblem(problem(0))
  }
}

function withHeaders(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('accept-language', document.documentElement.lang)
  headers.set('time-zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
  if (init.method !== 'GET' && !headers.has('idempotency-key')) {
    headers.set('idempotency-key', newKey())
  }
  return { ...init, headers, credentials: 'same-origin' }
}

/** `randomUUID` exists on secure origins only; a self-hosted server may be reached by plain HTTP. */
function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** `status` 0: the server could not be reached. The screens have the words for both. */
function problem(status: number): Problem {
  return { type: 'about:blank', title: '', status, code: 'unexpected', detail: '' }
}
