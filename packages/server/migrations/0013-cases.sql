-- That a past case helped in a later incident, as people said in it.
create table case_help (
  id        text primary key,
  incident  text not null references incident (id),
  past      text not null references incident (id),
  -- Of the past case.
  number    integer not null,
  by        text not null,
  at        timestamptz not null,
  withdrawn boolean not null,
  constraint case_help_once unique (incident, past)
);
create index case_help_past on case_help (past) where not withdrawn;

-- The metrics ask for a period.
create index incident_raised on incident (raised_at);
