import fc from 'fast-check'
import { nameOf } from '../domain/actor.ts'
import type { Recorded } from '../domain/event.ts'
import {
  alignInWriting,
  endAlignmentTime,
  finishAlignment,
  skipAlignment,
  startAlignment,
} from '../domain/incident/alignment.ts'
import { archive, archiveWhenDue } from '../domain/incident/archive.ts'
import {
  absorb,
  dismiss,
  merge,
  restore,
  splitOff,
  type MergeTarget,
} from '../domain/incident/aside.ts'
import { approveClose, releaseCloser, requestClose, returnClose } from '../domain/incident/close.ts'
import type { IncidentContext, IncidentFacts } from '../domain/incident/context.ts'
import {
  agree,
  object,
  proposeConvergence,
  resolveObjections,
} from '../domain/incident/convergence.ts'
import { beginLearning, declareConvergence } from '../domain/incident/declare.ts'
import { edit } from '../domain/incident/edit.ts'
import { evolveIncident } from '../domain/incident/evolve.ts'
import { followThrough } from '../domain/incident/follow-through.ts'
import type { Incident, IncidentEvent } from '../domain/incident/incident.ts'
import { raise } from '../domain/incident/raise.ts'
import { monitor, reopen, reopenReport, resumeResponse } from '../domain/incident/response.ts'
import { accept, decline, handOver, offer, take } from '../domain/incident/roles.ts'
import { setSeverity } from '../domain/incident/severity.ts'
import { restartUpdateClock, scheduleUpdate } from '../domain/incident/updates.ts'
import { changeVisibility } from '../domain/incident/visibility.ts'
import { Refusal } from '../domain/refusal.ts'
import { asking as contextOf, FACTS, MANY_MEMBERS } from '../domain/testing/builders.ts'

type Verb = (state: Incident, context: IncidentContext) => readonly IncidentEvent[]
export type Happened = Recorded<IncidentEvent>

const reason = fc.constantFrom(null, ' ', 'Because')
const role = fc.constantFrom('commander', 'deputy')
const person = fc.constantFrom('ana', 'bo', 'cy', 'di', 'ed', 'flo', 'zoe')
const AT = '2026-01-05T09:00:00Z'
const OPEN_OTHER: MergeTarget = { id: 'inc_2', number: 2, state: 'responding', visibility: 'open' }
const SECRET_OTHER: MergeTarget = { ...OPEN_OTHER, visibility: 'private' }
const severity = fc.constantFrom('sev1', 'sev2', 'sev3', 'sev4')
const evidence = fc.subarray(['graph', 'mail'])

const verb: fc.Arbitrary<Verb> = fc.oneof(
  fc.constantFrom<Verb>(
    agree,
    requestClose,
    beginLearning,
    endAlignmentTime,
    archive,
    restartUpdateClock,
  ),
  asking(fc.constant({}), startAlignment),
  asking(fc.record({ severity, reason }), setSeverity),
  asking(fc.record({ severity, commander: person }), finishAlignment),
  asking(fc.record({ severity, commander: person }), alignInWriting),
  asking(fc.record({ reason }), skipAlignment),
  asking(fc.record({ role }), take),
  asking(fc.record({ role, person }), offer),
  asking(fc.record({ role }), accept),
  asking(fc.record({ role }), decline),
  asking(fc.record({ watch: reason }), monitor),
  asking(fc.record({ reason }), resumeResponse),
  asking(fc.record({ reason }), reopen),
  asking(fc.record({ evidence }), proposeConvergence),
  asking(fc.record({ text: reason }), object),
  asking(fc.record({ text: reason }), resolveObjections),
  asking(fc.record({ override: reason }), declareConvergence),
  asking(fc.record({ comment: reason }), returnClose),
  asking(fc.record({ override: reason }), approveClose),
  asking(fc.constantFrom('private' as const, 'open' as const), changeVisibility),
  asking(fc.record({ to: person, note: reason }), handOver),
  asking(fc.record({ because: fc.constantFrom('known' as const, undefined), reason }), dismiss),
  asking(fc.record({ target: fc.constantFrom(OPEN_OTHER, SECRET_OTHER) }), merge),
  asking(fc.record({ reason }), restore),
  asking(fc.record({ reason }), reopenReport),
  asking(fc.constant({ closedAt: AT }), archiveWhenDue),
  asking(fc.record({ causeLead: person, reportLead: person }), followThrough),
  asking(fc.record({ minutes: fc.constantFrom(15, 60) }), scheduleUpdate),
  asking(fc.record({ reason }), releaseCloser),
  asking(fc.constantFrom({ source: { id: 'inc_3', number: 3 } }), absorb),
  asking(fc.constantFrom({ source: { id: 'inc_3', number: 3 } }), splitOff),
  asking(fc.constant({ impact: 'Nobody can pay', type: 'security' }), edit),
)

function asking<Asked>(
  asked: fc.Arbitrary<Asked>,
  act: (state: Incident, asked: Asked, context: IncidentContext) => readonly IncidentEvent[],
): fc.Arbitrary<Verb> {
  return asked.map((what) => (state, context) => act(state, what, context))
}

const standing = {
  policy: fc.constant(FACTS.policy),
  cadence: fc.constant(FACTS.cadence),
  archiveAfterDays: fc.constant(FACTS.archiveAfterDays),
  privateTypes: fc.constant(FACTS.privateTypes),
  owning: fc.constant(FACTS.owning),
}

const facts: fc.Arbitrary<IncidentFacts> = fc.record({
  ...standing,
  members: fc.constantFrom(FACTS.members, MANY_MEMBERS),
  lastWordAt: fc.constantFrom(null, '2026-01-05T08:00:00Z', AT),
  participants: fc.subarray(['ana', 'bo', 'cy', 'di']),
  evidence: fc.constant(FACTS.evidence),
  missing: fc.constantFrom<IncidentFacts['missing']>(
    [],
    [{ rule: 'R-SM-1', section: 'summary', hard: true, parameters: { items: [] } }],
  ),
})

const who = fc.oneof(
  { weight: 9, arbitrary: person },
  { weight: 1, arbitrary: fc.constant('system') },
)
const acts = fc.record({ verb, facts, who })
const stream = { at: AT, stream: 'inc_1' }

const raised: readonly Happened[] = raise(null, {
  number: 1,
  title: 'Checkout fails',
  type: 'service',
  visibility: 'open',
  origin: 'staff',
  evidence: [],
  severity: null,
  cadence: FACTS.cadence,
  privateTypes: FACTS.privateTypes,
}).map((event) => happened(event, 'bo'))

function happened(event: IncidentEvent, actor: string): Happened {
  return { ...event, ...stream, actor }
}

/** Late in an incident, so that stories reach the close as well. */
const learning: readonly Happened[] = [
  ...raised,
  ...lived([
    (state) => take(state, { role: 'commander' }, contextOf('ana')),
    (state) => skipAlignment(state, {}, contextOf('ana')),
    (state) => proposeConvergence(state, { evidence: ['graph'] }, contextOf('ana')),
    (state) => declareConvergence(state, { override: 'Seen on the phone' }, contextOf('ana')),
    (state) => beginLearning(state, contextOf('system')),
  ]),
]

function lived(verbs: readonly ((state: Incident) => readonly IncidentEvent[])[]) {
  const events: Happened[] = []
  for (const act of verbs) {
    const next = act(fold([...raised, ...events]))
    events.push(...next.map((event) => happened(event, 'ana')))
  }
  return events
}

/** People who try things in any order, whether they make sense or not. */
export const story = fc.record({
  beginning: fc.constantFrom(raised, learning),
  acts: fc.array(acts, { minLength: 10, maxLength: 60, size: 'max' }),
})
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never

export interface Step {
  readonly before: Incident
  readonly after: Incident
  readonly facts: IncidentFacts
  readonly events: readonly Happened[]
}

/** Lives through a story, step by step. */
export function live(told: Story): readonly Step[] {
  const steps: Step[] = []
  let before = fold(told.beginning)
  for (const { verb: act, facts: known, who: name } of told.acts) {
    const context = contextOf(name, known)
    const events = attempt(() => act(before, context)).map((event) =>
      happened(event, nameOf(context.by)),
    )
    const after = events.reduce<Incident>(evolveIncident, before)
    steps.push({ before, after, facts: known, events })
    before = after
  }
  return steps
}

function attempt(act: () => readonly IncidentEvent[]): readonly IncidentEvent[] {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

/** What the events amount to. */
export function fold(events: readonly Happened[]): Incident {
  const state = events.reduce<Incident | null>(evolveIncident, null)
  if (state === null) throw new Error('no event to begin with')
  return state
}
