import type { IncidentState, RefusalCode } from '@hikeshi/contract'
import { isAdmin } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Refusal } from '../refusal.ts'
import { commanderOf, type Incident } from './incident.ts'

/** What a guard says: why not, or null when nothing stands in the way. */
export type Answer = Refusal | RefusalCode | null

export type InContext = Context<{ readonly participants: readonly string[] }>

export const BEFORE_CONVERGENCE = [
  'suspected',
  'aligning',
  'responding',
  'monitoring',
] as const satisfies readonly IncidentState[]

const OVER: Readonly<Partial<Record<IncidentState, RefusalCode>>> = {
  closed: 'incident-closed',
  archived: 'incident-closed',
  dismissed: 'incident-set-aside',
  merged: 'incident-set-aside',
}

/** Whether work goes on: it is neither closed nor put aside. */
export function isOpen({ state }: Pick<Incident, 'state'>): boolean {
  return OVER[state] === undefined
}

export function mustBeOpen(incident: Incident): Answer {
  return OVER[incident.state] ?? null
}

export function mustBeIn(incident: Incident, states: readonly IncidentState[]): Answer {
  if (states.includes(incident.state)) return null
  return mustBeOpen(incident) ?? 'wrong-state'
}

/** Participants act, and so do admins and the product itself. */
export function mustTakePart(incident: Incident, context: InContext): Answer {
  const { by } = context
  return by === 'system' || isAdmin(by) || isIn(incident, context) ? null : 'not-allowed'
}

/** The commander decides; while there is none, whoever takes part does. */
export function mustCommand(incident: Incident, context: InContext): Answer {
  if (commanderOf(incident) === null) return mustTakePart(incident, context)
  return commands(incident, context) ? null : 'not-commander'
}

export function commands(incident: Incident, { by }: InContext): boolean {
  return by !== 'system' && commanderOf(incident) === by.id
}

/** Whether this person is in the incident: joined it, raised it, or holds a role of it. */
export function isIn(incident: Incident, { by, facts }: InContext): boolean {
  if (by === 'system') return false
  const holders = Object.values(incident.roles).map(({ person }) => person)
  return [...facts.participants, ...holders, incident.raisedBy].includes(by.id)
}
