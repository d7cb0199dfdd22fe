-- Where an incident can be besides its usual way: put aside, or put away after the close.
alter table incident drop constraint incident_state_check;
alter table incident add constraint incident_state_check check (state in
  ('suspected', 'aligning', 'responding', 'monitoring', 'converged', 'learning', 'closed', 'archived',
   'dismissed', 'merged'));

alter table incident
  add column closer_severity     text check (closer_severity in ('sev1', 'sev2', 'sev3', 'sev4')),
  add column worst_case_check    text,
  add column worst_case_state    text check (worst_case_state in ('ruled_out', 'real')),
  add column archived_at         timestamptz,
  add column alignment           jsonb,
  add column next_update_minutes integer,
  add column next_update_due_at  timestamptz,
  add column watch               jsonb,
  add column follow_through      jsonb,
  add column handover            jsonb,
  add column predecessors        jsonb not null default '[]',
  add column opening             jsonb,
  add column aside               jsonb,
  add column absorbed            jsonb not null default '[]';

-- The closer of the highest severity decides, until they leave it to another. What else is new here
-- is told by the log of incidents before: `hikeshi replay --repair` writes it into their rows.
update incident set closer_severity = max_severity;

drop index incident_open;
create index incident_open on incident (number desc)
  where state not in ('closed', 'archived', 'dismissed', 'merged');
