import { Bilingual, NoticePhase } from '@hikeshi/contract'
import { parse } from 'yaml'
import { z } from 'zod'
import { placeholdersIn, type NoticeTemplate } from '../../domain/notice/template.ts'
import { readShipped } from '../../platform/shipped.ts'

const FILE = 'notices.yaml'

const key = z.string().regex(/^[a-z0-9_]+$/)

const NoticesFile = z.strictObject({
  templates: z.array(
    z.strictObject({
      key,
      name: Bilingual,
      phase: NoticePhase.nullable().default(null),
      audiences: z.array(key).nullable().default(null),
      overlay: key.nullable().default(null),
      text: Bilingual.refine(
        ({ ja, en }) =>
          placeholdersIn(ja).toSorted().join() === placeholdersIn(en).toSorted().join(),
        'both languages must name the same things',
      ),
    }),
  ),
})

/** The texts that notices begin with. A mistake in them stops the start. */
export function loadNoticeTexts(
  read: (name: string) => string = readShipped,
): readonly NoticeTemplate[] {
  const result = NoticesFile.safeParse(parse(read(FILE)))
  if (result.success) return result.data.templates
  throw new Error(`defaults/${FILE} is wrong:\n${z.prettifyError(result.error)}`)
}
