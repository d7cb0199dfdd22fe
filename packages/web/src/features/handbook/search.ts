export const PARTS = ['pages', 'tips', 'proposals'] as const
export type HandbookPart = (typeof PARTS)[number]

export interface HandbookSearch {
  readonly part?: HandbookPart
}

/** What the address of the handbook says; anything else is the pages. */
export function readHandbookSearch({ part }: Readonly<Record<string, unknown>>): HandbookSearch {
  const known = PARTS.find((one) => one === part)
  return known === undefined ? {} : { part: known }
}
