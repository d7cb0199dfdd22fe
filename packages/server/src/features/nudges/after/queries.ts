import { sql } from 'kysely'
import type { Digest } from '../../../domain/nudge/digest.ts'
import type { Nudge } from '../../../domain/nudge/nudge.ts'
import type { Left, Snapshot } from '../../../domain/nudge/snapshot.ts'
import { select, type Reads } from '../../../platform/db.ts'
import { visibleTo } from '../../incidents/index.ts'
import { nudgeOf, type NudgeRow } from '../store.ts'

/** Measures with an owner who is still here and a day, and when they got either. */
export function readOwed(reads: Reads, incident: string): Promise<Left['measures']> {
  return select(
    reads,
    sql<Left['measures'][number]>`
    select measure.id, measure.text, measure.owner, measure.due, (
      select max(event.at) from event
      where stream = measure.id and (type = 'measure.added' or data ?| array['owner', 'due'])
    ) as since
    from measure join person on person.id = measure.owner
    where measure.incident = ${incident} and measure.state <> 'done' and measure.due is not null
      and person.active
    order by measure.id
    limit 200`,
  )
}

/** What anybody was told in other incidents since then. */
export function readElsewhere(
  reads: Reads,
  { incident, since }: { readonly incident: string | null; readonly since: string },
): Promise<Snapshot['elsewhere']> {
  return select(
    reads,
    sql<Snapshot['elsewhere'][number]>`
    select addressee as to, said_at as at from nudge
    where addressee is not null and said_at > ${since}::timestamptz
      and (${incident}::text is null or incident is distinct from ${incident})`,
  )
}

export interface OwedCase {
  readonly id: string
  readonly text: string
  readonly due: string
  readonly incident: string
}

/** Everything of every incident that is over and still to be done, the longest due first. */
export function readAllOwed(reads: Reads): Promise<readonly OwedCase[]> {
  return select(
    reads,
    sql<OwedCase>`
    select measure.id, measure.text, measure.due, measure.incident
    from measure join incident on incident.id = measure.incident
    where measure.state <> 'done' and measure.due is not null
      and incident.state in ('converged', 'learning', 'closed', 'archived')
    order by measure.due, measure.id
    limit 1000`,
  )
}

/** Of these private incidents, who is in them. */
export async function readInside(
  reads: Reads,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await select(
    reads,
    sql<{ id: string; people: readonly string[] }>`
    select id, array(select person from participant where participant.incident = incident.id) || raised_by as people
    from incident where id = any(${incidents}::text[]) and visibility = 'private'`,
  )
  return new Map(rows.map(({ id, people }) => [id, people]))
}

/** The digests of the last weeks. */
export async function readDigests(reads: Reads, since: string): Promise<readonly Digest[]> {
  const rows = await select(
    reads,
    sql<NudgeRow>`
    select * from nudge where incident is null and (said_at > ${since}::timestamptz
      or parts @> '[{"state": "shown"}]' or parts @> '[{"state": "dismissed"}]')
    order by said_at, id`,
  )
  return rows.map(nudgeOf).flatMap(digestOf)
}

function digestOf({ id: nudge, to, saidAt: at, parts }: Nudge): readonly Digest[] {
  const [part] = parts
  if (to === null || part === undefined) return []
  const { about, state, facts } = part
  return [{ nudge, to, at, about, state, measures: facts.measures ?? [] }]
}

export interface Told {
  readonly nudge: Nudge
  readonly incident: { readonly id: string; readonly number: number; readonly title: string } | null
}

/** What was said to somebody about incidents that are over, the latest first. */
export async function readTold(reads: Reads, viewer: string): Promise<readonly Told[]> {
  const rows = await select(
    reads,
    sql<NudgeRow & { about: Told['incident'] }>`
    select nudge.*, case when incident.id is not null then jsonb_build_object(
      'id', incident.id, 'number', incident.number, 'title', incident.title) end as about
    from nudge left join incident on incident.id = nudge.incident
    where addressee = ${viewer}
      and (incident.id is null
        or (incident.state in ('converged', 'learning', 'closed', 'archived') and ${visibleTo(viewer)}))
    order by said_at desc, nudge.id
    limit 200`,
  )
  return rows.map(({ about, ...row }) => ({ nudge: nudgeOf(row), incident: about }))
}
