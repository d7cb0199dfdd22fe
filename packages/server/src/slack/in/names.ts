import type { Parts } from '../../features/parts.ts'
import { names } from '../../features/people/index.ts'
import type { Inside } from '../inside.ts'
import { SlackRefusal } from '../out/refusal.ts'
import type { Account, Look } from '../people/index.ts'
import { plainOf } from './plain.ts'
import { firstLanguage, linkedPerson } from './queries.ts'

/** Asks Slack who somebody is, with their language. */
export const lookUp =
  ({ out }: Pick<Inside, 'out'>): Look =>
  async (slackUser) => {
    try {
      const asked = { user: slackUser, include_locale: true }
      const { user } = await out.call<{ user?: Account }>('users.info', asked)
      return user ?? null
    } catch (error) {
      if (error instanceof SlackRefusal && error.kind === 'person') return null
      throw error
    }
  }

/** What people call somebody of the workspace. Being named is not doing something: nobody joins by it. */
export async function nameIn(
  { parts, out }: Pick<Inside, 'parts' | 'out'>,
  slackUser: string,
): Promise<string | null> {
  const linked = await linkedPerson(parts.reads, slackUser)
  if (linked !== null) return calledBy(parts, linked)
  try {
    return shownName(await lookUp({ out })(slackUser))
  } catch {
    return null
  }
}

/** What somebody wrote in Slack, as plain text. Everybody reads it, so that it is in the language of the organisation. */
export const plainIn = (inside: Inside, markup: string): Promise<string> =>
  plainOf(markup, {
    person: (slackUser) => nameIn(inside, slackUser),
    group: async () => {
      const { defaults, parts, words } = inside
      const language = defaults.slack.language ?? (await firstLanguage(parts.reads))
      return words(language).slack.talk.group
    },
  })

/** The name of one of our people. */
export async function calledBy({ reads }: Parts, person: string): Promise<string | null> {
  return (await names(reads, [person])).get(person)?.name ?? null
}

function shownName(account: Account | null): string | null {
  const shown = [
    account?.profile?.display_name,
    account?.profile?.real_name,
    account?.real_name,
    account?.name,
  ]
  return shown.find((name) => name !== undefined && name.trim() !== '') ?? null
}
