import type {
  Availability,
  Bilingual,
  EntryKind,
  EntryState,
  IncidentState,
  NudgeCode,
  NudgePlace,
  Phase,
  Severity,
} from '@hikeshi/contract'

/**
 * How much the product says of its own accord: the least, what a small team needs, all of it, all of
 * it earlier, or all of it with more explanation.
 */
export type Level = 'quiet' | 'few' | 'all' | 'sooner' | 'coach'

/** Everything the nudges and the console look at, at one moment. Instants are ISO 8601 in UTC. */
export interface Snapshot {
  readonly incident: {
    readonly id: string
    readonly title: string
    readonly state: IncidentState
    readonly severity: Severity | null
    readonly raisedBy: string
    readonly raisedAt: string
    readonly impact: string | null
    /** Null once it was ruled out, or came true. */
    readonly worstCase: string | null
    /** When somebody wrote the worst case down. */
    readonly worstCaseAt: string | null
    readonly alignmentStartedAt: string | null
    readonly alignedAt: string | null
    readonly mitigatedAt: string | null
    /** Until when it is watched, while it is. */
    readonly watchUntil: string | null
    readonly convergedAt: string | null
  }
  readonly commander: { readonly person: string; readonly since: string } | null
  readonly deputy: string | null
  readonly comms: string | null
  /** Somebody leads the cause or the report (C-22). */
  readonly learningSettled: boolean
  readonly people: readonly Present[]
  readonly entries: readonly Written[]
  readonly tasks: readonly Task[]
  /** The areas that each person says they know. */
  readonly areas: ReadonlyMap<string, readonly string[]>
  /** Whom the product called because nobody had answered, the last time it did. */
  readonly escalated: Escalated | null
  readonly inquiries: readonly Waiting[]
  readonly nextUpdateAt: string | null
  readonly promises: readonly { readonly audience: string; readonly at: string }[]
  /** Audiences of which nobody has decided yet whether to tell them. */
  readonly undecided: readonly string[]
  /** Support has been given an answer that it can send, or nobody is to give one. */
  readonly supportBriefed: boolean
  /** What was said in the room in the last quarter of an hour. */
  readonly words: readonly Word[]
  /** What people did in the last quarter of an hour. */
  readonly deeds: readonly Deed[]
  /** When each person last said or did anything here. */
  readonly lastSeen: ReadonlyMap<string, string>
  readonly topic: Talk | null
  readonly breakouts: readonly Breakout[]
  /** What is said of it in other places than its own. */
  readonly apart: readonly Apart[]
  readonly said: readonly Said[]
  /** What is left to do of it. */
  readonly left: Left
  /** What its people were told in other incidents lately. */
  readonly elsewhere: readonly { readonly to: string; readonly at: string }[]
  readonly level: Level
  /** Where the working hours are. */
  readonly zone: string
}

export interface Present {
  readonly person: string
  readonly availability: Availability
  readonly joinedAt: string
  /** Whether they have said or done anything since they were called. */
  readonly answered: boolean
  /** Whether they have said anything in the room. */
  readonly spoke: boolean
  /** How often they commanded lately. */
  readonly commanded: number
}

export interface Written {
  readonly id: string
  /** Of a question: who is asked. */
  readonly askedOf: string | null
  readonly kind: EntryKind
  readonly state: EntryState
  readonly text: string
  readonly by: string
  readonly at: string
  /** When something last happened to it or was based on it. */
  readonly touchedAt: string
}

export interface Task {
  readonly id: string
  readonly text: Bilingual
  readonly phase: Phase
  readonly owner: string | null
  readonly heldSince: string | null
  readonly timeBoxMinutes: number | null
  readonly asked: {
    readonly person: string
    readonly by: string
    readonly at: string
  } | null
}

interface Escalated {
  readonly call: string
  readonly people: readonly string[]
  readonly at: string
}

interface Waiting {
  readonly id: string
  readonly text: string
  readonly at: string
}

export interface Word {
  readonly person: string
  readonly at: string
  readonly text: string
}

export interface Deed {
  readonly person: string
  readonly at: string
  /** The type of the event; of an entry, with its kind; of a to-do, with its phase. */
  readonly what: string
}

export interface Talk {
  readonly id: string
  readonly text: string
  readonly since: string
  /** What was parked since it began. */
  readonly parkedAt: readonly string[]
}

/** A talk in a place that is not the one of the incident. */
interface Apart {
  /** Names the place. */
  readonly thread: string
  /** Where people gather instead, as they know it. */
  readonly gather: string
  /** The oldest first. `person`: null for those who are none of ours. */
  readonly words: readonly { readonly person: string | null; readonly at: string }[]
}

interface Breakout {
  readonly id: string
  readonly text: string
  readonly owner: string
  readonly returnAt: string
}

/** What outlives the harm: measures with an owner and a day, and the report. */
export interface Left {
  readonly measures: readonly Owed[]
  /** Null: written, or with the closer, or not asked for yet. */
  readonly report: {
    readonly owner: string
    readonly missing: number
    /** The first things that it lacks, in words. */
    readonly text: Bilingual
  } | null
}

interface Owed {
  readonly id: string
  readonly text: string
  readonly owner: string
  readonly due: string
  /** When it got this owner, or this day. */
  readonly since: string
}

/** One thing that was said before, and what became of it. */
export interface Said {
  readonly nudge: string
  readonly code: NudgeCode
  readonly about: string | null
  readonly step: number
  readonly to: string | null
  readonly place: NudgePlace
  readonly at: string
  readonly state: 'shown' | 'acted' | 'dismissed' | 'ended'
}

const BEFORE_CONVERGENCE: ReadonlySet<IncidentState> = new Set([
  'suspected',
  'aligning',
  'responding',
  'monitoring',
] as const)

const AFTER_CONVERGENCE: ReadonlySet<IncidentState> = new Set([
  'converged',
  'learning',
  'closed',
  'archived',
] as const)

/** The harm goes on, as far as anybody has agreed. */
export function isActive({ incident }: Snapshot): boolean {
  return BEFORE_CONVERGENCE.has(incident.state)
}

/** The harm is over, and people learn from it. */
export function isLearning({ incident }: Snapshot): boolean {
  return incident.state === 'converged' || incident.state === 'learning'
}

/** The harm is over, and nobody withdrew the incident. */
export function isOver({
  incident,
}: {
  readonly incident: { readonly state: IncidentState }
}): boolean {
  return AFTER_CONVERGENCE.has(incident.state)
}

/** Whoever waves the flag: the commander, or whoever raised it until there is one. */
export function leaderOf({ commander, incident }: Snapshot): string {
  return commander?.person ?? incident.raisedBy
}

/** Where more is at stake, the product speaks after two thirds of the time. */
const SOONER = 67

/** The minutes for this severity; an unknown one is taken for the worst. */
export function bySeverity(
  { incident: { severity }, level }: Snapshot,
  minutes: { readonly sev1: number; readonly sev2: number; readonly sev3: number },
): number {
  const usual = minutes[severity === null ? 'sev1' : severity === 'sev4' ? 'sev3' : severity]
  return level === 'sooner' ? Math.ceil((usual * SOONER) / 100) : usual
}

/** Who could command: those who can act now, the one who has done it least first. */
export function suggestCommanders({ people, commander }: Snapshot): readonly Present[] {
  const order: readonly Availability[] = ['now', 'watching', 'later']
  return people
    .filter(({ person, availability }) => {
      return person !== commander?.person && order.includes(availability)
    })
    .toSorted(
      (one, other) =>
        order.indexOf(one.availability) - order.indexOf(other.availability) ||
        one.commanded - other.commanded,
    )
}
