-- What must happen next. Done tasks are deleted; what left the building stays in `attempt`.
create sequence lease_token;

create table task (
  id          bigint generated always as identity primary key,
  key         text not null constraint task_key unique,
  kind        text not null,
  payload     jsonb not null,
  lane        text not null check (lane in ('page', 'interactive', 'chat', 'report')),
  state       text not null default 'waiting' check (state in ('waiting', 'leased', 'unknown', 'parked')),
  run_at      timestamptz not null,
  attempts    integer not null default 0,
  failures    integer not null default 0,
  -- How often a worker died or hung while it ran this: no failure of the task, unless it never ends.
  lost        integer not null default 0,
  lease_until timestamptz,
  lease_token bigint,
  last_error  text,
  created_at  timestamptz not null,
  parked_at   timestamptz
);
create index task_due on task (lane, run_at, id) where state in ('waiting', 'unknown');
create index task_leased on task (lease_until) where state = 'leased';
create index task_parked on task (id) where state = 'parked';

-- Every try at an outside effect, never rewritten once it has an outcome.
create table attempt (
  id         bigint generated always as identity primary key,
  task_key   text not null,
  kind       text not null,
  token      bigint not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  outcome    text check (outcome in ('sent', 'retry', 'rejected', 'unknown', 'found', 'absent', 'unwanted', 'discarded')),
  detail     text
);
create index attempt_task on attempt (task_key, id);
create index attempt_started on attempt (started_at);
