import type { Severity, SettingsChange } from '@hikeshi/contract'
import type { Configuration } from './configuration.ts'

/** How many to-dos each severity gains and loses. Those of an overlay come on top for its types only. */
export function todoChanges(
  before: Configuration,
  after: Configuration,
): readonly SettingsChange[] {
  return after.severities.flatMap(({ key: severity }) => {
    const [was, now] = [keysAt(before, severity), keysAt(after, severity)]
    const added = now.filter((key) => !was.includes(key)).length
    const removed = was.filter((key) => !now.includes(key)).length
    return added + removed === 0 ? [] : [{ kind: 'todos' as const, severity, added, removed }]
  })
}

function keysAt({ todoTemplates }: Configuration, severity: Severity): readonly string[] {
  const there = todoTemplates.filter(({ severities }) => severities.includes(severity))
  return there.map(({ key }) => key)
}
