/** What one look found: well, worth knowing, or wrong with what to do. */
export interface Finding {
  readonly verdict: 'good' | 'advice' | 'wrong'
  readonly name: string
  readonly detail: string
  /** What to do, where something is to be done. */
  readonly remedy: string | null
}

export const good = (name: string, detail: string): Finding => ({
  verdict: 'good',
  name,
  detail,
  remedy: null,
})

export const advice = (name: string, detail: string, remedy: string): Finding => ({
  verdict: 'advice',
  name,
  detail,
  remedy,
})

export const wrong = (name: string, detail: string, remedy: string): Finding => ({
  verdict: 'wrong',
  name,
  detail,
  remedy,
})

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
