import type { Language, Report, ReportVersion } from '@hikeshi/contract'
import { known } from '../../domain/refusal.ts'
import { readIncident } from '../incidents/index.ts'
import type { Parts } from '../parts.ts'
import type { Telling } from '../settings/index.ts'
import { namesInto } from './names.ts'
import { readPosition } from './queries.ts'
import { readVersion, readVersions } from './store.ts'

/** The accepted versions of a report, to read. */
export function frozenViews({ reads }: Parts, telling: Telling) {
  async function frozen(incident: string, version: number, language: Language): Promise<Report> {
    const { number, reportVersion } = known(await readIncident(reads, incident))
    const kept = known(await readVersion(reads, incident, version))
    const { sections, completeness } = kept.content[language]
    const texts = sections.flatMap(({ markdown, record }) => [markdown, record])
    const named = await namesInto(reads, telling, { texts, language })
    return {
      incident,
      number,
      title: kept.content.title,
      sections: sections.map(({ key, title, required, generated, markdown, record }) => ({
        key,
        title,
        required,
        generated,
        markdown: named(markdown),
        record: named(record),
        version,
        writtenBy: null,
        writtenAt: null,
      })),
      completeness,
      impact: kept.content.figures ?? null,
      currency: telling.defaults.profile.currency,
      version,
      frozenVersion: reportVersion,
      position: await readPosition(reads, incident),
    }
  }

  async function list(incident: string): Promise<ReportVersion[]> {
    const versions = await readVersions(reads, incident)
    const closers = versions.map(({ closedBy }) => closedBy)
    const people = await telling.names(reads, closers)
    return versions.map(({ version, closedAt, closedBy, override, content }) => ({
      version,
      closedAt,
      closedBy: people.get(closedBy) ?? { id: closedBy, name: closedBy },
      override,
      percent: content.en.completeness.percent,
    }))
  }

  return { frozen, list }
}
