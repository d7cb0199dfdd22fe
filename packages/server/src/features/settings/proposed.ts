import { TodoSetting, type TodoChange } from '@hikeshi/contract'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { same } from '../../domain/settings/setting.ts'
import type { ApiCall } from '../parts.ts'
import { changing, refused } from './changing.ts'
import { checkWritten, readingOf } from './checking.ts'
import { contentsOf } from './live.ts'
import { sentences } from './preview.ts'
import { readSettings } from './queries.ts'
import type { SettingsScope } from './routes.ts'
import { settingOfPart } from './views.ts'

const Items = z.array(z.looseObject({ key: z.string() }))

/** What a proposed change to one to-do template would do, and doing it. */
export function proposing(scope: SettingsScope) {
  const { reads } = scope.parts
  const change = changing(scope)

  async function look({ key, before, after }: TodoChange) {
    const settings = await readSettings(reads)
    const now = contentsOf(settings)
    const list = Items.parse(now.todos)
    const found = list.find((one) => one.key === key)
    const current = found === undefined ? null : TodoSetting.parse(found)
    return {
      now,
      content: replaced(list, key, after),
      version: settingOfPart(settings, 'todos')?.version ?? 0,
      done: same(current, after),
      stale: !same(current, before) && !same(current, after),
    }
  }

  return {
    /** The template as it is; null where there is none. */
    find: async (key: string): Promise<TodoSetting | null> => {
      const found = Items.parse(contentsOf(await readSettings(reads)).todos).find(
        (one) => one.key === key,
      )
      return found === undefined ? null : TodoSetting.parse(found)
    },

    /** In sentences; what cannot be saved throws what is wrong with it. */
    preview: async (todo: TodoChange, call: ApiCall): Promise<string[]> => {
      const { now, content } = await look(todo)
      const reading = readingOf(call, scope)
      const { contents, problems } = checkWritten(now, { part: 'todos', content }, reading)
      if (contents === null) throw refused(problems)
      return sentences(now, contents, reading)
    },

    /** Whether the template has changed since the change was proposed. */
    isStale: async (todo: TodoChange): Promise<boolean> => (await look(todo)).stale,

    /** Changes that one template, if it is still as it was. Done twice it is done once. */
    apply: async (todo: TodoChange, asked: ApiCall): Promise<void> => {
      const { idempotency: _, ...call } = asked
      const { content, version, done, stale } = await look(todo)
      if (stale) throw new Refusal('settings-stale')
      if (!done) await change({ part: 'todos', content, from: version }, call)
      await scope.live.refresh(reads)
    },
  }
}

export type Proposing = ReturnType<typeof proposing>

type Item = z.infer<typeof Items>[number]

function replaced(list: readonly Item[], key: string, after: TodoSetting | null): readonly Item[] {
  if (after === null) return list.filter((one) => one.key !== key)
  const there = list.some((one) => one.key === key)
  return there ? list.map((one) => (one.key === key ? { ...after } : one)) : [...list, { ...after }]
}
