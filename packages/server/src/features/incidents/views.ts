import type {
  Bilingual,
  contract,
  Incident as Board,
  IncidentSummary,
  Language,
  Missing,
  PersonRef,
  Severity,
} from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { canIncident } from '../../domain/incident/can.ts'
import { closersOf } from '../../domain/incident/close.ts'
import { alignmentPlan, standInOf } from '../../domain/incident/expectations.ts'
import { commanderOf, type Incident } from '../../domain/incident/incident.ts'
import { phaseOf, waitingFor } from '../../domain/incident/phase.ts'
import { known } from '../../domain/refusal.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import type { Reads } from '../../platform/db.ts'
import type { z } from 'zod'
import { by, personOf, type ApiCall, type Parts } from '../parts.ts'
import { gatherFacts } from './gather.ts'
import { lifecyclePeople, lifecycleView, pointedTo } from './lifecycle-view.ts'
import { proposalPeople, proposalView } from './proposal-view.ts'
import { countBoard, listIncidents, readPointers, type BoardCounts } from './queries.ts'
import { readParticipants, type ParticipantView } from './participant-store.ts'
import type { Ruling } from './ruling.ts'
import { incidentOf, readIncident } from './store.ts'

/** What the incident screens need from other features, handed in by the composition root. */
export interface ViewNeeds {
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly words: (language: Language) => Words
  readonly ruling: () => Ruling
  readonly completeness: (
    reads: Reads,
    incident: Incident,
    language: 'ja' | 'en',
  ) => Promise<Completeness>
  readonly ownerOf: (
    severity: Severity,
    type: string | null,
  ) => {
    readonly owner: Bilingual
    readonly scope: Bilingual | null
  }
}

export interface Completeness {
  readonly percent: number
  readonly missing: readonly Missing[]
  /** The same, as the domain's gate wants it. */
  readonly rules: readonly MissingRule[]
}

export interface IncidentViews {
  readonly board: (id: string, call: ApiCall) => Promise<Board>
  readonly list: (
    input: ListInput,
    call: ApiCall,
  ) => Promise<z.input<typeof contract.incidents.list.output>>
}

type ListInput = z.output<typeof contract.incidents.list.input>

type NameOf = (id: string) => PersonRef

export function incidentViews(parts: Parts, needs: ViewNeeds): IncidentViews {
  return {
    list: (input, call) => listView(parts, needs, input, call),
    board: (id, call) => boardView(parts, needs, id, call),
  }
}

async function listView(
  { reads }: Parts,
  needs: ViewNeeds,
  input: ListInput,
  call: ApiCall,
): ReturnType<IncidentViews['list']> {
  const { state, severity = null, q = '', mine = false, cursor, limit } = input
  const rows = await listIncidents(reads, {
    viewer: personOf(call).id,
    state,
    severity,
    mine,
    q: q.trim() || null,
    before: cursor === undefined ? null : numberIn(cursor),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit).map((row) => ({ row, incident: incidentOf(row) }))
  const nameOf = await namer(
    reads,
    needs,
    shown.flatMap(({ incident }) => listedPeople(incident)),
  )
  const last = shown.at(-1)
  return {
    items: shown.map(({ row, incident }) => {
      const { participants, matched } = row
      return Object.assign({ matched }, summary(incident, participants, nameOf))
    }),
    next: rows.length > limit && last ? String(last.incident.number) : null,
  }
}

async function boardView(
  { reads, clock }: Parts,
  needs: ViewNeeds,
  id: string,
  call: ApiCall,
): Promise<Board> {
  // First, so that the view holds everything up to its position.
  const counts = await countBoard(reads, id)
  const incident = known(await readIncident(reads, id))
  const completeness = await needs.completeness(reads, incident, call.caller.language)
  const facts = await gatherFacts(reads, incident, {
    missingOf: async () => completeness.rules,
    ruling: needs.ruling,
  })
  const people = await readParticipants(reads, id)
  const closers = closersOf(incident, facts)
  const standIn = standInOf(incident, facts)
  const pointers = await readPointers(reads, pointedTo(incident), personOf(call).id)
  const nameOf = await namer(reads, needs, [
    ...boardPeople(incident),
    ...people.map(({ person }) => person),
    ...closers,
  ])
  return {
    ...summary(incident, people.filter(({ answered }) => answered).length, nameOf),
    ...details(incident, nameOf),
    ...owner(incident, needs),
    ...lifecycleView(incident, pointers, nameOf),
    people: people.map((one) => participant(one, counts, nameOf)),
    convergence: proposalView(incident, facts, nameOf),
    closers: closers.map(nameOf),
    alignmentPlan: alignmentPlan(incident, facts),
    standIn: standIn === null ? null : nameOf(standIn),
    importantNow: importantNow(incident, needs.words(call.caller.language)),
    openQuestions: counts.openQuestions,
    openTodos: counts.openTodos,
    completeness: { percent: completeness.percent, missing: [...completeness.missing] },
    can: canIncident(incident, { by: by(call).actor, now: clock.now(), facts }),
    position: counts.position,
  }
}

async function namer(reads: Reads, needs: ViewNeeds, ids: readonly string[]): Promise<NameOf> {
  const names = await needs.names(reads, Array.from(new Set(ids)))
  return (id) => names.get(id) ?? { id, name: id }
}

function listedPeople(incident: Incident): readonly string[] {
  return [incident.raisedBy, commanderOf(incident)].filter((id) => id !== null)
}

/** What somebody wrote for everybody, or what this state asks for (C-28). */
function importantNow({ priorityLine, state }: Incident, words: Words): string | null {
  return priorityLine ?? words.board.importantNow[state]
}

/** Everybody the board names. */
function boardPeople(incident: Incident): readonly string[] {
  const { roles, closeRequest } = incident
  const named = [
    incident.raisedBy,
    incident.closedBy,
    closeRequest?.requestedBy,
    closeRequest?.returned?.by,
    closeRequest?.approvedBy,
    ...Object.values(roles).flatMap(({ person, offeredTo }) => [person, offeredTo]),
    ...proposalPeople(incident),
    ...lifecyclePeople(incident),
  ]
  return named.filter((id) => typeof id === 'string')
}

function summary(incident: Incident, participants: number, nameOf: NameOf): IncidentSummary {
  const commander = commanderOf(incident)
  const { id, number, title, type, severity, state, visibility, origin } = incident
  return {
    id,
    number,
    title,
    type,
    severity,
    state,
    visibility,
    origin,
    phase: phaseOf(state),
    drill: false,
    commander: commander === null ? null : nameOf(commander),
    raisedBy: nameOf(incident.raisedBy),
    raisedAt: incident.raisedAt,
    impactStartedAt: incident.impactStartedAt,
    impactEndedAt: incident.impactEndedAt,
    convergedAt: incident.convergedAt,
    closedAt: incident.closedAt,
    nextUpdateDueAt: incident.nextUpdateDueAt,
    waitingFor: waitingFor(incident),
    participants,
  }
}

function details(incident: Incident, nameOf: NameOf) {
  const { impact, worstCase, priorityLine, callUrl, policy, maxSeverity, closeRequest } = incident
  return {
    impact,
    worstCase,
    priorityLine,
    callUrl,
    policy,
    maxSeverity,
    detectedAt: incident.detectedAt,
    awareAt: incident.awareAt,
    harmReturnedAt: incident.harmReturnedAt,
    estimates: [...incident.estimates],
    alignedAt: incident.alignedAt,
    mitigatedAt: incident.mitigatedAt,
    closeOverride: incident.closeOverride,
    convergeOverride: incident.convergeOverride,
    closedBy: incident.closedBy === null ? null : nameOf(incident.closedBy),
    roles: Object.entries(incident.roles).map(([role, { person, offeredTo }]) => ({
      role,
      person: person === null ? null : nameOf(person),
      offeredTo: offeredTo === null ? null : nameOf(offeredTo),
    })),
    closeRequest: closeRequest && {
      ...closeRequest,
      requestedBy: nameOf(closeRequest.requestedBy),
      approvedBy: closeRequest.approvedBy ? nameOf(closeRequest.approvedBy) : null,
      returned: closeRequest.returned && {
        ...closeRequest.returned,
        by: nameOf(closeRequest.returned.by),
      },
    },
  }
}

function owner({ severity, type }: Incident, needs: ViewNeeds): Pick<Board, 'owner' | 'scope'> {
  return severity === null ? { owner: null, scope: null } : needs.ownerOf(severity, type)
}

function participant(
  one: ParticipantView,
  counts: BoardCounts,
  nameOf: NameOf,
): Board['people'][number] {
  return {
    person: nameOf(one.person),
    availability: one.availability,
    until: one.until,
    joinedAt: one.joinedAt,
    capacity: one.capacity,
    answered: one.answered,
    openTodos: counts.todosOf[one.person] ?? 0,
  }
}

/** What no page ever ended at is before everything. */
const numberIn = (cursor: string): number => (/^\d{1,9}$/.test(cursor) ? Number(cursor) : 0)
