import type { Parts } from '../../features/parts.ts'
import { names } from '../../features/people/index.ts'
import type { Account, Look } from '../people/index.ts'
import { linkedPerson } from './queries.ts'

/** What people call somebody of the workspace. Being named is not doing something: nobody joins by it. */
export async function nameOf(parts: Parts, slackUser: string, look: Look): Promise<string | null> {
  const linked = await linkedPerson(parts.reads, slackUser)
  if (linked !== null) return calledBy(parts, linked)
  try {
    return shownName(await look(slackUser))
  } catch {
    return null
  }
}

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
