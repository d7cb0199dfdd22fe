import type { Words } from '@hikeshi/contract/words/en'
import type { Caller } from '../../features/parts.ts'
import { apiAs, keysOf } from '../api.ts'
import type { SlackCall } from '../call.ts'
import type { Inside } from '../inside.ts'
import { mustWait, SlackRefusal } from '../out/refusal.ts'
import { isGone } from '../out/installation.ts'
import type { Resolved } from '../people/index.ts'
import { lookUp } from './names.ts'
import { firstLanguage, incidentAt } from './queries.ts'
import type { Heard } from './read.ts'
import { createSource } from './source.ts'
import { createWorkspace } from './workspace.ts'

/** Somebody who cannot act here, and what to tell them. */
interface Outsider {
  readonly why: keyof Words['slack']['entry']['refused']
  readonly words: Words
}

/** The call of whoever did something; or why there is none. */
type Found =
  | { readonly call: SlackCall; readonly outsider?: undefined }
  | { readonly call?: undefined; readonly outsider: Outsider }
export type Callers = (heard: Heard) => Promise<Found>

/** Finds out who did something in Slack, and calls our API as they. */
export function createCallers(inside: Inside): Callers {
  const { parts, words, publicUrl } = inside
  const workspace = createWorkspace(inside)

  const callers: Callers = async (heard) => {
    const resolved = await resolve(inside, heard)
    if (resolved.kind === 'outside') {
      const language = resolved.language ?? (await firstLanguage(parts.reads))
      return { outsider: { why: resolved.why, words: words(language) } }
    }
    const caller = callerOf(resolved)
    const { place } = heard
    const call: SlackCall = {
      api: apiAs(inside.handlers(), caller, { key: keysOf(heard.interaction) }),
      caller,
      slackUser: heard.slackUser,
      language: caller.language,
      words: words(caller.language),
      place,
      incident:
        place && (await incidentAt(parts.reads, place.channel, place.thread ?? place.message)),
      now: parts.clock.now(),
      zone: inside.defaults.zone,
      publicUrl,
      workspace: { ...workspace, source: sourceFor(inside, callers, heard) },
    }
    return { call }
  }
  return callers
}

/** Brings messages as their writers, whoever of ours they are. */
function sourceFor(inside: Inside, callers: Callers, { team, interaction }: Heard) {
  const { parts } = inside
  return createSource({
    ...inside,
    eventId: interaction,
    team,
    now: parts.clock.now(),
    callAs: async (slackUser, place) => {
      const heard = { slackUser, team, interaction, trigger: '', place }
      return (await callers(heard)).call ?? null
    },
    incidentAt: (channel, thread) => incidentAt(parts.reads, channel, thread),
    sync: async () => {},
  })
}

/** A Slack that does not answer is no reason to doubt who is linked; only the new ones have to wait. */
async function resolve(inside: Inside, { team, slackUser }: Heard): Promise<Resolved> {
  const { people, identities } = inside
  try {
    const own = identities.known()?.team ?? team
    return await people.resolve(own, slackUser, async (id) => {
      const identity = await identities.get()
      if (identity.team !== own) return null
      return lookUp(inside)(id)
    })
  } catch (error) {
    if (mustWait(error) || isGone(error)) return { kind: 'outside', why: 'away', language: null }
    if (!(error instanceof SlackRefusal)) throw error
    // A right of the app is missing, say: to wait for Slack would hold up everybody, for ever.
    inside.log.warn({ error, slackUser }, 'Slack does not say who this is')
    return { kind: 'outside', why: 'no-address', language: null }
  }
}

/** Until the link is confirmed it rests on an address, which is not enough for what admins may do. */
function callerOf({ person, confirmed }: Extract<Resolved, { kind: 'person' }>): Caller {
  const { id, name, role, language } = person
  return {
    person: { id, name, memberRole: confirmed ? role : 'member' },
    language,
    timeZone: null,
    surface: 'slack',
    address: 'slack',
  }
}
