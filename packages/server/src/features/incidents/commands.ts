import type { Events, Severity } from '@hikeshi/contract'
import {
  alignInWriting,
  finishAlignment,
  skipAlignment,
  startAlignment,
  type AlignmentOutcome,
} from '../../domain/incident/alignment.ts'
import { noteReviewForm } from '../../domain/incident/follow-through.ts'
import { approveClose, requestClose, returnClose } from '../../domain/incident/close.ts'
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
import { edit, type Edit } from '../../domain/incident/edit.ts'
import type { Incident, IncidentEvent, Visibility } from '../../domain/incident/incident.ts'
import { raise } from '../../domain/incident/raise.ts'
import { monitor, resumeResponse } from '../../domain/incident/response.ts'
import { accept, decline, offer, type RoleAsked } from '../../domain/incident/roles.ts'
import { setSeverity, type SeverityChange } from '../../domain/incident/severity.ts'
import { changeVisibility, followType } from '../../domain/incident/visibility.ts'
import type { Aggregate } from '../../platform/spine.ts'
import { incidentAggregate, type IncidentReactions } from './aggregates.ts'
import type { FactNeeds } from './gather.ts'
import { followingCommands, lifecycleCommands } from './lifecycle-commands.ts'
import type { Ruling } from './ruling.ts'
import { commandMaker, type IncidentCommand, type On } from './verbs.ts'

interface Raised extends On {
  readonly asked: Omit<Events['incident.raised'], 'number'> & { readonly severity: Severity | null }
}

/** The verbs of an incident, each a command for the spine. */
export function incidentCommands(react: IncidentReactions, needs: FactNeeds) {
  const of = incidentAggregate(react)
  const command = commandMaker(of, needs)
  const aside = lifecycleCommands(of, needs)

  return {
    of,
    raise: raising(of, needs),
    edit: command<Edit>(edit),
    changeVisibility: command<{ readonly visibility: Visibility }>(
      (incident, { visibility }, context) => changeVisibility(incident, visibility, context),
    ),
    setSeverity: command<SeverityChange>(setSeverity),
    align: {
      start: command<Alignment>(startAlignment),
      finish: command<Alignment>(finishAlignment),
      skip: command<Alignment>(skipAlignment),
      async: command<Alignment>(alignInWriting),
    },
    transition: {
      monitoring: command<Watch>(monitor),
      responding: command<Watch>(resumeResponse),
      dismissed: aside.dismiss,
    },
    converge: {
      propose: command<Convergence>(proposeConvergence),
      agree: command<Convergence>((incident, _, context) => agree(incident, context)),
      object: command<Convergence>(object),
      'resolve-objection': command<Convergence>(resolveObjections),
      declare: command<Convergence>(declareConvergence),
    },
    beginLearning: command<object>((incident, _, context) => beginLearning(incident, context)),
    followType: command<object>((incident, _, context) => followType(incident, context)),
    noteReviewForm: command<Parameters<typeof noteReviewForm>[1]>(noteReviewForm),
    requestClose: command<object>(
      (incident, _, context) => requestClose(incident, context),
      'missing',
    ),
    decideClose: {
      approve: command<CloseDecision>(approveClose, 'missing'),
      return: command<CloseDecision>(returnClose),
    },
    offerRole: command<RoleAsked & { readonly person: string }>(offer),
    acceptRole: command<RoleAsked>(accept),
    declineRole: command<RoleAsked>(decline),
    ...aside,
    following: followingCommands(of, needs),
  }
}

/** Raising takes the next number, in the transaction that raises. */
function raising(
  of: Aggregate<Incident, IncidentEvent>,
  { ruling }: FactNeeds,
): IncidentCommand<Raised, { readonly number: number } & Pick<Ruling, 'cadence' | 'privateTypes'>> {
  return {
    of,
    id: ({ incident }) => incident,
    counter: 'incident',
    gather: async (_reads, _input, { number }) => {
      const { cadence, privateTypes } = ruling()
      return { number, cadence, privateTypes }
    },
    decide: ({ state, input, facts }) => raise(state, { ...input.asked, ...facts }),
  }
}

export type IncidentCommands = ReturnType<typeof incidentCommands>

interface Watch {
  readonly watch?: string | undefined
  readonly until?: string | undefined
  readonly reason?: string | undefined
}

type Alignment = AlignmentOutcome & { readonly callUrl?: string | undefined }

type Convergence = Proposal & Declaration

interface CloseDecision {
  readonly comment?: string | undefined
  readonly override?: string | undefined
}
