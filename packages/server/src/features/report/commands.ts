import type { Actor } from '../../domain/actor.ts'
import { nameOf } from '../../domain/actor.ts'
import {
  evolveFrozen,
  freeze,
  type FrozenEvent,
  type FrozenReport,
} from '../../domain/report/frozen.ts'
import {
  evolveImpact,
  recordImpact,
  type AskedFigures,
  type Impact,
  type ImpactEvent,
  type ImpactFacts,
} from '../../domain/report/impact.ts'
import {
  enter,
  evolveSection,
  type,
  write,
  type Section,
  type SectionContext,
  type SectionEvent,
  type Typing,
  type Writing,
} from '../../domain/report/section.ts'
import type { RoomFacts } from '../../domain/room.ts'
import type { Reads } from '../../platform/db.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import { indexing } from '../cases/index.ts'
import { gatherRoom } from '../incidents/index.ts'
import type { Defaults } from '../settings/index.ts'
import { tickReactions } from '../todos/index.ts'
import { documents } from './document/documents.ts'
import { holdIncident, readHere } from './queries.ts'
import { frozenRows, impactRows, sectionRows } from './store.ts'

export const sectionAggregate: Aggregate<Section, SectionEvent> = {
  name: 'section',
  ...sectionRows,
  evolve: (section, event) => evolveSection(section, event, documents),
  subject: ({ incident }) => incident,
  react: (event, { incident, version }) => {
    if (event.type === 'section.entered') return []
    // What is typed ticks nothing after the first letter: a burst a second would only repeat it.
    const ticking = event.type === 'section.written' || version === 1
    return [
      ...(ticking ? tickReactions({ type: 'section.written' }, incident) : []),
      ...indexing(event, incident),
    ]
  },
}

export const impactAggregate: Aggregate<Impact, ImpactEvent> = {
  name: 'impact',
  ...impactRows,
  evolve: evolveImpact,
  subject: ({ incident }) => incident,
  react: () => [],
}

export const frozenAggregate: Aggregate<FrozenReport, FrozenEvent> = {
  name: 'report_version',
  ...frozenRows,
  evolve: evolveFrozen,
  subject: ({ incident }) => incident,
  react: () => [],
}

interface InSection {
  readonly incident: string
  readonly key: string
}

type SectionCommand<Input> = Command<
  Section,
  SectionEvent,
  Input & InSection,
  SectionContext['facts'],
  Actor
>

export const sectionId = ({ incident, key }: InSection): string =>
  `sec_${incident.replace('inc_', '')}_${key}`

/** The incident, which nobody closes before what is written now is in the report. */
async function gatherHeld(reads: Reads, incident: string): Promise<RoomFacts> {
  await holdIncident(reads, incident)
  return gatherRoom(reads, incident)
}

/** The ways to change a section: all of it at once, a burst of keystrokes, and coming to it. */
export function sectionCommands(defaults: Pick<Defaults, 'sections'>): {
  readonly write: SectionCommand<Writing>
  readonly type: SectionCommand<Typing>
  readonly enter: SectionCommand<object>
} {
  const of = sectionAggregate
  const id = sectionId
  const gather: SectionCommand<object>['gather'] = async (reads, { incident, key }) => ({
    ...(await gatherHeld(reads, incident)),
    template: defaults.sections.find((section) => section.key === key) ?? null,
    documents,
    seenAt: null,
  })
  return {
    write: {
      of,
      id,
      gather,
      decide: ({ state, input, facts, by, now }) => write(state, input, { by, now, facts }),
    },
    type: {
      of,
      id,
      gather,
      decide: ({ state, input, facts, by, now }) => type(state, input, { by, now, facts }),
    },
    enter: {
      of,
      id,
      gather: async (reads, input, more) => {
        const here = await readHere(reads, sectionId(input), more.now)
        const mine = here.find(({ person }) => person === nameOf(more.by))
        return { ...(await gather(reads, input, more)), seenAt: mine?.at ?? null }
      },
      decide: ({ input, facts, by, now }) => enter(input, { by, now, facts }),
    },
  }
}

type ImpactCommand = Command<
  Impact,
  ImpactEvent,
  AskedFigures & { readonly incident: string },
  ImpactFacts,
  Actor
>

/** Enters figures, in the currency of the organisation unless another is named. */
export const impactCommand = (defaults: Pick<Defaults, 'profile'>): ImpactCommand => ({
  of: impactAggregate,
  id: ({ incident }) => `imp_${incident.replace('inc_', '')}`,
  gather: async (reads, { incident }) => ({
    ...(await gatherHeld(reads, incident)),
    currency: defaults.profile.currency,
  }),
  decide: ({ state, input, facts, by, now }) => recordImpact(state, input, { by, now, facts }),
})

export const freezeCommand: Command<
  FrozenReport,
  FrozenEvent,
  Omit<FrozenReport, 'id'>,
  null,
  Actor
> = {
  of: frozenAggregate,
  id: ({ incident, version }) => `rev_${incident.replace('inc_', '')}_${version}`,
  gather: nothing,
  decide: ({ state, input }) => freeze(state, input),
}
