import type { Language, Report } from '@hikeshi/contract'
import type { Measure } from '../../domain/measure.ts'
import type { Telling } from '../settings/index.ts'

/** What outsiders read of a report: no timeline, no persons, no discussion. */
const SECTIONS = ['summary', 'impact', 'factors', 'recovery'] as const

/** The report as it stands, in the order and under the headings that people outside expect. */
export function publicDraft(
  { title, sections }: Report,
  measures: readonly Measure[],
  { language, words }: { readonly language: Language; readonly words: Telling['words'] },
): string {
  const say = words(language).generated.publicReport
  const written = new Map(sections.map(({ key, markdown }) => [key, withoutMailLinks(markdown)]))
  const preventions = measures.filter(({ kind }) => kind !== 'mitigation')
  const done = preventions.filter(({ state }) => state === 'done')
  const planned = preventions.filter(({ state }) => state !== 'done')
  const parts = [
    `# ${title}`,
    ...SECTIONS.map((key) => part(say.headings[key], written.get(key) ?? '')),
    part(say.headings.prevention, [listed(say.done, done), listed(say.planned, planned)].join('')),
    part(say.headings.contact, '{contact}'),
  ]
  return parts.filter((text) => text !== '').join('\n\n')
}

/** An address that the editor made a link of is an address again. */
function withoutMailLinks(markdown: string): string {
  return markdown.trim().replace(/\[([^\]\n]*)\]\(mailto:[^)\n]*\)/g, '$1')
}

function part(heading: string, text: string): string {
  return text.trim() === '' ? '' : `## ${heading}\n\n${text.trim()}`
}

function listed(name: string, measures: readonly Measure[]): string {
  if (measures.length === 0) return ''
  return `\n\n${name}\n\n${measures.map(({ text }) => `- ${text}`).join('\n')}`
}
