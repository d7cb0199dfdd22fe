-- Reminders of what outlives an incident are nudges like all others.
drop table report_reminder;
alter table measure drop column reminded_at, drop column reminded_for;

-- The week's digest is about several incidents, and said to one person.
alter table nudge
  alter column incident drop not null,
  add constraint nudge_about check (incident is not null or addressee is not null);
create index nudge_addressee on nudge (addressee, said_at) where addressee is not null;

delete from task where kind in ('measures.remind', 'report.look');
insert into task (key, kind, lane, payload, run_at, created_at)
select 'nudges.look/' || incident || '/0023', 'nudges.look', 'chat', jsonb_build_object('incident', incident), now(), now()
from (
  select incident from measure where state <> 'done' and owner is not null and due is not null
  union select id from incident where state in ('converged', 'learning')
) as unfinished;
insert into task (key, kind, lane, payload, run_at, created_at)
select 'nudges.digest/0023', 'nudges.digest', 'chat', '{}', now(), now()
where exists (select from measure where state <> 'done');
