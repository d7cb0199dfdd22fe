import type { Bilingual, NoticePhase } from '@hikeshi/contract'

/** A text to begin with. */
export interface NoticeTemplate {
  readonly key: string
  readonly name: Bilingual
  /** What it is about; `null` for texts that serve at any time. */
  readonly phase: NoticePhase | null
  /** Keys of the audiences it is for; null for all that no other template of the phase names. */
  readonly audiences: readonly string[] | null
  /** The overlay of the type it is for, such as `security`; null for every type. */
  readonly overlay: string | null
  readonly text: Bilingual
}

const PLACEHOLDER = /\{([a-z_]+)\}/g

/** Puts in what is known. What is not stays to be seen, and to be filled by whoever writes. */
export function fill(text: string, values: Readonly<Record<string, string | null>>): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? placeholder) : placeholder,
  )
}

export function placeholdersIn(text: string): readonly string[] {
  return Array.from(new Set(text.match(PLACEHOLDER)))
}

/** Braces that stand for nothing: `{Since}`, `{ since }`, or one that nobody closed. */
export function strayBraces(text: string): readonly string[] {
  const rest = text.replace(PLACEHOLDER, '')
  return Array.from(new Set(rest.match(/\{[^{}\n]{0,30}\}?|\}/g)))
}

export interface TemplateFor {
  readonly audience: string
  readonly overlay: string | null
}

/** The templates for one audience, those made for it before those made for all. */
export function templatesFor(
  templates: readonly NoticeTemplate[],
  { audience, overlay }: TemplateFor,
): readonly NoticeTemplate[] {
  const fitting = templates.filter((one) => one.overlay === null || one.overlay === overlay)
  const own = fitting.filter(({ audiences }) => audiences?.includes(audience))
  return own.length > 0 ? own : fitting.filter(({ audiences }) => audiences === null)
}
