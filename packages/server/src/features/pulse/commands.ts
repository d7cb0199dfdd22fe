import type { Actor } from '../../domain/actor.ts'
import {
  evolvePulse,
  evolveReflection,
  finishReflection,
  givePulse,
  type Pulse,
  type PulseEvent,
  type Reflection,
  type ReflectionEvent,
} from '../../domain/pulse.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import { pulseRows, reflectionRows } from './store.ts'

/** Its events belong to no incident: no timeline tells when somebody answered. */
export const pulseAggregate: Aggregate<Pulse, PulseEvent> = {
  name: 'pulse',
  ...pulseRows,
  evolve: evolvePulse,
  subject: () => null,
  react: () => [],
}

export const reflectionAggregate: Aggregate<Reflection, ReflectionEvent> = {
  name: 'reflection',
  ...reflectionRows,
  evolve: evolveReflection,
  subject: ({ incident }) => incident,
  react: () => [],
}

type Given = PulseEvent['data'] & { readonly pulse: string }

export const give: Command<Pulse, PulseEvent, Given, null, Actor> = {
  of: pulseAggregate,
  id: ({ pulse }) => pulse,
  gather: nothing,
  decide: ({ state, input: { incident, useful, clear, learnt = null, again = null } }) =>
    givePulse(state, { incident, useful, clear, learnt, again }),
}

type Finished = ReflectionEvent['data']

export const finish: Command<Reflection, ReflectionEvent, Finished, null, Actor> = {
  of: reflectionAggregate,
  id: ({ incident, person }) => `ref_${incident.replace('inc_', '')}_${person.replace('per_', '')}`,
  gather: nothing,
  decide: ({ state, input }) => finishReflection(state, input),
}
