import { Severity } from '@hikeshi/contract'

/** What is searched for, as the address says it. */
export interface CasesSearch {
  readonly q?: string
  readonly state?: 'open' | 'closed'
  readonly severity?: Severity
}

/** Reads the address; what makes no sense is left out. */
export function readCasesSearch(search: Readonly<Record<string, unknown>>): CasesSearch {
  const { q, state } = search
  const severity = Severity.safeParse(search.severity).data
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(state === 'open' || state === 'closed' ? { state } : {}),
    ...(severity ? { severity } : {}),
  }
}
