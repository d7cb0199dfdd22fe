import { verb } from './define.ts'
import { helpOf, helpOfAll } from './help.ts'
import { INCIDENT_VERBS } from './incident.ts'
import { verbNamed } from './names.ts'
import { OWN_VERBS, PEOPLE_VERBS } from './people.ts'
import type { Verb } from './verb.ts'
import { textOf } from './words-of.ts'
import { wantHelp, WORK_VERBS } from './work.ts'

/** What can be said, or what one word does; with other words behind it in an incident, it asks for a hand with a to-do. */
const help = verb('help', ['help', 'ヘルプ', '使い方'], async (call, rest) => {
  const text = textOf(rest)
  const named = verbNamed(VERBS, text)
  if (named) return helpOf(named, call)
  if (text !== '' && call.incident !== null) {
    return wantHelp(call, { incident: call.incident, text, named: [] })
  }
  return helpOfAll(VERBS, call)
})

/** Everything that can be said after `/hikeshi`, in the order of its help. */
export const VERBS: readonly Verb[] = [
  ...OWN_VERBS,
  ...INCIDENT_VERBS,
  ...PEOPLE_VERBS,
  ...WORK_VERBS,
  help,
]
