import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie, deleteSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { systemClock } from '../../platform/clock.ts'
import type { openPool } from '../../platform/db.ts'
import type { NewId } from '../../platform/ids.ts'

export type AuthPool = ReturnType<typeof openPool>

export interface AuthParts {
  /** Sees the schema `auth`, and reads dates as better-auth wants them. */
  readonly pool: AuthPool
  readonly secret: string
  readonly publicUrl: string
  readonly newId: NewId
}

const IDLE_SECONDS = 12 * 60 * 60
const ABSOLUTE_SECONDS = 7 * 24 * 60 * 60
const REFRESH_SECONDS = 15 * 60

/** Passwords and sessions. The only file that knows better-auth: it is entered by `auth.ts`. */
export function openAuth(parts: AuthParts) {
  const { pool } = parts
  const auth = betterAuth(authOptions(parts))

  return {
    /** Opens a session and sends its cookie along in `answer`. The session of the request ends. */
    async openSession(userId: string, request: Request, answer: Headers): Promise<void> {
      const { headers } = await auth.api.openSession({
        body: { userId },
        headers: cookieOf(request),
        returnHeaders: true,
      })
      passCookies(headers, answer)
    },

    async endSession(request: Request, answer: Headers): Promise<void> {
      const { headers } = await auth.api.endSession({
        headers: cookieOf(request),
        returnHeaders: true,
      })
      passCookies(headers, answer)
    },

    /** The id of whoever holds the session of this request, or null. */
    async sessionUser(request: Request): Promise<string | null> {
      const found = await auth.api
        .getSession({ headers: cookieOf(request) })
        .catch(async (error) => {
          // better-auth hides why it failed; if it was the database, this says so.
          await pool.query('select 1')
          throw error
        })
      if (!found || isOver(found.session.createdAt.toISOString())) return null
      return found.user.id
    },

    /** The id of the person with these credentials, or null, after the same work either way. */
    async verify(email: string, password: string): Promise<string | null> {
      const { internalAdapter, password: scrypt } = await auth.$context
      const found = await internalAdapter.findUserByEmail(email.toLowerCase(), {
        includeAccounts: true,
      })
      const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password
      if (!found || !hash) {
        await scrypt.hash(password)
        return null
      }
      return (await scrypt.verify({ hash, password })) ? found.user.id : null
    },

    hash: async (password: string): Promise<string> =>
      (await auth.$context).password.hash(password),
  }
}

/** Exported for the test that holds them against our own migration. */
export function authOptions({ pool, secret, publicUrl, newId }: AuthParts) {
  return {
    database: pool,
    secret,
    baseURL: publicUrl,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: IDLE_SECONDS, updateAge: REFRESH_SECONDS },
    advanced: {
      cookiePrefix: 'hikeshi',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // Our migrations make its tables, and a test holds them against it: no server needs to look again.
      database: { generateId: () => newId('aut'), validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    plugins: [door],
  } satisfies BetterAuthOptions
}

/** What better-auth lacks: a session for somebody already recognised, by a link or by a password. */
const door = {
  id: 'door',
  endpoints: {
    openSession: createAuthEndpoint(
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async (ctx) => {
        const { internalAdapter, authCookies, secret } = ctx.context
        const before = await ctx.getSignedCookie(authCookies.sessionToken.name, secret)
        const user = await internalAdapter.findUserById(ctx.body.userId)
        if (!user) throw new Error('a session was asked for nobody')
        const session = await internalAdapter.createSession(user.id)
        if (before) await internalAdapter.deleteSession(before)
        // The cookie lives as long as a session may; the idle time is kept in the database.
        await setSessionCookie(ctx, { session, user }, false, { maxAge: ABSOLUTE_SECONDS })
        return { ok: true }
      },
    ),
    endSession: createAuthEndpoint({ method: 'POST' }, async (ctx) => {
      const { internalAdapter, authCookies, secret } = ctx.context
      const token = await ctx.getSignedCookie(authCookies.sessionToken.name, secret)
      if (token) await internalAdapter.deleteSession(token)
      deleteSessionCookie(ctx)
      return { ok: true }
    }),
  },
}

function isOver(createdAt: string): boolean {
  const end = Temporal.Instant.from(createdAt).add({ seconds: ABSOLUTE_SECONDS })
  return Temporal.Instant.compare(systemClock.now(), end) >= 0
}

const cookieOf = (request: Request): Headers =>
  new Headers({ cookie: request.headers.get('cookie') ?? '' })

function passCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie)
}
