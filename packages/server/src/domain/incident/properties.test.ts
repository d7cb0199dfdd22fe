import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameOf } from '../actor.ts'
import type { Recorded } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { asking as contextOf, FACTS, MANY_MEMBERS } from '../testing/builders.ts'
import { finishAlignment, skipAlignment, startAlignment } from './alignment.ts'
import { approveClose, requestClose, returnClose, unmetClose } from './close.ts'
import type { IncidentContext, IncidentFacts } from './context.ts'
import {
  agree,
  object,
  openObjections,
  proposeConvergence,
  resolveObjections,
} from './convergence.ts'
import { beginLearning, declareConvergence } from './declare.ts'
import { changeVisibility, edit } from './edit.ts'
import { evolveIncident } from './evolve.ts'
import { agreements, quorumOf, standingEvidence } from './gate.ts'
import { commanderOf, type Incident, type IncidentEvent } from './incident.ts'
import { raise } from './raise.ts'
import { monitor, reopen, resumeResponse } from './response.ts'
import { accept, decline, offer, take } from './roles.ts'
import { setSeverity } from './severity.ts'

type Verb = (state: Incident, context: IncidentContext) => readonly IncidentEvent[]
type Happened = Recorded<IncidentEvent>

const reason = fc.constantFrom(null, ' ', 'Because')
const role = fc.constantFrom('commander', 'scribe')
const person = fc.constantFrom('ana', 'bo', 'cy', 'di', 'ed', 'flo', 'zoe')
const severity = fc.constantFrom('sev1', 'sev2', 'sev3', 'sev4')
const evidence = fc.subarray(['graph', 'mail'])

const verb: fc.Arbitrary<Verb> = fc.oneof(
  fc.constantFrom<Verb>(startAlignment, agree, requestClose, beginLearning),
  asking(fc.record({ severity, reason }), setSeverity),
  asking(fc.record({ severity, commander: person }), finishAlignment),
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
  asking(fc.constant('private' as const), changeVisibility),
  asking(fc.constant({ impact: 'Nobody can pay', type: 'security' }), edit),
)

function asking<Asked>(
  asked: fc.Arbitrary<Asked>,
  act: (state: Incident, asked: Asked, context: IncidentContext) => readonly IncidentEvent[],
): fc.Arbitrary<Verb> {
  return asked.map((what) => (state, context) => act(state, what, context))
}

const facts: fc.Arbitrary<IncidentFacts> = fc.record({
  members: fc.constantFrom(FACTS.members, MANY_MEMBERS),
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
const stream = { at: '2026-01-05T09:00:00Z', stream: 'inc_1' }

const raised: readonly Happened[] = raise(null, {
  number: 1,
  title: 'Checkout fails',
  type: 'service',
  visibility: 'open',
  origin: 'staff',
  evidence: [],
  severity: null,
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

const story = fc.record({
  beginning: fc.constantFrom(raised, learning),
  acts: fc.array(acts, { minLength: 10, maxLength: 60, size: 'max' }),
})
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never

interface Step {
  readonly before: Incident
  readonly after: Incident
  readonly facts: IncidentFacts
  readonly events: readonly Happened[]
}

function live(told: Story): readonly Step[] {
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

function fold(events: readonly Happened[]): Incident {
  const state = events.reduce<Incident | null>(evolveIncident, null)
  if (state === null) throw new Error('no event to begin with')
  return state
}

/** Tells stories until one has a step that breaks the promise. */
function inAllStories(holds: (step: Step) => boolean): () => void {
  return () =>
    fc.assert(
      fc.property(story, (told) => live(told).every(holds)),
      { numRuns: 300 },
    )
}

it('has a commander for ever, once it had one', () => {
  expect(
    inAllStories(
      ({ before, after }) => commanderOf(before) === null || commanderOf(after) !== null,
    ),
  ).not.toThrow()
})

it('changes its commander only by taking what is free or accepting what was offered', () => {
  expect(
    inAllStories(({ before, after, events }) => {
      if (commanderOf(before) === commanderOf(after)) return true
      return events.some(({ type }) => type === 'role.accepted' || type === 'role.taken')
    }),
  ).not.toThrow()
})

it('never converges without quorum and evidence or over an objection, unless by exception', () => {
  expect(
    inAllStories(({ before, facts: known, events }) =>
      events.every(({ type, data }) => {
        if (type !== 'incident.converged' || data.override !== null) return true
        const evident = standingEvidence(before, known).length > 0
        const agreed = agreements(before).length >= quorumOf(before, known)
        return evident && agreed && openObjections(before).length === 0
      }),
    ),
  ).not.toThrow()
})

it('never closes while a hard rule is unmet, unless by exception', () => {
  expect(
    inAllStories(({ facts: known, events }) =>
      events.every(({ type, data }) =>
        type === 'incident.closed'
          ? data.override !== null || unmetClose(known).length === 0
          : true,
      ),
    ),
  ).not.toThrow()
})

it('is never open while its type is secret', () => {
  expect(
    inAllStories(({ after }) => after.type !== 'security' || after.visibility === 'private'),
  ).not.toThrow()
})

it('is the same when replayed from stored events', () => {
  const property = fc.property(story, (asked) => {
    const steps = live(asked)
    const events = [...asked.beginning, ...steps.flatMap((step) => step.events)]
    const stored = JSON.parse(JSON.stringify(events)) as readonly Happened[]
    const row = JSON.parse(JSON.stringify(steps.at(-1)?.after ?? null)) as Incident
    expect(fold(stored)).toStrictEqual(row)
  })
  fc.assert(property, { numRuns: 300 })
})

it('reaches convergence and the close in these stories', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(story, (asked) => {
      for (const { events } of live(asked)) for (const { type } of events) seen.add(type)
    }),
    { numRuns: 500, seed: 7 },
  )
  expect([...seen]).toEqual(
    expect.arrayContaining(['incident.converged', 'incident.closed', 'incident.reopened']),
  )
})
