import type { Severity } from '@hikeshi/contract'
import type { Context } from '../context.ts'
import type { EventOf, Recorded } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { demandWork, type RoomFacts } from '../room.ts'

/** One section of the report as somebody wrote it. */
export interface Section {
  readonly id: string
  readonly incident: string
  readonly key: string
  readonly markdown: string
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: string
}

export type SectionEvent = EventOf<'section.written'>

/** One section as the organisation's template asks for it. */
export interface SectionTemplate {
  readonly key: string
  /** Written by the product from what was recorded. */
  readonly generated: boolean
  /** The severities at which it is required. */
  readonly severities: readonly Severity[]
}

export interface Writing {
  readonly key: string
  readonly markdown: string
  /** The version this text was written on: 0 for a section nobody has written. */
  readonly version: number
}

export type SectionContext = Context<
  RoomFacts & {
    /** The template of this section, or null where there is none by its key. */
    readonly template: SectionTemplate | null
  }
>

/** Writes a section on top of the version it was written on. A stale one is refused with the text that stands. */
export function write(
  section: Section | null,
  { key, markdown, version }: Writing,
  context: SectionContext,
): readonly SectionEvent[] {
  const { incident, template } = context.facts
  if (template === null) throw new Refusal('not-found')
  if (template.generated) throw new Refusal('generated-section')
  const current = { markdown: section?.markdown ?? '', version: section?.version ?? 0 }
  if (current.markdown === markdown) return []
  demandWork(context)
  if (current.version !== version) throw new Refusal('stale-version', { current })
  const data = { incident: incident.id, key, markdown, version: version + 1 }
  return [{ type: 'section.written', data }]
}

/** The section after `event`. */
export function evolveSection(_: Section | null, event: Recorded<SectionEvent>): Section {
  return { id: event.stream, ...event.data, writtenBy: event.actor, writtenAt: event.at }
}
