import type { IncidentState, RefusalCode } from '@hikeshi/contract'
import { expect, it } from 'vitest'
import { asking, incident, outcomeOf, proposal } from '../testing/builders.ts'
import { alignInWriting, finishAlignment, skipAlignment, startAlignment } from './alignment.ts'
import { archive } from './archive.ts'
import { dismiss, merge, restore, type MergeTarget } from './aside.ts'
import { approveClose, releaseCloser, requestClose, returnClose } from './close.ts'
import { agree, object, proposeConvergence, resolveObjections } from './convergence.ts'
import { beginLearning, declareConvergence } from './declare.ts'
import { edit } from './edit.ts'
import { followThrough } from './follow-through.ts'
import type { Incident, IncidentEventType } from './incident.ts'
import { monitor, reopen, reopenReport, resumeResponse } from './response.ts'
import { accept, decline, handOver, offer, take } from './roles.ts'
import { setSeverity } from './severity.ts'
import { scheduleUpdate } from './updates.ts'
import { changeVisibility } from './visibility.ts'

const commander = { role: 'commander' }
const offered = { roles: { commander: { person: 'ana', offeredTo: 'bo' } } }
const objected = proposal({
  objections: [{ by: 'cy', text: 'Mails still fail', at: '2026-01-05T08:52:00Z', resolved: false }],
})

const other: MergeTarget = { id: 'inc_2', number: 2, state: 'responding', visibility: 'open' }

/** Each verb as the person whose it is would ask for it. */
const verbs = {
  edit: (state: Incident) => edit(state, { impact: 'Nobody can pay' }, asking('bo')),
  makePrivate: (state: Incident) => changeVisibility(state, 'private', asking('ana')),
  setSeverity: (state: Incident) => setSeverity(state, { severity: 'sev1' }, asking('bo')),
  startAlignment: (state: Incident) => startAlignment(state, {}, asking('bo')),
  finishAlignment: (state: Incident) => finishAlignment(state, {}, asking('bo')),
  skipAlignment: (state: Incident) => skipAlignment(state, {}, asking('bo')),
  alignInWriting: (state: Incident) => alignInWriting(state, {}, asking('bo')),
  scheduleUpdate: (state: Incident) => scheduleUpdate(state, { minutes: 30 }, asking('bo')),
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
  reopenReport: (state: Incident) => reopenReport(state, { reason: 'New facts' }, asking('bo')),
  archive: (state: Incident) => archive(state, asking('di')),
  dismiss: (state: Incident) => dismiss(state, { because: 'known' }, asking('ana')),
  merge: (state: Incident) => merge(state, { target: other }, asking('bo')),
  restore: (state: Incident) => restore(state, { reason: 'It was one' }, asking('bo')),
  handOver: (state: Incident) => handOver(state, { to: 'bo' }, asking('ana')),
  followThrough: (state: Incident) => followThrough(state, { causeLead: 'cy' }, asking('bo')),
  releaseCloser: (state: Incident) =>
    releaseCloser({ ...state, closerSeverity: 'sev1' }, {}, asking('bo')),
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
  handOver: 'role.offered',
  releaseCloser: 'incident.closer_released',
  restore: 'wrong-state',
  archive: 'wrong-state',
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
  scheduleUpdate: 'incident.update_scheduled',
  dismiss: 'incident.dismissed',
  merge: 'incident.merged',
  reopenReport: 'wrong-state',
  followThrough: 'wrong-state',
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
  alignInWriting: 'wrong-state',
  scheduleUpdate: 'wrong-state',
  dismiss: 'wrong-state',
  merge: 'wrong-state',
} as const satisfies Partial<Row>

/** What work on an incident that is over always gives: a refusal that says why. */
const over = (why: RefusalCode) =>
  ({
    edit: why,
    makePrivate: 'incident.visibility_changed',
    setSeverity: why,
    startAlignment: why,
    finishAlignment: why,
    skipAlignment: why,
    alignInWriting: why,
    scheduleUpdate: why,
    take: why,
    offer: why,
    accept: why,
    decline: why,
    handOver: why,
    monitor: why,
    resume: why,
    propose: why,
    agree: why,
    object: why,
    resolve: why,
    declare: why,
    beginLearning: 'nothing',
    requestClose: why,
    returnClose: why,
    approveClose: why,
    releaseCloser: why,
    followThrough: why,
    archive: why,
    dismiss: why,
    merge: why,
    reopen: why,
    reopenReport: why,
    restore: why,
  }) satisfies Row

const closed = {
  ...over('incident-closed'),
  reopen: 'incident.reopened',
  reopenReport: 'incident.report_reopened',
} as const satisfies Row
const aside = {
  ...over('incident-set-aside'),
  restore: 'incident.restored',
} as const satisfies Row

/** Every verb in every state: a new state or verb does not compile until its row is filled in. */
const outcomes: Record<IncidentState, Row> = {
  suspected: {
    ...before,
    startAlignment: 'incident.alignment_started',
    finishAlignment: 'wrong-state',
    skipAlignment: 'incident.alignment_skipped',
    alignInWriting: 'incident.alignment_finished',
    monitor: 'wrong-state',
    resume: 'wrong-state',
    reopen: 'wrong-state',
  },
  aligning: {
    ...before,
    startAlignment: 'nothing',
    finishAlignment: 'incident.alignment_finished',
    alignInWriting: 'incident.alignment_finished',
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
    alignInWriting: 'wrong-state',
    monitor: 'incident.monitoring_started',
    resume: 'nothing',
    reopen: 'nothing',
  },
  monitoring: {
    ...before,
    startAlignment: 'wrong-state',
    finishAlignment: 'wrong-state',
    skipAlignment: 'wrong-state',
    alignInWriting: 'wrong-state',
    monitor: 'nothing',
    resume: 'incident.response_resumed',
    reopen: 'wrong-state',
  },
  converged: {
    ...after,
    declare: 'nothing',
    beginLearning: 'incident.learning_started',
    followThrough: 'incident.learning_started',
    reopenReport: 'wrong-state',
  },
  learning: {
    ...after,
    declare: 'wrong-state',
    beginLearning: 'nothing',
    followThrough: 'incident.follow_through_set',
    reopenReport: 'nothing',
  },
  closed: { ...closed, approveClose: 'nothing', archive: 'incident.archived' },
  archived: { ...closed, archive: 'nothing' },
  dismissed: { ...aside, dismiss: 'nothing' },
  merged: { ...aside, merge: 'nothing' },
}

const ASIDE = {
  from: 'responding',
  by: 'ana',
  at: '2026-01-05T08:58:00Z',
  because: null,
  reason: null,
} as const

const closeRequest = {
  requestedBy: 'cy',
  requestedAt: '2026-01-05T08:58:00Z',
  returned: null,
  waiting: true,
}

it.each(Object.keys(outcomes) as IncidentState[])(
  'gives each verb its outcome when %s',
  (state) => {
    const wentAside = state === 'dismissed' || state === 'merged'
    const sample = incident({
      state,
      convergence: proposal(),
      closeRequest,
      aside: wentAside ? { ...ASIDE, into: state === 'merged' ? 'inc_2' : null } : null,
    })
    const actual = Object.entries(verbs).map(([name, verb]) => [
      name,
      outcomeOf(() => verb(sample)),
    ])
    expect(Object.fromEntries(actual)).toEqual(outcomes[state])
  },
)
