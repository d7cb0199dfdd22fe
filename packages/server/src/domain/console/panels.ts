import type { Availability, Bilingual } from '@hikeshi/contract'
import { directedBy, isWide } from '../nudge/conditions-command.ts'
import {
  isOpen,
  staleMinutes,
  unacceptedMinutes,
  unansweredMinutes,
} from '../nudge/conditions-work.ts'
import { after, minutesBetween } from '../nudge/moments.ts'
import type { Snapshot, Task } from '../nudge/snapshot.ts'

const ALIGNMENT_MINUTES = 10
const WORST_CASE_MINUTES = 20
const DUTY = { hint: 90, strong: 120 }

type State = 'free' | 'watching' | 'away' | 'working' | 'over' | 'asked' | 'unanswered'

/** One person, and what they have in hand. */
export interface AtWork {
  readonly person: string
  readonly availability: Availability | null
  readonly task: Bilingual | null
  readonly todo: string | null
  readonly minutes: number | null
  readonly timeBox: number | null
  readonly state: State
}

/** What whoever commands keeps an eye on. */
export function panelsOf(seen: Snapshot, now: Temporal.Instant) {
  const count = directedBy(seen).length
  return {
    nextUpdateAt: seen.nextUpdateAt,
    promises: seen.promises.map(({ audience, at }) => ({ audience, at })),
    alignmentEndsAt: alignmentEnds(seen),
    questions: waiting(seen.entries.filter(isOpen('question')), unansweredMinutes(seen), now),
    inquiries: waiting(seen.inquiries, unansweredMinutes(seen), now),
    stale: waiting(
      seen.entries
        .filter(isOpen('hypothesis'))
        .map(({ id, text, touchedAt }) => ({ id, text, at: touchedAt })),
      staleMinutes(seen),
      now,
    ).filter(({ late }) => late),
    hypotheses: seen.entries.filter(isOpen('hypothesis')).length,
    facts: seen.entries.filter(({ kind }) => kind === 'fact').length,
    people: peopleAtWork(seen, now),
    span: { count, wide: isWide(count) },
    worstCase: worstCase(seen, now),
    onDuty: onDuty(seen, now),
  }
}

function alignmentEnds({ incident }: Snapshot): string | null {
  const { state, alignmentStartedAt } = incident
  if (state !== 'aligning' || alignmentStartedAt === null) return null
  return after(alignmentStartedAt, ALIGNMENT_MINUTES).toString()
}

function waiting(
  list: readonly { readonly id: string; readonly text: string; readonly at: string }[],
  limit: number,
  now: Temporal.Instant,
) {
  return list.map(({ id, text, at }) => {
    const minutes = minutesBetween(at, now)
    return { id, text, minutes, late: minutes >= limit }
  })
}

function worstCase({ incident }: Snapshot, now: Temporal.Instant) {
  const { worstCase: text, worstCaseAt } = incident
  if (text === null) return null
  const minutes = worstCaseAt === null ? 0 : minutesBetween(worstCaseAt, now)
  return { text, minutes, late: minutes >= WORST_CASE_MINUTES }
}

function onDuty({ commander }: Snapshot, now: Temporal.Instant) {
  const minutes = commander === null ? 0 : minutesBetween(commander.since, now)
  const level = minutes >= DUTY.strong ? 'strong' : minutes >= DUTY.hint ? 'hint' : 'fresh'
  return { minutes, level } as const
}

/** Everybody but the commander: those at work first, with the task they have held longest; then who is free, then the others. */
function peopleAtWork(seen: Snapshot, now: Temporal.Instant): readonly AtWork[] {
  return everybodyAtWork(seen, now).filter(({ person }) => person !== seen.commander?.person)
}

/** The same with the commander: what they do themselves is handed over, too. */
export function everybodyAtWork(seen: Snapshot, now: Temporal.Instant): readonly AtWork[] {
  const known = new Map(seen.people.map((one) => [one.person, one.availability]))
  const busy = seen.tasks.flatMap(({ owner, asked }) => [owner, asked?.person ?? null])
  const everybody = new Set([...known.keys(), ...busy.filter((person) => person !== null)])
  return Array.from(everybody, (person) =>
    atWork(person, known.get(person) ?? null, { seen, now }),
  ).toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
}

const ORDER: readonly State[] = [
  'unanswered',
  'over',
  'working',
  'asked',
  'free',
  'watching',
  'away',
]

function atWork(
  person: string,
  availability: Availability | null,
  { seen, now }: { readonly seen: Snapshot; readonly now: Temporal.Instant },
): AtWork {
  const held = longest(seen.tasks.filter(({ owner }) => owner === person))
  const asked = seen.tasks.find((task) => task.asked?.person === person)
  const task = held ?? asked
  if (task === undefined) {
    return { person, availability, ...NO_TASK, state: idle(availability) }
  }
  const since = held === undefined ? task.asked?.at : task.heldSince
  const minutes = since ? minutesBetween(since, now) : 0
  const { id: todo, text, timeBoxMinutes: timeBox } = task
  const limit = held === undefined ? unacceptedMinutes(seen) : (timeBox ?? Infinity)
  const state = STATES[held === undefined ? 'asked' : 'held'][minutes >= limit ? 'late' : 'fine']
  return { person, availability, task: text, todo, minutes, timeBox, state }
}

const STATES = {
  asked: { fine: 'asked', late: 'unanswered' },
  held: { fine: 'working', late: 'over' },
} as const

const NO_TASK = { task: null, todo: null, minutes: null, timeBox: null }

const longest = (tasks: readonly Task[]): Task | undefined =>
  tasks.toSorted((one, other) => (one.heldSince ?? '').localeCompare(other.heldSince ?? ''))[0]

function idle(availability: Availability | null): State {
  if (availability === 'now') return 'free'
  return availability === 'watching' ? 'watching' : 'away'
}
