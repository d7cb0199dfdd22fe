import type { Severity } from '@hikeshi/contract'

const SEVERITIES: readonly string[] = ['sev1', 'sev2', 'sev3', 'sev4'] satisfies Severity[]

/** What is searched for, as the address says it. */
export interface CasesSearch {
  readonly q?: string
  readonly state?: 'open' | 'closed'
  readonly severity?: Severity
}

/** Reads the address; what makes no sense is left out. */
export function readCasesSearch(search: Readonly<Record<string, unknown>>): CasesSearch {
  const { q, state } = search
  const severity = isSeverity(search.severity) ? search.severity : null
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(state === 'open' || state === 'closed' ? { state } : {}),
    ...(severity ? { severity } : {}),
  }
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && SEVERITIES.includes(value)
}
