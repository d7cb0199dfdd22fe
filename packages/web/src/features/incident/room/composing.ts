import type { KeyboardEvent } from 'react'

/** Browsers that end the composition before the key arrives still report this code for it. */
const COMPOSING_KEY_CODE = 229

/** Whether a key belongs to a Japanese word that is still being chosen: that Enter sends nothing. */
export function isComposing(event: KeyboardEvent<HTMLElement>): boolean {
  return event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY_CODE
}
