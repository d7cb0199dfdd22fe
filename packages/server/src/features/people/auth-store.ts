import { Refusal } from '../../domain/refusal.ts'
import { fingerprintOf } from '../../platform/secrets.ts'
import type { AuthPool } from './auth.ts'

interface Enrolment {
  readonly id: string
  readonly email: string
  readonly name: string
  /** Of the password, as better-auth makes it; null: they have none. */
  readonly hash: string | null
  readonly account: string
  readonly now: Temporal.Instant
}

interface NewPassword {
  readonly hash: string
  readonly now: Temporal.Instant
}

const TAKEN = new Set(['23503', '23505'])

export type AuthStore = ReturnType<typeof createAuthStore>

/** What must not be in the log: names, addresses, and by what secrets are recognised. */
export const createAuthStore = (pool: AuthPool) => ({
  ...accountsIn(pool),
  ...passwordResetsIn(pool),
  ...secretsIn(pool),
})

function accountsIn(pool: AuthPool) {
  return {
    enrol: (enrolment: Enrolment) => enrol(pool, enrolment),

    /** Takes back an enrolment that led to nobody. */
    dismiss: async (id: string): Promise<void> => {
      await pool.query(
        `delete from "user" where id = $1 and not exists (select from public.person where id = $1)`,
        [id],
      )
    },

    rename: async (id: string, name: string): Promise<void> => {
      await pool.query('update "user" set name = $2 where id = $1', [id, name])
    },

    /** Sets a password and ends every session, in one step. */
    setPassword: async (person: string, { hash, now }: NewPassword): Promise<void> => {
      await pool.query(
        `with ended as (delete from session where "userId" = $1),
              links as (delete from password_reset where person = $1)
         update account set password = $2, "updatedAt" = $3
         where "userId" = $1 and "providerId" = 'credential'`,
        [person, hash, now.toString()],
      )
    },

    endSessions: async (person: string): Promise<void> => {
      await pool.query('delete from session where "userId" = $1', [person])
    },
  }
}

function passwordResetsIn(pool: AuthPool) {
  return {
    keepReset: async (
      token: string,
      person: string,
      expiresAt: Temporal.Instant,
    ): Promise<void> => {
      await pool.query(
        'insert into password_reset (hash, person, expires_at) values ($1, $2, $3)',
        [fingerprintOf(token), person, expiresAt.toString()],
      )
    },

    /** Uses the link up and sets the password, in one step; null when it is used or too old. */
    useReset: async (token: string, { hash, now }: NewPassword): Promise<string | null> => {
      const used = await pool.query<{ person: string }>(
        `with used as (
           delete from password_reset where hash = $1 and expires_at > $3 returning person),
         others as (
           delete from password_reset where hash <> $1 and person in (select person from used)),
         ended as (delete from session where "userId" in (select person from used))
         update account set password = $2, "updatedAt" = $3
         where "userId" in (select person from used) and "providerId" = 'credential'
         returning "userId" as person`,
        [fingerprintOf(token), hash, now.toString()],
      )
      return used.rows[0]?.person ?? null
    },
  }
}

function secretsIn(pool: AuthPool) {
  return {
    keepHint: async (invitation: string, email: string): Promise<void> => {
      await pool.query(
        'insert into invitation_hint (invitation, email) values ($1, $2) on conflict do nothing',
        [invitation, email],
      )
    },

    /** Keeps by what a token is recognised, and returns which token it is: an earlier one, if known. */
    keepSecret: async (token: string, secret: string): Promise<string> => {
      const kept = await pool.query<{ token: string }>(
        `insert into token_secret (token, hash) values ($1, $2)
         on conflict (hash) do update set hash = excluded.hash
         returning token`,
        [token, fingerprintOf(secret)],
      )
      return kept.rows[0]?.token ?? token
    },

    /** Lets one token be recognised by what was kept for another that never came to be. */
    moveSecret: async (from: string, to: string): Promise<void> => {
      await pool.query(
        `with moved as (delete from token_secret where token = $1 returning hash)
         update token_secret set hash = moved.hash from moved where token = $2`,
        [from, to],
      )
    },

    touch: async (token: string, now: Temporal.Instant): Promise<void> => {
      await pool.query('update token_secret set last_used_at = $2 where token = $1', [
        token,
        now.toString(),
      ])
    },
  }
}

/**
 * The half of a person that can be erased. An enrolment of the same address or id that led to
 * nobody gives way; the key from `person` sees to it that a person never does.
 */
async function enrol(pool: AuthPool, enrolment: Enrolment): Promise<void> {
  const { id, name, hash, account, now } = enrolment
  const email = enrolment.email.toLowerCase()
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `delete from "user" where (email = $1 or id = $2)
         and not exists (select from public.person where person.id = "user".id)`,
      [email, id],
    )
    await client.query(
      `insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, false, $4, $4)`,
      [id, name, email, now.toString()],
    )
    await client.query(
      `insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       values ($1, $2, 'credential', $2, $3, $4, $4)`,
      [account, id, hash, now.toString()],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw isTaken(error) ? new Refusal('email-taken') : error
  } finally {
    client.release()
  }
}

/** The address belongs to a person, or its enrolment became one this very moment. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TAKEN.has(String(error.code))
}
