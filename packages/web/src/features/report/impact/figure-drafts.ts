import type { Figure, FigureKey, ImpactFigures } from '@hikeshi/contract'

/** A figure while it is entered: an empty number is one that nobody knows. */
export interface FigureDraft {
  readonly value: number | null
  readonly note: string
}

export const FIGURE_KEYS = [
  'people',
  'orders',
  'money',
  'tickets',
] as const satisfies readonly FigureKey[]

/** The four figures while they are entered, and what the amount is in. */
export interface FigureDrafts {
  readonly figures: Readonly<Record<FigureKey, FigureDraft>>
  readonly currency: string
}

const draft = (figure: Figure | null): FigureDraft => ({
  value: figure?.value ?? null,
  note: figure?.note ?? '',
})

/** Figures as they stand, to be changed; `usual` is the currency of the organisation. */
export function drafted(figures: ImpactFigures, usual: string): FigureDrafts {
  return {
    figures: {
      people: draft(figures.people),
      orders: draft(figures.orders),
      money: draft(figures.money),
      tickets: draft(figures.tickets),
    },
    currency: figures.money?.currency ?? usual,
  }
}

/** What was entered. */
export function figuresOf({ figures, currency }: FigureDrafts): ImpactFigures {
  const money = figureOf(figures.money)
  return {
    people: figureOf(figures.people),
    orders: figureOf(figures.orders),
    money: money && { ...money, currency },
    tickets: figureOf(figures.tickets),
  }
}

/** Without a number and without a word it is not known yet. */
function figureOf({ value, note }: FigureDraft): Figure | null {
  const said = note.trim() === '' ? null : note.trim()
  return value === null && said === null ? null : { value, note: said }
}
