import { setTimeout as sleep } from 'node:timers/promises'
import type { Language, MemberRole } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { SlackLink } from '../../domain/slack-link.ts'
import type { Parts } from '../../features/parts.ts'
import type { By } from '../../platform/spine.ts'
import { judge, languageOf, type Account, type Colleague, type Outside } from './account.ts'
import { link, linkId } from './commands.ts'
import { findLink } from './store.ts'

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: MemberRole
  readonly active: boolean
  readonly language: Language
}

/** What is needed of the people here. */
export interface PeopleSide {
  readonly find: (id: string) => Promise<PersonRow | null>
  readonly findByEmail: (email: string) => Promise<PersonRow | null>
  readonly joinFromSlack: (somebody: Colleague) => Promise<string>
}

/** Who somebody of Slack is here; or why they are nobody, and in which language to tell them. */
export type Resolved =
  | { readonly kind: 'person'; readonly person: PersonRow; readonly confirmed: boolean }
  | { readonly kind: 'outside'; readonly why: Outside; readonly language: Language | null }

/** Asks Slack who somebody is. Null: Slack knows nobody of this id. Throws when it does not answer. */
export type Look = (slackUser: string) => Promise<Account | null>

/** The product itself, because of what Slack told. */
export const BY_SLACK: By<Actor> = { actor: 'system', surface: 'slack' }

interface Resolving {
  readonly parts: Parts
  readonly people: PeopleSide
}

/** What an existing link says of them; null: nothing, they are to be met as if for the first time. */
export async function whoIs({ people }: Resolving, found: SlackLink): Promise<Resolved | null> {
  if (found.state === 'ended') return null
  const person = await people.find(found.person)
  if (found.state === 'refused') return outside('refused', person?.language ?? null)
  if (!person) return null
  if (!person.active) return outside('deactivated', person.language)
  return { kind: 'person', person, confirmed: found.confirmedAt !== null }
}

interface Met {
  readonly team: string
  readonly slackUser: string
}

/** Somebody acts for the first time: linked by their address, or they join. */
export async function meet(resolving: Resolving, met: Met, look: Look): Promise<Resolved> {
  const { spine, reads } = resolving.parts
  const account = await look(met.slackUser)
  if (!account) return outside('stranger', null)
  const colleague = judge(account, met.team)
  if (typeof colleague === 'string') {
    return outside(colleague, account.locale === undefined ? null : languageOf(account))
  }
  const entered = await enter(resolving, colleague)
  await spine.execute(link, { ...met, ...entered }, BY_SLACK)
  const found = await findLink(reads, linkId(met))
  return (found && (await whoIs(resolving, found))) ?? outside('closed', colleague.language)
}

type Entered = { readonly person: string; readonly how: 'address' | 'joined' }

const TRIES = 6
const WAIT_MS = 40

/**
 * Their person by the address, or a new one. Another server may be making them this very moment: their address is
 * taken before they are somebody, so it is looked again.
 */
async function enter({ people }: Resolving, colleague: Colleague): Promise<Entered> {
  for (let tried = 1; ; tried++) {
    const there = await people.findByEmail(colleague.email)
    if (there) return { person: there.id, how: 'address' }
    try {
      return { person: await people.joinFromSlack(colleague), how: 'joined' }
    } catch (error) {
      const isTaken = error instanceof Refusal && error.code === 'email-taken'
      if (!isTaken || tried === TRIES) throw error
      await sleep(WAIT_MS * tried)
    }
  }
}

const outside = (why: Outside, language: Language | null): Resolved => ({
  kind: 'outside',
  why,
  language,
})
