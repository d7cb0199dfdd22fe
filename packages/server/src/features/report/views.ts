import type { Report as ReportView, Section as SectionView, Severity } from '@hikeshi/contract'
import { isRequired } from '../../domain/report/section.ts'
import { known } from '../../domain/refusal.ts'
import type { Reads } from '../../platform/db.ts'
import { readIncident } from '../incidents/index.ts'
import type { ReadBy } from '../parts.ts'
import type { SectionDefault, Telling } from '../settings/index.ts'
import { accountOf } from './account.ts'
import type { Account } from './generated/account.ts'
import { RECORDS } from './generated/records.ts'
import { GENERATED } from './generated/sections.ts'
import { readMaterial } from './material.ts'
import type { completenessViews } from './missing.ts'
import { readPosition } from './queries.ts'
import { readSections, type WrittenSection } from './store.ts'

export type ReportOf = (incident: string, by: ReadBy) => Promise<ReportView>

/** The whole report in one language: what people wrote, and what the product writes for them. */
export function reportView(
  reads: Reads,
  telling: Telling,
  view: ReturnType<typeof completenessViews>['view'],
): ReportOf {
  return async (id, readBy) => {
    // First, so that the view holds everything up to its position.
    const position = await readPosition(reads, id)
    const incident = known(await readIncident(reads, id))
    const material = await readMaterial(reads, incident, telling)
    const account = await accountOf(reads, telling, { material, readBy })
    const { percent, missing } = view(material.facts, readBy.language)
    return {
      incident: id,
      number: incident.number,
      title: incident.title,
      sections: sectionViews(account),
      completeness: { percent, missing: [...missing] },
      impact: material.facts.figures,
      currency: telling.defaults.profile.currency,
      version: null,
      frozenVersion: incident.reportVersion === 0 ? null : incident.reportVersion,
      position,
    }
  }
}

function sectionViews(account: Account): SectionView[] {
  const written = new Map(account.sections.map((section) => [section.key, section]))
  const { severity } = account.facts.incident
  const { nameOf } = account.reader
  return account.defaults.sections.map((template) => {
    const { key, generated } = template
    const shown = sectionView(template, { section: written.get(key), severity, nameOf })
    return Object.assign(shown, {
      markdown: generated === null ? shown.markdown : GENERATED[generated](account),
      record: RECORDS[key]?.(account) ?? '',
    })
  })
}

const UNWRITTEN = { markdown: '', version: 0, writtenBy: null, writtenAt: null } as const

interface Shown {
  readonly section: WrittenSection | undefined
  readonly severity: Severity | null
  readonly nameOf: (person: string) => string | null
}

function sectionView(template: SectionDefault, { section, severity, nameOf }: Shown): SectionView {
  const { key, title, generated } = template
  const { markdown, version, writtenBy: person, writtenAt } = section ?? UNWRITTEN
  return {
    key,
    title,
    generated: generated !== null,
    required: isRequired(template, severity),
    markdown,
    record: '',
    version,
    writtenBy: person === null ? null : { id: person, name: nameOf(person) ?? person },
    writtenAt,
  }
}

/** One section as somebody has just written it. */
export async function writtenView(
  reads: Reads,
  { defaults, names }: Telling,
  { incident, key }: { readonly incident: string; readonly key: string },
): Promise<SectionView> {
  const template = known(defaults.sections.find((one) => one.key === key) ?? null)
  const { severity } = known(await readIncident(reads, incident))
  const section = (await readSections(reads, incident)).find((one) => one.key === key)
  const people = await names(reads, section?.writtenBy ? [section.writtenBy] : [])
  return sectionView(template, { section, severity, nameOf: (id) => people.get(id)?.name ?? null })
}
