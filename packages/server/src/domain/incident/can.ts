import type { IncidentCan } from '@hikeshi/contract'
import { nameOf } from '../actor.ts'
import { guardAlignInWriting, guardFinishAlignment, guardStartAlignment } from './alignment.ts'
import { guardArchive } from './archive.ts'
import { guardDismiss, guardMerge, guardRestore } from './aside.ts'
import {
  guardCloseByException,
  guardDecideClose,
  guardReleaseCloser,
  guardRequestClose,
  unmetClose,
} from './close.ts'
import type { IncidentContext } from './context.ts'
import { guardAgree, guardPropose, guardResolveObjections, openObjections } from './convergence.ts'
import { guardDeclare, guardOverride } from './declare.ts'
import { guardEdit } from './edit.ts'
import { guardFollowThrough } from './follow-through.ts'
import { unmetConvergence } from './gate.ts'
import { mustBeOpen, type Answer } from './guards.ts'
import { COMMANDER, type Incident } from './incident.ts'
import { guardHandOverOwnership } from './owner.ts'
import {
  guardMonitor,
  guardProlong,
  guardReopen,
  guardReopenReport,
  guardResumeResponse,
} from './response.ts'
import { guardAnswerOffer, guardOffer, guardTake } from './roles.ts'
import { guardLowerSeverity, guardRaiseSeverity } from './severity.ts'
import { guardScheduleUpdate } from './updates.ts'
import { guardMakeOpen, guardMakePrivate } from './visibility.ts'

type Guard = (incident: Incident, context: IncidentContext) => Answer

const command = { role: COMMANDER }

/** The guards that the verbs throw, asked ahead: there is no second copy of any rule. */
const GUARDS: Readonly<Record<keyof IncidentCan, Guard>> = {
  join: mustBeOpen,
  post: mustBeOpen,
  edit: guardEdit,
  setSeverity: guardRaiseSeverity,
  lowerSeverity: guardLowerSeverity,
  startAlignment: guardStartAlignment,
  finishAlignment: guardFinishAlignment,
  skipAlignment: guardStartAlignment,
  alignInWriting: guardAlignInWriting,
  scheduleUpdate: guardScheduleUpdate,
  takeCommand: (incident, context) => guardTake(incident, command, context),
  offerCommand: (incident, context) => guardOffer(incident, command, context),
  acceptCommand: (incident, context) => guardAnswerOffer(incident, command, context),
  monitor: guardMonitor,
  prolongWatch: guardProlong,
  resumeResponse: guardResumeResponse,
  proposeConvergence: guardPropose,
  agree: guardAgree,
  object: guardAgree,
  resolveObjection: guardResolveObjections,
  declareConvergence: guardDeclare,
  overrideConvergence: guardOverride,
  requestClose: guardRequestClose,
  decideClose: guardDecideClose,
  closeByException: guardCloseByException,
  releaseCloser: guardReleaseCloser,
  reopen: guardReopen,
  reopenReport: guardReopenReport,
  archive: guardArchive,
  dismiss: guardDismiss,
  merge: guardMerge,
  restore: guardRestore,
  followThrough: guardFollowThrough,
  handOverOwnership: guardHandOverOwnership,
  makePrivate: guardMakePrivate,
  makeOpen: guardMakeOpen,
  keepPrivate: guardMakePrivate,
  writeReport: guardEdit,
}

/** Allowed, and yet nothing would come of it: no button. */
const POINTLESS: Readonly<Partial<Record<keyof IncidentCan, Pointless>>> = {
  agree: ({ convergence }, { by }) =>
    by !== 'system' && convergence?.agreedBy.includes(by.id) === true,
  resolveObjection: (incident) => openObjections(incident).length === 0,
  closeByException: (_, { facts }) => unmetClose(facts).length === 0,
  overrideConvergence: (incident, { facts }) => unmetConvergence(incident, facts).length === 0,
  makePrivate: ({ visibility }) => visibility === 'private',
  makeOpen: ({ visibility, opening }, { by }) =>
    visibility === 'open' || opening?.by === nameOf(by),
  keepPrivate: ({ opening }) => opening === null,
}

type Pointless = (incident: Incident, context: IncidentContext) => boolean

/** What whoever asks may do to the incident now. */
export function canIncident(incident: Incident, context: IncidentContext): IncidentCan {
  const keys = Object.keys(GUARDS) as (keyof IncidentCan)[]
  const answers = keys.map((key) => {
    const allowed = GUARDS[key](incident, context) === null
    return [key, allowed && POINTLESS[key]?.(incident, context) !== true] as const
  })
  return Object.fromEntries(answers) as IncidentCan
}
