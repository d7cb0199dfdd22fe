import type { Severity, SettingsChange } from '@hikeshi/contract'

/** How many incidents are under way, by severity and type. */
export type OpenIncidents = readonly {
  readonly severity: Severity | null
  readonly type: string | null
  readonly count: number
}[]

/** These are looked up whenever they are asked for. */
const AT_ONCE: ReadonlySet<string> = new Set(['owner', 'scope', 'quorum', 'closer'])

/** What the changes mean for the incidents that are under way. */
export function effectsOn(
  open: OpenIncidents,
  changes: readonly SettingsChange[],
): readonly SettingsChange[] {
  const touched = (kinds: ReadonlySet<string>) => {
    const severities = new Set(
      changes.flatMap((one) => (kinds.has(one.kind) && 'severity' in one ? [one.severity] : [])),
    )
    const there = open.filter(({ severity }) => severity !== null && severities.has(severity))
    return there.reduce((sum, { count }) => sum + count, 0)
  }
  const listed = touched(new Set(['todos']))
  const ruled = touched(AT_ONCE)
  return [
    ...(listed > 0 ? [{ kind: 'open_lists' as const, count: listed }] : []),
    ...(ruled > 0 ? [{ kind: 'open_rules' as const, count: ruled }] : []),
  ]
}
