import type { Events } from '@hikeshi/contract'
import { createWho, sentence, type Reader, type Words } from '@hikeshi/contract/words'
import type { TimelineEvent } from './queries.ts'

/** What happened, as one sentence; empty where there is nothing to tell. */
export function tell({ type, data, actor }: TimelineEvent, reader: Reader, words: Words): string {
  // The log holds under each type the facts of that type.
  const facts = data as unknown as Events[typeof type]
  return sentence(words.events, { type, data: facts }, createWho(reader, actor))
}

/** Everybody whom the sentences of these events name. */
export function peopleIn(events: readonly TimelineEvent[]): readonly string[] {
  const named = events.flatMap(({ actor, data }) => [actor, ...Object.values(data).flatMap(parts)])
  return named.filter(isPerson)
}

/** A list of facts may name people, too. */
function parts(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value]
  return value.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null ? Object.values(one) : [one],
  )
}

function isPerson(value: unknown): value is string {
  return typeof value === 'string' && /^per_[0-9a-z]+$/.test(value)
}
