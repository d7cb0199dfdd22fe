import type { NudgeCode } from '@hikeshi/contract'
import type { Said, Snapshot, Task, Written } from './snapshot.ts'
import type { Saying } from './say.ts'

/** Nine o'clock and so many minutes. */
export function at(minutes: number): string {
  return moment(minutes).toString()
}

export function moment(minutes: number): Temporal.Instant {
  return Temporal.Instant.from('2026-01-05T09:00:00Z').add({ seconds: Math.round(minutes * 60) })
}

type Changes = Partial<Omit<Snapshot, 'incident'>> & {
  readonly incident?: Partial<Snapshot['incident']>
}

/** A SEV2 that Ana commands since nine, with something under way to stop the harm; nothing else has happened. */
export function seen({ incident, ...changes }: Changes = {}): Snapshot {
  return {
    incident: {
      id: 'inc_1',
      title: 'Payments fail',
      state: 'responding',
      severity: 'sev2',
      raisedBy: 'bo',
      raisedAt: at(0),
      impact: null,
      worstCase: null,
      worstCaseAt: null,
      alignmentStartedAt: null,
      alignedAt: at(0),
      mitigatedAt: null,
      watchUntil: null,
      convergedAt: null,
      ...incident,
    },
    commander: { person: 'ana', since: at(0) },
    deputy: null,
    comms: null,
    learningSettled: false,
    people: [here('ana'), here('bo')],
    entries: [written({ id: 'ent_0', kind: 'action' })],
    tasks: [],
    areas: new Map(),
    escalated: null,
    inquiries: [],
    nextUpdateAt: null,
    promises: [],
    undecided: [],
    supportBriefed: true,
    words: [],
    deeds: [],
    lastSeen: new Map(),
    topic: null,
    breakouts: [],
    apart: [],
    said: [],
    left: { measures: [], report: null },
    elsewhere: [],
    level: 'all',
    zone: 'UTC',
    ...changes,
  }
}

export function here(person: string, joined = 0, commanded = 3): Snapshot['people'][number] {
  return {
    person,
    availability: 'now',
    joinedAt: at(joined),
    answered: true,
    spoke: false,
    commanded,
  }
}

export function written(changes: Partial<Written> & Pick<Written, 'kind'>): Written {
  const said = changes.at ?? at(0)
  return {
    id: 'ent_1',
    askedOf: null,
    state: 'open',
    text: 'the release',
    by: 'bo',
    at: said,
    touchedAt: said,
    ...changes,
  }
}

export function task(changes: Partial<Task> = {}): Task {
  return {
    id: 'tod_1',
    text: { ja: 'ログを見る', en: 'Look at the logs' },
    phase: 'respond',
    owner: null,
    heldSince: null,
    timeBoxMinutes: null,
    asked: null,
    ...changes,
  }
}

/** What was said before, as the next look finds it. */
export function remembered(sayings: readonly Saying[], said: string, first = 0): readonly Said[] {
  return sayings.flatMap(({ to, place, parts }, index) =>
    parts.map(({ code, about, step }) => ({
      nudge: `ndg_${first + index}`,
      code,
      about,
      step,
      to,
      place,
      at: said,
      state: 'shown' as const,
    })),
  )
}

export function saidBefore(code: NudgeCode, changes: Partial<Said> = {}): Said {
  return {
    nudge: 'ndg_0',
    code,
    about: null,
    step: 0,
    to: 'ana',
    place: 'private',
    at: at(0),
    state: 'shown',
    ...changes,
  }
}
