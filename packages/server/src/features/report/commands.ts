import type { Actor } from '../../domain/actor.ts'
import {
  evolveSection,
  write,
  type Section,
  type SectionContext,
  type SectionEvent,
  type Writing,
} from '../../domain/report/section.ts'
import type { Aggregate, Command } from '../../platform/spine.ts'
import { indexing } from '../cases/index.ts'
import { gatherRoom } from '../incidents/index.ts'
import type { Defaults } from '../settings/index.ts'
import { tickReactions } from '../todos/index.ts'
import { sectionRows } from './store.ts'

export const sectionAggregate: Aggregate<Section, SectionEvent> = {
  name: 'section',
  ...sectionRows,
  evolve: evolveSection,
  subject: ({ incident }) => incident,
  react: (event, { incident }) => [...tickReactions(event, incident), ...indexing(event, incident)],
}

type WriteCommand = Command<
  Section,
  SectionEvent,
  Writing & { readonly incident: string },
  SectionContext['facts'],
  Actor
>

export function writeCommand({ sections }: Defaults): WriteCommand {
  return {
    of: sectionAggregate,
    id: ({ incident, key }) => `sec_${incident.replace('inc_', '')}_${key}`,
    gather: async (reads, { incident, key }) => ({
      ...(await gatherRoom(reads, incident)),
      template: sections.find((section) => section.key === key) ?? null,
    }),
    decide: ({ state, input, facts, by, now }) => write(state, input, { by, now, facts }),
  }
}
