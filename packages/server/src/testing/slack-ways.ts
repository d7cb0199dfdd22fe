/** The ways in which a walk-through is gone: over which transport, in which language. */
import type { Language } from '@hikeshi/contract'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of `npm run walks`: every way. Without it each language once, each over the other transport. */
    readonly everyWay?: boolean
  }
}

export type Way = readonly [transport: 'socket' | 'http', language: Language]

const EACH_LANGUAGE: readonly Way[] = [
  ['socket', 'ja'],
  ['http', 'en'],
]
const THE_OTHERS: readonly Way[] = [
  ['socket', 'en'],
  ['http', 'ja'],
]

const isLong = inject('everyWay') === true

/** The ways of this run: two of the four, unless it is the long one. */
export const WAYS: readonly Way[] = isLong ? [...EACH_LANGUAGE, ...THE_OTHERS] : EACH_LANGUAGE

/** The ways of a walk-through that takes long: this one, unless it is the long run. */
export const onlyWay = (...way: Way): readonly Way[] => (isLong ? WAYS : [way])
