import type { Language } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import { Refusal } from '../../domain/refusal.ts'
import { apiAs } from '../api.ts'
import type { Api } from '../call.ts'
import type { Inside } from '../inside.ts'
import type { Whisper } from './whisper.ts'

/** Whoever is told, and all that the sentence is made of: read as they, in their language. */
export interface Telling {
  readonly whisper: Whisper
  readonly api: Api
  readonly language: Language
  readonly words: Words
  readonly publicUrl: string
  readonly now: Temporal.Instant
  /** Slack's ids of people who are linked. */
  readonly slackOf: (person: string) => Promise<string | null>
  readonly nameOf: (person: string) => Promise<string | null>
  /** The channel of the incident, once it is there. */
  readonly channel: string | null
  /** The names of those in this incident to whom Slack could not say what is asked of them. */
  readonly unheard: () => Promise<readonly string[]>
}

/** Somebody who did not ask: our API as they, in their language. */
export type Reader = Pick<Telling, 'api' | 'language' | 'words'>

/** Our API as this person, who did not ask. Null: nobody who is here still. */
export async function readAs(inside: Inside, person: string): Promise<Reader | null> {
  const found = await inside.people.find(person)
  if (!found?.active) return null
  const { id, name, language } = found
  const api = apiAs(inside.handlers(), {
    // Nothing here needs more than a member may, whether or not the account is confirmed.
    person: { id, name, memberRole: 'member' },
    language,
    timeZone: null,
    surface: 'slack',
    address: 'slack',
  })
  return { api, language, words: inside.words(language) }
}

/** What is not there for them any more is not said. */
export async function unlessGone<Read>(read: () => Promise<Read>): Promise<Read | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal && ['not-found', 'not-allowed'].includes(error.code)) return null
    throw error
  }
}
