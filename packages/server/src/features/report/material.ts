import type { Notice } from '../../domain/notice.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import type { ReportFacts } from '../../domain/report/facts.ts'
import type { Reads } from '../../platform/db.ts'
import { profileOf } from '../../domain/profile.ts'
import { readMembers, readParticipants } from '../incidents/index.ts'
import { readNotices } from '../notices/index.ts'
import { readMeasures, readPostmortem } from '../prevention/index.ts'
import { readPolicy, type Telling } from '../settings/index.ts'
import { readTodos } from '../todos/index.ts'
import { readEntries, readLastOfEach, readMoments } from './queries.ts'
import { readFigures, readSections, type WrittenSection } from './store.ts'
import { TOLD } from './told.ts'

/** All that a report is made from: what was written, and what was recorded. */
export interface Material {
  readonly sections: readonly WrittenSection[]
  readonly notices: readonly Notice[]
  readonly facts: ReportFacts
}

/** Fourteen queries, however much has happened; outside of a transaction all but one at once. */
export async function readMaterial(
  reads: Reads,
  incident: Incident,
  { defaults: { audiences }, names }: Telling,
): Promise<Material> {
  const { id } = incident
  const [sections, notices, entries, measures, todos, postmortem, log, moments, figures, joined] =
    await Promise.all([
      readSections(reads, id),
      readNotices(reads, id),
      readEntries(reads, id),
      readMeasures(reads, id),
      readTodos(reads, id),
      readPostmortem(reads, id),
      readLastOfEach(reads, id),
      readMoments(reads, id, TOLD),
      readFigures(reads, id),
      readParticipants(reads, id),
    ])
  const participants = joined.filter(({ answered }) => answered).map(({ person }) => person)
  const called = await names(reads, participants)
  const policy = await readPolicy(reads)
  const members = await readMembers(reads)
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
    moments,
    figures,
    participants,
    profile: profileOf(policy.profile, members.length),
    names: Array.from(called.values(), ({ name }) => name),
  }
  return { sections, notices, facts }
}

/** What the rules of completeness and the automatic to-dos look at. */
export const reportFactsOf =
  (telling: Telling) =>
  async (reads: Reads, incident: Incident): Promise<ReportFacts> =>
    (await readMaterial(reads, incident, telling)).facts
