import type { Report as ReportView, Section as SectionView, Severity } from '@hikeshi/contract'
import { createWho } from '@hikeshi/contract/words'
import type { Incident } from '../../domain/incident/incident.ts'
import { known } from '../../domain/refusal.ts'
import type { Section } from '../../domain/report/section.ts'
import type { Reads } from '../../platform/db.ts'
import { readIncident, readParticipants } from '../incidents/index.ts'
import type { ReadBy } from '../parts.ts'
import { readerOf, type SectionDefault, type Telling } from '../settings/index.ts'
import { peopleIn, readTimeline } from '../timeline/index.ts'
import type { Account } from './generated/account.ts'
import { GENERATED } from './generated/sections.ts'
import { TOLD } from './generated/timeline.ts'
import { readMaterial, type Material } from './material.ts'
import type { completenessViews } from './missing.ts'
import { readPosition } from './queries.ts'
import { readSections } from './store.ts'

export type ReportOf = (incident: string, by: ReadBy) => Promise<ReportView>

const EVENTS_MAX = 1000

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
    const material = await readMaterial(reads, incident, telling.defaults)
    const account = await accountOf(reads, telling, { material, readBy })
    const written = new Map(material.sections.map((section) => [section.key, section]))
    const { percent, missing } = view(material.facts, readBy.language)
    return {
      incident: id,
      number: incident.number,
      title: incident.title,
      sections: telling.defaults.sections.map((template) => {
        const section = written.get(template.key)
        const { severity } = incident
        const shown = sectionView(template, { section, severity, nameOf: account.reader.nameOf })
        return Object.assign(shown, {
          markdown: GENERATED[template.key]?.(account) ?? shown.markdown,
        })
      }),
      completeness: { percent, missing: [...missing] },
      frozenVersion: incident.reportVersion === 0 ? null : incident.reportVersion,
      position,
    }
  }
}

async function accountOf(
  reads: Reads,
  telling: Telling,
  { material, readBy }: { readonly material: Material; readonly readBy: ReadBy },
): Promise<Account> {
  const { incident } = material.facts
  const query = { incident: incident.id, types: TOLD, after: '0', limit: EVENTS_MAX }
  const [events, joined] = await Promise.all([
    readTimeline(reads, query),
    readParticipants(reads, incident.id),
  ])
  const participants = joined.map(({ person }) => person)
  const people = await telling.names(reads, [
    ...peopleOf(incident),
    ...peopleIn(events),
    ...participants,
    ...material.sections.map(({ writtenBy }) => writtenBy),
    ...material.facts.entries.map(({ by }) => by),
    ...material.facts.todos.flatMap(({ assignee, doneBy }) => [assignee ?? '', doneBy ?? '']),
  ])
  const { language } = readBy
  const reader = readerOf(telling, readBy, people)
  return {
    ...material,
    events,
    participants,
    defaults: telling.defaults,
    language,
    words: telling.words(language),
    reader,
    who: createWho(reader, 'system'),
  }
}

function peopleOf(incident: Incident): readonly string[] {
  const { raisedBy, closedBy, roles, convergence } = incident
  const holders = Object.values(roles).map(({ person }) => person)
  const agreed = convergence === null ? [] : [convergence.proposedBy, ...convergence.agreedBy]
  return [raisedBy, closedBy, ...holders, ...agreed].filter((id) => id !== null)
}

const UNWRITTEN = { markdown: '', version: 0, writtenBy: null, writtenAt: null } as const

interface Shown {
  readonly section: Section | undefined
  readonly severity: Severity | null
  readonly nameOf: (person: string) => string | null
}

function sectionView(template: SectionDefault, { section, severity, nameOf }: Shown): SectionView {
  const { key, title, generated, severities } = template
  const { markdown, version, writtenBy: person, writtenAt } = section ?? UNWRITTEN
  return {
    key,
    title,
    generated,
    required: severities.includes(severity ?? 'sev3'),
    markdown,
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
  const people = await names(reads, section ? [section.writtenBy] : [])
  return sectionView(template, { section, severity, nameOf: (id) => people.get(id)?.name ?? null })
}
