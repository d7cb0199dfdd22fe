/**
 * The schemas of ours as lines of text. Written so that PostgreSQL 15 to 18 say the same: not-null
 * is told with the column (18 made it a constraint as well), functions by their parts.
 */
export const CATALOGUE = `
with ours as (
  select oid, nspname from pg_namespace where nspname in ('public', 'auth')
),
-- What belongs to an extension (some managed databases put views of theirs into public).
foreign_objects as (
  select classid, objid from pg_depend where deptype = 'e'
),
relation as (
  select c.oid, c.relkind, c.relpersistence, c.relrowsecurity, n.nspname || '.' || c.relname as name
  from pg_class c join ours n on n.oid = c.relnamespace
  where not exists (select from foreign_objects f where f.classid = 'pg_class'::regclass and f.objid = c.oid)
)
select case relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'v' then 'view'
            when 'm' then 'materialized view' when 'f' then 'foreign table' end || ' ' || name
       || case when relpersistence = 'u' then ' unlogged' else '' end
       || case when relrowsecurity then ' row security' else '' end as line
from relation where relkind in ('r', 'p', 'v', 'm', 'f')
union all
select 'column ' || r.name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
       || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end
       || case when a.attnotnull then ' not null' else '' end
       || case a.attidentity when 'a' then ' identity always' when 'd' then ' identity' else '' end
       || case when a.attgenerated <> '' then ' generated' else '' end
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
from relation r
join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where r.relkind in ('r', 'p')
union all
select 'constraint ' || r.name || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
from pg_constraint c join relation r on r.oid = c.conrelid
where c.contype in ('p', 'u', 'x', 'f', 'c')
union all
-- Those that a constraint brought are told by it.
select 'index ' || pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' invalid' end
from pg_index i join relation r on r.oid = i.indrelid
where r.relkind in ('r', 'p', 'm')
  and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
union all
select 'trigger ' || pg_get_triggerdef(t.oid) || case when t.tgenabled = 'O' then '' else ' disabled' end
from pg_trigger t join relation r on r.oid = t.tgrelid
where not t.tgisinternal
union all
select 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_arguments(p.oid) || ') '
       || coalesce('returns ' || pg_get_function_result(p.oid), 'procedure') || ' language ' || l.lanname
       || ' volatile ' || p.provolatile::text || ' parallel ' || p.proparallel::text
       || case when p.proisstrict then ' strict' else '' end
       || case when p.prosecdef then ' security definer' else '' end
       || ' body ' || md5(p.prosrc)
from pg_proc p join ours n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
where not exists (select from foreign_objects f where f.classid = 'pg_proc'::regclass and f.objid = p.oid)
union all
-- The sequence of an identity column is told by the column.
select 'sequence ' || r.name || ' ' || s.seqtypid::regtype || ' increment ' || s.seqincrement
       || case when s.seqcycle then ' cycle' else '' end
from relation r join pg_sequence s on s.seqrelid = r.oid
where not exists (
  select from pg_depend d
  where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.deptype = 'i'
)`
