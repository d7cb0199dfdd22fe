import { aside, secondly, toRoom, type Asking, type Condition } from './asking.ts'
import { after, instant, last, latest, minutesBetween } from './moments.ts'
import { bySeverity, isActive, leaderOf, suggestCommanders, type Snapshot } from './snapshot.ts'

const SUGGESTED_MAX = 3
const SPAN_MAX = 7

/** N-01: nobody commands. The room once, then three people who could. */
const noCommander: Condition = (seen) => {
  if (!isActive(seen) || seen.commander !== null) return []
  const { raisedAt } = seen.incident
  const minutes = bySeverity(seen, { sev1: 5, sev2: 10, sev3: 10 })
  const suggested = suggestCommanders(seen)
    .slice(0, SUGGESTED_MAX)
    .map(({ person }) => person)
  const rungs = [toRoom(after(raisedAt, minutes))]
  const asked = suggested.length === 0 ? [] : [aside(after(raisedAt, minutes + 5), ...suggested)]
  const facts = { minutes, people: suggested }
  return [{ ...asking('N-01', raisedAt), rungs: [...rungs, ...asked], facts }]
}

/** N-02: nobody has said how bad it is. */
const noSeverity: Condition = (seen) => {
  if (!isActive(seen) || seen.incident.severity !== null) return []
  const { raisedAt } = seen.incident
  const rungs = [aside(after(raisedAt, 15), leaderOf(seen)), ...secondly(after(raisedAt, 25), seen)]
  return [{ ...asking('N-02', raisedAt), rungs, facts: { minutes: 15 } }]
}

/** How long the product waits for its own call of the next people, before it speaks without one. */
const CALL_MINUTES = 1

/** N-03: nobody else has come. Once for each step of the escalation, and names who was called. */
const nobodyCame: Condition = (seen) => {
  const { raisedAt, raisedBy, severity } = seen.incident
  const alone = seen.people.every(({ person, answered }) => person === raisedBy || !answered)
  if (!isActive(seen) || !alone) return []
  const { escalated } = seen
  if (escalated === null) {
    const minutes = severity === 'sev1' ? 3 : 5
    const rungs = [toRoom(after(raisedAt, minutes + CALL_MINUTES))]
    return [{ ...asking('N-03', raisedAt), rungs, facts: { minutes, people: [] } }]
  }
  const { call: about, at, people } = escalated
  const facts = { minutes: minutesBetween(raisedAt, instant(at)), people }
  return [{ ...asking('N-03', at), about, rungs: [toRoom(instant(at))], facts }]
}

const SILENT_MINUTES = { sev1: 10, sev2: 15 }

/** N-12: others talk, and nothing is heard of whoever commands. */
const silentCommander: Condition = (seen) => {
  const { commander, deputy } = seen
  const { severity } = seen.incident
  if (!isActive(seen) || commander === null) return []
  if (severity !== 'sev1' && severity !== 'sev2') return []
  const heard = last([commander.since, seen.lastSeen.get(commander.person) ?? commander.since])
  const since = heard ?? commander.since
  const others = seen.words.some(
    ({ person, at }) => person !== commander.person && Temporal.Instant.compare(at, since) > 0,
  )
  if (!others) return []
  const minutes = SILENT_MINUTES[severity]
  const rungs = [aside(after(since, minutes), deputy ?? commander.person)]
  return [{ ...asking('N-12', since), rungs, facts: { minutes } }]
}

/** N-13: whoever commands has done so for long. */
const longOnDuty: Condition = (seen) => {
  const { commander, deputy } = seen
  if (!isActive(seen) || commander === null) return []
  const { person, since } = commander
  const rungs = [90, 120].map((minutes) => aside(after(since, minutes), person, deputy))
  return [{ ...asking('N-13', since), rungs, facts: { minutes: 90 } }]
}

/** N-14: more people than one person can direct. */
const wideSpan: Condition = (seen) => {
  const { commander } = seen
  const directed = directedBy(seen)
  if (!isActive(seen) || commander === null || directed.length <= SPAN_MAX) return []
  const since = seen.tasks.flatMap(({ heldSince }) => (heldSince === null ? [] : [heldSince]))
  const at = latest(instant(commander.since), instant(last(since) ?? commander.since))
  return [
    {
      ...asking('N-14', commander.since),
      rungs: [aside(at, commander.person)],
      facts: { count: directed.length },
    },
  ]
}

/** Everybody with a task in hand, but the commander. */
export function directedBy({ tasks, commander }: Snapshot): readonly string[] {
  const owners = tasks.flatMap(({ owner }) => (owner === null ? [] : [owner]))
  return Array.from(new Set(owners)).filter((owner) => owner !== commander?.person)
}

export const isWide = (count: number): boolean => count > SPAN_MAX

function asking(code: Asking['code'], begins: string): Omit<Asking, 'rungs' | 'facts'> {
  return { code, about: null, begins: instant(begins) }
}

export const commandConditions: readonly Condition[] = [
  noCommander,
  noSeverity,
  nobodyCame,
  silentCommander,
  longOnDuty,
  wideSpan,
]
