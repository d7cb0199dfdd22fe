import type { BriefFacts } from '@hikeshi/contract'
import { isOpen } from '../nudge/conditions-work.ts'
import { minutesBetween } from '../nudge/moments.ts'
import { suggestCommanders, type Snapshot } from '../nudge/snapshot.ts'
import { everybodyAtWork } from './panels.ts'

const LISTED = { tasks: 4, questions: 3, hypotheses: 3, doing: 2 }

/** The facts of a brief; the words make at most twelve lines of them. */
export function briefFacts(
  seen: Snapshot,
  policy: string | null,
  now: Temporal.Instant,
): BriefFacts {
  const { incident } = seen
  const since = incident.raisedAt
  return {
    state: incident.state,
    severity: incident.severity,
    impact: incident.impact,
    minutes: minutesBetween(since, now),
    policy,
    commander: seen.commander?.person ?? null,
    decision: lastText(seen, 'decision'),
    status: lastText(seen, 'status'),
    tasks: everybodyAtWork(seen, now)
      .filter(({ task }) => task !== null)
      .slice(0, LISTED.tasks)
      .map(({ person, task, minutes, timeBox }) => ({
        person,
        text: task ?? { ja: '', en: '' },
        minutes: minutes ?? 0,
        timeBox,
      })),
    actions: seen.entries
      .filter(({ kind }) => kind === 'action')
      .slice(-LISTED.doing)
      .map(({ text, state }) => ({ text, done: state === 'done' })),
    questions: texts(seen, 'question', LISTED.questions),
    hypotheses: texts(seen, 'hypothesis', LISTED.hypotheses),
    worstCase: incident.worstCase,
    nextUpdateAt: seen.nextUpdateAt,
    promises: seen.promises.map(({ audience, at }) => ({ audience, at })),
    undecided: seen.undecided,
  }
}

/** Who could take over, best suited first: those who can act, and have not done it again and again. */
export function successors(seen: Snapshot) {
  const open = Map.groupBy(seen.tasks, ({ owner }) => owner)
  return suggestCommanders(seen).map(({ person, availability, commanded }) => ({
    person,
    availability,
    commanded,
    openTodos: open.get(person)?.length ?? 0,
  }))
}

function lastText({ entries }: Snapshot, of: 'decision' | 'status'): string | null {
  return entries.findLast(({ kind }) => kind === of)?.text ?? null
}

function texts(
  { entries }: Snapshot,
  of: 'question' | 'hypothesis',
  most: number,
): readonly string[] {
  return entries
    .filter(isOpen(of))
    .slice(0, most)
    .map(({ text }) => text)
}
