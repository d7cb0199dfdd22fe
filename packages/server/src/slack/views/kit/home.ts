import type { HomeView, KnownBlock } from '@slack/types'
import { context, fittingIn } from './blocks.ts'
import type { Markup } from './markup.ts'

const BLOCKS_OF_A_VIEW = 100
const TEXT_OF_A_VIEW = 60_000

/** A home tab. What does not fit is said by `rest`. */
export function homeView(blocks: readonly KnownBlock[], rest: Markup): HomeView {
  const fitting = fittingIn(blocks, BLOCKS_OF_A_VIEW - 1, TEXT_OF_A_VIEW)
  return {
    type: 'home',
    blocks:
      fitting === blocks.length ? [...blocks] : [...blocks.slice(0, fitting), ...context(rest)],
  }
}
