-- How often a worker died or hung while it ran this task: no failure of the task, unless it never ends.
alter table task add column lost integer not null default 0;
