-- Drills as they are planned: when, who leads, who was asked and what they said.
create table drill (
  id           text primary key,
  title        text not null,
  purpose      text,
  starts_at    timestamptz not null,
  minutes      integer not null check (minutes between 15 and 480),
  place        text,
  rhythm       text not null check (rhythm in ('once', 'monthly')),
  -- Its series is one of fifth weeks, which not every month has.
  fifth        boolean not null,
  facilitator  text not null references person (id),
  invited      jsonb not null,
  answers      jsonb not null,
  state        text not null check (state in ('scheduled', 'done', 'aborted')),
  reminded     integer check (reminded in (7, 1)),
  -- The one that follows in its series, which is written a moment later.
  next         text,
  scheduled_by text not null references person (id),
  commander    text references person (id),
  note         text
);
create index drill_time on drill (starts_at, id);
