import { aside, secondly, toRoom, type Condition } from './asking.ts'
import { nextMorning } from '../working-hours.ts'
import { after, byTime, inWorkingHours, instant } from './moments.ts'
import { isActive, isLearning, leaderOf, type Word } from './snapshot.ts'

/** N-04: the next internal update is due. To the deputy, who keeps the clock; overdue, a quiet line in the room. */
const updateDue: Condition = (seen) => {
  const { nextUpdateAt: due } = seen
  if (!isActive(seen) || due === null) return []
  const begins = after(due, -3)
  return [
    {
      code: 'N-04',
      about: due,
      begins,
      rungs: [aside(begins, seen.deputy ?? leaderOf(seen)), toRoom(after(due, 5), 'thread')],
      facts: { at: due },
    },
  ]
}

/** N-05: we promised customers to say more. */
const promiseDue: Condition = (seen) =>
  seen.promises.map(({ audience, at }) => ({
    code: 'N-05' as const,
    about: `${audience} ${at}`,
    begins: after(at, -5),
    rungs: [aside(after(at, -5), seen.comms, leaderOf(seen)), toRoom(instant(at))],
    facts: { at, audiences: [audience] },
  }))

/** N-18: nobody has decided whom to tell. */
const undecidedNotices: Condition = (seen) => {
  const { severity, alignedAt, raisedAt } = seen.incident
  if (!isActive(seen) || seen.undecided.length === 0) return []
  if (severity !== 'sev1' && severity !== 'sev2') return []
  const begins = alignedAt ?? raisedAt
  const rungs = [
    aside(after(begins, 20), leaderOf(seen), seen.comms),
    ...secondly(after(begins, 35), seen),
  ]
  const facts = { audiences: seen.undecided, minutes: 20 }
  return [{ code: 'N-18', about: null, begins: instant(begins), rungs, facts }]
}

const GOOD_NEWS =
  /直った|直りました|復旧(した|しました)|解消(した|しました)|\b(is|it's|are|all) (fixed|resolved|back|recovered)\b|\b(fixed|recovered)\b/i

/** N-19: good news without anything to show for it. */
const goodNews: Condition = (seen) => {
  if (!isActive(seen)) return []
  const shown = (word: Word) =>
    seen.entries.some(
      ({ kind, at }) =>
        (kind === 'evidence' || kind === 'fact') && Temporal.Instant.compare(at, word.at) >= 0,
    )
  const told = seen.words
    .filter((word) => GOOD_NEWS.test(word.text) && !shown(word))
    .toSorted((one, other) => byTime(one.at, other.at))
  // The first word counts: saying it again begins nothing anew.
  const firsts = new Map(told.toReversed().map((word) => [word.person, word]))
  return Array.from(firsts.values(), ({ person, at }) => ({
    code: 'N-19' as const,
    about: person,
    begins: instant(at),
    rungs: [aside(after(at, 1), person)],
    facts: {},
  }))
}

/** The time to watch is over (T7). */
const watchOver: Condition = (seen) => {
  const { state, watchUntil: until } = seen.incident
  if (state !== 'monitoring' || until === null) return []
  const rungs = [aside(instant(until), leaderOf(seen))]
  return [{ code: 'watch', about: until, begins: instant(until), rungs, facts: { at: until } }]
}

/** N-20: the harm has stopped, and nobody has the cause and the report in hand. */
const nobodyLearns: Condition = (seen) => {
  const { convergedAt } = seen.incident
  if (!isLearning(seen) || convergedAt === null || seen.learningSettled) return []
  const first = inWorkingHours(after(convergedAt, 60), seen.zone)
  const morning = nextMorning(first, seen.zone)
  const rungs = [aside(first, leaderOf(seen)), aside(morning, leaderOf(seen))]
  return [{ code: 'N-20', about: null, begins: instant(convergedAt), rungs, facts: {} }]
}

export const tellingConditions: readonly Condition[] = [
  updateDue,
  promiseDue,
  undecidedNotices,
  goodNews,
  watchOver,
  nobodyLearns,
]
