-- What Slack has told us already: it tells some things twice. Kept for a day.
create table slack_event (
  event_id    text primary key,
  received_at timestamptz not null
);
create index slack_event_received on slack_event (received_at);

-- Who of a workspace is who here.
create table slack_person (
  id           text primary key,
  team         text not null,
  slack_user   text not null,
  person       text not null references person (id),
  -- refused: somebody said that it is not them. ended: the account was closed in Slack.
  state        text not null check (state in ('linked', 'refused', 'ended')),
  linked_at    timestamptz not null,
  -- Null: it rests on the e-mail address alone, and acts with the rights of a member.
  confirmed_at timestamptz,
  constraint slack_person_account unique (team, slack_user)
);
create index slack_person_of on slack_person (person);
