import type { Language } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import type { Parts } from '../features/parts.ts'
import type { Configuration } from '../domain/settings/configuration.ts'
import type { Db } from '../platform/db.ts'
import type { Hints } from '../platform/hints.ts'
import type { ApiHandlers } from './api.ts'
import type { Identities } from './in/identity.ts'
import type { SlackOptions } from './options.ts'
import type { Outbound } from './out/client.ts'
import type { SlackPeople } from './people/index.ts'
import type { Safety } from './safe-mode.ts'

/** Where failures are told. */
export interface SlackLog {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** What the Slack side is given by the product. */
export interface SlackNeeds {
  readonly options: SlackOptions
  readonly parts: Parts
  /** For the rows about Slack alone, which no event tells of. */
  readonly db: Db
  readonly hints: Hints
  readonly people: SlackPeople
  /** What the organisation goes by: always the latest. */
  readonly defaults: Pick<Configuration, 'slack' | 'zone'>
  readonly words: (language: Language) => Words
  /** Of the web app, without a slash at its end. */
  readonly publicUrl: string
  /** Our API, once everything is built. */
  readonly handlers: () => ApiHandlers
  readonly log: SlackLog
}

/** What every part of the Slack side is built from. */
export interface Inside extends SlackNeeds {
  readonly out: Outbound
  /** Whether anything may leave at all. */
  readonly safety: Safety
  /** Which workspace this is, and which of its users we are. */
  readonly identities: Identities
}
