-- What the sign-in server asks before it acts: two of its hooks (supabase/config.toml). They are the first
-- of two locks; private.me() in session.sql holds without them. `supabase/local` asks the same two.

-- Hook custom_access_token: a session that does not count gets no token at all.
create function private.only_code_sessions(event jsonb) returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select case
        when private.counts_as_signed_in(event -> 'claims')
            then jsonb_build_object('claims', event -> 'claims')
        else '{"error": {"http_code": 403, "message": "only_codes_open_the_door"}}'
    end
$$;

-- Hook before_user_created: only who was invited starts an account.
create function private.only_invited_people(event jsonb) returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select case
        when exists (
            select from public.invitation
            where email = private.clean_email(event #>> '{user,email}')
        ) then '{}'
        else '{"error": {"http_code": 403, "message": "not_invited"}}'::jsonb
    end
$$;

-- The role of the sign-in server of Supabase; elsewhere it does not exist.
do $$
begin
    if exists (select from pg_roles where rolname = 'supabase_auth_admin') then
        grant usage on schema private to supabase_auth_admin;
        grant execute on function private.only_code_sessions(jsonb) to supabase_auth_admin;
        grant execute on function private.only_invited_people(jsonb) to supabase_auth_admin;
    end if;
end
$$;
