import type { Bilingual, Severity } from '../../common.ts'
import type { SettingsDuration, SettingsField, SettingsGuideList } from '../../settings-changes.ts'
import type { SettingsWords } from '../settings.ts'
import { labels } from './labels.ts'
import { settings as screen } from './screens/settings.ts'

const { parts, options, fields: f } = screen
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

const fieldNames: Readonly<Record<SettingsField, string>> = {
  name: f.name,
  short: f.short,
  description: f.description,
  examples: f.examples,
  questions: f.questions,
  text: f.text,
  title: f.heading,
  hint: f.hint,
  severities: f.severities,
  generated: f.generated,
  briefing: f.briefing,
  checklist: f.checklist,
  offered: f.offered,
  kind: f.kind,
  speaker: f.speaker,
  where: f.where,
  languages: f.languages,
  duties: f.duties,
  phase: f.phase,
  role: f.role,
  due: f.due,
  auto: f.auto,
  blocks: f.blocks,
  repeat: f.repeat,
  beginner: f.beginner,
  overlay: f.overlay,
  audiences: f.audiences,
  defaultSeverity: f.defaultSeverity,
}

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

const guideLists: Readonly<Record<SettingsGuideList, string>> = {
  agenda: f.agenda,
  thread: f.thread,
  questions: f.talk,
  exit: f.exit,
}
const quotedLines = (
  lines: readonly { readonly text: Bilingual; readonly minutes: number | null }[],
): string =>
  both.format(
    lines.map(({ text, minutes }) =>
      minutes === null ? `“${text.en}”` : `“${text.en}” (${count(minutes, 'minute')})`,
    ),
  )

/** What a change of the settings does, and what is wrong with one. */
export const settings: SettingsWords = {
  changes: {
    added: ({ part, name }) => `${parts[part]}: “${name.en}” is added.`,
    removed: ({ part, name }) => `${parts[part]}: “${name.en}” is removed.`,
    edited: ({ part, name, fields }) =>
      `${parts[part]}: “${name.en}” is edited (${both.format(fields.map((field) => fieldNames[field].toLowerCase()))}).`,
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
    currency: ({ to }) => `Amounts of money are now in ${to} unless said otherwise.`,
    guide_opening: ({ to }) => `Postmortem: what is said first is now: ${to.en}`,
    guide_lines: ({ list, added, removed }) =>
      `${guideLists[list]}: ${both.format([
        ...(added.length > 0 ? [`${quotedLines(added)} added`] : []),
        ...(removed.length > 0 ? [`${quotedLines(removed)} removed`] : []),
      ])}.`,
    guide_order: ({ list }) => `${guideLists[list]}: the order changes.`,
    guide_minutes: ({ from, to }) =>
      `The meeting of a postmortem takes ${count(to, 'minute')} (was ${from}).`,
    zone: ({ to }) => `The time zone is now ${to}.`,
    preset: ({ to }) => `The profile is now: ${options.presets[to]}.`,
    slack_lobby: ({ to }) =>
      to === ''
        ? 'Incidents are no longer announced in a lobby.'
        : `Incidents are announced in #${to}.`,
    slack_rooms: ({ to }) => `In Slack: ${options.slackRooms[to].toLowerCase()}.`,
    slack_name: ({ to }) => `Channels of new incidents are named ${to}.`,
    slack_language: ({ to }) =>
      to === null
        ? 'Channels speak the language of whoever set the organisation up.'
        : `Channels speak ${options.languages[to]}.`,
    slack_reaction: ({ what, to }) =>
      to.length === 0
        ? `No reaction means “${options.slackReactions[what]}” any more.`
        : `“${options.slackReactions[what]}” is now: ${both.format(to.map((name) => `:${name}:`))}.`,
    switch: ({ name, to }) => {
      const values: Readonly<Record<string, string>> = options.values[name]
      return `${options.switches[name]}: ${to === null ? 'as the preset' : (values[to] ?? to)}.`
    },
    open_lists: ({ count: incidents }) =>
      `${count(incidents, 'open incident keeps its list', 'open incidents keep their lists')} until the severity changes.`,
    open_rules: ({ count: incidents }) =>
      `${count(incidents, 'open incident goes', 'open incidents go')} by this at once.`,
    open_hidden: ({ incidents }) =>
      `Under way and private at once, seen only by those who take part: ${incidents.map(({ number, title }) => `#${number} ${title}`).join(', ')}.`,
  },
  complaints: {
    twice: ({ name }) => `There is ${name} twice.`,
    role: ({ name }) => `There is no role ${name}.`,
    type: ({ name }) => `There is no type ${name}.`,
    overlay: ({ name }) => `No type has the to-dos ${name}.`,
    group: ({ name }) => `There is no group ${name}.`,
    audience: ({ name }) => `There is no audience ${name}.`,
    gone: ({ name }) => `The product goes by ${name}: rename it, but keep it.`,
    privacy: ({ name }) => `${name} stays private: that cannot be changed.`,
    generated: ({ name }) =>
      `A report is not complete without ${name}: who writes it cannot be changed.`,
    cell: ({ name }) => `Another row says already who owns ${name} at this severity.`,
    emoji: ({ name }) => `:${name}: would mean two things.`,
  },
  problems: {
    missing: 'Something is missing here.',
    text: 'Text belongs here.',
    number: 'A whole number belongs here.',
    flag: 'It is either true or false.',
    list: 'A list belongs here.',
    group: 'Fields with their names belong here.',
    key: 'Small letters, digits, “_” and “.” only, up to 60 of them.',
    zone: 'There is no such time zone. Write it like Asia/Tokyo.',
    currency: 'There is no such currency. Write its three letters, such as JPY or EUR.',
    channelName: 'Small letters, digits, “-” and “_” only, as in Slack.',
    channelPattern:
      'Small letters, digits, “-”, “_” and {date}, {number}, {slug}. {number} has to be there, so that no name comes twice.',
    emoji: 'Write the name that Slack gives it, without colons: pushpin.',
    due: 'Write it like 10m, 2h, 1d or 1bd, with “ after converged” if it counts from there.',
    auto: 'The product sees nothing by this name.',
    other: 'This cannot be taken as it is.',
    long: (most) => `It is too long: at most ${most} characters.`,
    least: (least) => `At least ${least}.`,
    most: (most) => `At most ${most}.`,
    few: (least) => `At least ${count(least, 'item')}.`,
    many: (most) => `At most ${count(most, 'item')}.`,
    choice: (names) => `One of these: ${names.join(', ')}.`,
    lacking: (names) =>
      `The other language has ${both.format(names)} as well. Both must name the same things.`,
    braces: (texts) =>
      `${both.format(texts)} stands for nothing. Placeholders are small letters in braces, such as {since}.`,
    unknown: (name) => `Nothing is called “${name}” here.`,
  },
  file: {
    applied: 'Applied.',
    same: 'Nothing changes.',
    untouched: 'Nothing was changed.',
    unreadable: (file) => `${file} cannot be read. Is it there, and may you read it?`,
    locked: ({ by, reason }) => `A part of this is locked by ${by}: ${reason}`,
  },
  yaml: {
    syntax: 'This is not YAML. Look at indentation, quotes and brackets.',
    twice: 'This key is here twice.',
    tab: 'Indent with spaces, not with tabs.',
    documents: 'A second document begins here. There can be only one.',
    deep: 'This goes too deep.',
    anchor: 'Anchors and references (& and *) are not taken. Write it out.',
    tag: 'Tags (!) are not taken.',
    large: 'It is too long: at most 500,000 characters, which end here.',
  },
}
