import type { FollowUp } from '@hikeshi/contract'

export const GROUPINGS = ['none', 'owner', 'incident'] as const
export type Grouping = (typeof GROUPINGS)[number]

interface Group {
  readonly key: string
  /** Null where there are no groups. */
  readonly name: string | null
  readonly items: readonly FollowUp[]
}

/** The same items in groups, in the order in which each group first comes. */
export function grouped(
  items: readonly FollowUp[],
  grouping: Grouping,
  nobody: string,
): readonly Group[] {
  if (grouping === 'none') return items.length === 0 ? [] : [{ key: '', name: null, items }]
  const keyOf = ({ owner, incident }: FollowUp): string =>
    grouping === 'owner' ? (owner?.id ?? '') : incident.id
  return Array.from(Map.groupBy(items, keyOf), ([key, some]) => {
    const [first] = some
    const { owner, incident } = first ?? { owner: null, incident: { number: 0, title: '' } }
    const name =
      grouping === 'owner' ? (owner?.name ?? nobody) : `#${incident.number} ${incident.title}`
    return { key, name, items: some }
  })
}
