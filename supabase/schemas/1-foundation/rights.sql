-- Before anything else: nobody may do anything. Every right in this database is granted by name,
-- in the file of the thing it is about. Hosted projects start with the opposite defaults.

create schema private;
comment on schema private is
    'Helpers, and what entrepreneurs told us. Not exposed by the data API.';

alter default privileges revoke execute on functions from public;

alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;

revoke all on all tables in schema public from anon, authenticated, service_role;
revoke all on all sequences in schema public from anon, authenticated, service_role;
revoke all on all functions in schema public from public, anon, authenticated, service_role;
revoke create on schema public from public;
revoke all on schema private from public;

grant usage on schema public to anon, authenticated, service_role;
-- Only so that policies can call the helper functions named below; no table in it is granted.
grant usage on schema private to authenticated;
