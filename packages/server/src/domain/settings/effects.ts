import type { Severity, SettingsChange } from '@hikeshi/contract'

/** Which incidents are under way, by severity and type. */
export type OpenIncidents = readonly {
  readonly severity: Severity | null
  readonly type: string | null
  readonly count: number
  readonly incidents: readonly { readonly number: number; readonly title: string }[]
}[]

/** These are looked up whenever they are asked for. */
const AT_ONCE: ReadonlySet<string> = new Set(['owner', 'scope', 'quorum', 'closer'])

/** What the changes mean for the incidents that are under way. */
export function effectsOn(
  open: OpenIncidents,
  changes: readonly SettingsChange[],
): readonly SettingsChange[] {
  const touched = (kinds: ReadonlySet<string>): number => {
    const relevant = changes.filter(({ kind }) => kinds.has(kind))
    const there = open.filter((one) => relevant.some((change) => isAbout(change, one)))
    return there.reduce((sum, { count }) => sum + count, 0)
  }
  const listed = touched(new Set(['todos']))
  const ruled = touched(AT_ONCE)
  return [
    ...(listed > 0 ? [{ kind: 'open_lists' as const, count: listed }] : []),
    ...(ruled > 0 ? [{ kind: 'open_rules' as const, count: ruled }] : []),
    ...hidden(open, changes),
  ]
}

/** A type that becomes private takes its incidents with it: nobody is asked about each (G0). */
function hidden(
  open: OpenIncidents,
  changes: readonly SettingsChange[],
): readonly SettingsChange[] {
  const types = new Set(
    changes.flatMap((change) => (change.kind === 'privacy' && change.private ? change.key : [])),
  )
  const incidents = open
    .filter(({ type }) => type !== null && types.has(type))
    .flatMap((one) => one.incidents)
    .toSorted((one, other) => one.number - other.number)
  return incidents.length === 0 ? [] : [{ kind: 'open_hidden', incidents }]
}

function isAbout(change: SettingsChange, { severity, type }: OpenIncidents[number]): boolean {
  if (!('severity' in change) || change.severity !== severity) return false
  return !('keys' in change) || change.keys.includes(type)
}
