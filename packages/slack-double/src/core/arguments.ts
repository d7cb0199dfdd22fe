import { ApiError } from './api-error.ts'
import type { Json } from './state.ts'

/** The arguments of a call. They come as text, or as JSON; an empty one counts as absent. */
export class Arguments {
  readonly raw: Json

  constructor(raw: Json) {
    this.raw = Object.fromEntries(
      Object.entries(raw).filter(([, value]) => value !== '' && value !== null),
    )
  }

  has(name: string): boolean {
    return this.raw[name] !== undefined
  }

  /** The text of an argument, `''` when it is absent. */
  text(name: string): string {
    const value = this.raw[name]
    if (value === undefined) return ''
    return typeof value === 'string' ? value : JSON.stringify(value)
  }

  /** The text of an argument, or null. */
  maybe(name: string): string | null {
    return this.has(name) ? this.text(name) : null
  }

  /** Slack takes `true` and `1` for yes. */
  flag(name: string): boolean {
    return ['true', '1'].includes(this.text(name))
  }

  /** A whole number, or what stands for it when it is absent or none. */
  number(name: string, otherwise: number): number {
    const text = this.text(name)
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : otherwise
  }

  /** Ids with commas between them. A JSON list is no list to Slack: it is one wrong id. */
  list(name: string): readonly string[] {
    return this.text(name)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
  }

  /** What an argument says in JSON; undefined when it is absent. */
  json(name: string, error = 'invalid_arguments'): unknown {
    const value = this.raw[name]
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      throw new ApiError(error)
    }
  }

  /** The object that an argument says in JSON; refuses anything else. */
  record(name: string, error = 'invalid_arguments'): Json {
    const value = this.json(name, error)
    if (!isRecord(value)) throw new ApiError(error)
    return value
  }

  /** The list of objects that an argument says in JSON; refuses anything else. */
  records(name: string, error = 'invalid_arguments'): readonly Json[] {
    const value = this.json(name, error)
    if (!Array.isArray(value) || !value.every(isRecord)) throw new ApiError(error)
    return value
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
