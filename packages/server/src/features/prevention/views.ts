import type { FollowUp, Measure as MeasureView, PersonRef } from '@hikeshi/contract'
import type { Incident } from '../../domain/incident/incident.ts'
import { isOverdue } from '../../domain/measure-due.ts'
import type { Measure } from '../../domain/measure.ts'
import type { Team } from './queries.ts'

export type People = ReadonlyMap<string, PersonRef>

export function personIn(people: People, id: string | null): PersonRef | null {
  return id === null ? null : (people.get(id) ?? { id, name: id })
}

/** A measure; `mayCarry`: whoever looks may carry it over. */
export function measureView(measure: Measure, people: People, mayCarry: boolean): MeasureView {
  const { id, text, kind, category, required, due, verification, state, proof, verified } = measure
  const owner = personIn(people, measure.owner)
  return {
    id,
    text,
    kind,
    category,
    required,
    owner,
    due,
    verification,
    state,
    proof,
    verified,
    carried: carriedView(measure, people),
    can: { carryOver: mayCarry },
  }
}

function carriedView({ carried }: Measure, people: People): MeasureView['carried'] {
  return (
    carried && { ...carried, by: people.get(carried.by) ?? { id: carried.by, name: carried.by } }
  )
}

/** When somebody looks, and what they need to know of everybody else. */
export interface Looking {
  readonly now: Temporal.Instant
  readonly zone: string
  readonly people: People
  readonly teams: readonly Team[]
}

export function measureFollowUp(
  measure: Measure,
  incident: Incident,
  { now, zone, people, teams }: Looking,
): FollowUp {
  const { id, due, owner } = measure
  return {
    id,
    kind: 'measure',
    incident: caseOf(incident),
    owner: personIn(people, owner),
    teams: teamsOf(owner, teams),
    due,
    overdue: isOverdue(due, now, zone),
    measure: measureView(measure, people, false),
    missing: null,
  }
}

/** What is known of a report that somebody still has to finish. */
export interface ReportDuty {
  readonly incident: Incident
  readonly owner: string
  readonly missing: number
}

export function reportFollowUp(
  { incident, owner, missing }: ReportDuty,
  { now, zone, people, teams }: Looking,
): FollowUp {
  const due = dayOf(incident.followThrough?.due ?? null, zone)
  return {
    id: incident.id,
    kind: 'report',
    incident: caseOf(incident),
    owner: personIn(people, owner),
    teams: teamsOf(owner, teams),
    due,
    overdue: isOverdue(due, now, zone),
    measure: null,
    missing,
  }
}

function teamsOf(owner: string | null, teams: readonly Team[]): FollowUp['teams'] {
  const theirs = teams.filter(({ members }) => owner !== null && members.includes(owner))
  return theirs.map(({ id, name }) => ({ id, name }))
}

/** A day as it is, an instant as the day it falls on where we are. */
function dayOf(due: string | null, zone: string): string | null {
  if (due === null || !due.includes('T')) return due
  return Temporal.Instant.from(due).toZonedDateTimeISO(zone).toPlainDate().toString()
}

function caseOf({ id, number, title, severity, closedAt }: Incident): FollowUp['incident'] {
  return { id, number, title, severity, closed: closedAt !== null }
}
