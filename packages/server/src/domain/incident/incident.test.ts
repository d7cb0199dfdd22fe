import type { IncidentState, RefusalCode } from '@hikeshi/contract'
import { expect, it } from 'vitest'
import { asking, incident, outcomeOf, proposal } from '../testing/builders.ts'
import { finishAlignment, skipAlignment, startAlignment } from './alignment.ts'
import { approveClose, requestClose, returnClose } from './close.ts'
import { agree, object, proposeConvergence, resolveObjections } from './convergence.ts'
import { beginLearning, declareConvergence } from './declare.ts'
import { changeVisibility, edit } from './edit.ts'
import type { Incident, IncidentEventType } from './incident.ts'
import { monitor, reopen, resumeResponse } from './response.ts'
import { accept, decline, offer, take } from './roles.ts'
import { setSeverity } from './severity.ts'

const commander = { role: 'commander' }
const offered = { roles: { commander: { person: 'ana', offeredTo: 'bo' } } }
const objected = proposal({
  objections: [{ by: 'cy', text: 'Mails still fail', at: '2026-01-05T08:52:00Z', resolved: false }],
})

/** Each verb as the person whose it is would ask for it. */
const verbs = {
  edit: (state: Incident) => edit(state, { impact: 'Nobody can pay' }, asking('bo')),
  makePrivate: (state: Incident) => changeVisibility(state, 'private', asking('ana')),
  setSeverity: (state: Incident) => setSeverity(state, { severity: 'sev1' }, asking('bo')),
  startAlignment: (state: Incident) => startAlignment(state, asking('bo')),
  finishAlignment: (state: Incident) => finishAlignment(state, {}, asking('bo')),
  skipAlignment: (state: Incident) => skipAlignment(state, {}, asking('bo')),
  take: (state: Incident) => take({ ...state, roles: {} }, commander, asking('bo')),
  offer: (state: Incident) => offer(state, { ...commander, person: 'bo' }, asking('ana')),
  accept: (state: Incident) => accept({ ...state, ...offered }, commander, asking('bo')),
  decline: (state: Incident) => decline({ ...state, ...offered }, commander, asking('bo')),
  monitor: (state: Incident) => monitor(state, {}, asking('ana')),
  resume: (state: Incident) => resumeResponse(state, {}, asking('bo')),
  propose: (state: Incident) => proposeConvergence(state, { evidence: ['mail'] }, asking('bo')),
  agree: (state: Incident) => agree(state, asking('cy')),
  object: (state: Incident) => object(state, { text: 'Mails still fail' }, asking('cy')),
  resolve: (state: Incident) =>
    resolveObjections({ ...state, convergence: objected }, {}, asking('ana')),
  declare: (state: Incident) => declareConvergence(state, {}, asking('ana')),
  beginLearning: (state: Incident) => beginLearning(state, asking('system')),
  requestClose: (state: Incident) => requestClose({ ...state, closeRequest: null }, asking('bo')),
  returnClose: (state: Incident) => returnClose(state, { comment: 'Why?' }, asking('bo')),
  approveClose: (state: Incident) => approveClose(state, {}, asking('bo')),
  reopen: (state: Incident) => reopen(state, { reason: 'It fails again' }, asking('bo')),
}

type Outcome = IncidentEventType | 'nothing' | RefusalCode
type Row = Readonly<Record<keyof typeof verbs, Outcome>>

/** What work on an open incident always gives. */
const open = {
  edit: 'incident.edited',
  makePrivate: 'incident.visibility_changed',
  setSeverity: 'incident.severity_changed',
  take: 'role.taken',
  offer: 'role.offered',
  accept: 'role.accepted',
  decline: 'role.declined',
} as const satisfies Partial<Row>

/** What all states before convergence share. */
const before = {
  ...open,
  propose: 'convergence.proposed',
  agree: 'convergence.agreed',
  object: 'convergence.objected',
  resolve: 'convergence.objections_resolved',
  declare: 'incident.converged',
  beginLearning: 'nothing',
  requestClose: 'wrong-state',
  returnClose: 'wrong-state',
  approveClose: 'wrong-state',
} as const satisfies Partial<Row>

/** What both states after convergence share. */
const after = {
  ...open,
  startAlignment: 'wrong-state',
  finishAlignment: 'wrong-state',
  skipAlignment: 'wrong-state',
  monitor: 'wrong-state',
  resume: 'wrong-state',
  propose: 'wrong-state',
  agree: 'wrong-state',
  object: 'wrong-state',
  resolve: 'wrong-state',
  requestClose: 'close.requested',
  returnClose: 'close.returned',
  approveClose: 'incident.closed',
  reopen: 'incident.reopened',
} as const satisfies Partial<Row>

/** Every verb in every state: a new state or verb does not compile until its row is filled in. */
const outcomes: Record<IncidentState, Row> = {
  suspected: {
    ...before,
    startAlignment: 'incident.alignment_started',
    finishAlignment: 'wrong-state',
    skipAlignment: 'incident.alignment_skipped',
    monitor: 'wrong-state',
    resume: 'wrong-state',
    reopen: 'wrong-state',
  },
  aligning: {
    ...before,
    startAlignment: 'nothing',
    finishAlignment: 'incident.alignment_finished',
    skipAlignment: 'wrong-state',
    monitor: 'wrong-state',
    resume: 'wrong-state',
    reopen: 'wrong-state',
  },
  responding: {
    ...before,
    startAlignment: 'wrong-state',
    finishAlignment: 'wrong-state',
    skipAlignment: 'nothing',
    monitor: 'incident.monitoring_started',
    resume: 'nothing',
    reopen: 'nothing',
  },
  monitoring: {
    ...before,
    startAlignment: 'wrong-state',
    finishAlignment: 'wrong-state',
    skipAlignment: 'wrong-state',
    monitor: 'nothing',
    resume: 'incident.response_resumed',
    reopen: 'wrong-state',
  },
  converged: { ...after, declare: 'nothing', beginLearning: 'incident.learning_started' },
  learning: { ...after, declare: 'wrong-state', beginLearning: 'nothing' },
  closed: {
    edit: 'incident-closed',
    makePrivate: 'incident.visibility_changed',
    setSeverity: 'incident-closed',
    startAlignment: 'incident-closed',
    finishAlignment: 'incident-closed',
    skipAlignment: 'incident-closed',
    take: 'incident-closed',
    offer: 'incident-closed',
    accept: 'incident-closed',
    decline: 'incident-closed',
    monitor: 'incident-closed',
    resume: 'incident-closed',
    propose: 'incident-closed',
    agree: 'incident-closed',
    object: 'incident-closed',
    resolve: 'incident-closed',
    declare: 'incident-closed',
    beginLearning: 'nothing',
    requestClose: 'incident-closed',
    returnClose: 'incident-closed',
    approveClose: 'nothing',
    reopen: 'incident.reopened',
  },
}

const closeRequest = {
  requestedBy: 'cy',
  requestedAt: '2026-01-05T08:58:00Z',
  returned: null,
  waiting: true,
}

it.each(Object.keys(outcomes) as IncidentState[])(
  'gives each verb its outcome when %s',
  (state) => {
    const sample = incident({ state, convergence: proposal(), closeRequest })
    const actual = Object.entries(verbs).map(([name, verb]) => [
      name,
      outcomeOf(() => verb(sample)),
    ])
    expect(Object.fromEntries(actual)).toEqual(outcomes[state])
  },
)
