import type { IncidentCan } from '@hikeshi/contract'
import { guardFinishAlignment, guardStartAlignment } from './alignment.ts'
import { guardCloseByException, guardDecideClose, guardRequestClose, unmetClose } from './close.ts'
import type { IncidentContext } from './context.ts'
import { guardAgree, guardPropose, guardResolveObjections, openObjections } from './convergence.ts'
import { guardDeclare, guardOverride } from './declare.ts'
import { guardEdit } from './edit.ts'
import { unmetConvergence } from './gate.ts'
import { mustBeOpen, type Answer } from './guards.ts'
import { COMMANDER, type Incident } from './incident.ts'
import { guardMonitor, guardReopen, guardResumeResponse } from './response.ts'
import { guardAnswerOffer, guardOffer, guardTake } from './roles.ts'
import { guardLowerSeverity, guardRaiseSeverity } from './severity.ts'

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
  takeCommand: (incident, context) => guardTake(incident, command, context),
  offerCommand: (incident, context) => guardOffer(incident, command, context),
  acceptCommand: (incident, context) => guardAnswerOffer(incident, command, context),
  monitor: guardMonitor,
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
  reopen: guardReopen,
  writeReport: guardEdit,
}

/** Allowed, and yet nothing would come of it: no button. */
function isPointless(
  key: keyof IncidentCan,
  incident: Incident,
  context: IncidentContext,
): boolean {
  const { by, facts } = context
  if (key === 'agree') return by !== 'system' && !!incident.convergence?.agreedBy.includes(by.id)
  if (key === 'resolveObjection') return openObjections(incident).length === 0
  if (key === 'closeByException') return unmetClose(facts).length === 0
  if (key === 'overrideConvergence') return unmetConvergence(incident, facts).length === 0
  return false
}

/** What whoever asks may do to the incident now. */
export function canIncident(incident: Incident, context: IncidentContext): IncidentCan {
  const keys = Object.keys(GUARDS) as (keyof IncidentCan)[]
  const answers = keys.map((key) => {
    const allowed = GUARDS[key](incident, context) === null
    return [key, allowed && !isPointless(key, incident, context)] as const
  })
  return Object.fromEntries(answers) as IncidentCan
}
