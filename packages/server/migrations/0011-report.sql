-- A section is a text that several people may write at once: the document is what they share, the
-- Markdown is what it says. Null: written before there were documents; it is made from the Markdown.
alter table section add column document text;
alter table section alter column written_by drop not null;
alter table section alter column written_at drop not null;
-- Version 0: somebody came to write, and has not written.
alter table section drop constraint section_version_check;
alter table section add constraint section_version_check check (version >= 0);

-- What the incident cost, as people entered it.
create table impact (
  id       text primary key,
  incident text not null references incident (id),
  figures  jsonb not null,
  constraint impact_once unique (incident)
);

-- The report as a closer accepted it, in both languages, with people by id.
create table report_version (
  id        text primary key,
  incident  text not null references incident (id),
  version   integer not null check (version > 0),
  closed_at timestamptz not null,
  closed_by text not null,
  override  text,
  content   jsonb not null,
  constraint report_version_once unique (incident, version)
);
