import { EVENT_SCOPES } from './events.ts'
import { FACTS, isMethod } from './index.ts'

/** The scopes for a method, one for each kind of conversation; empty: it needs none. */
export const methodScopes = (method: string): readonly string[] =>
  isMethod(method) ? FACTS[method].scopes : []

/** The scopes without which an app does not hear of an event, one for each kind of channel. */
export const eventScopes = (event: string): readonly string[] => EVENT_SCOPES[event] ?? []
