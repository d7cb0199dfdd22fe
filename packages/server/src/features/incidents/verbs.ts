import type { Actor } from '../../domain/actor.ts'
import type { IncidentContext, IncidentFacts } from '../../domain/incident/context.ts'
import type { Incident, IncidentEvent } from '../../domain/incident/incident.ts'
import { known } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { gatherFacts, type FactNeeds, type MissingOf } from './gather.ts'

export type IncidentCommand<Input, Facts = IncidentFacts> = Command<
  Incident,
  IncidentEvent,
  Input,
  Facts,
  Actor
>

export interface On {
  readonly incident: string
}

type Verb<Input> = (
  incident: Incident,
  input: Input,
  context: IncidentContext,
) => readonly IncidentEvent[]

/** Only closing asks what the report lacks. */
const unasked: MissingOf = async () => []

/** Makes a command of a verb of the domain. */
export function commandMaker(of: Aggregate<Incident, IncidentEvent>, needs: FactNeeds) {
  return <Input>(
    verb: Verb<Input & On>,
    asks: 'missing' | 'nothing' = 'nothing',
  ): IncidentCommand<Input & On> => ({
    of,
    id: ({ incident }) => incident,
    gather: (reads, _, { state }) =>
      gatherFacts(reads, state, asks === 'missing' ? needs : { ...needs, missingOf: unasked }),
    decide: ({ state, input, facts, by, now }) => verb(known(state), input, { by, now, facts }),
  })
}

/** The same, for a verb that needs to know one thing more, which `read` finds out. */
export function commandWith<Input, More>(
  { of, needs }: { readonly of: Aggregate<Incident, IncidentEvent>; readonly needs: FactNeeds },
  read: (reads: Reads, input: Input & On) => Promise<More>,
  verb: (
    incident: Incident,
    input: Input & On & { readonly more: More },
    context: IncidentContext,
  ) => readonly IncidentEvent[],
): IncidentCommand<Input & On, IncidentFacts & { readonly more: More }> {
  return {
    of,
    id: ({ incident }) => incident,
    gather: async (reads, input, { state }) => ({
      ...(await gatherFacts(reads, state, { ...needs, missingOf: unasked })),
      more: await read(reads, input),
    }),
    decide: ({ state, input, facts: { more, ...facts }, by, now }) =>
      verb(known(state), { ...input, more }, { by, now, facts }),
  }
}
