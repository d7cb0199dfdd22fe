-- Times that people tell of an incident, and which of its times are no better than an estimate.
alter table incident
  add column detected_at timestamptz,
  add column aware_at    timestamptz,
  add column estimates   jsonb not null default '[]';

-- That an incident had the same factors as an earlier case, as people said in its review.
create table recurrence (
  id        text primary key,
  incident  text not null references incident (id),
  past      text not null references incident (id),
  -- Of the past case.
  number    integer not null,
  by        text not null,
  at        timestamptz not null,
  withdrawn boolean not null,
  constraint recurrence_once unique (incident, past)
);
create index recurrence_past on recurrence (past) where not withdrawn;
