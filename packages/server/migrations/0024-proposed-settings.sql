-- The part of the settings that a proposal is about, before and after.
alter table proposal add column setting jsonb;
