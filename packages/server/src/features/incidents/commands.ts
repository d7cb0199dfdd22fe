import type { Availability, Events, Severity } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  finishAlignment,
  skipAlignment,
  startAlignment,
  type AlignmentOutcome,
} from '../../domain/incident/alignment.ts'
import { approveClose, requestClose, returnClose } from '../../domain/incident/close.ts'
import type { IncidentContext, IncidentFacts } from '../../domain/incident/context.ts'
import {
  agree,
  object,
  proposeConvergence,
  resolveObjections,
  type Proposal,
} from '../../domain/incident/convergence.ts'
import {
  beginLearning,
  declareConvergence,
  type Declaration,
} from '../../domain/incident/declare.ts'
import { changeVisibility, edit, type Edit } from '../../domain/incident/edit.ts'
import type { Incident, IncidentEvent, Visibility } from '../../domain/incident/incident.ts'
import { raise } from '../../domain/incident/raise.ts'
import { monitor, reopen, resumeResponse } from '../../domain/incident/response.ts'
import { accept, decline, offer, type RoleAsked } from '../../domain/incident/roles.ts'
import { setSeverity, type SeverityChange } from '../../domain/incident/severity.ts'
import {
  join,
  joinByActing,
  type Participant,
  type ParticipantEvent,
} from '../../domain/participant.ts'
import { known } from '../../domain/refusal.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { incidentAggregate, participantAggregate, type IncidentReactions } from './aggregates.ts'
import { gatherFacts, gatherRoom, type MissingOf } from './gather.ts'

export type IncidentCommand<Input> = Command<Incident, IncidentEvent, Input, IncidentFacts, Actor>
type Verb<Input> = (
  incident: Incident,
  input: Input,
  context: IncidentContext,
) => readonly IncidentEvent[]

export interface On {
  readonly incident: string
}

interface Raised extends On {
  readonly asked: Omit<Events['incident.raised'], 'number'> & { readonly severity: Severity | null }
}

/** Only closing asks what the report lacks. */
const unasked: MissingOf = async () => []

/** The verbs of an incident, each a command for the spine. */
export function incidentCommands(react: IncidentReactions, missingOf: MissingOf) {
  const of = incidentAggregate(react)

  const command = <Input>(
    verb: Verb<Input & On>,
    missing: MissingOf = unasked,
  ): IncidentCommand<Input & On> => ({
    of,
    id: ({ incident }) => incident,
    gather: (reads, _, { state }) => gatherFacts(reads, state, missing),
    decide: ({ state, input, facts, by, now }) => verb(known(state), input, { by, now, facts }),
  })

  return {
    of,
    raise: raising(of),
    edit: command<Edit>(edit),
    changeVisibility: command<{ readonly visibility: Visibility }>(
      (incident, { visibility }, context) => changeVisibility(incident, visibility, context),
    ),
    setSeverity: command<SeverityChange>(setSeverity),
    align: {
      start: command<AlignmentOutcome>((incident, _, context) => startAlignment(incident, context)),
      finish: command<AlignmentOutcome>(finishAlignment),
      skip: command<AlignmentOutcome>(skipAlignment),
    },
    transition: {
      monitoring: command<Watch>(monitor),
      responding: command<Watch>(resumeResponse),
    },
    converge: {
      propose: command<Convergence>(proposeConvergence),
      agree: command<Convergence>((incident, _, context) => agree(incident, context)),
      object: command<Convergence>(object),
      'resolve-objection': command<Convergence>(resolveObjections),
      declare: command<Convergence>(declareConvergence),
    },
    beginLearning: command<object>((incident, _, context) => beginLearning(incident, context)),
    requestClose: command<object>(
      (incident, _, context) => requestClose(incident, context),
      missingOf,
    ),
    decideClose: {
      approve: command<CloseDecision>(approveClose, missingOf),
      return: command<CloseDecision>(returnClose),
    },
    reopen: command<{ readonly reason: string }>(reopen),
    offerRole: command<RoleAsked & { readonly person: string }>(offer),
    acceptRole: command<RoleAsked>(accept),
    declineRole: command<RoleAsked>(decline),
  }
}

/** Raising takes the next number, in the transaction that raises. */
function raising(
  of: Aggregate<Incident, IncidentEvent>,
): Command<Incident, IncidentEvent, Raised, number, Actor> {
  return {
    of,
    id: ({ incident }) => incident,
    counter: 'incident',
    gather: async (_reads, _input, { number }) => number,
    decide: ({ state, input, facts: number }) => raise(state, { ...input.asked, number }),
  }
}

export type IncidentCommands = ReturnType<typeof incidentCommands>

interface Watch {
  readonly watch?: string | undefined
  readonly reason?: string | undefined
}

type Convergence = Proposal & Declaration

interface CloseDecision {
  readonly comment?: string | undefined
  readonly override?: string | undefined
}

type ParticipantCommand<Input> = Command<Participant, ParticipantEvent, Input, RoomFacts, Actor>

const participantId = (incident: string, person: string): string =>
  `par_${incident.replace('inc_', '')}_${person.replace('per_', '')}`

interface Who extends On {
  readonly person: string
}

export const joinIncident: ParticipantCommand<
  Who & { readonly availability: Availability; readonly minutes?: number | undefined }
> = {
  of: participantAggregate,
  id: ({ incident, person }) => participantId(incident, person),
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) => join(state, input, { by, now, facts }),
}

export const joinByActingIn: ParticipantCommand<Who> = {
  of: participantAggregate,
  id: ({ incident, person }) => participantId(incident, person),
  gather: (reads, { incident }) => gatherRoom(reads, incident),
  decide: ({ state, input, facts, by, now }) => joinByActing(state, input, { by, now, facts }),
}
