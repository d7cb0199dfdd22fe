-- What was said may come from elsewhere, be said better, and be taken back.
alter table message add column app text;
alter table message add column url text;
alter table message add column files jsonb not null default '[]';
alter table message add column edited_at timestamptz;
alter table message add column deleted_at timestamptz;

-- Messages of Slack and what they are here. A record of the outside: no replay can make it again.
create table slack_message (
  channel  text not null,
  ts       text not null,
  incident text not null references incident (id),
  -- Null: it was deleted, or refused, before it came here.
  message  text references message (id),
  -- Slack's time of the latest edit that was taken over; an older one that comes later is passed over.
  edited   text,
  gone     boolean not null default false,
  -- Nobody of ours wrote it: it was passed on by whoever raised the incident.
  passed   boolean not null default false,
  primary key (channel, ts)
);
create index slack_message_of on slack_message (message) where message is not null;

-- Reactions that mean something, as they stand on each message: what the last one says is what holds.
create table slack_reaction (
  channel    text not null,
  ts         text not null,
  slack_user text not null,
  reaction   text not null,
  -- False: it was taken off again, also where that was heard of first.
  stands     boolean not null,
  -- Slack's time of the latest word about it.
  at         text not null,
  -- What held before the first of them, and holds again after the last: who could act, and the like.
  before     text,
  primary key (channel, ts, slack_user, reaction)
);
