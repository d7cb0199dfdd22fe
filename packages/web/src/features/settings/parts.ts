import type { SettingsPart } from '@hikeshi/contract'

/** The parts in the order in which one looks at them. */
export const PARTS = [
  'profile',
  'severities',
  'owners',
  'types',
  'invites',
  'roles',
  'todos',
  'report',
  'postmortem',
  'audiences',
  'notices',
  'principles',
  'slack',
] as const satisfies readonly SettingsPart[]

export const isPart = (text: string): text is SettingsPart =>
  (PARTS as readonly string[]).includes(text)
