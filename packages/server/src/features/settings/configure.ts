import type { Language, SettingsPart, SettingsPreview } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words'
import type { Actor } from '../../domain/actor.ts'
import { same, type SettingChange } from '../../domain/settings/setting.ts'
import type { By } from '../../platform/spine.ts'
import type { Parts } from '../parts.ts'
import { checkFile } from './checking.ts'
import type { SettingCommands } from './commands.ts'
import { shipped, type Contents } from './contents.ts'
import { yamlOf } from './file.ts'
import { contentsOf, type Live } from './live.ts'
import { sentences } from './preview.ts'
import { countOpenIncidents, readSettings } from './queries.ts'

interface Needs {
  readonly live: Live
  readonly commands: SettingCommands
  readonly words: (language: Language) => Words
}

export interface Configurator {
  /** Everything as one YAML file. */
  readonly export: () => Promise<string>
  /** What a file would change, in sentences. */
  readonly plan: (yaml: string, language: Language) => Promise<SettingsPreview>
  /** Takes all of a file, or none of it. */
  readonly apply: (yaml: string, language: Language) => Promise<SettingsPreview>
}

const CLI: By<Actor> = { actor: 'system', surface: 'cli' }

/** The whole configuration as a file: for the command line. */
export function createConfigurator(parts: Parts, { live, commands, words }: Needs): Configurator {
  const { reads, spine } = parts

  async function look(yaml: string, language: Language) {
    const settings = await readSettings(reads)
    const before = contentsOf(settings)
    const reading = { language, words: words(language) }
    const checked = checkFile(before, yaml, reading)
    if (checked.contents === null) {
      return { preview: { changes: [], problems: checked.problems }, changes: [] }
    }
    const after = checked.contents
    const open = await countOpenIncidents(reads)
    const preview = {
      changes: sentences(before, after, { words: reading.words, open }),
      problems: [],
    }
    return { preview, changes: changesOf(before, after) }
  }

  return {
    export: async () => yamlOf(contentsOf(await readSettings(reads))),
    plan: async (yaml, language) => (await look(yaml, language)).preview,
    apply: async (yaml, language) => {
      const { preview, changes } = await look(yaml, language)
      if (changes.length > 0) await spine.executeMany(commands.changeAll, changes, CLI)
      await live.refresh(reads)
      return preview
    },
  }
}

/** The parts that differ; what is as shipped is kept as such, so that it follows the product. */
function changesOf(before: Contents, after: Contents): readonly SettingChange[] {
  const parts = Object.keys(after) as SettingsPart[]
  return parts
    .filter((part) => !same(before[part], after[part]))
    .map((part) => {
      const isShipped = same(after[part], shipped().contents[part])
      return { part, content: isShipped ? null : after[part], from: null }
    })
}
