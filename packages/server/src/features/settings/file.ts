import { SettingsPart } from '@hikeshi/contract'
import { stringify } from 'yaml'
import { inWrittenOrder, type Contents } from './contents.ts'

const OPTIONS = { lineWidth: 0, aliasDuplicateObjects: false }

const HEADING = ` What this organisation works by. Look at what it would change: hikeshi config plan <file>
 Then: hikeshi config apply <file>
`

/** The whole configuration as one YAML file. */
export function yamlOf(contents: Contents): string {
  const parts = SettingsPart.options.map((part) => [part, inWrittenOrder(part, contents[part])])
  const written = stringify(Object.fromEntries(parts), OPTIONS)
  return `${HEADING.replaceAll(/^ /gm, '# ')}${written}`
}

/** One part as text. */
export const yamlOfPart = (part: SettingsPart, content: unknown): string =>
  stringify(inWrittenOrder(part, content), OPTIONS)
