-- What a notice promises, and all that was told; details of the ledger; the public version of a report.
alter table notice
  add column phase    text check (phase in ('first', 'identified', 'monitoring', 'restored', 'final')),
  add column scope    text check (scope in ('everyone', 'affected', 'individually', 'nobody')),
  add column cites    jsonb not null default '[]',
  add column next_at  timestamptz,
  add column told     jsonb not null default '[]',
  add column promises jsonb not null default '[]';

alter table entry
  add column next_check  text,
  add column asked_to    text,
  add column about       text check (about in ('worst_case')),
  add column settled_who text,
  add column settled_at  timestamptz;


-- What was settled and told before this is found in the log, as the rows would hold it.
update entry set settled_who = last.actor, settled_at = last.at
from (
  select distinct on (stream) stream, actor, at from event
  where type = 'entry.settled' order by stream, position desc
) as last
where last.stream = entry.id and entry.state not in ('recorded', 'open');

update notice set told = out.told
from (
  select stream, jsonb_agg(jsonb_build_object(
    'phase', case when data ->> 'state' = 'final' then 'final' else 'first' end,
    'text', data -> 'text', 'url', data -> 'url', 'elsewhere', false,
    'at', regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '\.?0*Z$', 'Z'),
    'by', actor) order by position) as told
  from (
    select stream, data, at, actor, position,
           lag(data) over (partition by stream order by position) as before
    from event where type = 'notice.changed' and data ->> 'state' in ('published', 'final')
  ) as published
  where before is null or (before ->> 'text', before ->> 'url') is distinct from (data ->> 'text', data ->> 'url')
  group by stream
) as out
where out.stream = notice.id;

create table public_report (
  id          text primary key,
  incident    text not null references incident (id) constraint public_report_once unique,
  language    text not null check (language in ('ja', 'en')),
  source      text not null,
  -- Key of a finding → what was decided about it.
  decisions   jsonb not null,
  -- As it was approved; null until then.
  markdown    text,
  changed_by  text not null,
  changed_at  timestamptz not null,
  approved_by text,
  approved_at timestamptz
);
