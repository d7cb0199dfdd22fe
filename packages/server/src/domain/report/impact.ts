import type { FigureKey, ImpactFigures } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'
import { demandWork, type RoomContext } from '../room.ts'

/** What the incident cost, as far as people have entered it. */
export interface Impact {
  readonly id: string
  readonly incident: string
  readonly figures: ImpactFigures
}

export type ImpactEvent = EventOf<'impact.recorded'>

export const NO_FIGURES: ImpactFigures = { people: null, orders: null, money: null, tickets: null }

/** Enters figures or takes them back; what is not named stays. */
export function recordImpact(
  impact: Impact | null,
  asked: { readonly [Key in FigureKey]?: ImpactFigures[Key] | undefined },
  context: RoomContext,
): readonly ImpactEvent[] {
  const before = impact?.figures ?? NO_FIGURES
  const figures = {
    people: changed(asked.people, before.people),
    orders: changed(asked.orders, before.orders),
    money: changed(asked.money, before.money),
    tickets: changed(asked.tickets, before.tickets),
  }
  if (JSON.stringify(figures) === JSON.stringify(before)) return []
  demandWork(context)
  return [{ type: 'impact.recorded', data: { incident: context.facts.incident.id, figures } }]
}

type Figure = ImpactFigures[FigureKey]

function changed(asked: Figure | undefined, before: Figure): Figure {
  return asked === undefined ? before : asked && { value: asked.value, note: asked.note }
}

/** The figures after `event`. */
export function evolveImpact(_: Impact | null, { stream, data }: Recorded<ImpactEvent>): Impact {
  return { id: stream, incident: data.incident, figures: data.figures }
}
