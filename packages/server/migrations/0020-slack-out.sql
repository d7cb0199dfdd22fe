-- Tasks of one line run one after the other, in the order in which they were asked for.
alter table task add column line text;
-- Asked for while it runs: it runs once more afterwards.
alter table task add column again boolean not null default false;
create index task_line on task (line, id) where line is not null and state <> 'parked';
-- What the claim promises, held by the database: never two of one line at once.
create unique index task_line_running on task (line) where line is not null and state = 'leased';

-- What stands in Slack. Records of the outside, as `attempt` is: no replay can make them again.
create table slack_channel (
  incident     text primary key,
  -- Reserved here before Slack is asked: Slack's own check lets two of one name pass.
  name         text not null constraint slack_channel_name unique,
  -- Which try of a name this is: the second is called `…-2`.
  suffix       integer not null default 1,
  channel      text constraint slack_channel_channel unique,
  private      boolean not null,
  -- creating: Slack was asked and has not answered. refused: it forbids channels; the incident lives in a thread of the lobby.
  state        text not null check (state in ('reserved', 'creating', 'live', 'archived', 'refused')),
  attempted_at timestamptz,
  problem      text
);

-- Everything of ours that stands in a channel and how it was last written.
create table slack_object (
  incident     text not null,
  kind         text not null,
  key          text not null,
  channel      text not null,
  ts           text,
  applied_hash text,
  -- sending: it was sent and no answer came; it is looked for before it is sent again.
  state        text not null check (state in ('sending', 'live', 'gone', 'failed')),
  attempted_at timestamptz,
  error        text,
  primary key (incident, kind, key)
);
create index slack_object_message on slack_object (channel, ts) where ts is not null;

-- What is known of the workspace itself: the lobby's channel, since when Slack is away.
create table slack_state (
  key   text primary key,
  value jsonb not null
);
