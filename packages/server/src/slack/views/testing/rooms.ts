import type {
  Entry,
  Incident,
  Language,
  Notice,
  PersonRef,
  Roster,
  Todo,
  Topic,
  Topics,
} from '@hikeshi/contract'
import { en } from '@hikeshi/contract/words/en'
import { ja } from '@hikeshi/contract/words/ja'
import type { Room } from '../../project/living.ts'
import { AIKO, BEN, RAISED, at } from './raised.ts'

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

/** What a room differs in from one that was just raised. */
export interface Differs {
  readonly incident?: Partial<Incident>
  readonly todos?: readonly Todo[]
  readonly people?: Roster['people']
  readonly roster?: Partial<Roster>
  readonly notices?: readonly Notice[]
  readonly topics?: Partial<Topics>
  readonly entries?: readonly Entry[]
  readonly similar?: Room['similar']
  readonly language?: Language
}

/** A room as it is when it has just been raised, or as it differs from that. */
export function roomWith(differs: Differs = {}): Room {
  const { language = 'ja', entries = [], people = [member(AIKO)], similar = [] } = differs
  const { todos = [], notices = [] } = differs
  return {
    incident: incidentWith(differs.incident),
    todos,
    roster: { people, calls: [], overlaps: [], can: { summon: true }, ...differs.roster },
    notices,
    topics: { ...NOTHING_TO_DO, ...differs.topics },
    entries,
    similar,
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
    slackOf: linkedTo,
    now: Temporal.Instant.from(at(30)),
  }
}

function linkedTo(person: string): string | null {
  return LINKED[person] ?? null
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

/** A topic of the call that waits for its turn unless it differs. */
export function topic(number: number, text: string, differs: Partial<Topic> = {}): Topic {
  return {
    id: `top_${String(number)}`,
    text,
    lane: 'next',
    by: AIKO,
    since: at(20),
    owner: null,
    returnAt: null,
    outcome: null,
    thread: null,
    ...differs,
  }
}

function incidentWith(differs: Partial<Incident> = {}): Incident {
  return { ...RAISED, ...differs }
}
