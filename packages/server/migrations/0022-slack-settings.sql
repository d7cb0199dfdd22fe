-- Where incidents meet in Slack and what a reaction means is a part of the settings like the others.
alter table setting drop constraint setting_part_check;
alter table setting add constraint setting_part_check check (part in ('severities', 'types', 'roles',
  'todos', 'owners', 'invites', 'report', 'postmortem', 'audiences', 'notices', 'profile', 'principles', 'slack'));
