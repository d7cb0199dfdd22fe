import type { contract, Insights } from '@hikeshi/contract'
import type { z } from 'zod'
import { metricsOf, type Material } from '../../domain/metrics/all.ts'
import type { Handlers } from '../../platform/http/mount.ts'
import { personOf, type ApiCall, type Caller, type Parts } from '../parts.ts'
import { readerOf, type Telling } from '../settings/index.ts'
import { csvOf } from './csv.ts'
import { readProposals, readTeamMembers } from './learning/queries.ts'
import { countCommands, countMine, readExperience, readMembersSince } from './people/queries.ts'
import { periodOf, today, yearBefore } from './period.ts'
import { readCases } from './queries.ts'
import { readRecords, type Rules } from './records.ts'
import { readNudges, readStretches } from './room/queries.ts'

type Routes = Handlers<Pick<typeof contract, 'insights'>, Caller>['insights']
type Asked = z.output<typeof contract.insights.get.input>

/** More than these are not counted at once; the page says so. */
const CASES_MAX = 2000

/**
 * The metrics. A private case counts for those who may see it, and for nobody else: whoever could
 * compare two periods would find it in any sum.
 */
export function createInsights(parts: Parts, telling: Telling): { readonly handlers: Routes } {
  const handlers: Routes = {
    get: async (asked, call) => {
      const gathered = await gather(parts, telling, { asked, call })
      const { mine, ...people } = await gatherPeople(parts, telling, gathered)
      const work = await gatherWork(parts, gathered)
      const { days, rows, records, cut } = gathered
      const metrics = metricsOf({
        ...people,
        ...work,
        ...timesOf(parts, telling),
        cases: records,
        period: days,
      })
      const answer: Insights = {
        from: days.firstDay,
        to: days.lastDay,
        // The contract says the same of each, and allows the arrays to be written to.
        metrics: structuredClone(metrics) as Insights['metrics'],
        cases: rows.map(({ number, title, severity, raisedAt }) => ({
          number,
          title,
          severity,
          raisedAt,
        })),
        mine,
        cut,
      }
      return answer
    },
    export: async (asked, call) => {
      const { days, rows, records } = await gather(parts, telling, { asked, call })
      const name = `incidents_${days.firstDay}_${days.lastDay}.csv`
      call.headers.set('content-disposition', `attachment; filename="${name}"`)
      const { own } = readerOf(telling, call.caller, new Map())
      const lines = rows.flatMap((row, index) => {
        const record = records[index]
        return record ? [{ row, record }] : []
      })
      const words = telling.words(call.caller.language)
      return csvOf(lines, { words, typeName: (key) => own.types.get(key) ?? key })
    },
  }
  return { handlers }
}

async function gather(
  { reads, clock }: Parts,
  { defaults }: Telling,
  { asked, call }: { readonly asked: Asked; readonly call: ApiCall },
) {
  const viewer = personOf(call).id
  const now = clock.now()
  const days = periodOf(asked, now, defaults.zone)
  const { severity = null, type = null } = asked
  const counted = { ...days, viewer, severity, type }
  const found = await readCases(reads, counted, CASES_MAX + 1)
  const rows = found.slice(0, CASES_MAX)
  const records = await readRecords(reads, rows, {
    rules: rulesOf(defaults),
    viewer,
    now: now.toString(),
  })
  return { viewer, days, counted, rows, records, cut: found.length > rows.length }
}

type Gathered = Awaited<ReturnType<typeof gather>>

/** What people did in these cases, and what they proposed. */
async function gatherWork({ reads, clock }: Parts, { rows, counted }: Gathered) {
  const ids = rows.map(({ id }) => id)
  const [nudges, stretches, teams, proposals] = await Promise.all([
    readNudges(reads, ids),
    readStretches(reads, ids, clock.now().toString()),
    readTeamMembers(reads),
    readProposals(reads, counted),
  ])
  return { nudges, stretches, teams, proposals }
}

async function gatherPeople(
  { reads }: Parts,
  { defaults }: Telling,
  { viewer, days: { from, to } }: Gathered,
) {
  const [members, experience, commands, mine] = await Promise.all([
    readMembersSince(reads),
    readExperience(reads, viewer),
    countCommands(reads, { viewer, from: yearBefore(to, defaults.zone), to }),
    countMine(reads, { viewer, from, to }),
  ])
  return { members, experience, commands, mine }
}

/** Now, and the days of the organisation's calendar. */
function timesOf({ clock }: Parts, { defaults }: Telling): Pick<Material, 'now' | 'calendar'> {
  const now = clock.now()
  const dayOf = (at: Temporal.Instant) => today(at, defaults.zone).toString()
  return {
    now: now.toString(),
    calendar: {
      zone: defaults.zone,
      today: dayOf(now),
      dayOf: (at) => dayOf(Temporal.Instant.from(at)),
    },
  }
}

/** The rules as they are at this moment. */
function rulesOf({ audiences, severities }: Telling['defaults']): Rules {
  return {
    audiences: audiences.map(({ key }) => key),
    cadenceOf: (severity) =>
      severities.find(({ key }) => key === severity)?.cadence.channel ?? null,
  }
}
