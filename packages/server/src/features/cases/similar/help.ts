import type { Actor } from '../../../domain/actor.ts'
import {
  evolveCaseHelp,
  sayHelped,
  type CaseHelp,
  type CaseHelpContext,
  type CaseHelpEvent,
} from '../../../domain/case-help.ts'
import { known } from '../../../domain/refusal.ts'
import type { Aggregate, Command } from '../../../platform/spine.ts'
import { gatherRoom, readIncident } from '../../incidents/index.ts'
import { caseHelpRows } from './store.ts'

/** Its events are called after what helped: `case.helped`. */
export const caseHelpAggregate: Aggregate<CaseHelp, CaseHelpEvent> = {
  name: 'case_help',
  ...caseHelpRows,
  evolve: evolveCaseHelp,
  subject: ({ incident }) => incident,
  react: () => [],
}

interface Said {
  readonly incident: string
  readonly past: string
  readonly helped: boolean
}

export const say: Command<CaseHelp, CaseHelpEvent, Said, CaseHelpContext['facts'], Actor> = {
  of: caseHelpAggregate,
  id: ({ incident, past }) => `cas_${incident.replace('inc_', '')}_${past.replace('inc_', '')}`,
  gather: async (reads, { incident, past }) => ({
    ...(await gatherRoom(reads, incident)),
    past: known(await readIncident(reads, past)),
  }),
  decide: ({ state, input, facts, by, now }) => sayHelped(state, input, { by, now, facts }),
}
