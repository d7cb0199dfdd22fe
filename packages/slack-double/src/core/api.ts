import type { Arguments } from './arguments.ts'
import type { App, Install, Json } from './state.ts'
import type { Turn } from './turn.ts'

/** Calls a minute for one method of one app in one workspace; `special` has a rule of its own. */
export type Tier = 'T1' | 'T2' | 'T3' | 'T4' | 'special'

/** What Slack documents about a method: data, in `methods/facts.json`. */
export interface MethodFacts {
  /** Every argument by name; true when it is required. `token` is left out. */
  readonly args: Readonly<Record<string, boolean>>
  /** Any one of these is enough, by the kind of conversation; none for a method without scope. */
  readonly scopes: readonly string[]
  readonly tier: Tier
  readonly errors: readonly string[]
}

/** Who calls: the app, and where it is installed. */
export interface Caller {
  readonly app: App
  readonly install: Install
}

/** A call of a method, checked as far as the facts reach. */
export interface Call {
  readonly turn: Turn
  readonly args: Arguments
  readonly caller: Caller
  /** By a fault: this call does not see what another has just done. */
  readonly raced?: boolean
}

/** Does what a method does and returns its answer without `ok`. To refuse it throws an `ApiError`; then nothing has changed. */
export type Handler = (call: Call) => Json

/** A call as it came over the wire. */
export interface ApiRequest {
  readonly method: string
  readonly token: string | null
  readonly args: Readonly<Record<string, unknown>>
}

/** An answer as it goes over the wire. */
export interface ApiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
}
