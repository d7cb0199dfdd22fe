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

/** Seven queries, however much has happened. */
export async function readMaterial(
  reads: Reads,
  incident: Incident,
  { audiences }: Defaults,
): Promise<Material> {
  const sections = await readSections(reads, incident.id)
  const notices = await readNotices(reads, incident.id)
  const decided = new Map(notices.map(({ audience, state }) => [audience, state]))
  const facts = {
    incident,
    sections: Object.fromEntries(sections.map(({ key, markdown }) => [key, markdown])),
    entries: await readEntries(reads, incident.id),
    measures: await readMeasures(reads, incident.id),
    notices: audiences.map(({ key, name }) => ({ name, state: decided.get(key) ?? 'undecided' })),
    todos: await readTodos(reads, incident.id),
    postmortem: await readPostmortem(reads, incident.id),
    log: await readLastOfEach(reads, incident.id),
  }
  return { sections, notices, facts }
}

/** What the rules of completeness and the automatic to-dos look at. */
export const reportFactsOf =
  (defaults: Defaults) =>
  async (reads: Reads, incident: Incident): Promise<ReportFacts> =>
    (await readMaterial(reads, incident, defaults)).facts
