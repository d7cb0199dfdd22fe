import type { Answer, SlackCall } from '../call.ts'
import { bold, context, joined, message, section } from '../views/kit/index.ts'
import type { KnownBlock } from '@slack/types'
import { GROUPS } from './groups.ts'
import { nameOf } from './names.ts'
import type { Verb } from './verb.ts'

type Reading = Pick<SlackCall, 'words' | 'publicUrl'>

/** All that can be said, under a headline for each thing that one is about to do. */
export function helpOfAll(verbs: readonly Verb[], reading: Reading): Answer {
  const { words } = reading
  const { commands } = words.slack
  const groups = GROUPS.map(({ group, verbs: ids }) => {
    const lines = ids
      .flatMap((id) => verbs.filter((verb) => verb.id === id))
      .map((verb) => commands.line(nameOf(verb, words), verb.help(words)))
    return section(joined([bold(commands.groups[group]), ...lines], '\n'))
  })
  const blocks = [section(commands.help), ...context(commands.helpOne), ...groups]
  return told(reading, commands.help, blocks)
}

/** What one of them does, how else it can be typed, and how where no incident is talked of. */
export function helpOf(verb: Verb, reading: Reading): Answer {
  const { words } = reading
  const { cards, commands } = words.slack
  const name = nameOf(verb, words)
  const others = verb.names.filter((one) => one !== name).join(cards.listSeparator)
  const small = context(
    others === '' ? null : commands.otherNames(others),
    verb.ofIncident ? commands.elsewhere(name) : null,
  )
  const line = commands.oneVerb(name, verb.help(words))
  return told(reading, line, [section(line), ...small])
}

function told({ words, publicUrl }: Reading, text: string, blocks: readonly KnownBlock[]): Answer {
  const rest = { address: publicUrl, name: words.slack.home.web }
  return { kind: 'privately', message: message({ text, blocks, rest }) }
}
