-- What is to be done in an incident, and what is written about it.
create table todo (
  id          text primary key,
  incident    text not null references incident (id),
  -- Of the template; null for a to-do of somebody's own.
  key         text,
  text        jsonb not null,
  phase       text not null check (phase in ('detect', 'align', 'respond', 'learn', 'closed')),
  list_order  integer not null,
  role        text,
  due         timestamptz,
  blocks      text check (blocks in ('converge', 'close')),
  auto        text,
  state       text not null check (state in ('open', 'done', 'waived', 'not_required')),
  assignee    text references person (id),
  asked_of    text references person (id),
  help_wanted boolean not null,
  -- A person, or `system`.
  done_by     text,
  done_at     timestamptz,
  reason      text,
  touched     boolean not null,
  constraint todo_of_template unique (incident, key)
);
create index todo_open on todo (incident) where state = 'open';
create index todo_assignee on todo (assignee, id) where state = 'open';
create index todo_asked_of on todo (asked_of, id) where state = 'open';

create table section (
  id         text primary key,
  incident   text not null references incident (id),
  key        text not null,
  markdown   text not null,
  version    integer not null check (version > 0),
  written_by text not null,
  written_at timestamptz not null,
  constraint section_once unique (incident, key)
);

create table measure (
  id       text primary key,
  incident text not null references incident (id),
  text     text not null,
  kind     text not null check (kind in ('mitigation', 'permanent', 'prevention')),
  category text check (category in ('prevent', 'detect', 'repair', 'contain')),
  required boolean not null,
  owner    text references person (id),
  -- A calendar day, with no time and no zone.
  due      text check (due ~ '^\d{4}-\d{2}-\d{2}$'),
  state    text not null check (state in ('planned', 'in_progress', 'done')),
  proof    text
);
create index measure_list on measure (incident, id);

create table notice (
  id         text primary key,
  incident   text not null references incident (id),
  audience   text not null,
  state      text not null check (state in
               ('undecided', 'not_needed', 'planned', 'drafted', 'approved', 'published', 'final')),
  text       text,
  reason     text,
  url        text,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint notice_once unique (incident, audience)
);

create table postmortem (
  id          text primary key,
  incident    text not null references incident (id) constraint postmortem_once unique,
  form        text not null check (form in ('in_channel', 'meeting', 'waived')),
  at          timestamptz,
  facilitator text references person (id),
  reason      text,
  held        boolean not null,
  held_at     timestamptz,
  outcome     text
);
