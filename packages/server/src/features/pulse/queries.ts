import type { PulseAnswer, YesNo } from '@hikeshi/contract'
import { sql } from 'kysely'
import { select, type Reads } from '../../platform/db.ts'
import { visibleTo } from '../incidents/index.ts'

export interface AskedOf {
  readonly id: string
  readonly number: number
  readonly title: string
  /** What in the flow should change has been asked and answered. */
  readonly reflected: boolean
}

const ASKED_MAX = 20

/** Cases that were over since `since` and in which this person took part, newest first. Whoever was called and never answered did not. */
export function tookPartIn(
  reads: Reads,
  { person, since }: { readonly person: string; readonly since: Temporal.Instant },
): Promise<readonly AskedOf[]> {
  return select(
    reads,
    sql<AskedOf>`
    select incident.id, incident.number, incident.title,
           exists (select from reflection
             where reflection.incident = incident.id and reflection.person = ${person}) as reflected
    from incident join participant on participant.incident = incident.id
    where participant.person = ${person} and participant.answered
      and participant.availability <> 'cannot'
      and participant.joined_at <= incident.converged_at
      and incident.state in ('converged', 'learning', 'closed', 'archived')
      and incident.converged_at > ${since.toString()}::timestamptz and ${visibleTo(person)}
    order by incident.number desc
    limit ${ASKED_MAX}`,
  )
}

/** Which of these answers there are. */
export async function givenPulses(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await select(
    reads,
    sql<{ id: string }>`select id from pulse where id = any(${ids}::text[])`,
  )
  return new Set(rows.map(({ id }) => id))
}

interface Answers {
  readonly useful: PulseAnswer | null
  readonly clear: PulseAnswer | null
  readonly learnt: YesNo | null
  readonly again: YesNo | null
}

/** What was answered, in an order that says nothing of when. */
export function readPulses(reads: Reads, incident: string): Promise<readonly Answers[]> {
  return reads
    .selectFrom('pulse')
    .select(['useful', 'clear', 'learnt', 'again'])
    .where('incident', '=', incident)
    .orderBy('id')
    .execute()
}
