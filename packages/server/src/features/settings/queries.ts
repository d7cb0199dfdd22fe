import type { SettingsPart } from '@hikeshi/contract'
import { sql, type Selectable } from 'kysely'
import type { Policy } from '../../domain/profile.ts'
import type { OpenIncidents } from '../../domain/settings/effects.ts'
import type { Setting } from '../../domain/settings/setting.ts'
import { select, type Reads, type Tables } from '../../platform/db.ts'
import { policyOf } from './policy.ts'
import { settingOf } from './store.ts'

/** Every part that somebody has touched. */
export async function readSettings(reads: Reads): Promise<readonly Setting[]> {
  const rows = await select(
    reads,
    sql<Selectable<Tables['setting']>>`select * from setting order by part`,
  )
  return rows.map(settingOf)
}

/** What the configuration says now about agreeing and closing. */
export async function readPolicy(reads: Reads): Promise<Policy> {
  const rows = await select(
    reads,
    sql<{ part: SettingsPart; content: unknown }>`
    select part, content from setting
    where part in ('severities', 'profile') and content is not null`,
  )
  const contents = Object.fromEntries(rows.map(({ part, content }) => [part, content]))
  return policyOf(contents, (teams) => readTeamMembers(reads, teams))
}

async function readTeamMembers(
  reads: Reads,
  teams: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await select(
    reads,
    sql<{ id: string; members: readonly string[] }>`
    select id, members from team where id = any(${teams}::text[]) and not archived order by id`,
  )
  return new Map(rows.map(({ id, members }) => [id, members]))
}

export interface VersionRow {
  readonly version: number
  readonly by: string
  readonly at: string
  readonly content: unknown
}

/** The versions of a part, the latest first. The log keeps them all. */
export function readVersions(
  reads: Reads,
  stream: string,
  { version, limit }: { readonly version: number | null; readonly limit: number },
): Promise<readonly VersionRow[]> {
  return select(
    reads,
    sql<VersionRow>`
    select (data->>'version')::int as version, actor as by, at, data->'content' as content
    from event
    where stream = ${stream} and type = 'settings.changed'
      and (${version}::int is null or (data->>'version')::int = ${version})
    order by position desc
    limit ${limit}`,
  )
}

/** The incidents under way, by severity and type, with what they are called. Private ones are nobody's business here. */
export function countOpenIncidents(reads: Reads): Promise<OpenIncidents> {
  return select(
    reads,
    sql<OpenIncidents[number]>`
    select severity, type, count(*)::int as count,
      jsonb_agg(jsonb_build_object('number', number, 'title', title) order by number) as incidents
    from incident
    where visibility = 'open' and state not in ('closed', 'archived', 'dismissed', 'merged')
    group by severity, type`,
  )
}
