import type { Origin, Severity } from '@hikeshi/contract'

const SEVERITIES: readonly string[] = ['sev1', 'sev2', 'sev3', 'sev4'] satisfies Severity[]
const ORIGINS: readonly string[] = ['system', 'user', 'support', 'staff'] satisfies Origin[]

/** What is searched for, as the address says it. */
export interface CasesSearch {
  readonly q?: string
  readonly about?: string
  readonly state?: 'open' | 'closed'
  readonly severity?: Severity
  readonly type?: string
  readonly origin?: Origin
  readonly from?: string
  readonly to?: string
  readonly mine?: true
  readonly sort?: 'relevance'
}

/** Reads the address; what makes no sense is left out. */
export function readCasesSearch(search: Readonly<Record<string, unknown>>): CasesSearch {
  const { state, severity, origin, mine, sort } = search
  return {
    ...words(search, 'q'),
    ...words(search, 'about'),
    ...words(search, 'type'),
    ...day(search, 'from'),
    ...day(search, 'to'),
    ...(state === 'open' || state === 'closed' ? { state } : {}),
    ...(isSeverity(severity) ? { severity } : {}),
    ...(isOrigin(origin) ? { origin } : {}),
    ...(mine === true || mine === 'true' ? { mine: true } : {}),
    ...(sort === 'relevance' ? { sort } : {}),
  }
}

/** Whether anything is asked beyond words, state and severity. */
export function isDetailed({ about, type, origin, from, to, mine }: CasesSearch): boolean {
  return [about, type, origin, from, to, mine].some((asked) => asked !== undefined)
}

function words<Key extends 'q' | 'about' | 'type'>(
  search: Readonly<Record<string, unknown>>,
  key: Key,
): { readonly [K in Key]?: string } {
  const value = search[key]
  // The key is the one that was asked for.
  return (typeof value === 'string' && value !== '' ? { [key]: value } : {}) as {
    readonly [K in Key]?: string
  }
}

function day<Key extends 'from' | 'to'>(
  search: Readonly<Record<string, unknown>>,
  key: Key,
): { readonly [K in Key]?: string } {
  const value = search[key]
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return (isDay ? { [key]: value } : {}) as { readonly [K in Key]?: string }
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && SEVERITIES.includes(value)
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === 'string' && ORIGINS.includes(value)
}
