import type { Answer, SlackCall } from '../call.ts'
import { button, paragraph, markupOf, actions } from '../views/kit/index.ts'
import { VERBS } from './index.ts'
import { nameOf, verbNamed } from './names.ts'
import type { Verb } from './verb.ts'
import { distance, plainWord } from './words-of.ts'

/** What begins an incident: it also takes every line that begins with no verb. */
const RAISE = 'raise'
const NEAREST_MAX = 3

/** Runs what was typed after `/hikeshi`. Whoever types a sentence, or nothing, wants to raise an incident. */
export async function runCommand(call: SlackCall, text: string): Promise<Answer> {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([^]*)$/u.exec(text) ?? []
  const verb = verbNamed(VERBS, word)
  if (verb) return verb.run(call, rest.trim())
  const joined = verbWithNumber(word)
  if (joined) return joined.verb.run(call, `${joined.number} ${rest}`.trim())
  const alike = mistyped(word, rest)
  if (alike.length > 0) return didYouMean(call, text.trim(), alike)
  const raise = verbNamed(VERBS, RAISE)
  if (!raise) throw new Error('no verb raises an incident')
  return raise.run(call, text.trim())
}

/** `重大度2`, `sev1`: the number was typed right behind the verb. */
function verbWithNumber(word: string) {
  const [, name = '', number = ''] = /^(\D+)(\d+分?)$/u.exec(plainWord(word)) ?? []
  const verb = name === '' ? undefined : verbNamed(VERBS, name)
  return verb ? { verb, number } : null
}

/**
 * Verbs that differ in a letter or two from a word that can hardly be the beginning of a sentence: a single one in
 * Latin letters, or one that is all but a verb.
 */
function mistyped(word: string, rest: string): readonly Verb[] {
  const plain = plainWord(word)
  if (!/^[a-z-]{3,}$/.test(plain)) return []
  const most = rest.trim() === '' ? 2 : plain.length > 4 ? 1 : 0
  const near = VERBS.map((verb) => ({
    verb,
    far: Math.min(...verb.names.map((name) => distance(plain, name))),
  }))
  return near
    .filter(({ far }) => far <= most)
    .toSorted((one, other) => one.far - other.far)
    .slice(0, NEAREST_MAX)
    .map(({ verb }) => verb)
}

/** The nearest verbs; and should it have been a sentence after all, the form is one click away. */
function didYouMean({ words }: SlackCall, typed: string, alike: readonly Verb[]): Answer {
  const { commands, forms } = words.slack
  const lines = alike.map((verb) => commands.line(nameOf(verb, words), verb.help(words)))
  const text = [commands.didYouMean(typed), ...lines].join('\n')
  const message = paragraph(markupOf(text), text)
  return {
    kind: 'privately',
    message: {
      ...message,
      blocks: [
        ...message.blocks,
        ...actions(button({ text: forms.raise.title, action: 'raise.open', value: typed })),
      ],
    },
  }
}
