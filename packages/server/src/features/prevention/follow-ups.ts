import type { FollowUp, PersonRef } from '@hikeshi/contract'
import type { Incident } from '../../domain/incident/incident.ts'
import { reportOwner } from '../../domain/report-owner.ts'
import type { MissingRule } from '../../domain/report/rule.ts'
import type { Reads } from '../../platform/db.ts'
import type { Parts } from '../parts.ts'
import {
  openMeasures,
  readIncidentsOf,
  readTeams,
  unfinishedReports,
  type FollowUpQuery,
} from './queries.ts'
import { measureFollowUp, reportFollowUp, type Looking, type ReportDuty } from './views.ts'

export interface FollowUpNeeds {
  readonly zone: () => string
  readonly names: (reads: Reads, ids: readonly string[]) => Promise<ReadonlyMap<string, PersonRef>>
  readonly missingOf: (reads: Reads, incident: Incident) => Promise<readonly MissingRule[]>
}

const LIMIT = 200
const REPORTS_MAX = 20

/** What outlives the harm: measures and reports of every case the viewer may see. */
export function createFollowUps({ reads, clock }: Parts, needs: FollowUpNeeds) {
  async function duties(query: FollowUpQuery): Promise<readonly ReportDuty[]> {
    const incidents = await unfinishedReports(reads, { ...query, limit: REPORTS_MAX })
    const owned = incidents.map((incident) => ({ incident, owner: reportOwner(incident) }))
    const asked = owned.filter(({ owner }) => !query.mine || owner === query.viewer)
    return Promise.all(
      asked.map(async ({ incident, owner }) => {
        const missing = await needs.missingOf(reads, incident)
        const count = missing.filter(({ hard }) => hard).length
        return { incident, owner, missing: count }
      }),
    )
  }

  return async (viewer: string, mine: boolean): Promise<FollowUp[]> => {
    const query = { viewer, mine, limit: LIMIT }
    const measures = await openMeasures(reads, query)
    const reports = await duties(query)
    const incidents = await readIncidentsOf(
      reads,
      measures.map(({ incident }) => incident),
    )
    const carriers = measures.map(({ carried }) => carried?.by ?? null)
    const owners = [...measures, ...reports].map(({ owner }) => owner)
    const people = await needs.names(
      reads,
      [...owners, ...carriers].filter((id) => id !== null),
    )
    const teams = await readTeams(reads)
    const looking: Looking = { now: clock.now(), zone: needs.zone(), people, teams }
    const ofMeasures = measures.flatMap((measure) => {
      const incident = incidents.get(measure.incident)
      return incident ? [measureFollowUp(measure, incident, looking)] : []
    })
    const ofReports = reports.map((report) => reportFollowUp(report, looking))
    return [...ofMeasures, ...ofReports].toSorted((a, b) => compare(a, b, viewer))
  }
}

/** The viewer's own first, then what is due first; what has no day comes last. */
function compare(a: FollowUp, b: FollowUp, viewer: string): number {
  const key = ({ owner, due, id }: FollowUp): string =>
    `${owner?.id === viewer ? 0 : 1} ${due ?? '9999'} ${id}`
  return key(a) < key(b) ? -1 : 1
}
