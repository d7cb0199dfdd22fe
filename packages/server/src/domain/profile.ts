/** A small team is asked for less: fewer agreements, and anybody may close. */
export type Profile = 'lite' | 'standard'

const LITE_MEMBERS_MAX = 8

export function profileOf(activeMembers: number): Profile {
  return activeMembers <= LITE_MEMBERS_MAX ? 'lite' : 'standard'
}
