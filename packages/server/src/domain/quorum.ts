import type { Severity } from '@hikeshi/contract'
import type { Profile } from './profile.ts'

const STANDARD: Readonly<Record<Severity, number>> = { sev1: 3, sev2: 2, sev3: 1, sev4: 1 }

interface Gathering {
  /** Unset counts as SEV3. */
  readonly severity: Severity | null
  readonly profile: Profile
  readonly participants: number
}

/** How many people must agree that the harm has stopped. Where there are fewer, all of them. */
export function quorum({ severity, profile, participants }: Gathering): number {
  const small = participants >= 3 ? 2 : 1
  const wanted = profile === 'lite' ? small : STANDARD[severity ?? 'sev3']
  return Math.max(1, Math.min(wanted, participants))
}
