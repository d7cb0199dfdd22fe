import type { Incident } from '../../domain/incident/incident.ts'
import { commanderOf, DEPUTY, holding } from '../../domain/incident/incident.ts'
import type { Level, Said, Snapshot, Talk } from '../../domain/nudge/snapshot.ts'
import type { Nudge } from '../../domain/nudge/nudge.ts'
import { profileOf } from '../../domain/profile.ts'
import type { Lane } from '../../domain/topic/topic.ts'
import type { Reads } from '../../platform/db.ts'
import { readIncident, readMembers } from '../incidents/index.ts'
import { readPolicy, type Telling } from '../settings/index.ts'
import { readKnowledge } from '../teams/index.ts'
import {
  readApart,
  readDecided,
  readDeeds,
  readEscalated,
  readLane,
  readLastSeen,
  readNudges,
  readPresent,
  readPromises,
  readSupportBriefed,
  readTasks,
  readTurns,
  readWaiting,
  readWords,
  readWritten,
  type Turn,
} from './queries.ts'

export type SnapshotNeeds = Pick<Telling, 'defaults'>

const LOOK_BACK = { minutes: 15 } as const

/** Everything the nudges and the console look at, read at one moment. Null: there is no such incident. */
export async function readSnapshot(
  reads: Reads,
  { incident: id, now }: { readonly incident: string; readonly now: Temporal.Instant },
  { defaults }: SnapshotNeeds,
): Promise<Snapshot | null> {
  const incident = await readIncident(reads, id)
  if (incident === null) return null
  const since = now.subtract(LOOK_BACK).toString()
  const turns = await readTurns(reads, id)
  const commander = commandOf(incident, turns)
  const seenAt = commander === null ? null : await readLastSeen(reads, id, commander.person)
  const decided = new Set(await readDecided(reads, id))
  const lane = await readLane(reads, id)
  const audiences = defaults.audiences.map(({ key }) => key)
  return {
    incident: essence(incident, turns),
    commander,
    deputy: holding(incident, DEPUTY).person,
    comms: holding(incident, 'comms_lead').person,
    learningSettled: incident.followThrough !== null,
    people: await readPresent(reads, id),
    entries: await readWritten(reads, id),
    tasks: await readTasks(reads, id),
    areas: new Map((await readKnowledge(reads)).map(({ person, areas: known }) => [person, known])),
    escalated: await readEscalated(reads, id),
    inquiries: await readWaiting(reads, id),
    nextUpdateAt: incident.nextUpdateDueAt,
    promises: await readPromises(reads, id),
    undecided: audiences.filter((audience) => !decided.has(audience)),
    supportBriefed: await readSupportBriefed(reads, id),
    words: await readWords(reads, id, since),
    deeds: await readDeeds(reads, id, since),
    lastSeen: new Map(commander && seenAt ? [[commander.person, seenAt]] : []),
    topic: talkOf(lane),
    breakouts: breakoutsOf(lane),
    apart: await readApart(reads, id),
    said: (await readNudges(reads, id)).flatMap(saidIn),
    left: { measures: [], report: null },
    elsewhere: [],
    level: await readLevel(reads),
    zone: defaults.zone,
  }
}

/** How much the organisation wishes to hear: little in a small one. */
async function readLevel(reads: Reads): Promise<Level> {
  const { profile } = await readPolicy(reads)
  return profileOf(profile, (await readMembers(reads)).length).nudges
}

function essence(incident: Incident, turns: readonly Turn[]): Snapshot['incident'] {
  const { id, title, state, severity, raisedBy, raisedAt, impact, worstCase } = incident
  const { alignedAt, mitigatedAt, convergedAt, watch } = incident
  return {
    id,
    title,
    state,
    severity,
    raisedBy,
    raisedAt,
    impact,
    worstCase: incident.worstCaseState === null ? worstCase : null,
    worstCaseAt: turns.find((turn) => turn.worstCase)?.at ?? null,
    alignmentStartedAt: turns.find(({ type }) => type === 'incident.alignment_started')?.at ?? null,
    alignedAt,
    mitigatedAt,
    watchUntil: state === 'monitoring' ? (watch?.until ?? null) : null,
    convergedAt,
  }
}

function commandOf(incident: Incident, turns: readonly Turn[]): Snapshot['commander'] {
  const person = commanderOf(incident)
  if (person === null) return null
  const taken = turns.find(({ type, role }) => role === 'commander' && type !== 'role.offered')
  return { person, since: taken?.at ?? incident.raisedAt }
}

function talkOf(lane: Lane | null): Talk | null {
  const current = lane?.topics.find((topic) => topic.lane === 'current')
  if (!lane || !current) return null
  const { id, text, since } = current
  const parkedAt = lane.topics
    .filter((topic) => topic.lane === 'parked')
    .map((topic) => topic.since)
    .filter((at) => Temporal.Instant.compare(at, since) >= 0)
  return { id, text, since, parkedAt }
}

function breakoutsOf(lane: Lane | null): Snapshot['breakouts'] {
  return (lane?.topics ?? []).flatMap(({ id, text, owner, returnAt, lane: where }) =>
    where === 'breakout' && owner !== null && returnAt !== null
      ? [{ id, text, owner, returnAt }]
      : [],
  )
}

function saidIn({ id: nudge, to, place, saidAt: at, parts }: Nudge): readonly Said[] {
  return parts.map(({ code, about, step, state }) => ({
    nudge,
    code,
    about,
    step,
    to,
    place,
    at,
    state,
  }))
}
