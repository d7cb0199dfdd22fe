import { SettingsPart } from '@hikeshi/contract'
import { z } from 'zod'
import { same, type SettingChange } from '../../domain/settings/setting.ts'
import { by, type ApiCall } from '../parts.ts'
import { checkWritten, readingOf, type Written } from './checking.ts'
import { shipped } from './contents.ts'
import { contentsOf } from './live.ts'
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
    const settings = await readSettings(parts.reads)
    const now = contentsOf(settings)
    const { contents, problems } = checkWritten(now, written, readingOf(call, scope))
    if (contents === null) throw refused(problems)
    const versionOf = (part: SettingsPart) =>
      settings.find((one) => one.part === part)?.version ?? 0
    const changeOf = (part: SettingsPart, version: number | null): SettingChange => {
      const isShipped = same(contents[part], shipped().contents[part])
      return { part, content: isShipped ? null : contents[part], from: version }
    }
    const others = SettingsPart.options.filter(
      (part) => part !== written.part && !same(contents[part], now[part]),
    )
    const asked = changeOf(written.part, from)
    if (others.length === 0) {
      await parts.spine.execute(commands.change, asked, by(call))
      return
    }
    const along = others.map((part) => changeOf(part, versionOf(part)))
    await parts.spine.executeMany(commands.changeAll, [asked, ...along], by(call))
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
