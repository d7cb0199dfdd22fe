import { z } from 'zod'
import { Language, Severity } from './common.ts'
import { Currency } from './currency.ts'
import { label, paragraphs, sentence, sentences, settingKey } from './settings-texts.ts'

const NO_LINES = { ja: [], en: [] }

const ids = z.array(z.string().min(1).max(120)).max(200).default([])
const minutes = z.int().min(1).max(10_080)
const days = z.int().min(1).max(366)

/** Who may close: whoever has one of these roles here, is named, or is in one of these teams. */
export const CloserSetting = z.strictObject({
  roles: z.array(z.enum(['owner', 'admin', 'member'])).default([]),
  people: ids,
  teams: ids,
})
export type CloserSetting = z.infer<typeof CloserSetting>

/** 来てください / 見守りでOK: only the first kind calls somebody to act. */
export const InviteTone = z.enum(['act', 'observe'])
export type InviteTone = z.infer<typeof InviteTone>

const Cadence = z.strictObject({
  /** Minutes between two updates; null where nothing is promised. */
  channel: minutes.nullable().default(null),
  stakeholders: minutes.nullable().default(null),
  /** Minutes until the first word to the public, and between those after it. */
  publicFirst: minutes.nullable().default(null),
  public: minutes.nullable().default(null),
})

export const SeveritySetting = z.strictObject({
  key: Severity,
  name: label,
  short: label,
  description: sentence,
  examples: sentences,
  /** A yes to any of them points to this severity. */
  questions: sentences.default(NO_LINES),
  /** 主担当, unless the owner matrix says otherwise for the type. */
  owner: label,
  /** 責任範囲, likewise. */
  scope: sentence,
  /** Who is asked to come when it is set, and in which tone: keys of invite groups. */
  invites: z.array(z.strictObject({ group: settingKey, tone: InviteTone })),
  /** How the alignment is offered, and within how many minutes. */
  premortem: z.strictObject({
    form: z.enum(['call', 'async', 'none']),
    within: minutes.nullable().default(null),
  }),
  /** Minutes until a commander should be there. */
  commanderWithin: minutes.nullable().default(null),
  cadence: Cadence,
  /** How many must agree that it has converged, by the profile's switch. */
  quorum: z.strictObject({
    standard: z.int().min(1).max(20),
    regulated: z.int().min(1).max(20),
  }),
  closer: CloserSetting,
  postmortem: z.strictObject({
    required: z.boolean(),
    /** `recommend`: by what the incident was like. */
    form: z.enum(['in_channel', 'meeting', 'recommend']),
    /** Working days after convergence. */
    holdWithin: days.nullable().default(null),
  }),
  /** Calendar days until prevention should be carried out. */
  preventionDue: days.nullable().default(null),
  /** Working days until the report should be complete. */
  reportDue: days.nullable().default(null),
  /** Calendar days from closing to archiving. */
  archiveAfter: days,
})
export type SeveritySetting = z.infer<typeof SeveritySetting>

/** Who is called because of what it is, whatever its severity. Into a private incident nobody else is. */
const TypeInvite = z.strictObject({
  people: ids,
  teams: ids,
  /** Keys of invite groups. */
  groups: z.array(settingKey).max(50).default([]),
})

export const TypeSetting = z.strictObject({
  key: settingKey,
  name: label,
  /** Its incidents are private from the first moment (gate G0). */
  private: z.boolean(),
  /** Names the to-dos that come on top of the common ones. */
  overlay: settingKey.nullable().default(null),
  defaultSeverity: Severity.nullable().default(null),
  invite: TypeInvite.prefault({}),
})
export type TypeSetting = z.infer<typeof TypeSetting>

/** How many roles are offered: the profile's switch, and from which of its positions on a role is. */
const RolesOffered = z.enum(['few', 'usual', 'all'])

export const RoleSetting = z.strictObject({
  key: settingKey,
  name: label,
  briefing: paragraphs,
  /** What to look at on taking the role. */
  checklist: sentences.default(NO_LINES),
  offered: RolesOffered.default('usual'),
})
export type RoleSetting = z.infer<typeof RoleSetting>

/** 主担当・責任範囲 of some types at one severity, and the groups that hear of it. */
export const OwnerSetting = z.strictObject({
  severity: Severity,
  types: z.array(settingKey).min(1),
  owner: label,
  scope: sentence.nullable().default(null),
  groups: z.array(settingKey).default([]),
})
export type OwnerSetting = z.infer<typeof OwnerSetting>

export const InviteGroupSetting = z.strictObject({
  key: settingKey,
  name: label,
  /** `subscribers` have put themselves there, by their own filter. */
  kind: z.enum(['listed', 'subscribers']).default('listed'),
  people: ids,
  teams: ids,
})
export type InviteGroupSetting = z.infer<typeof InviteGroupSetting>

/** A group that may need to be told (B-27). */
export const AudienceSetting = z.strictObject({
  key: settingKey,
  name: label,
  /** Key of the role that speaks to them. */
  speaker: settingKey.nullable().default(null),
  /** Where they are told. */
  channel: z.string().trim().max(200).default(''),
  /** In which languages. */
  languages: z.array(Language).min(1).default(['ja']),
  /** What is owed to them by contract. */
  duties: z.string().trim().max(1000).default(''),
})
export type AudienceSetting = z.infer<typeof AudienceSetting>

/** What a profile presets, each switchable by itself (lifecycle.md §2.5). */
export const ProfileSwitches = z.strictObject({
  /** Offered as a form of three fields, or as a call; or looked for when closing. */
  premortem: z.enum(['form', 'call', 'required']),
  commander: z.enum(['optional', 'wanted', 'required']),
  /** By how many are there, or by the severity's numbers. */
  quorum: z.enum(['crowd', 'standard', 'regulated']),
  /** Anybody but the commander; as configured; as configured, with a second approver at SEV1. */
  closer: z.enum(['anybody', 'configured', 'second']),
  /** May be carried over with the closer's consent; done; done with a proof. */
  prevention: z.enum(['carried', 'done', 'verified']),
  /** How much the product says of its own accord, from the least to all of it with more explanation. */
  nudges: z.enum(['quiet', 'few', 'all', 'sooner', 'coach']),
  roles: RolesOffered,
})
export type ProfileSwitches = z.infer<typeof ProfileSwitches>

/** `auto`: lite as long as the organisation is small. */
export const ProfilePreset = z.enum(['auto', 'lite', 'standard', 'regulated'])
export type ProfilePreset = z.infer<typeof ProfilePreset>

export const ProfileSetting = z.strictObject({
  /** Where the working days are, and by whose clock the product tells the time. */
  zone: z
    .string()
    .max(60)
    .refine(isZone, { error: 'no such time zone', params: { problem: 'zone' } }),
  /** What amounts of money are in, unless somebody says otherwise. */
  currency: Currency.default('JPY'),
  preset: ProfilePreset,
  /** What differs from the preset. */
  switches: ProfileSwitches.partial().default({}),
})
export type ProfileSetting = z.infer<typeof ProfileSetting>

export const PrincipleSetting = z.strictObject({ key: settingKey, text: sentence })
export type PrincipleSetting = z.infer<typeof PrincipleSetting>

function isZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)
}
