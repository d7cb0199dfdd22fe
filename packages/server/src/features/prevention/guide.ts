import { Bilingual, type PostmortemGuide, Severity } from '@hikeshi/contract'
import { parse } from 'yaml'
import { z } from 'zod'
import { readShipped } from '../../platform/shipped.ts'

const Guide = z.strictObject({
  due_days: z.record(Severity, z.int().min(1)),
  opening: Bilingual,
  agenda: z.array(z.strictObject({ minutes: z.int().min(1), text: Bilingual })).min(1),
  thread: z.array(Bilingual).min(1),
  questions: z.array(Bilingual).min(1),
  exit: z.array(Bilingual).min(1),
})

export interface ShippedGuide {
  readonly guide: PostmortemGuide
  readonly dueDays: Readonly<Record<Severity, number>>
}

/** How a review is held, as the product ships it. A mistake in the file stops the start. */
export function loadGuide(read: (name: string) => string = readShipped): ShippedGuide {
  const { due_days: dueDays, ...guide } = Guide.parse(parse(read('postmortem.yaml')))
  return { guide, dueDays }
}
