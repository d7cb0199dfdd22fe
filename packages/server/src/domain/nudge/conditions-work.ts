import { aside, secondly, toRoom, type Condition } from './asking.ts'
import { after, byTime, earliest, instant, latest } from './moments.ts'
import { sharedAreas } from './same-area.ts'
import { bySeverity, isActive, leaderOf, type Snapshot, type Written } from './snapshot.ts'

/** N-06: somebody was asked, and has not answered. */
const unaccepted: Condition = (seen) => {
  if (!isActive(seen)) return []
  return seen.tasks.flatMap(({ id, text, asked }) => {
    if (asked === null) return []
    const asker = asked.by === 'system' ? leaderOf(seen) : asked.by
    const minutes = unacceptedMinutes(seen)
    return [
      {
        code: 'N-06' as const,
        about: id,
        begins: instant(asked.at),
        rungs: [aside(after(asked.at, minutes), asker)],
        facts: { minutes, text, people: [asked.person] },
      },
    ]
  })
}

export const unacceptedMinutes = (seen: Snapshot): number =>
  bySeverity(seen, { sev1: 3, sev2: 5, sev3: 10 })

/** N-07: the time set for a task has passed. */
const overTimeBox: Condition = (seen) => {
  if (!isActive(seen)) return []
  return seen.tasks.flatMap(({ id, text, owner, heldSince, timeBoxMinutes }) => {
    if (owner === null || heldSince === null || timeBoxMinutes === null) return []
    const ends = after(heldSince, timeBoxMinutes)
    const leader = leaderOf(seen)
    const toLeader = leader === owner ? [] : [aside(ends.add({ minutes: 3 }), leader)]
    return [
      {
        code: 'N-07' as const,
        about: id,
        begins: instant(heldSince),
        rungs: [aside(ends, owner), ...toLeader],
        facts: { minutes: timeBoxMinutes, text, people: [owner] },
      },
    ]
  })
}

const HYPOTHESES = 3

/** N-08: causes are being looked for, and nothing yet to stop the harm. */
const noMitigation: Condition = (seen) => {
  const { state, alignedAt, raisedAt } = seen.incident
  const working = state === 'responding' || state === 'suspected'
  if (!working || seen.entries.some(({ kind }) => kind === 'action')) return []
  const begins = alignedAt ?? raisedAt
  const hypotheses = seen.entries.filter(({ kind }) => kind === 'hypothesis')
  const third = hypotheses.map(({ at }) => at).toSorted(byTime)[HYPOTHESES - 1]
  const due = after(begins, 15)
  const at = third === undefined ? due : (earliest([due, instant(third)]) ?? due)
  const facts = { count: hypotheses.length, minutes: 15 }
  const rungs = [aside(at, leaderOf(seen)), ...secondly(at.add({ minutes: 10 }), seen)]
  return [{ code: 'N-08', about: null, begins: instant(begins), rungs, facts }]
}

/** N-09: a hypothesis that nobody has touched for long. */
const staleHypothesis: Condition = (seen) => {
  if (!isActive(seen)) return []
  const minutes = staleMinutes(seen)
  return seen.entries.filter(isOpen('hypothesis')).map(({ id, text, by, touchedAt }) => {
    const leader = leaderOf(seen)
    return {
      code: 'N-09' as const,
      about: id,
      begins: instant(touchedAt),
      rungs: [
        aside(after(touchedAt, minutes), by === 'system' ? leader : by),
        aside(after(touchedAt, minutes + 30), leader),
      ],
      facts: { minutes, text },
    }
  })
}

export const staleMinutes = (seen: Snapshot): number =>
  bySeverity(seen, { sev1: 15, sev2: 20, sev3: 40 })

/** N-10: a question, of the room or of the queue, that nobody has answered. */
const unanswered: Condition = (seen) => {
  if (!isActive(seen)) return []
  const minutes = unansweredMinutes(seen)
  const leader = leaderOf(seen)
  const inquiries = seen.inquiries.map((one) => ({ ...one, askedOf: seen.comms }))
  const open = [...seen.entries.filter(isOpen('question')), ...inquiries]
  return open.map(({ id, text, at, askedOf }) => {
    const first = askedOf ?? leader
    const second = first === leader ? [] : [aside(after(at, minutes * 2), leader)]
    return {
      code: 'N-10' as const,
      about: id,
      begins: instant(at),
      rungs: [aside(after(at, minutes), first), ...second],
      facts: { minutes, text },
    }
  })
}

export const unansweredMinutes = (seen: Snapshot): number =>
  bySeverity(seen, { sev1: 5, sev2: 5, sev3: 15 })

export const isOpen =
  (kind: Written['kind']) =>
  (entry: Written): boolean =>
    entry.kind === kind && entry.state === 'open'

const NEWCOMER_MINUTES = 2

/** N-16: somebody came, and has nothing to do. */
const newcomer: Condition = (seen) => {
  if (!isActive(seen)) return []
  const busy = new Set([
    seen.incident.raisedBy,
    seen.commander?.person,
    seen.deputy,
    seen.comms,
    ...seen.tasks.flatMap(({ owner, asked }) => [owner, asked?.person]),
    ...seen.words.map(({ person }) => person),
  ])
  return seen.people
    .filter(({ person, availability, spoke }) => {
      const able = availability === 'now' || availability === 'watching'
      return able && !spoke && !busy.has(person)
    })
    .map(({ person, joinedAt }) => ({
      code: 'N-16' as const,
      about: person,
      begins: instant(joinedAt),
      rungs: [aside(after(joinedAt, NEWCOMER_MINUTES), person)],
      facts: {},
    }))
}

const PARKED = 3
const PARKED_APART = { minutes: 10 } as const

/** N-17: the talk has left its topic again and again; and once more if it goes on doing so. */
const offTopic: Condition = (seen) => {
  const { topic } = seen
  const parked = topic?.parkedAt.toSorted(byTime) ?? []
  const [third, sixth] = [parked[PARKED - 1], parked[2 * PARKED - 1]]
  if (!isActive(seen) || !topic || third === undefined) return []
  const first = instant(third)
  const again = sixth === undefined ? [] : [latest(instant(sixth), first.add(PARKED_APART))]
  const rungs = [first, ...again].map((at) => toRoom(at, 'thread'))
  const facts = { text: topic.text }
  return [{ code: 'N-17', about: topic.id, begins: instant(topic.since), rungs, facts }]
}

const LONG = 6

/** N-21: a long talk of several in another place than the one where people gather; to those who talk there, once. */
const talkApart: Condition = (seen) => {
  if (!isActive(seen)) return []
  return seen.apart.flatMap(({ thread, gather, words }) => {
    const [first, last] = [words[0], words[LONG - 1]]
    const people = Array.from(new Set(words.map(({ person }) => person)))
    const isOver = seen.said.some(
      ({ code, about, state }) => code === 'N-21' && about === thread && state === 'ended',
    )
    if (!first || !last || people.length < 2 || isOver) return []
    return [
      {
        code: 'N-21' as const,
        about: thread,
        begins: instant(first.at),
        rungs: [aside(instant(last.at), ...people)],
        facts: { text: gather },
      },
    ]
  })
}

/** A breakout whose time to come back has come. */
const breakoutBack: Condition = (seen) =>
  seen.breakouts.map(({ id, text, owner, returnAt }) => ({
    code: 'breakout' as const,
    about: id,
    begins: instant(returnAt),
    rungs: [aside(instant(returnAt), owner), aside(after(returnAt, 5), leaderOf(seen))],
    facts: { text, people: [owner] },
  }))

/** N-15: two people on the same thing, to both of them. */
const sameArea: Condition = (seen) => {
  if (!isActive(seen)) return []
  return sharedAreas(seen).map(({ area, people, since }) => ({
    code: 'N-15' as const,
    about: area,
    begins: instant(since),
    rungs: [aside(instant(since), ...people)],
    facts: { text: area, people },
  }))
}

export const workConditions: readonly Condition[] = [
  sameArea,
  unaccepted,
  overTimeBox,
  noMitigation,
  staleHypothesis,
  unanswered,
  newcomer,
  offTopic,
  talkApart,
  breakoutBack,
]
