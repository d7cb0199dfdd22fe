import {
  refusals,
  type Language,
  type Missing,
  type Problem,
  type RefusalCode,
} from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import type { Context } from 'hono'
import { z } from 'zod'
import { Refusal } from './domain/refusal.ts'
import type { MissingRule } from './domain/report/rule.ts'
import type { Logger } from './log.ts'
import { isUnavailable } from './platform/database-errors.ts'
import { BodyRefused } from './platform/http/body.ts'
import { MethodNotAllowed } from './platform/http/mount.ts'
import { IdempotencyKeyReused } from './platform/idempotency.ts'

export interface ProblemNeeds {
  readonly words: (language: Language) => Words
  readonly languageOf: (request: Request) => Language
  readonly missing: (rules: readonly MissingRule[], language: Language) => Missing[]
  readonly log: Logger
}

const RETRY_AFTER_SECONDS = 5

/** Whatever was thrown, as `application/problem+json` in the language of the caller. */
export function createProblems({ words, languageOf, missing, log }: ProblemNeeds) {
  return (error: unknown, context: Context): Response => {
    const request = context.req.raw
    const language = languageOf(request)
    const code = codeOf(error)
    if (code === 'unexpected') log.error({ error, path: context.req.path }, 'request failed')
    const { title, detail } = words(language).refusals[code]
    const problem: Problem = {
      type: `urn:hikeshi:${code}`,
      title,
      status: refusals[code],
      code,
      detail,
      ...more(error, (rules) => missing(rules, language)),
    }
    const headers = new Headers({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    })
    const allow = context.res.headers.get('allow')
    if (allow) headers.set('allow', allow)
    const wait = retryAfter(error, code)
    if (wait !== null) headers.set('retry-after', String(wait))
    return new Response(JSON.stringify(problem), { status: problem.status, headers })
  }
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal || error instanceof BodyRefused) return error.code
  if (error instanceof z.ZodError) return 'invalid-input'
  if (error instanceof IdempotencyKeyReused) return 'idempotency-key-reused'
  if (error instanceof MethodNotAllowed) return 'method-not-allowed'
  return isUnavailable(error) ? 'database-unavailable' : 'unexpected'
}

function more(
  error: unknown,
  missing: (rules: readonly MissingRule[]) => Missing[],
): Partial<Problem> {
  if (error instanceof z.ZodError) {
    return {
      fields: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    }
  }
  if (!(error instanceof Refusal)) return {}
  const { missing: rules, current, locked } = error.details
  return {
    ...(locked ? { locked } : {}),
    ...(rules ? { missing: missing(rules) } : {}),
    ...(current ? { current } : {}),
  }
}

function retryAfter(error: unknown, code: RefusalCode): number | null {
  if (code === 'database-unavailable') return RETRY_AFTER_SECONDS
  if (code !== 'rate-limited') return null
  const waits =
    error instanceof Error && 'retryAfterSeconds' in error ? Number(error.retryAfterSeconds) : 0
  return Math.max(1, Math.ceil(waits))
}
