-- Who people are: erasable, and never in the log. The first four tables are better-auth's, as it wants them.
create schema auth;

create table auth."user" (
  "id"            text primary key,
  "name"          text not null,
  "email"         text not null unique,
  "emailVerified" boolean not null,
  "image"         text,
  "createdAt"     timestamptz not null default current_timestamp,
  "updatedAt"     timestamptz not null default current_timestamp
);

create table auth."session" (
  "id"        text primary key,
  "expiresAt" timestamptz not null,
  "token"     text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId"    text not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id"                    text primary key,
  "accountId"             text not null,
  "providerId"            text not null,
  "userId"                text not null references auth."user" ("id") on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope"                 text,
  "password"              text,
  "createdAt"             timestamptz not null default current_timestamp,
  "updatedAt"             timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id"         text primary key,
  "identifier" text not null,
  "value"      text not null,
  "expiresAt"  timestamptz not null,
  "createdAt"  timestamptz not null default current_timestamp,
  "updatedAt"  timestamptz not null default current_timestamp
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

-- By which an API token is recognised. Written before the token exists, so it can name none that must.
create table auth.token_secret (
  token        text primary key,
  hash         text not null unique,
  last_used_at timestamptz
);

-- One-time links to set a new password; used ones are deleted.
create table auth.password_reset (
  hash       text primary key,
  person     text not null references auth."user" ("id") on delete cascade,
  expires_at timestamptz not null
);
create index password_reset_person on auth.password_reset (person);

-- For whom an invitation is meant. Written before the invitation exists.
create table auth.invitation_hint (
  invitation text primary key,
  email      text not null
);

create table organisation (
  id       text primary key check (id = 'organisation'),
  name     text not null,
  named_at timestamptz not null
);

-- The key to auth."user" is what keeps the two halves of a person together.
create table person (
  id        text primary key references auth."user" ("id"),
  role      text not null check (role in ('owner', 'admin', 'member')),
  active    boolean not null,
  language  text not null check (language in ('ja', 'en')),
  joined_at timestamptz not null
);
create index person_owner on person (id) where role = 'owner' and active;

create table invitation (
  id          text primary key,
  role        text not null check (role in ('owner', 'admin', 'member')),
  invited_by  text not null references person (id),
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  -- Who is joining by it: written before the person, so it is no key to one.
  accepted_by text,
  revoked     boolean not null
);
create index invitation_open on invitation (id) where accepted_by is null and not revoked;

create table token (
  id         text primary key,
  person     text not null references person (id),
  name       text not null,
  created_at timestamptz not null,
  revoked    boolean not null
);
create index token_person on token (person, id) where not revoked;
