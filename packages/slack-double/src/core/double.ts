import type { ApiAnswer, ApiRequest } from './api.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { Json, Millis, State } from './state.ts'
import type { Turn } from './turn.ts'

/** A thing for which the app has three seconds: a slash command, a click, a submit. Nobody repeats it. */
export interface Interaction {
  readonly appId: string
  /** `options` asks for the choices of an external select. */
  readonly kind: 'command' | 'interactive' | 'options'
  readonly payload: Json
}

/** What the app answered, or why there is no answer; a person then sees an error in Slack. */
export type InteractionAnswer =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false
      readonly reason: 'timeout' | 'http_error' | 'connection_failed' | 'no_socket' | 'down'
      readonly status: number | null
    }

/** One call of the Web API, as it was answered. */
export interface CallEntry {
  readonly kind: 'call'
  readonly at: Millis
  readonly method: string
  readonly appId: string | null
  readonly args: Json
  readonly status: number
  /** What the caller got; null when the answer was lost or never came. */
  readonly answer: Json | null
  /** Whether the work was done, also when the answer was lost. */
  readonly done: boolean
}

/** One attempt to tell an app something. */
export interface DeliveryEntry {
  readonly kind: 'delivery'
  readonly at: Millis
  readonly appId: string
  /** The event's type, or the interaction's. */
  readonly name: string
  readonly over: 'http' | 'socket'
  readonly attempt: number
  readonly outcome: string
  readonly body: Json
}

/** Everything that went over the wire, in order. */
export interface Log {
  readonly entries: readonly (CallEntry | DeliveryEntry)[]
  calls(method?: string): readonly CallEntry[]
  deliveries(name?: string): readonly DeliveryEntry[]
  clear(): void
}

/** The sockets that apps hold open. */
export interface Sockets {
  /** How many are open, of one app or of all. */
  count(appId?: string): number
  /** Cuts them without a word, or so many of them, as a broken network does. */
  drop(appId?: string, most?: number): void
  /** Says goodbye as Slack does every few hours: `warning` first, then `refresh_requested`. */
  refresh(appId?: string): void
  /** Says something over one of them, as it is but for its envelope id; how it was acknowledged. */
  say(appId: string, frame: Json): Promise<{ readonly ok: boolean }>
  /** Says that Socket Mode was switched off, and closes. */
  disable(appId: string): void
}

/** An answer to a request that the double's own web server got. */
export interface WebAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** Keeps the answer open after `body` and writes more to it; what it returns ends that. */
  readonly stream?: (write: (text: string) => void) => () => void
}

/** A request to the double's own web server. */
export interface WebRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A Slack in a box. */
export interface Double {
  readonly clock: Clock
  readonly state: State
  readonly log: Log
  readonly faults: Faults
  readonly sockets: Sockets
  /** Where it is served; before `listen` an address that leads nowhere. */
  readonly baseUrl: string
  /** Makes one change; what happened goes out to the apps that subscribed to it. */
  change<Result>(work: (turn: Turn) => Result): Result
  /** Calls a method without a network between; faults that need one are those of the server. */
  call(request: ApiRequest): ApiAnswer
  /** Hands an interaction to an app and waits for what it says. */
  send(interaction: Interaction): Promise<InteractionAnswer>
  /** Asks an app at its address whether it is there, as Slack does when the address is set. */
  verify(appId: string): Promise<boolean>
  /** How many deliveries to apps wait for an answer that may still come, at this moment. */
  busy(): number
  /** Calls back after every change; the answer ends it. */
  onChange(listener: () => void): () => void
  /** Serves it over HTTP and WebSocket; port 0 takes any. */
  listen(options?: { readonly port?: number; readonly host?: string }): Promise<string>
  close(): Promise<void>
}
