import type { contract, Language, SettingsPart, SettingsPartView } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { same } from '../../domain/settings/setting.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { activeMembers, nameCommand, names } from '../people/index.ts'
import { by, type ApiCall, type Caller, type Parts } from '../parts.ts'
import type { SettingCommands } from './commands.ts'
import type { Contents } from './contents.ts'
import { yamlOf } from './file.ts'
import { contentsOf, type Live } from './live.ts'
import { shipped } from './policy.ts'
import { check, sentences, type Reading } from './preview.ts'
import { countOpenIncidents, readSettings } from './queries.ts'
import { contentOfVersion, versionsView } from './versions.ts'
import { partView, peopleIn, settingOfPart, settingsView } from './views.ts'

type Routes = Handlers<Pick<typeof contract, 'settings'>, Caller>['settings']

export interface SettingsScope {
  readonly parts: Parts
  readonly live: Live
  readonly commands: SettingCommands
  readonly words: (language: Language) => Words
}

export function settingsRoutes(scope: SettingsScope): Routes {
  const { parts, live, commands, words } = scope
  const { reads, spine } = parts
  const reading = ({ caller: { language } }: ApiCall): Reading => ({
    language,
    words: words(language),
  })

  /** Changes what is stored, and goes by it at once. */
  async function then(part: SettingsPart, call: ApiCall): Promise<SettingsPartView> {
    await live.refresh(reads)
    return view(scope, part, call)
  }

  async function change(
    asked: { readonly part: SettingsPart; readonly content: unknown; readonly from: number | null },
    call: ApiCall,
  ): Promise<SettingsPartView> {
    const { part, content } = asked
    const now = contentsOf(await readSettings(reads))
    const { contents, problems } = check(now, { [part]: content }, reading(call))
    if (contents === null) throw asZodError(problems)
    const isShipped = same(contents[part], shipped().contents[part])
    const input = { part, content: isShipped ? null : contents[part], from: asked.from }
    await spine.execute(commands.change, input, by(call))
    return then(part, call)
  }

  return {
    get: async () => settingsView(live.defaults, (await activeMembers(reads)).length),
    export: async () => ({ yaml: yamlOf(contentsOf(await readSettings(reads))) }),
    part: ({ part }, call) => view(scope, part, call),
    change: ({ part, content, version }, call) => change({ part, content, from: version }, call),

    preview: async ({ part, content }, call) => {
      const now = contentsOf(await readSettings(reads))
      const { contents, problems } = check(now, { [part]: content }, reading(call))
      if (contents === null) return { changes: [], problems: [...problems] }
      const open = await countOpenIncidents(reads)
      const changes = sentences(now, contents, { words: reading(call).words, open: [...open] })
      return { changes, problems: [] }
    },

    versions: async ({ part }, call) => versionsView(reads, part, reading(call)),
    version: async ({ part, version }, call) => {
      const now = contentsOf(await readSettings(reads))
      const content = await contentOfVersion(reads, part, version)
      const { contents } = check(now, { [part]: content }, reading(call))
      const after: Contents = contents ?? now
      return { content, changes: sentences(now, after, { words: reading(call).words }) }
    },
    restore: async ({ part, version }, call) => {
      const content = await contentOfVersion(reads, part, version)
      return change({ part, content, from: null }, call)
    },

    lock: async ({ part, reason }, call) => {
      await spine.execute(commands.lock, { part, reason }, by(call))
      return then(part, call)
    },
    unlock: async ({ part }, call) => {
      await spine.execute(commands.unlock, { part }, by(call))
      return then(part, call)
    },
    rename: async ({ name }, call) => {
      await spine.execute(nameCommand, { name }, by(call))
      return { ok: true }
    },
  }
}

async function view(
  { parts: { reads } }: SettingsScope,
  part: SettingsPart,
  call: ApiCall,
): Promise<SettingsPartView> {
  const settings = await readSettings(reads)
  const people = await names(reads, peopleIn(settings))
  const contents = contentsOf(settings)
  return partView(part, settingOfPart(settings, part), { contents, by: by(call).actor, people })
}

function asZodError(problems: readonly { readonly path: string; readonly message: string }[]) {
  if (problems.length === 0) return new Refusal('invalid-input')
  return new z.ZodError(
    problems.map(({ path, message }) => {
      return { code: 'custom' as const, path: path.split('.'), message, input: undefined }
    }),
  )
}
