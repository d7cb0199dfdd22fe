-- What the product says of its own accord, and what became of it.
create table nudge (
  id        text primary key,
  incident  text not null references incident (id),
  -- The one person who hears it; null: everybody in the room.
  addressee text references person (id),
  place     text not null check (place in ('private', 'thread', 'channel')),
  parts     jsonb not null,
  said_at   timestamptz not null,
  constraint nudge_private check ((place = 'private') = (addressee is not null))
);
create index nudge_incident on nudge (incident, said_at);

-- The one lane of a call: all its topics, in the order of the queue.
create table lane (
  id       text primary key,
  incident text not null references incident (id),
  topics   jsonb not null
);

-- Questions of people who are not at work in the incident.
create table inquiry (
  id          text primary key,
  incident    text not null references incident (id),
  text        text not null,
  by          text not null references person (id),
  at          timestamptz not null,
  answer      text,
  answered_by text references person (id),
  answered_at timestamptz
);
create index inquiry_incident on inquiry (incident, id);
