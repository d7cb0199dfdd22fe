import type { Language, PersonRef, PublicReport as View } from '@hikeshi/contract'
import {
  draftOf,
  guardPublicApproval,
  guardReview,
  openFindings,
  type PublicReport,
  type PublicReportContext,
} from '../../domain/public-report.ts'
import { findingsIn, type FindingKind } from '../../domain/redaction.ts'
import type { Telling } from '../settings/index.ts'

/** What stands in the place of what was taken out. */
export function replacements(
  words: Telling['words'],
  language: Language,
): (kind: FindingKind) => string {
  const say = words(language).generated.publicReport.replacements
  return (kind) => say[kind]
}

export function peopleIn({ decisions, approvedBy }: PublicReport): readonly string[] {
  const reviewers = Object.values(decisions).map(({ by }) => by)
  return approvedBy === null ? reviewers : [...reviewers, approvedBy]
}

const NONE = {
  state: 'none',
  language: null,
  source: '',
  markdown: '',
  findings: [],
  open: 0,
  outdated: null,
  approvedBy: null,
  approvedAt: null,
} satisfies Partial<View>

interface Seen {
  readonly words: Telling['words']
  readonly people: ReadonlyMap<string, PersonRef>
  /** What the report gives as it stands; null where nobody asks. */
  readonly now: string | null
}

/** The public version as whoever reviews it sees it. */
export function publicReportView(
  report: PublicReport | null,
  context: PublicReportContext,
  { words, people, now }: Seen,
): View {
  const can = {
    review: guardReview(context) === null,
    approve: guardPublicApproval(context) === null,
  }
  if (report === null) return { ...NONE, can }
  const { names } = context.facts
  const { language, source, basis, approvedBy, approvedAt } = report
  const replacement = replacements(words, language)
  const ref = (person: string) => people.get(person) ?? { id: person, name: person }
  return {
    state: report.markdown === null ? 'draft' : 'approved',
    language,
    source,
    approvedAt,
    can,
    markdown: report.markdown ?? draftOf(report, names, replacement),
    findings: findingsIn(source, names).map((finding) => {
      const { decision = null, reason = null, by } = report.decisions[finding.key] ?? {}
      const reviewer = by === undefined ? null : ref(by)
      const instead = replacement(finding.kind)
      return Object.assign({}, finding, { replacement: instead, decision, reason, by: reviewer })
    }),
    outdated: now === null || now === basis ? null : { before: basis, now },
    open: openFindings(report, names).length,
    approvedBy: approvedBy === null ? null : ref(approvedBy),
  }
}
