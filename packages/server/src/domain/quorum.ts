import type { Severity } from '@hikeshi/contract'
import { profileOf, type Policy } from './profile.ts'

interface Gathering {
  /** Unset counts as SEV3. */
  readonly severity: Severity | null
  readonly policy: Policy
  readonly activeMembers: number
  readonly participants: number
}

/** How many people must agree that the harm has stopped. Where there are fewer, all of them. */
export function quorum(gathering: Gathering): number {
  return Math.max(1, Math.min(wanted(gathering), gathering.participants))
}

function wanted({ severity, policy, activeMembers, participants }: Gathering): number {
  const by = profileOf(policy.profile, activeMembers).quorum
  if (by === 'crowd') return participants >= 3 ? 2 : 1
  return policy.quorum[severity ?? 'sev3'][by]
}
