import type { Language, Report, ReportExport } from '@hikeshi/contract'
import type { Incident } from '../../domain/incident/incident.ts'
import type { Telling } from '../settings/index.ts'
import { inline } from './generated/markdown.ts'

interface Exported {
  readonly report: Report
  readonly incident: Incident
  readonly language: Language
  /** Why it was closed as an exception, of the version that is exported. */
  readonly closeOverride: string | null
}

/** The report for programs. Two exports of the same report are the same. */
export function asJson({ report, incident, language, closeOverride }: Exported): ReportExport {
  return {
    format: 'hikeshi-report-1',
    number: report.number,
    title: report.title,
    state: incident.state,
    severity: incident.severity,
    type: incident.type,
    drill: false,
    private: incident.visibility === 'private',
    version: report.version,
    language,
    times: {
      impactStarted: incident.impactStartedAt,
      detected: incident.detectedAt,
      aware: incident.awareAt,
      raised: incident.raisedAt,
      aligned: incident.alignedAt,
      mitigated: incident.mitigatedAt,
      ...(incident.harmReturnedAt === null ? {} : { harmReturned: incident.harmReturnedAt }),
      impactEnded: incident.impactEndedAt,
      converged: incident.convergedAt,
      closed: incident.closedAt,
    },
    estimates: estimatesIn(incident),
    impact: report.impact,
    overrides: { converge: incident.convergeOverride, close: closeOverride },
    sections: report.sections.map(({ key, title, required, generated, markdown, record }) => ({
      key,
      title,
      required,
      generated,
      markdown,
      record,
    })),
    completeness: report.completeness,
  }
}

/** By the names that the times have in the export. */
function estimatesIn({ estimates }: Incident): string[] {
  return estimates.map((field) => field.replace(/At$/, ''))
}

/** The report for people: one Markdown document, in the language of whoever reads. */
export function asMarkdown(exported: Exported, { words }: Telling): string {
  const { report, incident, language, closeOverride } = exported
  const { document: say, meta } = words(language).generated
  const { colon } = words(language).generated
  const version = report.version === null ? say.live : say.version(report.version)
  const marks = [version, ...(incident.visibility === 'private' ? [say.private] : [])]
  const exception =
    closeOverride === null ? [] : [`**${meta.closeOverride}**${colon}${inline(closeOverride)}`]
  const parts = [
    `# ${inline(say.heading(report.number, report.title))}`,
    marks.join(' · '),
    ...exception,
    ...report.sections.flatMap((section) => sectionText(section, language, say.unwritten)),
    ...completenessText(report, language, words),
  ]
  return `${parts.join('\n\n')}\n`
}

function sectionText(
  { title, markdown, record, required }: Report['sections'][number],
  language: Language,
  unwritten: string,
): readonly string[] {
  const texts = [record, lowered(markdown.trim())].filter((text) => text !== '')
  if (texts.length === 0 && !required) return []
  return [`## ${title[language]}`, ...(texts.length === 0 ? [unwritten] : texts)]
}

/** Headings that people wrote stand below those of the report; what is fenced is no heading. */
function lowered(markdown: string): string {
  let fenced = false
  return markdown
    .split('\n')
    .map((line) => {
      if (/^\s*```/.test(line)) fenced = !fenced
      const level = fenced ? undefined : /^(#{1,6})\s/.exec(line)?.[1]
      return level === undefined
        ? line
        : `${'#'.repeat(Math.max(0, Math.min(6, level.length + 2) - level.length))}${line}`
    })
    .join('\n')
}

function completenessText(
  { completeness: { percent, missing } }: Report,
  language: Language,
  words: Telling['words'],
): readonly string[] {
  const say = words(language).generated.document
  const group = (heading: string, hard: boolean) => {
    const lines = missing.filter((one) => one.hard === hard).map(({ message }) => `- ${message}`)
    return lines.length === 0 ? [] : [`**${heading}**`, lines.join('\n')]
  }
  return [
    `## ${say.completeness}`,
    say.percent(percent),
    ...(missing.length === 0 ? [say.nothingMissing] : []),
    ...group(say.needed, true),
    ...group(say.advised, false),
  ]
}
