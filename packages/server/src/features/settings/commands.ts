import type { SettingsPart } from '@hikeshi/contract'
import type { Actor } from '../../domain/actor.ts'
import {
  changeSetting,
  evolveSetting,
  lockSetting,
  settingId,
  unlockSetting,
  type Setting,
  type SettingChange,
  type SettingContext,
  type SettingEvent,
  type SettingFacts,
} from '../../domain/settings/setting.ts'
import type { Reads } from '../../platform/db.ts'
import type { Aggregate, Command, ManyCommand } from '../../platform/spine.ts'
import type { TaskRequest } from '../../platform/tasks/schedule.ts'
import { readSettings } from './queries.ts'
import { settingRows } from './store.ts'

export const settingAggregate: Aggregate<Setting, SettingEvent> = {
  name: 'setting',
  ...settingRows,
  evolve: evolveSetting,
  subject: () => null,
  react: ({ type }, { part }) =>
    type === 'settings.changed' && part === 'types' ? [followTypes()] : [],
}

/** What a type says of privacy holds for the incidents that are under way, too (G0). */
function followTypes(): TaskRequest {
  return { kind: 'incidents.follow-types', lane: 'interactive', key: 'types', payload: {} }
}

type NamesOf = (
  reads: Reads,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, { readonly name: string }>>

interface OfPart {
  readonly part: SettingsPart
}
type SettingCommand<Input> = Command<Setting, SettingEvent, Input, SettingFacts, Actor>
type Verb<Input> = (
  setting: Setting | null,
  input: Input,
  context: SettingContext,
) => readonly SettingEvent[]

/** What an admin may do to one part, and what the command line does to many at once. */
export function settingCommands(names: NamesOf) {
  const gather = async (reads: Reads): Promise<SettingFacts> => {
    const locks = (await readSettings(reads)).flatMap(({ lock }) => (lock ? [lock.by] : []))
    return { names: await names(reads, locks) }
  }

  const command = <Input extends OfPart>(verb: Verb<Input>): SettingCommand<Input> => ({
    of: settingAggregate,
    id: ({ part }) => settingId(part),
    gather,
    decide: ({ state, input, facts, by, now }) => verb(state, input, { by, now, facts }),
  })

  return {
    change: command<SettingChange>(changeSetting),
    lock: command<OfPart & { readonly reason: string }>(lockSetting),
    unlock: command<OfPart>(unlockSetting),
    changeAll: changingAll(gather),
  }
}

export type SettingCommands = ReturnType<typeof settingCommands>

/** Many parts in one transaction: all of them change, or none. */
function changingAll(
  gather: (reads: Reads) => Promise<SettingFacts>,
): ManyCommand<Setting, SettingEvent, readonly SettingChange[], SettingFacts, Actor> {
  return {
    of: settingAggregate,
    ids: async (_, changes) => changes.map(({ part }) => settingId(part)),
    gather,
    decide: ({ state, input, facts, by, now }) =>
      new Map(
        input.map((change) => {
          const id = settingId(change.part)
          return [id, changeSetting(state.get(id) ?? null, change, { by, now, facts })] as const
        }),
      ),
  }
}
