-- How someone came in. There are no passwords in this product, but a sign-in server may still take one:
-- whoever sets a password on an address before its owner comes, or on somebody's open session, would
-- have a second key. So a session counts only when it was opened with a code that was mailed, wherever
-- the token came from (docs/decisions/0125-only-codes-open-the-door.md).

-- Sign-in services that count beside codes, for an organisation that has one: its name as Supabase gives
-- it (azure, google, sso:<id>). Empty: codes only.
create table private.sign_in_provider (
    name text primary key check (name = btrim(name) and length(name) between 1 and 120)
);
comment on table private.sign_in_provider is 'Sign-in services that count beside mailed codes; none unless somebody adds one.';

alter table private.sign_in_provider enable row level security;

-- Whether the claims of a token are those of a session that counts. Supabase names the ways in `amr`;
-- of a sign-in service it does not say which, so all those of the account must be trusted.
create function private.counts_as_signed_in(claims jsonb) returns boolean
language sql stable
set search_path = ''
as $$
    select 'password' <> all (methods) and (
        methods && array['otp', 'magiclink']
        or methods && array['oauth', 'sso/saml']
            and services <> '{}'
            and services <@ array(select name from private.sign_in_provider)
    )
    from (
        select
            array(
                select coalesce(entry ->> 'method', entry #>> '{}', '')
                from jsonb_array_elements(
                    case jsonb_typeof(claims -> 'amr') when 'array' then claims -> 'amr' else '[]' end
                ) as entry
            ) as methods,
            array(
                select provider
                from jsonb_array_elements_text(
                    case jsonb_typeof(claims #> '{app_metadata,providers}')
                        when 'array' then claims #> '{app_metadata,providers}' else '[]' end
                ) as provider
                where provider <> 'email'
            ) as services
    ) as came
$$;

-- Who is asking, when the session counts; else nobody. Every question who may do what begins here.
create function private.me() returns uuid
language sql stable security definer
set search_path = ''
as $$
    select auth.uid() where private.counts_as_signed_in(auth.jwt())
$$;

grant execute on function private.me() to authenticated;
