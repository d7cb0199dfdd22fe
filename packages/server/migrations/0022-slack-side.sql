-- Where incidents meet in Slack and what a reaction means is a part of the settings like the others.
alter table setting drop constraint setting_part_check;
alter table setting add constraint setting_part_check check (part in ('severities', 'types', 'roles',
  'todos', 'owners', 'invites', 'report', 'postmortem', 'audiences', 'notices', 'profile', 'principles', 'slack'));

-- This database was filled from a backup: nothing leaves until somebody says that it is the real one.
-- A restore makes the table too, for the schema of a backup may be older. It belongs to the database
-- and is in no backup.
create table if not exists restored (
  id text primary key,
  at timestamptz not null,
  made_at timestamptz not null
);
-- The restore after which an admin said so.
create table installation (
  id text primary key check (id = 'installation'),
  confirmed text not null
);
