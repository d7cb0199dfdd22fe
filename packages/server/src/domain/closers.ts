import type { Severity } from '@hikeshi/contract'
import type { Member } from './actor.ts'
import { profileOf, type Policy, type Profile } from './profile.ts'

interface Closing {
  /** The severity whose closer decides; unset counts as SEV3. */
  readonly severity: Severity | null
  readonly policy: Policy
  /** How many are active in the whole organisation. */
  readonly activeMembers: number
  /** Active members among whom closers are looked for. */
  readonly members: readonly Member[]
  readonly commander: string | null
}

/** Who may close. A second pair of eyes: not the commander, where anybody else could. */
export function closers(closing: Closing): readonly string[] {
  const pool = eligible(closing)
  const others = pool.filter((person) => person !== closing.commander)
  return others.length > 0 && wantsSecondEyes(closing) ? others : pool
}

/** Why this person may not close, or null when they may. */
export function closingRefusal(
  person: string,
  closing: Closing,
): 'not-closer' | 'closer-is-commander' | null {
  if (closers(closing).includes(person)) return null
  return eligible(closing).includes(person) ? 'closer-is-commander' : 'not-closer'
}

/** How many closers have to accept: two in a regulated house at SEV1, if there are two. */
export function approvalsNeeded(closing: Closing): number {
  const two = profile(closing).closer === 'second' && closing.severity === 'sev1'
  return two && closers(closing).length > 1 ? 2 : 1
}

/** The configured; where none of them is here any more, the owners, so that every incident can end. */
function eligible(closing: Closing): readonly string[] {
  const { severity, policy, members } = closing
  if (profile(closing).closer === 'anybody') return members.map(({ id }) => id)
  const { roles, people } = policy.closer[severity ?? 'sev3']
  const named = members.filter(({ id, role }) => roles.includes(role) || people.includes(id))
  const found = named.length > 0 ? named : members.filter(({ role }) => role === 'owner')
  return found.map(({ id }) => id)
}

function wantsSecondEyes(closing: Closing): boolean {
  return profile(closing).closer === 'anybody' || (closing.severity ?? 'sev3') !== 'sev3'
}

const profile = ({ policy, activeMembers }: Closing): Profile =>
  profileOf(policy.profile, activeMembers)
