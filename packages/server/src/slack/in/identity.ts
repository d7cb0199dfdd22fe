import { setTimeout as sleep } from 'node:timers/promises'
import type { Inside } from '../inside.ts'
import type { Outbound } from '../out/client.ts'
import { isGone, noteGone, noteThere } from '../out/installation.ts'

/** Which workspace this is, and which of its users we are. */
export interface Identity {
  readonly team: string
  readonly teamName: string
  /** The address of the workspace: `https://….slack.com/`. */
  readonly url: string
  readonly botUserId: string
  readonly botId: string
}

/** Asked of Slack once; a Slack that is down is asked again by whoever needs it next. */
export interface Identities {
  readonly known: () => Identity | null
  readonly get: () => Promise<Identity>
}

interface Answer {
  readonly team_id?: string
  readonly team?: string
  readonly url?: string
  readonly user_id?: string
  readonly bot_id?: string
}

/** Who we are in Slack, from `auth.test`. */
export function createIdentities({ call }: Pick<Outbound, 'call'>): Identities {
  let known: Identity | null = null
  let asking: Promise<Identity> | null = null

  async function ask(): Promise<Identity> {
    try {
      const answer = await call<Answer>('auth.test', {})
      known = {
        team: answer.team_id ?? '',
        teamName: answer.team ?? '',
        url: answer.url ?? '',
        botUserId: answer.user_id ?? '',
        botId: answer.bot_id ?? '',
      }
      return known
    } finally {
      asking = null
    }
  }

  return {
    known: () => known,
    get: async () => known ?? (await (asking ??= ask())),
  }
}

const WAIT_MS = 10_000
/** Slack does not know us: only an admin of the workspace can change that. */
const GONE_MS = 10 * 60 * 1000

/** Asks Slack who we are, until it answers. True: it had not known us before. */
export async function knowOurselves(inside: Inside, signal: AbortSignal): Promise<boolean> {
  const { identities, log } = inside
  while (!signal.aborted) {
    try {
      const { team, teamName } = await identities.get()
      log.info({ team, teamName }, 'connected to Slack')
      return await noteThere(inside)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      // The database may be away as well: it is asked again with the next look.
      const unnoted = (cause: unknown) => log.warn({ cause }, 'what Slack said could not be noted')
      if (isGone(error)) await noteGone(inside, error.error).catch(unnoted)
      else log.warn({ reason }, 'Slack does not say who we are; trying again')
      const wait = isGone(error) ? GONE_MS : WAIT_MS
      await sleep(wait, null, { signal, ref: false }).catch(() => {})
    }
  }
  return false
}
