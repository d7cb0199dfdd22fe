-- Overlapping pairs of characters: a two-character Japanese word is found as surely as a long English
-- one. In linear time, for a case may be long; and dear, so that the planner prefers the index of the
-- pairs to making them again.
create function bigrams(source text) returns text[] language sql immutable strict parallel safe cost 100000 as $$
  select coalesce(array_agg(distinct pair), array[''])
  from (
    select letter || coalesce(lead(letter) over (order by place), '') as pair, place, count(*) over () as length
    from unnest(string_to_array(lower(normalize(source, NFKC)), null)) with ordinality as letters (letter, place)
  ) as pairs
  where place < length or length = 1
$$;

create table incident (
  id                text primary key,
  number            integer not null constraint incident_number unique,
  title             text not null,
  type              text,
  origin            text not null check (origin in ('system', 'user', 'support', 'staff')),
  visibility        text not null check (visibility in ('open', 'private')),
  state             text not null check (state in
                      ('suspected', 'aligning', 'responding', 'monitoring', 'converged', 'learning', 'closed')),
  severity          text check (severity in ('sev1', 'sev2', 'sev3', 'sev4')),
  max_severity      text check (max_severity in ('sev1', 'sev2', 'sev3', 'sev4')),
  impact            text,
  worst_case        text,
  priority_line     text,
  call_url          text,
  policy            text,
  impact_started_at timestamptz,
  impact_ended_at   timestamptz,
  raised_by         text not null references person (id),
  raised_at         timestamptz not null,
  aligned_at        timestamptz,
  mitigated_at      timestamptz,
  monitoring_since  timestamptz,
  converged_at      timestamptz,
  learning_since    timestamptz,
  closed_at         timestamptz,
  closed_by         text references person (id),
  roles             jsonb not null,
  convergence       jsonb,
  close_request     jsonb,
  converge_override text,
  close_override    text,
  report_version    integer not null
);
create index incident_open on incident (number desc) where state <> 'closed';
create index incident_severity on incident (severity, number desc);
create index incident_title on incident using gin (bigrams(title));

create table participant (
  id           text primary key,
  incident     text not null references incident (id),
  person       text not null references person (id),
  availability text not null check (availability in ('now', 'watching', 'later', 'cannot')),
  until        timestamptz,
  joined_at    timestamptz not null,
  constraint participant_once unique (incident, person)
);
create index participant_person on participant (person, incident);

create table message (
  id       text primary key,
  incident text not null references incident (id),
  by       text not null references person (id),
  at       timestamptz not null,
  text     text not null,
  thread   text references message (id)
);
create index message_room on message (incident, id desc);

create table entry (
  id          text primary key,
  incident    text not null references incident (id),
  kind        text not null check (kind in
                ('evidence', 'fact', 'hypothesis', 'action', 'decision', 'question', 'status')),
  state       text not null check (state in
                ('recorded', 'open', 'confirmed', 'rejected', 'answered', 'done', 'did_not_hold')),
  text        text not null,
  url         text,
  origin      text not null check (origin in ('system', 'user', 'support', 'staff')),
  action_kind text check (action_kind in ('mitigation', 'permanent')),
  based_on    jsonb not null,
  settled_by  text,
  message     text references message (id),
  by          text not null,
  at          timestamptz not null,
  withdrawn   boolean not null
);
create index entry_ledger on entry (incident, id desc) where not withdrawn;
create unique index entry_message_once on entry (message) where message is not null and not withdrawn;

-- All that was said in one case, for search; made again from the rows whenever they change.
create table case_text (
  incident text primary key references incident (id),
  number   integer not null,
  text     text not null
);
create index case_text_grams on case_text using gin (bigrams(text));
