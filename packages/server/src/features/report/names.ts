import type { Language } from '@hikeshi/contract'
import type { Reads } from '../../platform/db.ts'
import type { Telling } from '../settings/index.ts'

/** How a kept text names somebody, so that a name can still be erased or changed. */
export const placeholder = (person: string): string => `{{person ${person.replace('per_', '')}}}`

const PLACEHOLDER = /\{\{person ([0-9a-z]+)\}\}/g

/** Puts the names of today into texts that were kept with people by id. */
export async function namesInto(
  reads: Reads,
  { names, words }: Telling,
  { texts, language }: { readonly texts: readonly string[]; readonly language: Language },
): Promise<(text: string) => string> {
  const ids = texts.flatMap((text) =>
    Array.from(text.matchAll(PLACEHOLDER), ([, id = '']) => `per_${id}`),
  )
  const people = await names(reads, Array.from(new Set(ids)))
  const { somebody } = words(language).labels
  return (text) =>
    text.replaceAll(PLACEHOLDER, (_, id: string) => people.get(`per_${id}`)?.name ?? somebody)
}
