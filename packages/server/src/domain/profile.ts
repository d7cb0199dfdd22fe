import type {
  CloserSetting,
  ProfilePreset,
  ProfileSetting,
  ProfileSwitches,
  Severity,
  SeveritySetting,
} from '@hikeshi/contract'

export type ProfileName = Exclude<ProfilePreset, 'auto'>

/** How much the organisation asks of itself: a preset, each switch of which may be set otherwise. */
export interface Profile extends Readonly<ProfileSwitches> {
  readonly name: ProfileName
}

interface Closer {
  readonly roles: readonly CloserSetting['roles'][number][]
  readonly people: readonly string[]
}

/** What the configuration says about agreeing and closing. */
export interface Policy {
  readonly profile: Pick<ProfileSetting, 'preset' | 'switches'>
  readonly quorum: Readonly<Record<Severity, SeveritySetting['quorum']>>
  /** People of the named teams stand among the named people. */
  readonly closer: Readonly<Record<Severity, Closer>>
}

const LITE_MEMBERS_MAX = 8

/** The table of lifecycle.md §2.5. */
export const PRESETS: Readonly<Record<ProfileName, Readonly<ProfileSwitches>>> = {
  lite: {
    premortem: 'form',
    commander: 'optional',
    quorum: 'crowd',
    closer: 'anybody',
    prevention: 'carried',
    nudges: 'few',
    roles: 'few',
  },
  standard: {
    premortem: 'call',
    commander: 'wanted',
    quorum: 'standard',
    closer: 'configured',
    prevention: 'done',
    nudges: 'all',
    roles: 'usual',
  },
  regulated: {
    premortem: 'required',
    commander: 'required',
    quorum: 'regulated',
    closer: 'second',
    prevention: 'verified',
    nudges: 'sooner',
    roles: 'all',
  },
}

/** The profile of an organisation of this many active members. */
export function profileOf({ preset, switches }: Policy['profile'], activeMembers: number): Profile {
  const bySize = activeMembers <= LITE_MEMBERS_MAX ? 'lite' : 'standard'
  const name = preset === 'auto' ? bySize : preset
  const set = PRESETS[name]
  return {
    name,
    premortem: switches.premortem ?? set.premortem,
    commander: switches.commander ?? set.commander,
    quorum: switches.quorum ?? set.quorum,
    closer: switches.closer ?? set.closer,
    prevention: switches.prevention ?? set.prevention,
    nudges: switches.nudges ?? set.nudges,
    roles: switches.roles ?? set.roles,
  }
}
