import type {
  Entry,
  Incident,
  Language,
  Notice,
  PersonRef,
  Roster,
  Todo,
  Topics,
} from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import type { Room } from '../../project/living.ts'

export const AIKO: PersonRef = { id: 'per_aiko', name: '相田 愛子' }
export const BEN: PersonRef = { id: 'per_ben', name: 'Ben Carter' }
export const CHIHIRO: PersonRef = { id: 'per_chihiro', name: '千葉 千尋' }
/** Somebody who has no account in Slack. */
export const DAICHI: PersonRef = { id: 'per_daichi', name: '大地 大輔' }

const LINKED: Readonly<Record<string, string>> = {
  per_aiko: 'U00AIKO',
  per_ben: 'U00BEN',
  per_chihiro: 'U00CHIHIRO',
}

const NOTHING_TO_DO: Topics = {
  current: null,
  next: [],
  parked: [],
  breakouts: [],
  ended: [],
  can: { change: true },
}

/** A moment of the story, in minutes after the incident was raised. */
export function at(minutes: number): string {
  return Temporal.Instant.from('2026-01-05T09:00:00Z').add({ minutes }).toString()
}

/** What a room differs in from one that was just raised. */
export interface Differs {
  readonly incident?: Partial<Incident>
  readonly todos?: readonly Todo[]
  readonly people?: Roster['people']
  readonly roster?: Partial<Roster>
  readonly notices?: readonly Notice[]
  readonly topics?: Partial<Topics>
  readonly entries?: readonly Entry[]
  readonly language?: Language
  readonly slackOf?: Room['slackOf']
}

/** A room as it is when it has just been raised, or as it differs from that. */
export function roomWith(differs: Differs = {}): Room {
  const { language = 'ja', entries = [], people = [member(AIKO)] } = differs
  return {
    incident: incidentWith(differs.incident),
    todos: differs.todos ?? [],
    roster: { people, calls: [], overlaps: [], can: { summon: true }, ...differs.roster },
    notices: differs.notices ?? [],
    topics: { ...NOTHING_TO_DO, ...differs.topics },
    entries,
    status: entries.find(({ kind }) => kind === 'status') ?? null,
    settings: {
      types: [],
      roles: [
        role('comms_lead', '告知担当', 'Communications lead'),
        role('scribe', '記録係', 'Scribe'),
      ],
    },
    language,
    words: language === 'ja' ? ja : en,
    publicUrl: 'https://hikeshi.example.com',
    slackOf: differs.slackOf ?? ((person) => LINKED[person] ?? null),
    now: Temporal.Instant.from(at(30)),
  }
}

function role(key: string, nameJa: string, nameEn: string): Room['settings']['roles'][number] {
  const none = { ja: '', en: '' }
  const lines = { ja: [], en: [] }
  return { key, name: { ja: nameJa, en: nameEn }, briefing: none, checklist: lines, offered: true }
}

/** Somebody of the roster. */
export function member(
  person: PersonRef,
  differs: Partial<Roster['people'][number]> = {},
): Roster['people'][number] {
  return {
    person,
    availability: 'now',
    until: null,
    capacity: 'act',
    answered: true,
    joinedAt: at(1),
    openTodos: 0,
    tasks: [],
    free: true,
    areas: [],
    ...differs,
  }
}

/** A to-do, free and open unless it differs. */
export function todo(number: number, differs: Partial<Todo> = {}): Todo {
  return {
    id: `tod_${String(number)}`,
    incident: 'inc_1',
    number,
    key: null,
    text: {
      ja: `決済ログを調べる（${String(number)}）`,
      en: `Look through the payment logs (${String(number)})`,
    },
    phase: 'detect',
    role: null,
    state: 'open',
    assignee: null,
    askedOf: null,
    asked: null,
    acknowledgedAt: null,
    helpWanted: false,
    repeatMinutes: null,
    due: null,
    blocks: null,
    automatic: false,
    doneBy: null,
    doneAt: null,
    reason: null,
    can: {
      take: true,
      ask: true,
      accept: true,
      pass: true,
      help: true,
      done: true,
      undo: true,
      waive: true,
    },
    ...differs,
  }
}

/** An entry of the ledger: a fact unless it differs. */
export function entry(id: string, text: string, differs: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: 'fact',
    state: 'recorded',
    text,
    url: null,
    origin: 'staff',
    actionKind: null,
    basedOn: [],
    settledBy: null,
    settledWho: null,
    settledAt: null,
    nextCheck: null,
    askedTo: null,
    about: null,
    message: null,
    restsOnGuess: false,
    by: BEN,
    at: at(10),
    ...differs,
  }
}

/** The notice to one audience: undecided unless it differs. */
export function notice(nameJa: string, nameEn: string, differs: Partial<Notice> = {}): Notice {
  return {
    audience: nameEn.toLowerCase(),
    name: { ja: nameJa, en: nameEn },
    channel: '',
    languages: ['ja'],
    duties: '',
    state: 'undecided',
    text: null,
    reason: null,
    url: null,
    changedBy: null,
    changedAt: null,
    phase: null,
    scope: null,
    cites: [],
    nextAt: null,
    told: [],
    promises: [],
    promise: null,
    warnings: [],
    current: 'first',
    next: 'decide',
    needsApproval: false,
    can: { decide: true, draft: true, approve: true, publish: true },
    ...differs,
  }
}

function incidentWith(differs: Partial<Incident> = {}): Incident {
  return { ...RAISED, ...differs }
}

const RAISED: Incident = {
  id: 'inc_1',
  number: 142,
  title: '決済の一部が失敗している',
  type: 'service',
  severity: null,
  state: 'suspected',
  phase: 'detect',
  visibility: 'open',
  drill: false,
  origin: 'staff',
  commander: null,
  raisedBy: AIKO,
  raisedAt: at(0),
  impactStartedAt: null,
  impactEndedAt: null,
  convergedAt: null,
  closedAt: null,
  nextUpdateDueAt: null,
  waitingFor: 'severity',
  participants: 1,
  archivedAt: null,
  alignment: null,
  undecided: [],
  nextUpdateMinutes: null,
  watch: null,
  followThrough: null,
  handover: null,
  predecessors: [],
  opening: null,
  aside: null,
  absorbed: [],
  alignmentPlan: { offer: 'call', expected: true, missed: false },
  standIn: AIKO,
  commanderMissedAt: null,
  ownerChanges: [],
  importantNow: null,
  closerSeverity: null,
  impact: null,
  worstCase: null,
  worstCaseCheck: null,
  worstCaseState: null,
  priorityLine: null,
  callUrl: null,
  policy: null,
  maxSeverity: null,
  detectedAt: null,
  awareAt: null,
  estimates: [],
  alignedAt: null,
  mitigatedAt: null,
  harmReturnedAt: null,
  owner: null,
  scope: null,
  roles: [],
  people: [],
  convergence: null,
  closeRequest: null,
  closers: [],
  closedBy: null,
  closeOverride: null,
  convergeOverride: null,
  openQuestions: 0,
  openTodos: 0,
  completeness: { percent: 20, missing: [] },
  // Cards are the same for everybody: they never ask what the reader may do.
  can: {} as Incident['can'],
  position: '1',
}
