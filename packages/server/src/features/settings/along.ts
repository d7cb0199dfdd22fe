import type { SettingsPart } from '@hikeshi/contract'
import { z } from 'zod'
import { textsFor } from '../../domain/settings/along.ts'
import { parsed, type Contents } from './contents.ts'

interface Asked {
  readonly part: SettingsPart
  readonly content: unknown
  readonly along?: boolean | undefined
}

const Audiences = z.array(z.looseObject({ key: z.string() }))

/** What changes in other parts together with this one, where somebody asked for that. */
export function followers(before: Contents, { part, content, along }: Asked): Partial<Contents> {
  if (part !== 'audiences' || along !== true) return {}
  const left = Audiences.safeParse(content)
  // Whatever is wrong with it is told where it is checked.
  if (!left.success) return {}
  const keys = new Set(left.data.map(({ key }) => key))
  return { notices: textsFor(parsed('notices', before.notices), keys) }
}
