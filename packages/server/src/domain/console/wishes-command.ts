import { isOpen, staleMinutes, unacceptedMinutes } from '../nudge/conditions-work.ts'
import { minutesBetween } from '../nudge/moments.ts'
import { bySeverity, isActive } from '../nudge/snapshot.ts'
import type { Found, Wish } from './prompts.ts'
import { commands, type Seen } from './seen.ts'

/** Wanted of whoever commands while the harm goes on. */
function whileActive(
  prompt: Wish['prompt'],
  urgency: number,
  wanted: (seen: Seen) => Found | null,
): Wish {
  return { prompt, urgency, phases: null, wanted: (seen) => (isMine(seen) ? wanted(seen) : null) }
}

const isMine = (seen: Seen): boolean => commands(seen) && isActive(seen.snapshot)

const when = (holds: boolean, found: Found = {}): Found | null => (holds ? found : null)

/** Minutes since people set to work. */
function worked({ snapshot: { incident }, now }: Seen): number {
  return minutesBetween(incident.alignedAt ?? incident.raisedAt, now)
}

/** What the clock and the unanswered ask of the commander. Promises to customers first, process last. */
export const commandWishes: readonly Wish[] = [
  whileActive('promiseDue', 840, ({ snapshot, now }) => {
    const due = snapshot.promises.find(({ at }) => untilDue(at, now) <= 10)
    return due ? { about: due.audience, minutes: untilDue(due.at, now) } : null
  }),
  whileActive('unacceptedTask', 800, ({ snapshot, now }) => {
    const limit = unacceptedMinutes(snapshot)
    const task = snapshot.tasks.find(
      ({ asked }) => asked !== null && minutesBetween(asked.at, now) >= limit,
    )
    if (!task?.asked) return null
    return { about: task.id, text: task.text, minutes: minutesBetween(task.asked.at, now) }
  }),
  whileActive('overdueTask', 790, ({ snapshot, now }) => {
    const task = snapshot.tasks.find(
      ({ heldSince, timeBoxMinutes }) =>
        heldSince !== null &&
        timeBoxMinutes !== null &&
        minutesBetween(heldSince, now) >= timeBoxMinutes,
    )
    if (!task?.heldSince) return null
    return { about: task.id, text: task.text, minutes: minutesBetween(task.heldSince, now) }
  }),
  whileActive('answerInquiry', 760, ({ snapshot, now }) => {
    const [first] = snapshot.inquiries
    return first ? waiting(first, now) : null
  }),
  whileActive('openQuestion', 750, ({ snapshot, now }) => {
    const first = snapshot.entries.find(isOpen('question'))
    return first ? waiting(first, now) : null
  }),
  whileActive('postUpdate', 700, ({ snapshot: { nextUpdateAt }, now }) => {
    if (nextUpdateAt === null || untilDue(nextUpdateAt, now) > 5) return null
    return { minutes: untilDue(nextUpdateAt, now) }
  }),
  whileActive('staleHypothesis', 600, ({ snapshot, now }) => {
    const limit = staleMinutes(snapshot)
    const found = snapshot.entries
      .filter(isOpen('hypothesis'))
      .find(({ touchedAt }) => minutesBetween(touchedAt, now) >= limit)
    if (!found) return null
    return { about: found.id, text: found.text, minutes: minutesBetween(found.touchedAt, now) }
  }),
  whileActive('ruleOutWorstCase', 590, ({ snapshot: { incident }, now }) => {
    const { worstCase, worstCaseAt } = incident
    if (worstCase === null || worstCaseAt === null) return null
    const minutes = minutesBetween(worstCaseAt, now)
    return when(minutes >= 20, { text: worstCase, minutes })
  }),
  whileActive('askObjections', 585, askObjections),
  whileActive('checkEffect', 580, checkEffect),
  whileActive('checkChanges', 560, (seen) => {
    const asked = seen.snapshot.tasks.some(({ phase }) => phase === 'respond')
    const minutes = worked(seen)
    return when(seen.snapshot.incident.state === 'responding' && minutes >= 5 && !asked)
  }),
  whileActive('decideNotices', 550, (seen) => {
    const { undecided } = seen.snapshot
    const from = bySeverity(seen.snapshot, { sev1: 5, sev2: 10, sev3: 20 })
    return when(undecided.length > 0 && worked(seen) >= from)
  }),
  whileActive('briefSupport', 540, (seen) => {
    const { state, severity } = seen.snapshot.incident
    const serious = severity === 'sev1' || severity === 'sev2'
    const { supportBriefed } = seen.snapshot
    return when(serious && state === 'responding' && worked(seen) >= 10 && !supportBriefed)
  }),
  whileActive('passCommand', 530, (seen) => when(onDuty(seen) >= 90, { minutes: onDuty(seen) })),
  whileActive('seeRoster', 330, (seen) => {
    const { people, tasks, incident } = seen.snapshot
    const minutes = minutesBetween(incident.raisedAt, seen.now)
    return when(minutes >= 3 && minutes < 15 && people.length > 1 && tasks.length === 0)
  }),
  whileActive('rest', 320, (seen) => {
    const minutes = onDuty(seen)
    return when(minutes >= 60 && minutes < 90, { minutes })
  }),
  whileActive('reviewHypotheses', 315, (seen) => {
    const minutes = worked(seen)
    const unseen = seen.snapshot.entries
      .filter(isOpen('hypothesis'))
      .some(({ touchedAt }) => minutesBetween(touchedAt, seen.now) >= REVIEWED_MINUTES)
    return when(minutes >= 30 && minutes < 40 && unseen, { minutes })
  }),
  whileActive('reviewPeople', 310, (seen) => {
    const minutes = worked(seen)
    return when(minutes >= 20 && minutes % 20 < 5, { minutes })
  }),
  {
    prompt: 'settleLearning',
    urgency: 520,
    phases: ['learn'],
    wanted: (seen) => when(commands(seen) && !seen.snapshot.learningSettled && !seen.returned),
  },
]

const REVIEWED_MINUTES = 10

/** Something is about to be done, and nothing has been decided since it was proposed. */
function askObjections({ snapshot: { incident, entries } }: Seen): Found | null {
  const step = entries.find(({ kind, state }) => kind === 'action' && state === 'open')
  if (step === undefined || incident.state !== 'responding') return null
  const decided = entries.some(
    ({ kind, at }) => kind === 'decision' && Temporal.Instant.compare(at, step.at) >= 0,
  )
  return when(!decided, { about: step.id, text: step.text })
}

/** A mitigation went in and nothing has been noted since: did it work? */
function checkEffect({ snapshot, now }: Seen): Found | null {
  const done = snapshot.entries.findLast(({ kind, state }) => kind === 'action' && state === 'done')
  if (done === undefined) return null
  const since = snapshot.entries.some(
    ({ kind, at }) =>
      (kind === 'fact' || kind === 'evidence') && Temporal.Instant.compare(at, done.touchedAt) > 0,
  )
  const minutes = minutesBetween(done.touchedAt, now)
  return when(!since && minutes >= 3, { about: done.id, text: done.text, minutes })
}

function waiting(
  { id, text, at }: { readonly id: string; readonly text: string; readonly at: string },
  now: Temporal.Instant,
): Found {
  return { about: id, text, minutes: minutesBetween(at, now) }
}

/** Whole minutes until then; less than none once it has passed. */
function untilDue(at: string, now: Temporal.Instant): number {
  const ms = Temporal.Instant.from(at).epochMilliseconds - now.epochMilliseconds
  return Math.ceil(ms / 60_000)
}

function onDuty({ snapshot: { commander }, now }: Seen): number {
  return commander === null ? 0 : minutesBetween(commander.since, now)
}
