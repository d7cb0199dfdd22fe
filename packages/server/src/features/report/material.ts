import type { Incident } from '../../domain/incident/incident.ts'
import type { Notice } from '../../domain/notice.ts'
import type { ReportFacts } from '../../domain/report/facts.ts'
import type { Section } from '../../domain/report/section.ts'
import type { Reads } from '../../platform/db.ts'
import { readNotices } from '../notices/index.ts'
import { readMeasures, readPostmortem } from '../prevention/index.ts'
import type { Defaults } from '../settings/index.ts'
import { readTodos } from '../todos/index.ts'
import { readEntries, readLastOfEach } from './queries.ts'
import { readSections } from './store.ts'

/** All that a report is made from: what was written, and what was recorded. */
export interface Material {
  readonly sections: readonly Section[]
  readonly notices: readonly Notice[]
  readonly facts: ReportFacts
}

/** Seven queries, however much has happened; outside of a transaction all at once. */
export async function readMaterial(
  reads: Reads,
  incident: Incident,
  { audiences }: Defaults,
): Promise<Material> {
  const [sections, notices, entries, measures, todos, postmortem, log] = await Promise.all([
    readSections(reads, incident.id),
    readNotices(reads, incident.id),
    readEntries(reads, incident.id),
    readMeasures(reads, incident.id),
    readTodos(reads, incident.id),
    readPostmortem(reads, incident.id),
    readLastOfEach(reads, incident.id),
  ])
  const decided = new Map(notices.map(({ audience, state }) => [audience, state]))
  const facts = {
    incident,
    sections: Object.fromEntries(sections.map(({ key, markdown }) => [key, markdown])),
    entries,
    measures,
    notices: audiences.map(({ key, name }) => ({ name, state: decided.get(key) ?? 'undecided' })),
    todos,
    postmortem,
    log,
  }
  return { sections, notices, facts }
}

/** What the rules of completeness and the automatic to-dos look at. */
export const reportFactsOf =
  (defaults: Defaults) =>
  async (reads: Reads, incident: Incident): Promise<ReportFacts> =>
    (await readMaterial(reads, incident, defaults)).facts
