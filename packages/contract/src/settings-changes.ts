import type { Bilingual, Severity } from './common.ts'
import type {
  InviteTone,
  ProfilePreset,
  ProfileSwitches,
  SeveritySetting,
} from './settings-parts.ts'
import type { SettingsPart } from './settings.ts'
import type { SlackReaction, SlackSetting } from './settings-slack.ts'

/** The times that a severity sets. */
export type SettingsDuration =
  | 'premortem'
  | 'commander'
  | 'channel'
  | 'stakeholders'
  | 'publicFirst'
  | 'public'
  | 'postmortem'
  | 'prevention'
  | 'report'
  | 'archive'

/** The lists of which a postmortem is made. */
export type SettingsGuideList = 'agenda' | 'thread' | 'questions' | 'exit'

/** What can be reworded or set otherwise in an item of a list. */
export type SettingsField =
  | 'name'
  | 'short'
  | 'description'
  | 'examples'
  | 'questions'
  | 'text'
  | 'title'
  | 'hint'
  | 'severities'
  | 'generated'
  | 'briefing'
  | 'checklist'
  | 'offered'
  | 'kind'
  | 'speaker'
  | 'where'
  | 'languages'
  | 'duties'
  | 'phase'
  | 'role'
  | 'due'
  | 'auto'
  | 'blocks'
  | 'repeat'
  | 'beginner'
  | 'overlay'
  | 'audiences'
  | 'defaultSeverity'

/** One difference between two configurations, or what it means for what is under way. */
export type SettingsChange =
  | Of<'added', Item>
  | Of<'removed', Item>
  | Of<'edited', Item & { fields: readonly SettingsField[] }>
  | Of<'reordered', { part: SettingsPart }>
  | Of<'quorum', At & { profile: 'standard' | 'regulated'; from: number; to: number }>
  | Of<'closer', At & { roles: readonly Role[]; people: number; teams: number }>
  | Of<'premortem', At & { to: SeveritySetting['premortem']['form'] }>
  | Of<'postmortem', At & { to: SeveritySetting['postmortem']['form'] }>
  | Of<'postmortem_required', At & { to: boolean }>
  | Of<'duration', At & { which: SettingsDuration; from: number | null; to: number | null }>
  | Of<'invited', At & { group: Bilingual; tone: InviteTone }>
  | Of<'uninvited', At & { group: Bilingual }>
  | Of<'owner', Owned & { from: Bilingual; to: Bilingual }>
  | Of<'scope', Owned & { to: Bilingual }>
  | Of<'owner_groups', Owned & { count: number }>
  | Of<'todos', At & { added: number; removed: number }>
  | Of<'privacy', { type: Bilingual; key: string; private: boolean }>
  | Of<'members', { group: Bilingual; added: number; removed: number }>
  | Of<'guide_opening', { to: Bilingual }>
  | Of<'guide_lines', Guided & { added: readonly GuideLine[]; removed: readonly GuideLine[] }>
  | Of<'guide_order', Guided>
  | Of<'guide_minutes', { from: number; to: number }>
  | Of<'zone', { to: string }>
  | Of<'currency', { to: string }>
  | Of<'preset', { to: ProfilePreset }>
  | Of<'slack_lobby', { to: string }>
  | Of<'slack_rooms', { to: SlackSetting['rooms'] }>
  | Of<'slack_name', { to: string }>
  | Of<'slack_language', { to: SlackSetting['language'] }>
  | Of<'slack_reaction', { what: SlackReaction; to: readonly string[] }>
  | Of<'switch', { name: keyof ProfileSwitches; to: string | null }>
  /** Incidents under way keep the list that they have. */
  | Of<'open_lists', { count: number }>
  /** Incidents under way go by the new rule at once. */
  | Of<'open_rules', { count: number }>
  /** Incidents under way become private, for their type does (G0). */
  | Of<'open_hidden', { incidents: readonly { readonly number: number; readonly title: string }[] }>

type Of<Kind extends string, Facts> = { readonly kind: Kind } & Readonly<Facts>
type Role = SeveritySetting['closer']['roles'][number]
interface Item {
  readonly part: SettingsPart
  readonly name: Bilingual
}
interface Guided {
  readonly list: SettingsGuideList
}
/** A point of the agenda says how long it takes. */
interface GuideLine {
  readonly text: Bilingual
  readonly minutes: number | null
}
/** Null stands for incidents whose type nobody has said. */
interface Owned extends At {
  readonly types: readonly (Bilingual | null)[] | 'all'
  readonly keys: readonly (string | null)[]
}
interface At {
  readonly severity: Severity
}
