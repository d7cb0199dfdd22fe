import type { Bilingual, Severity } from '../../common.ts'
import type { SettingsDuration } from '../../settings-changes.ts'
import type { SettingsWords } from '../settings.ts'
import { labels } from './labels.ts'
import { settings as screen } from './screens/settings.ts'

const { parts, options } = screen
const both = new Intl.ListFormat('en')

const at = (severity: Severity): string => labels.severitiesShort[severity]
const of = (severity: Severity, types: readonly (Bilingual | null)[] | 'all'): string =>
  types === 'all'
    ? at(severity)
    : `${at(severity)} (${both.format(types.map((type) => type?.en ?? 'no type yet'))})`
const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`
const countedChange = (added: number, removed: number, one: string): string =>
  both.format([
    ...(added > 0 ? [`${count(added, one)} added`] : []),
    ...(removed > 0 ? [`${count(removed, one)} removed`] : []),
  ])

const durations: Readonly<Record<SettingsDuration, readonly [what: string, unit: string]>> = {
  premortem: ['Alignment', 'minute'],
  commander: ['A commander', 'minute'],
  channel: ['Updates in the channel', 'minute'],
  stakeholders: ['Updates for stakeholders', 'minute'],
  publicFirst: ['The first public word', 'minute'],
  public: ['Public updates', 'minute'],
  postmortem: ['The postmortem', 'working day'],
  prevention: ['Prevention', 'day'],
  report: ['The report', 'working day'],
  archive: ['Archiving', 'day'],
}
const long = (amount: number | null, unit: string): string =>
  amount === null ? 'no promise' : count(amount, unit)

/** What a change of the settings does, and what is wrong with one. */
export const settings: SettingsWords = {
  changes: {
    added: ({ part, name }) => `${parts[part]}: “${name.en}” is added.`,
    removed: ({ part, name }) => `${parts[part]}: “${name.en}” is removed.`,
    edited: ({ part, name }) => `${parts[part]}: “${name.en}” is edited.`,
    reordered: ({ part }) => `${parts[part]}: the order changes.`,
    quorum: ({ severity, profile, from, to }) =>
      `${at(severity)}: ${count(to, 'person has', 'people have')} to agree on convergence${profile === 'regulated' ? ' in the regulated profile' : ''} (was ${from}).`,
    closer: ({ severity, roles, people, teams }) => {
      const who = [
        ...roles.map((role) => options.closerRoles[role]),
        ...(people > 0 ? [count(people, 'named person', 'named people')] : []),
        ...(teams > 0 ? [count(teams, 'team')] : []),
      ]
      return `${at(severity)}: it is closed by ${who.length === 0 ? 'an owner, as nobody is named' : new Intl.ListFormat('en', { type: 'disjunction' }).format(who)}.`
    },
    premortem: ({ severity, to }) =>
      `${at(severity)}: the alignment is now offered: ${options.premortem[to].toLowerCase()}.`,
    postmortem: ({ severity, to }) =>
      `${at(severity)}: form of the postmortem: ${options.postmortem[to].toLowerCase()}.`,
    postmortem_required: ({ severity, to }) =>
      `${at(severity)}: a postmortem is ${to ? 'now required' : 'no longer required'}.`,
    duration: ({ severity, which, from, to }) => {
      const [what, unit] = durations[which]
      return `${at(severity)}: ${what}: ${long(to, unit)} (was ${long(from, unit)}).`
    },
    invited: ({ severity, group, tone }) =>
      `${at(severity)}: “${group.en}” is invited (${tone === 'act' ? 'please come' : 'watching is fine'}).`,
    uninvited: ({ severity, group }) => `${at(severity)}: “${group.en}” is no longer invited.`,
    owner: ({ severity, types, from, to }) =>
      `${of(severity, types)}: ${to.en} is now the owner (was ${from.en}).`,
    scope: ({ severity, types, to }) => `${of(severity, types)}: the scope is now: ${to.en}`,
    owner_groups: ({ severity, types, count: groups }) =>
      `${of(severity, types)}: ${count(groups, 'group hears', 'groups hear')} of it as its owner.`,
    todos: ({ severity, added, removed }) =>
      `${at(severity)}: ${countedChange(added, removed, 'to-do')}.`,
    privacy: ({ type, private: isPrivate }) =>
      `“${type.en}” is ${isPrivate ? 'private from the first moment' : 'open'} from now on.`,
    members: ({ group, added, removed }) =>
      `“${group.en}”: ${countedChange(added, removed, 'member')}.`,
    zone: ({ to }) => `The time zone is now ${to}.`,
    preset: ({ to }) => `The profile is now: ${options.presets[to]}.`,
    switch: ({ name, to }) => {
      const values: Readonly<Record<string, string>> = options.values[name]
      return `${options.switches[name]}: ${to === null ? 'as the preset' : (values[to] ?? to)}.`
    },
    open_lists: ({ count: incidents }) =>
      `${count(incidents, 'open incident keeps its list', 'open incidents keep their lists')} until the severity changes.`,
    open_rules: ({ count: incidents }) =>
      `${count(incidents, 'open incident goes', 'open incidents go')} by this at once.`,
  },
  complaints: {
    twice: ({ name }) => `There is ${name} twice.`,
    role: ({ name, at: where }) => `${where}: there is no role ${name}.`,
    type: ({ name, at: where }) => `${where}: there is no type ${name}.`,
    overlay: ({ name, at: where }) => `${where}: no type has the to-dos ${name}.`,
    group: ({ name, at: where }) => `${where}: there is no group ${name}.`,
    gone: ({ name }) => `The product goes by ${name}: rename it, but keep it.`,
    privacy: ({ name }) => `Whether ${name} is private cannot be changed.`,
  },
}
