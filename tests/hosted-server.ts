import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { startPostgres, type PostgresServer } from './postgres-server.ts'

/**
 * A PostgreSQL server that is set up the way hosted Supabase is, as far as the database can see it: `postgres` may do much
 * and is no superuser, the schema `auth` belongs to another, whatever is made in `public` is open to everybody, and a
 * stranger's question is stopped after three seconds.
 * Another project there begins as a copy of `EMPTY_PROJECT`.
 * @returns its address for `postgres`, who does what the owner of a project does.
 */
export async function startHosted(): Promise<PostgresServer> {
  const server = await startPostgres('supabase_admin')
  const password = randomBytes(16).toString('hex')
  const url = new URL(server.url)
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined })
  try {
    await admin.unsafe(ROLES.replaceAll('PASSWORD', password))
    await admin.unsafe(SCHEMAS)
    await admin.unsafe(`create database ${EMPTY_PROJECT} template postgres owner postgres`)
  } finally {
    await admin.end()
  }
  url.username = 'postgres'
  url.password = password
  return { url: url.href, stop: server.stop }
}

/** A database as a project begins, that nobody uses. */
export const EMPTY_PROJECT = 'empty_project'

const ROLES = `
  create role anon nologin noinherit;
  create role authenticated nologin noinherit;
  create role service_role nologin noinherit bypassrls;
  create role authenticator login noinherit password 'PASSWORD';
  create role supabase_auth_admin login noinherit createrole password 'PASSWORD';
  create role postgres login createdb createrole replication bypassrls password 'PASSWORD';
  grant anon, authenticated, service_role to authenticator;
  grant anon, authenticated, service_role, authenticator to postgres with admin option;
  grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres;
  -- There by supautils: it is how a project is put back from a backup.
  grant set on parameter session_replication_role to postgres;
  alter role anon set statement_timeout = '3s';
  alter role authenticated set statement_timeout = '8s';
  alter role authenticator set session_preload_libraries = '';
  alter database postgres owner to postgres`

const SCHEMAS = `
  create schema extensions authorization postgres;
  grant usage on schema extensions to anon, authenticated, service_role;
  create schema auth authorization supabase_auth_admin;
  grant usage on schema auth to anon, authenticated, service_role, postgres;
  grant all on schema public to postgres;
  grant usage on schema public to anon, authenticated, service_role;
  set role supabase_auth_admin;
  create table auth.users (
    instance_id uuid, id uuid primary key, aud varchar(255), role varchar(255), email varchar(255) unique, encrypted_password varchar(255),
    email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255), confirmation_sent_at timestamptz,
    recovery_token varchar(255), recovery_sent_at timestamptz, email_change_token_new varchar(255), email_change varchar(255),
    email_change_sent_at timestamptz, last_sign_in_at timestamptz, raw_app_meta_data jsonb, raw_user_meta_data jsonb,
    is_super_admin boolean, created_at timestamptz default now(), updated_at timestamptz, phone text unique default null,
    phone_confirmed_at timestamptz, phone_change text default '', phone_change_token varchar(255) default '',
    phone_change_sent_at timestamptz, confirmed_at timestamptz generated always as (least(email_confirmed_at, phone_confirmed_at)) stored,
    email_change_token_current varchar(255) default '', email_change_confirm_status smallint default 0, banned_until timestamptz,
    reauthentication_token varchar(255) default '', reauthentication_sent_at timestamptz, is_sso_user boolean not null default false,
    deleted_at timestamptz, is_anonymous boolean not null default false
  );
  create table auth.identities (
    provider_id text not null, user_id uuid not null references auth.users on delete cascade, identity_data jsonb not null,
    provider text not null, last_sign_in_at timestamptz, created_at timestamptz, updated_at timestamptz,
    email text generated always as (lower(identity_data ->> 'email')) stored, id uuid primary key default gen_random_uuid(),
    unique (provider_id, provider)
  );
  create table auth.sessions (
    id uuid primary key, user_id uuid not null references auth.users on delete cascade, created_at timestamptz, updated_at timestamptz,
    not_after timestamptz, refreshed_at timestamp
  );
  create table auth.refresh_tokens (
    id bigserial primary key, token text unique, user_id text, revoked boolean, created_at timestamptz, updated_at timestamptz,
    parent text, session_id uuid references auth.sessions on delete cascade
  );
  create table auth.audit_log_entries (
    instance_id uuid, id uuid primary key, payload json, created_at timestamptz, ip_address varchar(64) not null default ''
  );
  create function auth.jwt() returns jsonb language sql stable as $$
    select coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb
  $$;
  create function auth.uid() returns uuid language sql stable as $$
    select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''), nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
  $$;
  create function auth.role() returns text language sql stable as $$
    select coalesce(nullif(current_setting('request.jwt.claim.role', true), ''), nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
  $$;
  reset role;
  -- A project has it, this server where it is installed: lint reads functions with it.
  do $$ begin
    if exists (select from pg_available_extensions where name = 'plpgsql_check') then
      create extension plpgsql_check schema extensions;
      alter role postgres set search_path = "$user", public, extensions;
    end if;
  end $$;
  set role supabase_auth_admin;
  grant all on all tables in schema auth to postgres;
  grant all on all sequences in schema auth to postgres;
  grant execute on all functions in schema auth to postgres, anon, authenticated, service_role;
  reset role;
  alter default privileges for role postgres in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges for role postgres in schema public grant all on functions to anon, authenticated, service_role;
  alter default privileges for role postgres in schema public grant all on sequences to anon, authenticated, service_role;
  alter default privileges for role supabase_admin in schema public grant all on tables to postgres, anon, authenticated, service_role;
  alter default privileges for role supabase_admin in schema public grant all on functions to postgres, anon, authenticated, service_role`
