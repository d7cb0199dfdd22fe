import type { LogLevel } from '@slack/bolt'
import type { Logger } from '@slack/web-api'

const nothing = (): undefined => undefined

/** A log for Slack's clients that keeps nothing: they call a socket that closes an error. */
export const quiet: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => 'error' as LogLevel,
}
