import type { SettingsPart } from '@hikeshi/contract'
import { isAdmin } from '../actor.ts'
import type { Context } from '../context.ts'
import type { EventOf, Recorded } from '../event.ts'
import { demand, Refusal } from '../refusal.ts'
import { requiredText } from '../text.ts'

/** One part of the configuration: what it says, and whether anybody may change it. */
export interface Setting {
  readonly id: string
  readonly part: SettingsPart
  readonly version: number
  /** Null: as the product comes with it. */
  readonly content: unknown
  readonly changedBy: string | null
  readonly changedAt: string | null
  readonly lock: Lock | null
}

interface Lock {
  readonly by: string
  readonly at: string
  readonly reason: string
}

export type SettingEvent = EventOf<'settings.changed' | 'settings.locked' | 'settings.unlocked'>

/** What a decision about a setting asks beyond it. */
export interface SettingFacts {
  /** What those who locked parts are called, by id. */
  readonly names: ReadonlyMap<string, { readonly name: string }>
}
export type SettingContext = Context<SettingFacts>

export interface SettingChange {
  readonly part: SettingsPart
  /** Null: as the product comes with it. */
  readonly content: unknown
  /** The version that it was made from; null where that does not matter. */
  readonly from: number | null
}

/** The stream of a part. */
export const settingId = (part: SettingsPart): string => `set_${part}`

/** Changes one part as a whole: admins do, and the command line. */
export function changeSetting(
  setting: Setting | null,
  { part, content, from }: SettingChange,
  context: SettingContext,
): readonly SettingEvent[] {
  demand(mustAdminister(context))
  demandUnlocked(setting, context)
  const version = setting?.version ?? 0
  if (from !== null && from !== version) throw new Refusal('settings-stale')
  if (same(setting?.content ?? null, content)) return []
  return [{ type: 'settings.changed', data: { part, version: version + 1, content } }]
}

/** Keeps a part as it is until an admin unlocks it, and says why (B-25). */
export function lockSetting(
  setting: Setting | null,
  { part, reason }: { readonly part: SettingsPart; readonly reason: string },
  context: SettingContext,
): readonly SettingEvent[] {
  demand(mustAdminister(context))
  demandUnlocked(setting, context)
  const why = requiredText(reason, 'reason-required')
  return [{ type: 'settings.locked', data: { part, reason: why } }]
}

export function unlockSetting(
  setting: Setting | null,
  { part }: { readonly part: SettingsPart },
  context: SettingContext,
): readonly SettingEvent[] {
  demand(mustAdminister(context))
  return setting?.lock ? [{ type: 'settings.unlocked', data: { part } }] : []
}

/** The setting after `event`. */
export function evolveSetting(setting: Setting | null, event: Recorded<SettingEvent>): Setting {
  const { actor, at, stream } = event
  const before = setting ?? unset(stream, event.data.part)
  switch (event.type) {
    case 'settings.changed': {
      const { version, content } = event.data
      return { ...before, version, content, changedBy: actor, changedAt: at }
    }
    case 'settings.locked':
      return { ...before, lock: { by: actor, at, reason: event.data.reason } }
    case 'settings.unlocked':
      return { ...before, lock: null }
  }
}

const unset = (id: string, part: SettingsPart): Setting => ({
  id,
  part,
  version: 0,
  content: null,
  changedBy: null,
  changedAt: null,
  lock: null,
})

function mustAdminister({ by }: SettingContext) {
  return by === 'system' || isAdmin(by) ? null : 'not-allowed'
}

function demandUnlocked(setting: Setting | null, { facts }: SettingContext): void {
  if (!setting?.lock) return
  const { by, reason } = setting.lock
  throw new Refusal('settings-locked', { locked: { by: facts.names.get(by)?.name ?? by, reason } })
}

/** Whether two contents say the same, in whatever order their keys stand. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
