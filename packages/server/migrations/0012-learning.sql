-- What is learnt from incidents: measures that are followed up, the handbook, tips, proposals, the pulse.
alter table measure
  add column verification text,
  add column reminded_at timestamptz,
  -- The due day that the reminder was about.
  add column reminded_for text;
create index measure_unfinished on measure (owner, due) where state <> 'done';

-- That whoever writes the report was told what it lacks.
create table report_reminder (
  id       text primary key,
  incident text not null references incident (id),
  person   text not null references person (id),
  missing  integer not null,
  at       timestamptz not null
);
create index report_reminder_person on report_reminder (person);

-- A page is here once somebody changed, locked or linked it; the others are files of the product.
create table page (
  id         text primary key,
  title      jsonb not null,
  body       jsonb not null,
  context    jsonb not null,
  version    integer not null check (version > 0),
  edited     boolean not null,
  lock       jsonb,
  -- Incidents in which it can be seen.
  examples   jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);

create table tip (
  id       text primary key,
  incident text not null references incident (id),
  message  text references message (id),
  text     text not null,
  phase    text check (phase in ('detect', 'align', 'respond', 'learn', 'closed')),
  role     text,
  service  text,
  state    text not null check (state in ('draft', 'published', 'withdrawn')),
  by       text not null references person (id),
  at       timestamptz not null
);
create index tip_shown on tip (id) where state <> 'withdrawn';

create table proposal (
  id         text primary key,
  incident   text references incident (id),
  target     jsonb not null,
  text       text not null,
  diff       jsonb,
  state      text not null check (state in ('open', 'adopted', 'declined')),
  by         text not null references person (id),
  at         timestamptz not null,
  decided_by text references person (id),
  decided_at timestamptz,
  decision   text
);
create index proposal_open on proposal (id) where state = 'open';
create index proposal_incident on proposal (incident, id);

-- Who was asked what to change, and has answered.
create table reflection (
  id       text primary key,
  incident text not null references incident (id),
  person   text not null references person (id),
  proposal text references proposal (id),
  constraint reflection_once unique (incident, person)
);

-- Answers without a name: the id is a code that only the installation's secret makes.
create table pulse (
  id       text primary key,
  incident text not null references incident (id),
  useful   text check (useful in ('yes', 'partly', 'no')),
  clear    text check (clear in ('yes', 'partly', 'no'))
);
create index pulse_incident on pulse (incident);
