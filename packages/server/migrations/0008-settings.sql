-- What the organisation works by, where it differs from what the product comes with.
create table setting (
  id          text primary key,
  part        text not null unique check (part in ('severities', 'types', 'roles', 'todos', 'owners',
    'invites', 'report', 'audiences', 'profile', 'principles')),
  version     integer not null,
  -- Null: as the product comes with it.
  content     jsonb,
  -- A person, or `system`.
  changed_by  text,
  changed_at  timestamptz,
  locked_by   text,
  locked_at   timestamptz,
  lock_reason text,
  check ((locked_by is null) = (locked_at is null)),
  check ((locked_by is null) = (lock_reason is null))
);
