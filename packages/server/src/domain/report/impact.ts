import type { Figure, FigureKey, ImpactFigures } from '@hikeshi/contract'
import type { EventOf, Recorded } from '../event.ts'
import type { Context } from '../context.ts'
import { demandWork, type RoomFacts } from '../room.ts'

/** What the incident cost, as far as people have entered it. */
export interface Impact {
  readonly id: string
  readonly incident: string
  readonly figures: ImpactFigures
}

export type ImpactEvent = EventOf<'impact.recorded'>

export const NO_FIGURES: ImpactFigures = { people: null, orders: null, money: null, tickets: null }

type Plain = Exclude<FigureKey, 'money'>
type Money = NonNullable<ImpactFigures['money']>

/** Figures as somebody entered them: those that are not named stay. */
export type AskedFigures = { readonly [Key in Plain]?: ImpactFigures[Key] | undefined } & {
  readonly money?: (Figure & { readonly currency?: string | undefined }) | null | undefined
}

/** What a decision about figures asks beyond them. */
export interface ImpactFacts extends RoomFacts {
  /** What amounts are in where nobody says otherwise. */
  readonly currency: string
}

/** Enters figures or takes them back; what is not named stays. */
export function recordImpact(
  impact: Impact | null,
  asked: AskedFigures,
  context: Context<ImpactFacts>,
): readonly ImpactEvent[] {
  const before = impact?.figures ?? NO_FIGURES
  const figures = {
    people: changed(asked.people, before.people),
    orders: changed(asked.orders, before.orders),
    money: moneyOf(asked.money, before.money, context.facts.currency),
    tickets: changed(asked.tickets, before.tickets),
  }
  if (JSON.stringify(figures) === JSON.stringify(before)) return []
  demandWork(context)
  return [{ type: 'impact.recorded', data: { incident: context.facts.incident.id, figures } }]
}

function changed(asked: Figure | null | undefined, before: Figure | null): Figure | null {
  return asked === undefined ? before : asked && { value: asked.value, note: asked.note }
}

function moneyOf(asked: AskedFigures['money'], before: Money | null, usual: string): Money | null {
  if (asked === undefined) return before
  if (asked === null) return null
  const currency = asked.currency ?? before?.currency ?? usual
  return { value: asked.value, note: asked.note, currency }
}

/** The figures after `event`. */
export function evolveImpact(_: Impact | null, { stream, data }: Recorded<ImpactEvent>): Impact {
  const { money } = data.figures
  const figures = { ...data.figures, money: money && { ...money, currency: currencyOf(money) } }
  return { id: stream, incident: data.incident, figures }
}

/** Before there was a choice it was always yen. */
const currencyOf = ({ currency }: { readonly currency?: string }): string => currency ?? 'JPY'
