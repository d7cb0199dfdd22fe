-- The append-only log: timeline, audit trail, live stream and the source of every row.
create table event (
  position bigint generated always as identity primary key,
  -- The transaction that wrote it: a follower reads only what no running transaction can still precede.
  xid      xid8 not null default pg_current_xact_id(),
  stream   text not null,
  version  integer not null check (version > 0),
  type     text not null,
  data     jsonb not null,
  actor    text not null,
  surface  text not null check (surface in ('web', 'api', 'slack', 'cli', 'system')),
  -- The incident it belongs to, for the timeline and for who may see it.
  subject  text,
  at       timestamptz not null,
  constraint event_stream_version unique (stream, version)
);
create index event_follow on event (xid, position);
create index event_subject on event (subject, position) where subject is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  if current_setting('hikeshi.maintenance', true) = 'on' then
    return coalesce(new, old);
  end if;
  raise exception 'the log is append-only';
end $$;
create trigger event_append_only before update or delete on event
  for each row execute function refuse_change();

create table counter (
  name  text primary key,
  value bigint not null
);

-- A mutation that is repeated with its key finds what it did the first time.
create table idempotency (
  key         text not null,
  actor       text not null,
  fingerprint text not null,
  result      text not null,
  at          timestamptz not null,
  primary key (actor, key)
);
create index idempotency_at on idempotency (at);
