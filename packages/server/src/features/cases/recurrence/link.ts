import type { Actor } from '../../../domain/actor.ts'
import {
  evolveRecurrence,
  linkRecurrence,
  type Recurrence,
  type RecurrenceContext,
  type RecurrenceEvent,
} from '../../../domain/recurrence.ts'
import { known } from '../../../domain/refusal.ts'
import type { Aggregate, Command } from '../../../platform/spine.ts'
import { gatherRoom, readIncident } from '../../incidents/index.ts'
import { recurrenceRows } from './store.ts'

export const recurrenceAggregate: Aggregate<Recurrence, RecurrenceEvent> = {
  name: 'recurrence',
  ...recurrenceRows,
  evolve: evolveRecurrence,
  subject: ({ incident }) => incident,
  react: () => [],
}

interface Linked {
  readonly incident: string
  readonly past: string
  readonly same: boolean
}

export const link: Command<Recurrence, RecurrenceEvent, Linked, RecurrenceContext['facts'], Actor> =
  {
    of: recurrenceAggregate,
    id: ({ incident, past }) => `rec_${incident.replace('inc_', '')}_${past.replace('inc_', '')}`,
    gather: async (reads, { incident, past }) => ({
      ...(await gatherRoom(reads, incident)),
      past: known(await readIncident(reads, past)),
    }),
    decide: ({ state, input, facts, by, now }) => linkRecurrence(state, input, { by, now, facts }),
  }
