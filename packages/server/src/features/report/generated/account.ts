import type { Language } from '@hikeshi/contract'
import type { Reader, Who, Words } from '@hikeshi/contract/words'
import type { Defaults } from '../../settings/index.ts'
import type { TimelineEvent } from '../../timeline/index.ts'
import type { Material } from '../material.ts'

/** What was recorded, and how to say it to whoever reads. */
export interface Account extends Material {
  readonly events: readonly TimelineEvent[]
  /** The messages of the thread in which the review is held. */
  readonly discussed: ReadonlySet<string>
  readonly defaults: Defaults
  readonly language: Language
  readonly words: Words
  readonly reader: Reader
  readonly who: Who
}
