import type { MemberRole, Severity } from '@hikeshi/contract'
import type { Member } from './actor.ts'
import type { Profile } from './profile.ts'

interface Closing {
  /** The highest severity reached; unset counts as SEV3. */
  readonly severity: Severity | null
  readonly profile: Profile
  /** Active members. */
  readonly members: readonly Member[]
  readonly commander: string | null
}

const EVERYBODY: readonly MemberRole[] = ['owner', 'admin', 'member']

/** Owners answer for the organisation, admins for a team's own incidents, anybody for a slight one. */
const STANDARD: Readonly<Record<Severity, readonly MemberRole[]>> = {
  sev1: ['owner'],
  sev2: ['owner'],
  sev3: ['owner', 'admin'],
  sev4: EVERYBODY,
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

function eligible({ severity, profile, members }: Closing): readonly string[] {
  const roles = profile === 'lite' ? EVERYBODY : STANDARD[severity ?? 'sev3']
  return members.filter(({ role }) => roles.includes(role)).map(({ id }) => id)
}

function wantsSecondEyes({ severity, profile }: Closing): boolean {
  return profile === 'lite' || (severity ?? 'sev3') !== 'sev3'
}
