-- Two more questions of the pulse, answered yes or no (M-L11).
alter table pulse
  add column learnt text check (learnt in ('yes', 'no')),
  add column again text check (again in ('yes', 'no'));

-- That a closed case was looked at within 90 days (M-L12): a row for each person and day. The id is a
-- code that only the installation's secret makes, so that no row tells who read what.
create table case_view (
  id       text primary key,
  incident text not null references incident (id)
);
create index case_view_incident on case_view (incident);
