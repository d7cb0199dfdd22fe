import type { AuthParts } from './better-auth.ts'

export type { AuthPool } from './better-auth.ts'

export type Auth = ReturnType<typeof createAuth>

/**
 * Who people are: their names, addresses, passwords and sessions. better-auth is a sixth of what a
 * start would load: it is loaded by `load`, or by whoever needs it before that.
 */
export function createAuth(parts: AuthParts) {
  let opened: ReturnType<typeof open> | null = null
  const ready = () => (opened ??= open(parts).catch(again))

  function again(error: unknown): never {
    opened = null
    throw error
  }

  return {
    load: async (): Promise<void> => void (await ready()),

    /** Opens a session and sends its cookie along in `answer`. The session of the request ends. */
    openSession: async (userId: string, request: Request, answer: Headers): Promise<void> =>
      (await ready()).openSession(userId, request, answer),

    endSession: async (request: Request, answer: Headers): Promise<void> =>
      (await ready()).endSession(request, answer),

    /** The id of whoever holds the session of this request, or null. */
    sessionUser: async (request: Request): Promise<string | null> =>
      request.headers.has('cookie') ? (await ready()).sessionUser(request) : null,

    /** The id of the person with these credentials, or null, after the same work either way. */
    verify: async (email: string, password: string): Promise<string | null> =>
      (await ready()).verify(email, password),

    hash: async (password: string): Promise<string> => (await ready()).hash(password),
  }
}

async function open(parts: AuthParts) {
  const { openAuth } = await import('./better-auth.ts')
  return openAuth(parts)
}
