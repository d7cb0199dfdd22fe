import { nameOf } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import { demand } from './refusal.ts'
import { givenText } from './text.ts'

/** The areas one person says they know. */
export interface Knowledge {
  readonly id: string
  readonly person: string
  readonly areas: readonly string[]
}

export type KnowledgeEvent = EventOf<'knowledge.said'>

/** Everybody says so of themselves. */
export function sayKnowledge(
  known: Knowledge | null,
  { person, areas }: { readonly person: string; readonly areas: readonly string[] },
  { by }: Pick<Context, 'by'>,
): readonly KnowledgeEvent[] {
  demand(nameOf(by) === person ? null : 'not-allowed')
  const given = areas.map(givenText).filter((area) => area !== null)
  const unique = Array.from(new Map(given.map((area) => [folded(area), area])).values())
  if (unique.join('\n') === (known?.areas ?? []).join('\n')) return []
  return [{ type: 'knowledge.said', data: { person, areas: unique } }]
}

/** The knowledge after `event`. */
export function evolveKnowledge(
  _: Knowledge | null,
  { stream, data }: Recorded<KnowledgeEvent>,
): Knowledge {
  return { id: stream, ...data }
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Those of these areas that a text names, as a word of its own or as a tag. */
export function areasNamed(areas: readonly string[], text: string): readonly string[] {
  const whole = folded(text)
  return areas.filter((area) => names(whole, folded(area)))
}

/** A Latin word ends where letters end; Japanese has no such ends. */
function names(text: string, area: string): boolean {
  if (!/^[\p{Script=Latin}\p{N}\s._/+-]+$/u.test(area)) return text.includes(area)
  const word = area.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
  return new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}])${word}(?![\p{Script=Latin}\p{N}])`,
    'u',
  ).test(text)
}
