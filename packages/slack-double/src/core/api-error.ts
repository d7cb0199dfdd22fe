import type { Json } from './state.ts'

/** A refusal as Slack answers it: `ok: false`, the error's name, and what goes with it. */
export class ApiError extends Error {
  readonly error: string
  readonly details: Json

  constructor(error: string, details: Json = {}) {
    super(error)
    this.name = 'ApiError'
    this.error = error
    this.details = details
  }
}
