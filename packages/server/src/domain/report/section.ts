import type { Severity } from '@hikeshi/contract'
import type { Context } from '../context.ts'
import type { EventOf, Recorded } from '../event.ts'
import { mustBeOpen } from '../incident/guards.ts'
import { demand, Refusal } from '../refusal.ts'
import { demandWork, type RoomFacts } from '../room.ts'
import type { Documents } from './documents.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules.ts'

/** One section of the report as people wrote it. */
export interface Section {
  readonly id: string
  readonly incident: string
  readonly key: string
  /** The shared text, which several people may write at once. */
  readonly document: string
  /** What the document says: what rules, search and exports read. */
  readonly markdown: string
  /** How often it was changed. */
  readonly version: number
  readonly writtenBy: string | null
  readonly writtenAt: string | null
}

export type SectionEvent = EventOf<'section.written' | 'section.typed' | 'section.entered'>

/** One section as the organisation's template asks for it. */
export interface SectionTemplate {
  readonly key: string
  /** What the product writes there from what was recorded; null: people write it. */
  readonly generated: string | null
  /** The severities at which it is required. */
  readonly severities: readonly Severity[]
}

export interface Writing {
  readonly key: string
  readonly markdown: string
  /** The version this text was written on: 0 for a section nobody has written. */
  readonly version: number
}

export interface Typing {
  readonly key: string
  readonly update: string
}

export type SectionContext = Context<
  RoomFacts & {
    /** The template of this section, or null where there is none by its key. */
    readonly template: SectionTemplate | null
    readonly documents: Documents
    /** When whoever asks was here last, if that was a moment ago. */
    readonly seenAt: string | null
  }
>

/** Writes a whole section on top of the version it was written on. A stale one is refused with the text that stands. */
export function write(
  section: Section | null,
  { key, markdown, version }: Writing,
  context: SectionContext,
): readonly SectionEvent[] {
  const { incident, documents } = context.facts
  demandEditable(context)
  const before = section?.document ?? ''
  const current = { markdown: section?.markdown ?? '', version: section?.version ?? 0 }
  const update = documents.rewritten(before, markdown)
  if (current.markdown === markdown || update === null) return []
  demandWork(context)
  if (current.version !== version) throw new Refusal('stale-version', { current })
  const document = grown(before, update, documents)
  const said = documents.markdownOf(document)
  const data = { incident: incident.id, key, markdown: said, version: version + 1, update }
  return [{ type: 'section.written', data }]
}

/** Adds a burst of keystrokes. They never conflict: the document takes them in any order, and once. */
export function type(
  section: Section | null,
  { key, update }: Typing,
  context: SectionContext,
): readonly SectionEvent[] {
  const { incident, documents } = context.facts
  demandEditable(context)
  const before = section?.document ?? ''
  if (grown(before, update, documents) === before) return []
  demandWork(context)
  const version = (section?.version ?? 0) + 1
  return [{ type: 'section.typed', data: { incident: incident.id, key, update, version } }]
}

const AGAIN_MS = 30_000

/** Tells the others that somebody works here; not again for half a minute. */
export function enter(
  { key }: { readonly key: string },
  context: SectionContext,
): readonly SectionEvent[] {
  const { incident, seenAt } = context.facts
  demandEditable(context)
  demand(mustBeOpen(incident))
  const now = context.now.epochMilliseconds
  const before = seenAt === null ? null : Temporal.Instant.from(seenAt).epochMilliseconds
  if (before !== null && now - before < AGAIN_MS) return []
  return [{ type: 'section.entered', data: { incident: incident.id, key } }]
}

function demandEditable({ facts: { template } }: SectionContext): void {
  if (template === null) throw new Refusal('not-found')
  if (template.generated !== null) throw new Refusal('generated-section')
}

const DOCUMENT_MAX = 2_000_000

function grown(before: string, update: string, documents: Documents): string {
  const document = documents.merged(before, update)
  if (document === null) throw new Refusal('invalid-input')
  if (document.length > DOCUMENT_MAX) throw new Refusal('payload-too-large')
  return document
}

/** The section after `event`. */
export function evolveSection(
  section: Section | null,
  event: Recorded<SectionEvent>,
  documents: Documents,
): Section {
  const { incident, key } = event.data
  const before = section ?? { ...UNWRITTEN, id: event.stream, incident, key }
  if (event.type === 'section.entered') return before
  const { actor: writtenBy, at: writtenAt } = event
  const { version, update } = event.data
  const written = { ...before, version, writtenBy, writtenAt }
  if (event.type === 'section.written' && update === undefined) {
    // Written before there were documents.
    const { markdown } = event.data
    return { ...written, markdown, document: documents.of(markdown) }
  }
  const document = documents.merged(before.document, update ?? '') ?? before.document
  return { ...written, document, markdown: documents.markdownOf(document) }
}

const UNWRITTEN = {
  document: '',
  markdown: '',
  version: 0,
  writtenBy: null,
  writtenAt: null,
} as const

/** Whether the close waits for this section: the template asks for it, and a rule looks at it. */
export function isRequired(
  { key, severities }: Pick<SectionTemplate, 'key' | 'severities'>,
  severity: Severity | null,
): boolean {
  const level = severity ?? 'sev3'
  const asked = Object.values<Rule>(RULES).some(
    ({ section, weights }) => section === key && weights[level] === 'H',
  )
  return asked && severities.includes(level)
}
