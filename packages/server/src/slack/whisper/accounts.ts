import { lookUp } from '../in/names.ts'
import type { Inside } from '../inside.ts'
import { SlackRefusal } from '../out/refusal.ts'

interface Found {
  readonly user?: { readonly id?: string }
}

/**
 * The account of a person in the workspace. Somebody who was called and has never done anything in
 * Slack is looked for by their address, and linked as if they had. Null: nobody there has it.
 */
export async function accountOf(inside: Inside, person: string): Promise<string | null> {
  const { people, identities } = inside
  const known = (await people.accountsOf([person])).get(person)
  if (known !== undefined) return known
  const found = await people.find(person)
  const slackUser = found?.active ? await withAddress(inside, found.email) : null
  if (slackUser === null) return null
  const { team } = await identities.get()
  const resolved = await people.resolve(team, slackUser, lookUp(inside))
  return resolved.kind === 'person' && resolved.person.id === person ? slackUser : null
}

async function withAddress({ out }: Inside, email: string): Promise<string | null> {
  try {
    return (await out.call<Found>('users.lookupByEmail', { email })).user?.id ?? null
  } catch (error) {
    // Nobody has this address, or the app may not ask: the web tells them all the same.
    if (error instanceof SlackRefusal && error.kind !== 'retry') return null
    throw error
  }
}
