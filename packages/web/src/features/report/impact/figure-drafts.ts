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

const draft = (figure: Figure | null): FigureDraft => ({
  value: figure?.value ?? null,
  note: figure?.note ?? '',
})

/** Figures as they stand, to be changed. */
export function drafted(figures: ImpactFigures): Readonly<Record<FigureKey, FigureDraft>> {
  return {
    people: draft(figures.people),
    orders: draft(figures.orders),
    money: draft(figures.money),
    tickets: draft(figures.tickets),
  }
}

/** What was entered. */
export function figuresOf(drafts: Readonly<Record<FigureKey, FigureDraft>>): ImpactFigures {
  return {
    people: figureOf(drafts.people),
    orders: figureOf(drafts.orders),
    money: figureOf(drafts.money),
    tickets: figureOf(drafts.tickets),
  }
}

/** Without a number and without a word it is not known yet. */
function figureOf({ value, note }: FigureDraft): Figure | null {
  const said = note.trim() === '' ? null : note.trim()
  return value === null && said === null ? null : { value, note: said }
}
