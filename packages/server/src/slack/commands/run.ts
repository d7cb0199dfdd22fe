import type { Answer, SlackCall } from '../call.ts'
import { VERBS } from './index.ts'

/** What begins an incident: it also takes every line that begins with no verb. */
const RAISE = 'raise'

/** Runs what was typed after `/hikeshi`. Whoever types a sentence, or nothing, wants to raise an incident. */
export async function runCommand(call: SlackCall, text: string): Promise<Answer> {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([^]*)$/u.exec(text) ?? []
  const verb = verbNamed(word)
  if (verb) return verb.run(call, rest.trim())
  const raise = verbNamed(RAISE)
  if (!raise) throw new Error('no verb raises an incident')
  return raise.run(call, text.trim())
}

/** The verb of this name, however wide or large it was typed. */
function verbNamed(word: string) {
  const plain = word.normalize('NFKC').toLowerCase()
  return VERBS.find(({ names }) => names.includes(plain))
}
