import type { FollowUp } from '@hikeshi/contract'

export const GROUPINGS = ['none', 'owner', 'team', 'incident'] as const
export type Grouping = (typeof GROUPINGS)[number]

interface Named {
  readonly key: string
  readonly name: string
}

interface Group {
  readonly key: string
  /** Null where there are no groups. */
  readonly name: string | null
  readonly items: readonly FollowUp[]
}

/** The same items in groups, in the order in which each group first comes; one of two teams in both. */
export function grouped(
  items: readonly FollowUp[],
  grouping: Grouping,
  nobody: string,
): readonly Group[] {
  if (grouping === 'none') return items.length === 0 ? [] : [{ key: '', name: null, items }]
  const none = { key: '', name: nobody }
  const placed = items.flatMap((item) => {
    const groups = GROUPS[grouping](item)
    return (groups.length === 0 ? [none] : groups).map((group) => ({ group, item }))
  })
  return Array.from(
    Map.groupBy(placed, ({ group }) => group.key),
    ([key, some]) => ({
      key,
      name: some[0]?.group.name ?? nobody,
      items: some.map(({ item }) => item),
    }),
  )
}

const GROUPS: Readonly<Record<Exclude<Grouping, 'none'>, (item: FollowUp) => readonly Named[]>> = {
  owner: ({ owner }) => (owner ? [{ key: owner.id, name: owner.name }] : []),
  team: ({ teams }) => teams.map(({ id, name }) => ({ key: id, name })),
  incident: ({ incident: { id, number, title } }) => [{ key: id, name: `#${number} ${title}` }],
}
