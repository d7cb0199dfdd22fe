-- Who had to command and did not, which organisation answers for it, and prevention that outlives the close.
alter table incident
  add column commander_missed_at timestamptz,
  add column owner_changes       jsonb not null default '[]';

alter table measure
  add column verified text,
  add column carried  jsonb;

alter table call drop constraint call_reason_check;
alter table call add constraint call_reason_check
  check (reason in ('list', 'summons', 'escalation', 'ownership'));
