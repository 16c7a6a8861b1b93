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

-- Everything that began with auth.uid() begins with private.me().

create or replace function private.my_municipality() returns text
language sql stable security definer
set search_path = ''
as $$
    select municipality_code from public.member where user_id = (select private.me())
$$;

create or replace function private.is_staff() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (select from public.member where user_id = (select private.me()) and role = 'staff')
$$;

create or replace function private.is_coordinator() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (
        select from public.member where user_id = (select private.me()) and role = 'coordinator'
    )
$$;

create or replace function private.is_viewer() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (select from public.member where user_id = (select private.me()) and role = 'viewer')
$$;

alter policy "A person reads the own membership" on public.member
    using (user_id = (select private.me()));

alter policy "A person reads the own choice of mails" on public.mail_choice
    using (user_id = (select private.me()));

create or replace function public.choose_weekly_mail(weekly boolean) returns public.mail_choice
language plpgsql security definer
set search_path = ''
as $$
declare
    chosen public.mail_choice;
begin
    if choose_weekly_mail.weekly is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (select from public.member where user_id = private.me()) then
        perform private.refuse('forbidden', 403);
    end if;
    insert into public.mail_choice (user_id, weekly) values (private.me(), choose_weekly_mail.weekly)
    on conflict (user_id) do update set weekly = excluded.weekly, chosen_at = now()
    returning * into chosen;
    return chosen;
end
$$;

create or replace function public.claim_invitation() returns setof public.member
language plpgsql security definer
set search_path = ''
as $$
declare
    me uuid := private.me();
    address text := private.clean_email(auth.jwt() ->> 'email');
    waiting public.invitation;
begin
    select * into waiting
    from public.invitation
    where email = address
      and claimed_at is null
      and exists (
          select from auth.users
          where id = me and lower(users.email) = address and email_confirmed_at is not null
      )
    for update;
    if found then
        -- Who works elsewhere stays there: that invitation keeps waiting.
        insert into public.member as own (user_id, email, role, municipality_code)
        values (me, address, waiting.role, waiting.municipality_code)
        on conflict (user_id) do update
            set role = excluded.role
            where own.municipality_code is not distinct from excluded.municipality_code;
        if found then
            update public.invitation set claimed_at = now() where email = address;
        end if;
    end if;
    return query select * from public.member where user_id = me;
end
$$;

create or replace function public.hand_over_coordination(user_id uuid) returns public.member
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member := private.member_to_change(hand_over_coordination.user_id);
    stepping_back uuid[];
begin
    if person.role = 'coordinator' then
        perform private.refuse('already_coordinator', 409);
    end if;
    stepping_back := array(
        select user_id from public.member
        where municipality_code = person.municipality_code and role = 'coordinator'
          and (private.is_staff() or user_id = private.me())
    );
    -- An invitation left waiting would turn this back when it is claimed.
    delete from public.invitation
    where claimed_at is null and email in (
        select email from public.member
        where user_id = person.user_id or user_id = any (stepping_back)
    );
    update public.member set role = 'colleague' where user_id = any (stepping_back);
    update public.member set role = 'coordinator' where user_id = person.user_id
    returning * into person;
    return person;
end
$$;
