import { z } from 'zod'
import { same } from '../../domain/settings/setting.ts'
import { by, type ApiCall } from '../parts.ts'
import { checkWritten, readingOf, type Written } from './checking.ts'
import { contentsOf } from './live.ts'
import { shipped } from './policy.ts'
import { readSettings } from './queries.ts'
import type { SettingsScope } from './routes.ts'

interface Change extends Written {
  /** The version that it was made from; null where that does not matter. */
  readonly from: number | null
}

/** Changes one part, if it still works together with the others; what is as shipped is kept as such. */
export function changing(scope: SettingsScope) {
  const { parts, commands } = scope
  return async ({ from, ...written }: Change, call: ApiCall): Promise<void> => {
    const now = contentsOf(await readSettings(parts.reads))
    const { contents, problems } = checkWritten(now, written, readingOf(call, scope))
    if (contents === null) throw refused(problems)
    const { part } = written
    const isShipped = same(contents[part], shipped().contents[part])
    const input = { part, content: isShipped ? null : contents[part], from }
    await parts.spine.execute(commands.change, input, by(call))
  }
}

/** What is wrong, as a wrong input is told. */
export function refused(problems: readonly { readonly path: string; readonly message: string }[]) {
  return new z.ZodError(
    problems.map(({ path, message }) => {
      return { code: 'custom' as const, path: path.split('.'), message, input: undefined }
    }),
  )
}
