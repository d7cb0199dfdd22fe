import { z } from 'zod'
import { same, type SettingChange } from '../../domain/settings/setting.ts'
import { by, type ApiCall } from '../parts.ts'
import { contentsOf } from './live.ts'
import { shipped } from './policy.ts'
import { check, readingOf } from './preview.ts'
import { readSettings } from './queries.ts'
import type { SettingsScope } from './routes.ts'

/** Changes one part, if it still works together with the others; what is as shipped is kept as such. */
export function changing(scope: SettingsScope) {
  const { parts, commands } = scope
  return async ({ part, content, from }: SettingChange, call: ApiCall): Promise<void> => {
    const now = contentsOf(await readSettings(parts.reads))
    const { contents, problems } = check(now, { [part]: content }, readingOf(call, scope))
    if (contents === null) throw refused(problems)
    const isShipped = same(contents[part], shipped().contents[part])
    const input = { part, content: isShipped ? null : contents[part], from }
    await parts.spine.execute(commands.change, input, by(call))
  }
}

function refused(problems: readonly { readonly path: string; readonly message: string }[]) {
  return new z.ZodError(
    problems.map(({ path, message }) => {
      return { code: 'custom' as const, path: path.split('.'), message, input: undefined }
    }),
  )
}
