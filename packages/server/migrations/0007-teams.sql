-- People around an incident: teams, what people know, who wishes to watch, and who was called.
create table team (
  id         text primary key,
  name       text not null,
  -- Keys of the invite groups that it serves as.
  groups     jsonb not null,
  -- Ids of people.
  members    jsonb not null,
  archived   boolean not null,
  created_at timestamptz not null
);

create table knowledge (
  id     text primary key,
  person text not null references person (id),
  areas  jsonb not null
);

create table subscription (
  id       text primary key,
  person   text not null references person (id),
  active   boolean not null,
  severity text check (severity in ('sev1', 'sev2', 'sev3', 'sev4')),
  types    jsonb,
  drills   boolean not null
);

create table call (
  id        text primary key,
  incident  text not null references incident (id),
  reason    text not null check (reason in ('list', 'summons', 'escalation')),
  step      integer not null,
  -- A person, or `system`.
  by        text not null,
  at        timestamptz not null,
  groups    jsonb not null,
  -- The name it had then.
  team      text,
  area      text,
  people    jsonb not null,
  observers jsonb not null,
  failed    jsonb not null
);
create index call_incident on call (incident, at);

alter table participant
  add column capacity text not null default 'act' check (capacity in ('act', 'observe')),
  -- Whether they have said or done anything since they were called.
  add column answered boolean not null default true,
  -- The call that waits for their answer.
  add column call text references call (id);
create index participant_called on participant (person) where call is not null;

alter table todo
  add column asked_by text,
  add column asked_at timestamptz,
  add column ask_reason text,
  add column acknowledged_at timestamptz,
  add column repeat_minutes integer check (repeat_minutes > 0),
  -- Since when it stands open again, of one that comes again.
  add column since timestamptz;
