import type { Choice } from '../views/kit/index.ts'

/** So many options Slack takes for one menu. */
export const OPTIONS_MAX = 100

/** What can be chosen for what was typed: every word of it stands somewhere in the choice, however it was written. */
export function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean)
  return choices
    .filter(({ text, about = '' }) => {
      const said = folded(`${text} ${about}`)
      return words.every((word) => said.includes(word))
    })
    .slice(0, OPTIONS_MAX)
}

const KATAKANA = /[\u30a1-\u30f6]/gu
const TO_HIRAGANA = 0x60

/** Wide or narrow, large or small, カタカナ or ひらがな: people type what comes first. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(KATAKANA, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - TO_HIRAGANA))
}
