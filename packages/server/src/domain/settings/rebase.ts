import { same } from './setting.ts'

/**
 * What `mine` made of `before`, made of `theirs` instead, so that both changes hold. Null where both
 * say something else of the same thing: then somebody has to look.
 */
export function rebased(
  before: unknown,
  mine: unknown,
  theirs: unknown,
): { readonly content: unknown } | null {
  const content = merged(before, mine, theirs)
  return content === CONFLICT ? null : { content }
}

const CONFLICT = Symbol('both changed it')

type Values = readonly [before: unknown, mine: unknown, theirs: unknown]

function merged(...values: Values): unknown {
  const [before, mine, theirs] = values
  if (same(mine, before)) return theirs
  if (same(theirs, before) || same(mine, theirs)) return mine
  if (are(values, isKeyed)) return mergedList(values)
  return are(values, isRecord) && !values.some(isWording) ? mergedRecord(values) : CONFLICT
}

function are<Kind>(
  values: Values,
  is: (value: unknown) => value is Kind,
): values is readonly [before: Kind, mine: Kind, theirs: Kind] {
  return values.every(is)
}

type Fields = Readonly<Record<string, unknown>>
type Keyed = Fields & { readonly key: string }

function mergedRecord([before, mine, theirs]: readonly [Fields, Fields, Fields]): unknown {
  const keys = Array.from(new Set([...Object.keys(theirs), ...Object.keys(mine)]))
  const fields = keys.map((key) => [key, merged(before[key], mine[key], theirs[key])] as const)
  if (fields.some(([, value]) => value === CONFLICT)) return CONFLICT
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

type Lists = readonly [readonly Keyed[], readonly Keyed[], readonly Keyed[]]

function mergedList(lists: Lists): unknown {
  const [before, mine, theirs] = lists.map(
    (list) => new Map(list.map((item) => [item.key, item])),
  ) as [Map<string, Keyed>, Map<string, Keyed>, Map<string, Keyed>]
  const order = orderOf(
    Array.from(before.keys()),
    Array.from(mine.keys()),
    Array.from(theirs.keys()),
  )
  if (order === CONFLICT) return CONFLICT
  const items = order.map((key) => merged(before.get(key), mine.get(key), theirs.get(key)))
  if (items.includes(CONFLICT)) return CONFLICT
  return items.filter((item) => item !== undefined)
}

/** Every key of either list, in the order of whoever moved some; new ones stand behind their neighbour. */
function orderOf(before: readonly string[], mine: readonly string[], theirs: readonly string[]) {
  const moved = isMoved(before, mine)
  if (moved && isMoved(before, theirs) && isMoved(mine, theirs)) return CONFLICT
  const [first, second] = moved ? [mine, theirs] : [theirs, mine]
  const order = [...first]
  for (const [index, key] of second.entries()) {
    if (order.includes(key)) continue
    order.splice(order.indexOf(second[index - 1] ?? '') + 1, 0, key)
  }
  return order
}

/** Whether those that are in both stand in another order. */
function isMoved(one: readonly string[], other: readonly string[]): boolean {
  return !same(
    one.filter((key) => other.includes(key)),
    other.filter((key) => one.includes(key)),
  )
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKeyed = (value: unknown): value is readonly Keyed[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && typeof item['key'] === 'string')

/** A text in both languages is changed as one: half of each would say two things. */
const isWording = (value: unknown): boolean => isRecord(value) && 'ja' in value && 'en' in value
