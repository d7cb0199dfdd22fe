import { SettingsPart } from '@hikeshi/contract'
import { parse, stringify, YAMLParseError } from 'yaml'
import { z } from 'zod'
import type { Contents } from './contents.ts'

const OPTIONS = { lineWidth: 0, aliasDuplicateObjects: false }

const HEADING = ` What this organisation works by. Look at what it would change: hikeshi config plan <file>
 Then: hikeshi config apply <file>
`

/** The whole configuration as one YAML file. */
export function yamlOf(contents: Contents): string {
  const parts = SettingsPart.options.map((part) => [part, contents[part]])
  const written = stringify(Object.fromEntries(parts), OPTIONS)
  return `${HEADING.replaceAll(/^ /gm, '# ')}${written}`
}

const File = z.strictObject(
  Object.fromEntries(SettingsPart.options.map((part) => [part, z.unknown().optional()])),
)

/** The parts that a file has. Throws what is no YAML, and keys that nobody knows. */
export function partsIn(yaml: string): Partial<Contents> {
  const file = File.parse(parsedYaml(yaml) ?? {})
  return Object.fromEntries(Object.entries(file).filter(([, content]) => content !== undefined))
}

/** One part as text. */
export const yamlOfPart = (content: unknown): string => stringify(content, OPTIONS)

/** The content of a part, however it was written. */
export function contentIn(written: {
  readonly content?: unknown
  readonly yaml?: string | undefined
}) {
  return written.yaml === undefined ? written.content : parsedYaml(written.yaml)
}

function parsedYaml(yaml: string): unknown {
  try {
    return parse(yaml)
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    throw new z.ZodError([{ code: 'custom', path: [], message: error.message, input: yaml }])
  }
}
