import type { contract, Language, SettingsPart, SettingsPartView } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import type { Handlers } from '../../platform/http/mount.ts'
import { activeMembers, nameCommand, names } from '../people/index.ts'
import { by, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { changing } from './changing.ts'
import { check, checkWritten, readingOf } from './checking.ts'
import type { SettingCommands } from './commands.ts'
import { yamlOf } from './file.ts'
import { contentsOf, type Live } from './live.ts'
import { offered, sentences } from './preview.ts'
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
  return { ...looking(scope), ...acting(scope) }
}

/** What everybody may look at. */
function looking(scope: SettingsScope) {
  const { parts, live } = scope
  const { reads } = parts
  const stored = async () => contentsOf(await readSettings(reads))
  return {
    get: async () => settingsView(live.defaults, (await activeMembers(reads)).length),
    export: async () => ({ yaml: yamlOf(await stored()) }),
    part: ({ part }, call) => view(scope, part, call),

    preview: async ({ part, ...written }, call) => {
      const now = await stored()
      const reading = readingOf(call, scope)
      const { contents, problems } = checkWritten(now, { part, ...written }, reading)
      if (contents === null) {
        return { changes: [], problems, along: offered(now, { part, ...written }, reading) }
      }
      const open = await countOpenIncidents(reads)
      return { changes: sentences(now, contents, { ...reading, open }), problems: [], along: [] }
    },

    versions: async ({ part }, call) => versionsView(reads, part, readingOf(call, scope)),
    version: async ({ part, version }, call) => {
      const now = await stored()
      const content = await contentOfVersion(reads, part, version)
      const reading = readingOf(call, scope)
      const { contents, problems } = check(now, { [part]: content }, reading)
      if (contents === null) return { content, changes: [], problems }
      return { content, changes: sentences(now, contents, reading), problems: [] }
    },
  } satisfies Partial<Routes>
}

/** What admins may do. */
function acting(scope: SettingsScope) {
  const { parts, live, commands } = scope
  const { reads, spine } = parts
  const change = changing(scope)

  /** What was done holds at once in this process; others hear of it by the log. */
  async function then(part: SettingsPart, call: ApiCall): Promise<SettingsPartView> {
    await live.refresh(reads)
    return view(scope, part, call)
  }

  return {
    change: async ({ part, version, ...written }, call) => {
      await change({ part, ...written, from: version }, call)
      return then(part, call)
    },
    restore: async ({ part, version }, call) => {
      const content = await contentOfVersion(reads, part, version)
      await change({ part, content, from: null }, call)
      return then(part, call)
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
      return { ok: true as const }
    },
  } satisfies Partial<Routes>
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
