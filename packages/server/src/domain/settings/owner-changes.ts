import type { Bilingual, OwnerSetting, Severity, SettingsChange } from '@hikeshi/contract'
import type { Configuration } from './configuration.ts'
import { same } from './setting.ts'

/** Where another organisation answers from now on, or for something else (B-09). */
export function ownerChanges(
  before: Configuration,
  after: Configuration,
): readonly SettingsChange[] {
  return after.severities.flatMap(({ key: severity }) => {
    const rows = [null, ...after.types.map(({ key }) => key)].map((type) => ({
      type,
      from: answering(before, severity, type),
      to: answering(after, severity, type),
    }))
    const changed = rows.filter(({ from, to }) => from !== null && !same(from, to))
    return unique(changed).flatMap(({ keys, from, to }) => {
      const types = keys.length === rows.length ? 'all' : keys.map((key) => nameOf(after, key))
      return told({ severity, types, keys }, { from, to })
    })
  })
}

/** Who answers at this severity for this type; null where the severity is not described. */
export function answering(
  { severities, owners }: Pick<Configuration, 'severities' | 'owners'>,
  severity: Severity,
  type: string | null,
): Answering | null {
  const found = severities.find(({ key }) => key === severity)
  if (found === undefined) return null
  const row = owners.find((one) => one.severity === severity && one.types.includes(type ?? ''))
  const { owner, scope } = found
  if (row === undefined) return { owner, scope, groups: [] }
  return { owner: row.owner, scope: row.scope ?? scope, groups: row.groups }
}

type Answering = Pick<OwnerSetting, 'groups'> & {
  readonly owner: Bilingual
  readonly scope: Bilingual
}

interface Changed {
  readonly keys: readonly (string | null)[]
  readonly from: Answering
  readonly to: Answering
}

/** The same change of several types is told once. */
function unique(
  rows: readonly {
    readonly type: string | null
    readonly from: Answering | null
    readonly to: Answering | null
  }[],
): readonly Changed[] {
  const byChange = Map.groupBy(rows, ({ from, to }) => JSON.stringify([from, to]))
  return Array.from(byChange.values()).flatMap((group) => {
    const [first] = group
    if (!first?.from || !first.to) return []
    return [{ keys: group.map(({ type }) => type), from: first.from, to: first.to }]
  })
}

function told(
  base: Pick<Extract<SettingsChange, { readonly kind: 'owner' }>, 'severity' | 'types' | 'keys'>,
  { from, to }: Omit<Changed, 'keys'>,
): readonly SettingsChange[] {
  const changes: readonly (SettingsChange | null)[] = [
    same(from.owner, to.owner) ? null : { kind: 'owner', ...base, from: from.owner, to: to.owner },
    same(from.scope, to.scope) ? null : { kind: 'scope', ...base, to: to.scope },
    same(from.groups, to.groups)
      ? null
      : { kind: 'owner_groups', ...base, count: to.groups.length },
  ]
  return changes.filter((change) => change !== null)
}

function nameOf({ types }: Configuration, type: string | null): Bilingual | null {
  if (type === null) return null
  return types.find(({ key }) => key === type)?.name ?? { ja: type, en: type }
}
