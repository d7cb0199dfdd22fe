import type { Configuration } from './configuration.ts'

/** The same text in both languages. */
export const both = (text: string) => ({ ja: text, en: text })

/** A severity with everything set. */
export const SEV2: Configuration['severities'][number] = {
  key: 'sev2',
  name: both('SEV2'),
  short: both('many'),
  description: both('many are harmed'),
  examples: { ja: [], en: [] },
  questions: { ja: [], en: [] },
  owner: both('department'),
  scope: both('decides'),
  invites: [{ group: 'cs', tone: 'act' }],
  premortem: { form: 'call', within: 15 },
  commanderWithin: 10,
  cadence: { channel: 30, stakeholders: 60, publicFirst: 30, public: 60 },
  quorum: { standard: 2, regulated: 3 },
  closer: { roles: ['owner'], people: [], teams: [] },
  postmortem: { required: true, form: 'recommend', holdWithin: 5 },
  preventionDue: 30,
  reportDue: 10,
  archiveAfter: 7,
}

/** A type of incident. */
export const type = (key: string, isPrivate = false): Configuration['types'][number] => ({
  key,
  name: both(key),
  private: isPrivate,
  overlay: null,
  defaultSeverity: null,
  invite: { people: [], teams: [], groups: [] },
})

/** A role. */
const role = (key: string): Configuration['roles'][number] => ({
  key,
  name: both(key),
  briefing: both('do it'),
  checklist: { ja: [], en: [] },
  offered: 'usual',
})

/** A group that can be invited. */
export const group = (
  key: string,
  people: string[] = [],
): Configuration['inviteGroups'][number] => ({
  key,
  name: both(key),
  kind: 'listed',
  people,
  teams: [],
})

/** A to-do at SEV2. */
export const todo = (key: string, text: string): Configuration['todoTemplates'][number] => ({
  key,
  phase: 'respond',
  severities: ['sev2'],
  role: null,
  due: null,
  auto: null,
  blocks: null,
  text: both(text),
  overlay: null,
})

const NEEDED_ROLES = [
  'commander',
  'deputy',
  'scribe',
  'comms_lead',
  'closer',
  'responder',
  'observer',
]

const NEEDED_SECTIONS = [
  'summary',
  'impact',
  'factors',
  'recovery',
  'care',
  'prevention',
  'learned',
  'meta',
  'timeline',
  'evidence',
  'notices',
  'todo',
]

const GENERATED = ['meta', 'timeline', 'evidence', 'notices', 'todo'] as const

/** A section of the report; some the product writes. */
export const section = (key: string): Configuration['sections'][number] => ({
  key,
  severities: ['sev1'],
  generated: GENERATED.find((kind) => kind === key) ?? null,
  title: both(key),
  hint: null,
})

/** A text that notices begin with. */
export const noticeText = (
  key: string,
  changes: Partial<Configuration['noticeTexts'][number]> = {},
): Configuration['noticeTexts'][number] => ({
  key,
  name: both(key),
  phase: 'first',
  audiences: null,
  overlay: null,
  text: both('{scope}'),
  ...changes,
})

const SLACK: Configuration['slack'] = {
  lobby: 'war_room',
  rooms: 'channels',
  channelName: 'inc-{date}-{number}-{slug}',
  language: null,
  reactions: {
    fact: ['pushpin'],
    hypothesis: ['thinking_face'],
    action: ['wrench'],
    decision: ['scales'],
    question: ['question'],
    status: ['mega'],
    evidence: ['camera'],
    now: ['hand'],
    watching: ['eyes'],
    later: ['clock1'],
    cannot: ['no_good'],
    raise: ['fire'],
    park: ['parking'],
  },
}

/** A configuration whose parts work together. */
export const BEFORE: Configuration = {
  zone: 'Asia/Tokyo',
  severities: [SEV2],
  types: [type('service'), type('data'), type('security', true), type('lost', true)],
  roles: NEEDED_ROLES.map(role),
  todoTemplates: [],
  sections: NEEDED_SECTIONS.map(section),
  postmortem: {
    opening: both('we learn'),
    agenda: [
      { minutes: 5, text: both('begin') },
      { minutes: 25, text: both('timeline') },
    ],
    thread: [both('is it right?')],
    questions: [both('what did you see?')],
    exit: [both('again?')],
  },
  audiences: [],
  noticeTexts: [],
  owners: [],
  inviteGroups: [group('cs'), group('legal')],
  profile: { zone: 'Asia/Tokyo', currency: 'JPY', preset: 'auto', switches: {} },
  principles: [{ key: 'calm', text: both('Stay calm') }],
  slack: SLACK,
}
