import { privately } from '../forms/answers.ts'
import { verb } from './define.ts'
import { INCIDENT_VERBS } from './incident.ts'
import { nameOf } from './names.ts'
import { OWN_VERBS, PEOPLE_VERBS } from './people.ts'
import type { Verb } from './verb.ts'
import { textOf } from './words-of.ts'
import { wantHelp, WORK_VERBS } from './work.ts'

/** What can be said; with words behind it in an incident, it asks for a hand with a to-do. */
const help = verb('help', ['help', 'ヘルプ', '使い方'], async (call, rest) => {
  const text = textOf(rest)
  if (text !== '' && call.incident !== null) {
    return wantHelp(call, { incident: call.incident, text, named: [] })
  }
  const { words } = call
  const { commands } = words.slack
  const lines = VERBS.map((one) => commands.line(nameOf(one, words), one.help(words)))
  return privately([commands.help, ...lines].join('\n'))
})

/** Everything that can be said after `/hikeshi`, in the order of its help. */
export const VERBS: readonly Verb[] = [
  ...OWN_VERBS,
  ...INCIDENT_VERBS,
  ...PEOPLE_VERBS,
  ...WORK_VERBS,
  help,
]
