-- schemas/1-foundation/rights.sql
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

-- schemas/1-foundation/private.sql
-- Helpers without a table of their own.

-- Refuses with a code of the closed list (src/domain/refusal.ts) and an HTTP status
-- (docs/decisions/0002-refusals-carry-an-http-status.md).
create function private.refuse(code text, status int default 400) returns void
language plpgsql
set search_path = ''
as $$
begin
    raise exception using errcode = 'PT' || status, message = code;
end
$$;

-- JSON text as JSON; null stays null.
-- @refuses malformed_request
create function private.parsed(json_text text) returns jsonb
language plpgsql immutable
set search_path = ''
as $$
begin
    return nullif(json_text::jsonb, 'null');
-- Nested too deep for the parser is a fault of the sender too.
exception when data_exception or program_limit_exceeded then
    perform private.refuse('malformed_request', 400);
    return null;
end
$$;

-- The day it is in South Limburg, whatever the clock of the server says.
create function private.today() returns date
language sql stable
set search_path = ''
as $$
    select (now() at time zone 'Europe/Amsterdam')::date
$$;

-- What time it is here, for whoever has a clock of their own that may be off.
create function public.server_moment() returns timestamptz
language sql stable
set search_path = ''
as $$
    select now()
$$;

grant execute on function public.server_moment() to authenticated;

-- Whether a number has no more decimals than people type, but for the rounding of doubles (isPlain in
-- src/domain/dutch-number.ts); null is no number.
create function private.is_plain(given numeric) returns boolean
language sql immutable
set search_path = ''
as $$
    select given is null or abs(given - round(given, 2)) < 1e-9
$$;

-- The same of days and money, which are counted as doubles.
create function private.is_plain(given double precision) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.is_plain(given::numeric)
$$;

-- Whether a text is one line that reads as it is written: no line break or other control character, and
-- nothing that turns the direction of what follows (isOneLine in src/domain/one-line.ts). Null is.
create function private.is_one_line(given text) returns boolean
language sql immutable
set search_path = ''
as $$
    select given is null
        or given !~ '[\u0001-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]'
$$;

-- The columns that a trigger names: names, titles and links.
-- @refuses text_not_one_line
create function private.must_be_one_line() returns trigger
language plpgsql
set search_path = ''
as $$
declare
    written jsonb := to_jsonb(new);
begin
    for place in 0 .. tg_nargs - 1 loop
        if not private.is_one_line(written ->> tg_argv[place]) then
            perform private.refuse('text_not_one_line', 400);
        end if;
    end loop;
    return new;
end
$$;

-- An e-mail address as it is stored and compared; null when it is none.
create function private.clean_email(email text) returns text
language sql immutable
set search_path = ''
as $$
    select lower(btrim(email))
    where length(btrim(email)) <= 254
      and private.is_one_line(btrim(email))
      and btrim(email) ~ '^[^@[:space:][:cntrl:]<>(),;:"]+@[^@[:space:][:cntrl:]<>(),;:"]+[.][^@.[:space:][:cntrl:]<>(),;:"]+$'
$$;

-- A number that governs what is published. Default closed: without it nothing is shown
-- (see private.publishing in rating.sql).
create table private.setting (
    name text primary key check (name ~ '^[a-z_]+$'),
    value int not null check (value >= 0)
);
comment on table private.setting is 'Thresholds for publishing; a missing one publishes nothing.';

alter table private.setting enable row level security;

-- Whether what is stored is one version further than a change names, by the same person: then it may be
-- that very change, sent twice. Whoever allows for that stores nothing new, or refuses.
create function private.may_be_sent_twice(version int, updated_by uuid, expected_version int) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(version = expected_version + 1 and updated_by = auth.uid(), false)
$$;

-- schemas/1-foundation/unalterable.sql
-- What nobody may alter.

create function private.keep_as_published() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.refuse('forbidden', 403);
    return null;
end
$$;

-- It holds people all the same, and people may ask to be forgotten: the one thing that can happen to such a
-- row is that a person in it becomes nobody.
--
-- Trigger before an update; its arguments are the columns that hold a person, or a name. They can become
-- null, empty or an id that is of no account: never another person.
create function private.keep_but_person() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new is not distinct from old
        or to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv
        or exists (
            select from unnest(tg_argv) as person
            cross join lateral (select to_jsonb(new) ->> person as now_is) as changed
            where now_is is distinct from to_jsonb(old) ->> person
              and now_is <> ''
              and (now_is !~ '^[0-9a-f-]{36}$' or exists (select from auth.users where id::text = now_is))
        ) then
        perform private.refuse('forbidden', 403);
    end if;
    return new;
end
$$;

-- schemas/1-foundation/territory.sql
-- The municipalities and who lies beside whom. Public reference data.

create table public.municipality (
    code text primary key check (code ~ '^GM[0-9]{4}$'),
    name text not null unique,
    short_name text not null unique,
    slug text not null unique check (slug ~ '^[a-z][a-z-]*$'),
    subregion text not null,
    size_class text not null check (size_class in ('small', 'medium', 'large')),
    inhabitants int not null check (inhabitants > 0),
    rural boolean not null,
    borders text[] not null default '{}' check (borders <@ array['BE', 'DE']),
    tile_row smallint not null,
    tile_column smallint not null,
    takes_part boolean not null default true,
    unique (tile_row, tile_column)
);
comment on column public.municipality.code is 'Code of Statistics Netherlands.';
comment on column public.municipality.borders is 'Countries on the other side of the border.';

create table public.neighbour (
    municipality_code text not null references public.municipality (code),
    neighbour_code text not null references public.municipality (code),
    border_km double precision not null check (border_km > 0),
    primary key (municipality_code, neighbour_code),
    check (municipality_code <> neighbour_code)
);
comment on table public.neighbour is 'Shared borders, stored in both directions.';

create index neighbour_neighbour_code on public.neighbour (neighbour_code);

alter table public.municipality enable row level security;
alter table public.neighbour enable row level security;

grant select on public.municipality to anon, authenticated;
grant select on public.neighbour to anon, authenticated;

create policy "Everyone reads the municipalities" on public.municipality
    for select to anon, authenticated
    using (true);

create policy "Everyone reads who lies beside whom" on public.neighbour
    for select to anon, authenticated
    using (true);

-- The municipality with this code that takes part.
-- @refuses municipality_unknown
create function private.participating_municipality(code text) returns public.municipality
language plpgsql stable
set search_path = ''
as $$
declare
    found_municipality public.municipality;
begin
    select * into found_municipality
    from public.municipality
    where municipality.code = participating_municipality.code and takes_part;
    if not found then
        perform private.refuse('municipality_unknown', 404);
    end if;
    return found_municipality;
end
$$;

-- schemas/1-foundation/installation.sql
-- What kind of installation this is. A demo says so on every page.

create table private.installation (
    only_one boolean primary key default true check (only_one),
    demo boolean not null default false
);
insert into private.installation default values;

alter table private.installation enable row level security;

create function public.is_demo() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select demo from private.installation
$$;

grant execute on function public.is_demo() to anon, authenticated;

-- schemas/2-people/session.sql
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

-- schemas/2-people/member.sql
-- Who works where, in which role.

create table public.member (
    user_id uuid primary key references auth.users (id) on delete cascade,
    email text not null check (email = private.clean_email(email)),
    role text not null check (role in ('staff', 'viewer', 'coordinator', 'colleague')),
    municipality_code text references public.municipality (code),
    created_at timestamptz not null default now(),
    constraint member_staff_work_for_the_region
        check ((role in ('staff', 'viewer')) = (municipality_code is null))
);
comment on column public.member.role is 'staff: ESZL. viewer: board and kernteam MKB (viewer.sql). coordinator and colleague: of one municipality.';

create index member_municipality_code on public.member (municipality_code);

alter table public.member enable row level security;

-- Who is asking? Policies and functions are sentences over these three.

create function private.my_municipality() returns text
language sql stable security definer
set search_path = ''
as $$
    select municipality_code from public.member where user_id = (select private.me())
$$;

create function private.is_staff() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (select from public.member where user_id = (select private.me()) and role = 'staff')
$$;

create function private.is_coordinator() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (
        select from public.member where user_id = (select private.me()) and role = 'coordinator'
    )
$$;

grant execute on function private.my_municipality() to authenticated;
grant execute on function private.is_staff() to authenticated;
grant execute on function private.is_coordinator() to authenticated;

grant select on public.member to authenticated;

create policy "A person reads the own membership" on public.member
    for select to authenticated
    using (user_id = (select private.me()));

create policy "Colleagues read each other" on public.member
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all members" on public.member
    for select to authenticated
    using ((select private.is_staff()));

-- @refuses forbidden
create function private.must_be_staff() returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff() then
        perform private.refuse('forbidden', 403);
    end if;
end
$$;

-- Members of this municipality, and staff.
-- @refuses forbidden
create function private.must_work_for(municipality_code text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff()
        and private.my_municipality() is distinct from must_work_for.municipality_code then
        perform private.refuse('forbidden', 403);
    end if;
end
$$;

-- schemas/2-people/invitation.sql
-- An invitation is a row; the invited person claims it after signing in with that address. The first
-- member of staff is invited by hand: insert into public.invitation (email, role) values (..., 'staff').

create table public.invitation (
    email text primary key check (email = private.clean_email(email)),
    role text not null check (role in ('staff', 'viewer', 'coordinator', 'colleague')),
    municipality_code text references public.municipality (code),
    invited_by uuid,
    invited_at timestamptz not null default now(),
    claimed_at timestamptz,
    constraint invitation_staff_work_for_the_region
        check ((role in ('staff', 'viewer')) = (municipality_code is null))
);

create index invitation_municipality_code on public.invitation (municipality_code);

alter table public.invitation enable row level security;

grant select on public.invitation to authenticated;

create policy "Staff read all invitations" on public.invitation
    for select to authenticated
    using ((select private.is_staff()));

create policy "A coordinator reads invitations of the own municipality" on public.invitation
    for select to authenticated
    using (
        municipality_code = (select private.my_municipality())
        and (select private.is_coordinator())
    );

-- Staff invite the coordinator of a municipality. Inviting again renews the invitation;
-- the mail is sent by the client (signInWithOtp).
-- @refuses forbidden, email_invalid, municipality_unknown, already_member_elsewhere
create function public.invite_coordinator(municipality_code text, email text)
returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_coordinator.email);
    place public.municipality;
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    place := private.participating_municipality(invite_coordinator.municipality_code);
    if exists (
        select from public.member
        where email = address and municipality_code is distinct from place.code
    ) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation (email, role, municipality_code, invited_by)
    values (address, 'coordinator', place.code, auth.uid())
    on conflict (email) do update
        set role = excluded.role,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = null
    returning * into invited;
    return invited;
end
$$;

-- Makes the signed-in person a member if an invitation waits for the confirmed e-mail address.
-- Returns the membership, new or old, or no row.
create function public.claim_invitation() returns setof public.member
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

grant execute on function public.invite_coordinator(text, text) to authenticated;
grant execute on function public.claim_invitation() to authenticated;

-- schemas/2-people/sign-in.sql
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

-- schemas/2-people/colleagues.sql
-- A municipality looks after its own people: its coordinator invites, removes and hands over.

-- Invitations, removals and hand-overs of one municipality wait for each other, so that who may do
-- what is read after the wait and a municipality never loses its last coordinator to two at once.
create function private.hold_people_of(municipality_code text) returns void
language sql
set search_path = ''
as $$
    select from public.municipality where code = hold_people_of.municipality_code for no key update
$$;

-- The coordinator of this municipality, and staff.
-- @refuses forbidden
create function private.must_lead(municipality_code text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if private.is_staff()
        or private.is_coordinator() and private.my_municipality() = must_lead.municipality_code then
        return;
    end if;
    perform private.refuse('forbidden', 403);
end
$$;

-- A member of a municipality, by someone who may decide about that; others in it are held meanwhile.
-- @refuses forbidden, not_found
create function private.member_to_change(user_id uuid) returns public.member
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member;
begin
    if not private.is_staff() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.hold_people_of(municipality_code)
    from public.member where user_id = member_to_change.user_id;
    select * into person from public.member where user_id = member_to_change.user_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if person.municipality_code is null then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.must_lead(person.municipality_code);
    return person;
end
$$;

-- A coordinator invites a colleague to the own municipality; the mail is sent by the client. Again:
-- renews the invitation, and leaves one as coordinator what it is.
-- @refuses forbidden, email_invalid, already_member, already_member_elsewhere
create function public.invite_colleague(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_colleague.email);
    place text := private.my_municipality();
    invited public.invitation;
begin
    perform private.hold_people_of(place);
    if place is null or not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    -- Whoever is claiming it at this moment is a member after the wait.
    perform from public.invitation where email = address for update;
    if exists (select from public.member where email = address and municipality_code = place) then
        perform private.refuse('already_member', 409);
    end if;
    if exists (select from public.member where email = address) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation as waiting (email, role, municipality_code, invited_by)
    values (address, 'colleague', place, auth.uid())
    on conflict (email) do update
        set role = case when waiting.claimed_at is null then waiting.role else excluded.role end,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = null
        where waiting.claimed_at is not null
            or waiting.municipality_code = excluded.municipality_code
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    return invited;
end
$$;

-- Takes back an invitation that nobody has used yet. One of another municipality is not there.
-- @refuses forbidden, not_found, invitation_claimed
create function public.withdraw_invitation(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(withdraw_invitation.email);
    place text := private.my_municipality();
    withdrawn public.invitation;
begin
    perform private.hold_people_of(place);
    if not private.is_staff() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    select * into withdrawn from public.invitation
    where email = address and (private.is_staff() or municipality_code = place)
    for update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if withdrawn.claimed_at is not null then
        perform private.refuse('invitation_claimed', 409);
    end if;
    delete from public.invitation where email = address;
    return withdrawn;
end
$$;

-- Ends a membership; what this person answered stays. A coordinator cannot leave the municipality
-- without one, staff can: they invite the next.
-- @refuses forbidden, not_found, last_coordinator
create function public.remove_colleague(user_id uuid) returns public.member
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member := private.member_to_change(remove_colleague.user_id);
begin
    if person.role = 'coordinator' and not private.is_staff() and not exists (
        select from public.member
        where municipality_code = person.municipality_code
          and role = 'coordinator' and user_id <> person.user_id
    ) then
        perform private.refuse('last_coordinator', 409);
    end if;
    -- An invitation left waiting would let this person in again.
    delete from public.invitation
    where email = person.email and municipality_code = person.municipality_code;
    delete from public.member where user_id = person.user_id;
    return person;
end
$$;

-- Makes a colleague coordinator. The coordinator who hands over becomes colleague; when staff do it,
-- every coordinator of that municipality does.
-- @refuses forbidden, not_found, already_coordinator
create function public.hand_over_coordination(user_id uuid) returns public.member
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

grant execute on function public.invite_colleague(text) to authenticated;
grant execute on function public.withdraw_invitation(text) to authenticated;
grant execute on function public.remove_colleague(uuid) to authenticated;
grant execute on function public.hand_over_coordination(uuid) to authenticated;

-- schemas/2-people/viewer.sql
-- Viewers: board and kernteam MKB. They see what participants of a finished round see of each other
-- (comparison.sql) and the round it is of (visibility.sql); nothing else, and they change nothing.

create function private.is_viewer() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (select from public.member where user_id = (select private.me()) and role = 'viewer')
$$;

grant execute on function private.is_viewer() to authenticated;

-- Staff invite someone who looks along; the mail is sent by the client. Again: renews the invitation.
-- @refuses forbidden, email_invalid, already_member_elsewhere
create function public.invite_viewer(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_viewer.email);
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if exists (select from public.member where email = address) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation as waiting (email, role, invited_by)
    values (address, 'viewer', auth.uid())
    on conflict (email) do update
        set role = excluded.role, municipality_code = null, invited_by = excluded.invited_by,
            invited_at = now(), claimed_at = null
        -- Of somebody who has left, or to look along already.
        where waiting.claimed_at is not null or waiting.role = 'viewer'
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    return invited;
end
$$;

-- Ends the membership of a viewer. Nobody else is removed this way.
-- @refuses forbidden, not_found
create function public.remove_viewer(user_id uuid) returns public.member
language plpgsql security definer
set search_path = ''
as $$
declare
    removed public.member;
begin
    perform private.must_be_staff();
    delete from public.member
    where member.user_id = remove_viewer.user_id and role = 'viewer'
    returning * into removed;
    if removed.user_id is null then
        perform private.refuse('not_found', 404);
    end if;
    -- An invitation left waiting would let this person in again.
    delete from public.invitation where email = removed.email and role = 'viewer';
    return removed;
end
$$;

grant execute on function public.invite_viewer(text) to authenticated;
grant execute on function public.remove_viewer(uuid) to authenticated;

-- schemas/2-people/mail-choice.sql
-- Which mails people want.

-- Who does not want the weekly mail, or wants it again.
create table public.mail_choice (
    user_id uuid primary key references auth.users (id) on delete cascade,
    weekly boolean not null,
    chosen_at timestamptz not null default now()
);

alter table public.mail_choice enable row level security;

grant select on public.mail_choice to authenticated;

create policy "A person reads the own choice of mails" on public.mail_choice
    for select to authenticated
    using (user_id = (select private.me()));

-- @refuses forbidden, malformed_request
create function public.choose_weekly_mail(weekly boolean) returns public.mail_choice
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

grant execute on function public.choose_weekly_mail(boolean) to authenticated;

-- schemas/3-content/questionnaire.sql
-- The questionnaire: one immutable document per version (src/domain/questionnaire/definition.ts).

create table public.questionnaire_version (
    id text primary key,
    definition jsonb not null check (definition ->> 'version' = id),
    published_at timestamptz not null default now()
);

create trigger questionnaire_version_is_immutable
    before update or delete or truncate on public.questionnaire_version
    for each statement execute function private.keep_as_published();

alter table public.questionnaire_version enable row level security;

grant select on public.questionnaire_version to anon, authenticated;

create policy "Everyone reads the questionnaire" on public.questionnaire_version
    for select to anon, authenticated
    using (true);

-- The version that new rounds use: the one published last.
create function private.current_questionnaire_version() returns text
language sql stable
set search_path = ''
as $$
    select id from public.questionnaire_version order by published_at desc, id desc limit 1
$$;

-- One item of a definition, or null.
create function private.item_of(definition jsonb, item_id text) returns jsonb
language sql immutable
set search_path = ''
as $$
    select item
    from jsonb_array_elements(definition -> 'items') as item
    where item ->> 'id' = item_id
$$;

-- One option of an item, or null.
create function private.option_of(item jsonb, option_id text) returns jsonb
language sql immutable
set search_path = ''
as $$
    select option
    from jsonb_array_elements(item -> 'options') as option
    where option ->> 'id' = option_id
$$;

-- schemas/3-content/same-question.sql
-- The one notion of the same question in two versions (src/domain/questionnaire/same-question.ts; both read
-- tests/vectors/same-question.json).

-- In what an answer is counted and how it becomes a score.
create function private.question_scale(item jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_build_object(
        'kind', item -> 'kind', 'hiddenScore', item -> 'hiddenScore', 'cap', item -> 'cap',
        'unit', item -> 'unit', 'anchors', item -> 'anchors'
    )
$$;

-- Everything a person reads, chooses from and is held to.
create function private.question_meaning(item jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_build_object(
        'kind', item -> 'kind', 'text', item -> 'text' -> 'nl',
        'notApplicableWhen', item -> 'notApplicableWhen',
        'unit', item -> 'unit', 'min', item -> 'min', 'max', item -> 'max', 'step', item -> 'step',
        'options', (
            select jsonb_agg(
                jsonb_build_array(
                    option -> 'id', option -> 'text', option -> 'score',
                    coalesce(option -> 'exclusive', 'false')
                ) order by place
            )
            from jsonb_array_elements(item -> 'options') with ordinality as known (option, place)
        )
    )
$$;

-- 'same'; 'reworded' when an answer still means and scores the same; else 'other'.
create function private.same_question(before jsonb, now jsonb) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when private.question_scale(before) <> private.question_scale(now)
            or exists (
                select from jsonb_array_elements(before -> 'options') as earlier
                join jsonb_array_elements(now -> 'options') as later
                    on later ->> 'id' = earlier ->> 'id'
                where later -> 'score' <> earlier -> 'score'
            ) then 'other'
        when private.question_meaning(before) = private.question_meaning(now) then 'same'
        else 'reworded'
    end
$$;

-- schemas/3-content/wording.sql
-- What the product says about a version of the questionnaire in words of its own: plain clauses for
-- answers, the experience of entrepreneurs in few words, contradictions, legal notes, German and French
-- (src/domain/questionnaire/wording.ts). Unlike the version it can be corrected; every wording stays
-- (docs/decisions/0113-words-live-beside-their-version.md).

create table public.questionnaire_wording (
    questionnaire_version text primary key references public.questionnaire_version (id),
    version int not null default 1 check (version > 0),
    content jsonb not null
);

alter table public.questionnaire_wording enable row level security;

grant select on public.questionnaire_wording to anon, authenticated;

create policy "Everyone reads the wording" on public.questionnaire_wording
    for select to anon, authenticated
    using (true);

create table public.wording_version (
    questionnaire_version text not null references public.questionnaire_wording (questionnaire_version),
    version int not null check (version > 0),
    content jsonb not null,
    -- Null: it came with the program.
    changed_by uuid,
    changed_at timestamptz not null default now(),
    primary key (questionnaire_version, version)
);

create trigger wording_version_is_immutable
    before update on public.wording_version
    for each row execute function private.keep_but_person('changed_by');

create trigger wording_version_is_never_removed
    before delete or truncate on public.wording_version
    for each statement execute function private.keep_as_published();

create trigger questionnaire_wording_is_never_removed
    before delete or truncate on public.questionnaire_wording
    for each statement execute function private.keep_as_published();

alter table public.wording_version enable row level security;

grant select on public.wording_version to authenticated;

create policy "Staff read all versions of the wording" on public.wording_version
    for select to authenticated
    using ((select private.is_staff()));

create function private.count_wording_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.version := old.version + (new.content is distinct from old.content)::int;
    return new;
end
$$;

create trigger questionnaire_wording_counts_versions
    before update on public.questionnaire_wording
    for each row execute function private.count_wording_version();

create function private.keep_wording_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    insert into public.wording_version (questionnaire_version, version, content, changed_by)
    values (new.questionnaire_version, new.version, new.content, auth.uid())
    on conflict do nothing;
    return null;
end
$$;

create trigger questionnaire_wording_keeps_versions
    after insert or update on public.questionnaire_wording
    for each row execute function private.keep_wording_version();

-- schemas/3-content/save-wording.sql
-- Staff correct the wording of a version; wording.sql keeps what it was.

-- Whether all of these are objects with the keys they need and no others than these and the ones allowed.
create function private.have_keys(objects jsonb, needed text[], allowed text[] default '{}') returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(bool_and(
        jsonb_typeof(value) = 'object' and value ?& needed and value - needed - allowed = '{}'
    ), true)
    from jsonb_each(objects)
$$;

-- Whether a contradiction rule has its parts, and predicates that exist (contradiction-rule.ts).
create function private.is_contradiction_rule(rule jsonb, items jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.have_keys(jsonb_build_object('rule', rule), '{id,items,clashes,says}')
        and rule ->> 'id' ~ '^[a-z0-9][a-z0-9-]*$'
        and jsonb_typeof(rule -> 'says') = 'string'
        and jsonb_array_length(rule -> 'items') = 2
        and items ?& array(select jsonb_array_elements_text(rule -> 'items'))
        and jsonb_array_length(rule -> 'clashes') > 0
        and not exists (
            select from jsonb_array_elements(rule -> 'clashes') as clash
            where jsonb_array_length(clash) <> 2
        )
        and not exists (
            select from jsonb_array_elements(rule -> 'clashes') as clash
            cross join jsonb_array_elements(clash) as predicate
            where not coalesce(
                (select count(*) = 1 and bool_and(case key
                    when 'oneOf' then jsonb_array_length(value) > 0
                        and not jsonb_path_exists(value, '$[*] ? (@.type() != "string")')
                    when 'unknown' then value = 'true'
                    when 'olderThan' then value @? '$.years ? (@ > 0 && @ == @.floor())'
                        and value - 'years' = '{}'
                    when 'newerThan' then value @? '$.years ? (@ > 0 && @ == @.floor())'
                        and value - 'years' = '{}'
                    when 'includes' then jsonb_typeof(value) = 'string'
                    when 'without' then jsonb_typeof(value) = 'string'
                    when 'is' then jsonb_typeof(value) = 'number'
                    when 'above' then jsonb_typeof(value) = 'number'
                    when 'below' then jsonb_typeof(value) = 'number'
                    else false
                end) from jsonb_each(predicate)),
                false
            )
        )
$$;

-- Whether a wording has the shape the program reads, about things that the version knows; every text is
-- one line of at most 500 characters, with no other {place} than those that are filled in.
create function private.is_wording(content jsonb, definition jsonb) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return private.have_keys(
            jsonb_build_object('wording', content), '{themes,items,ratingItems,measures,contradictions}'
        )
        and private.have_keys(content -> 'themes', '{writtenFor,de}')
        and private.have_keys(content -> 'items', '{writtenFor}', '{options,value,chosen,unknown}')
        and private.have_keys(content -> 'ratingItems', '{writtenFor,experience,fr}')
        and private.have_keys(content -> 'measures', '{legalNote}')
        and not exists (
            select from unnest('{themes,items,ratingItems}'::text[]) as part
            cross join jsonb_object_keys(content -> part) as known
            where not definition -> part @> jsonb_build_array(jsonb_build_object('id', known))
        )
        and not exists (
            select from jsonb_each(content -> 'items') as item (id, words)
            cross join jsonb_object_keys(words -> 'options') as option
            where private.option_of(private.item_of(definition, id), option) is null
        )
        and not exists (
            select from unnest('{themes,items,ratingItems,measures}'::text[]) as part
            cross join jsonb_each(content -> part) as one (id, words)
            cross join jsonb_each(words || coalesce(words -> 'options', '{}')) as said (name, text)
            where name <> 'options' and jsonb_typeof(text) <> 'string'
                or name = 'value' and text #>> '{}' !~ '[{]value[}]'
                or name = 'chosen' and text #>> '{}' !~ '[{]chosen[}]'
        )
        and not exists (
            select from jsonb_array_elements(content -> 'contradictions') as rule
            where not coalesce(private.is_contradiction_rule(rule, content -> 'items'), false)
        )
        and not exists (
            select from jsonb_path_query(content, '$.** ? (@.type() == "string")') as leaf
            cross join lateral (select leaf #>> '{}' as words) as said
            where btrim(words) = '' or length(words) > 500 or not private.is_one_line(words)
                or regexp_replace(words, '[{](value|chosen|of)[}]', '', 'g') ~ '[{}]'
        );
-- An array or a word where an object is expected.
exception when data_exception then
    return false;
end
$$;

-- Whoever writes it, be it staff or a new version of the program.
-- @refuses wording_invalid
create function private.must_be_wording() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if not coalesce(private.is_wording(new.content, (
        select definition from public.questionnaire_version where id = new.questionnaire_version
    )), false) then
        perform private.refuse('wording_invalid', 400);
    end if;
    return new;
end
$$;

create trigger questionnaire_wording_has_its_shape
    before insert or update on public.questionnaire_wording
    for each row execute function private.must_be_wording();

-- Writes the next wording of a version; 0 expected writes the first. The wording that the editor saw has to
-- be the last one; the same again changes nothing.
-- @refuses forbidden, malformed_request, not_found, wording_changed_by_colleague, wording_invalid
create function public.save_wording(questionnaire_version text, expected_version int, content text)
returns public.questionnaire_wording
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_wording.content);
    last public.questionnaire_wording;
begin
    perform private.must_be_staff();
    if save_wording.expected_version is null or wanted is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (
        select from public.questionnaire_version where id = save_wording.questionnaire_version
    ) then
        perform private.refuse('not_found', 404);
    end if;
    -- One at a time; what reads does not wait.
    lock table public.questionnaire_wording in share row exclusive mode;
    select * into last from public.questionnaire_wording
    where questionnaire_version = save_wording.questionnaire_version;
    -- The same sent twice finds itself stored.
    if last.version = save_wording.expected_version + 1 and last.content = wanted then
        return last;
    end if;
    if coalesce(last.version, 0) <> save_wording.expected_version then
        perform private.refuse('wording_changed_by_colleague', 409);
    end if;
    insert into public.questionnaire_wording (questionnaire_version, content)
    values (save_wording.questionnaire_version, wanted)
    on conflict (questionnaire_version) do update set content = excluded.content
    returning * into last;
    return last;
end
$$;

grant execute on function public.save_wording(text, int, text) to authenticated;

-- schemas/3-content/measure.sql
-- The catalogue of measures that can become quick wins (dossier d), as it is now. Staff edit it
-- (save-measure.sql); every version stays (measure-version.sql).

create table public.measure (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9-]*$'),
    position int not null unique,
    title text not null,
    approach text not null,
    sharing text not null,
    triggers jsonb not null check (jsonb_typeof(triggers) = 'array'),
    unknown_triggers text[] not null default '{}',
    targets jsonb not null check (jsonb_typeof(targets) = 'array'),
    effects jsonb not null check (jsonb_typeof(effects) = 'array'),
    person_days double precision not null check (person_days >= 0),
    weeks double precision not null check (weeks >= 0),
    cost text not null check (cost in ('K0', 'K1', 'K2', 'K3', 'K4')),
    version int not null default 1,
    retired boolean not null default false
);
comment on column public.measure.triggers is '[{item, atMost}]: the item scores at most this.';
comment on column public.measure.unknown_triggers is 'Items that also trigger when unknown.';
comment on column public.measure.targets is '[{item, to} or {item, raise}]: what the item can become.';
comment on column public.measure.effects is '[{ratingItem, factor}]: which experience it improves, how much.';
comment on column public.measure.retired is 'Stays for what refers to it; is no longer a quick win.';

create trigger measure_is_one_line
    before insert or update of title on public.measure
    for each row execute function private.must_be_one_line('title');

alter table public.measure enable row level security;

grant select on public.measure to authenticated;

create policy "Everyone who signed in reads the measures" on public.measure
    for select to authenticated
    using (true);

-- schemas/3-content/measure-version.sql
-- Every version of every measure, with who and when: append-only, whoever writes to the catalogue, be
-- it staff or a new version of the program. What changed is the difference with the version before.

create table public.measure_version (
    measure_id text not null references public.measure (id),
    version int not null check (version > 0),
    -- As in src/domain/quick-wins/measure.ts, without id and version.
    content jsonb not null,
    -- Null: it came with the program.
    changed_by uuid,
    -- Null: there from the beginning.
    changed_at timestamptz,
    primary key (measure_id, version)
);

create trigger measure_version_is_immutable
    before update on public.measure_version
    for each row execute function private.keep_but_person('changed_by');

create trigger measure_version_is_never_removed
    before delete or truncate on public.measure_version
    for each statement execute function private.keep_as_published();

alter table public.measure_version enable row level security;

grant select on public.measure_version to authenticated;

create policy "Staff read all versions of measures" on public.measure_version
    for select to authenticated
    using ((select private.is_staff()));

create function private.measure_content(measure public.measure) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_build_object(
        'title', measure.title,
        'approach', measure.approach,
        'sharing', measure.sharing,
        'triggers', measure.triggers,
        'unknownTriggers', to_jsonb(measure.unknown_triggers),
        'targets', measure.targets,
        'effects', measure.effects,
        'personDays', measure.person_days,
        'weeks', measure.weeks,
        'cost', measure.cost,
        'retired', measure.retired
    )
$$;

create function private.count_measure_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.version := old.version
        + (private.measure_content(new) is distinct from private.measure_content(old))::int;
    return new;
end
$$;

create function private.keep_measure_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    insert into public.measure_version (measure_id, version, content, changed_by, changed_at)
    values (new.id, new.version, private.measure_content(new), auth.uid(), now())
    on conflict do nothing;
    return null;
end
$$;

create trigger measure_counts_versions
    before update on public.measure
    for each row execute function private.count_measure_version();

create trigger measure_keeps_versions
    after insert or update on public.measure
    for each row execute function private.keep_measure_version();

-- Actions and reports refer to it: a measure is retired, never removed.
create trigger measure_is_never_removed
    before delete or truncate on public.measure
    for each statement execute function private.keep_as_published();

-- schemas/3-content/check-measure.sql
-- What a measure has to be (the twin of src/domain/quick-wins/edited-measure.ts; both read
-- tests/vectors/edited-measures.json).

-- The lowest and highest score that an answer to an item can have; null for one that is not scored.
create function private.lowest_score(item jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select case
        when (item ->> 'weight')::double precision = 0 then null
        when item ->> 'kind' in ('choice', 'yesNo', 'multi') then (
            select min((option ->> 'score')::double precision)
            from jsonb_array_elements(item -> 'options') as option
        )
        when item ->> 'kind' = 'number' and item ? 'anchors' then (
            select min((anchor ->> 1)::double precision)
            from jsonb_array_elements(item -> 'anchors') as anchor
        )
    end
$$;

create function private.highest_score(item jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select case
        when (item ->> 'weight')::double precision = 0 then null
        when item ->> 'kind' in ('choice', 'yesNo') then (
            select max((option ->> 'score')::double precision)
            from jsonb_array_elements(item -> 'options') as option
        )
        when item ->> 'kind' = 'multi' then least((item ->> 'cap')::double precision, (
            select sum((option ->> 'score')::double precision)
            from jsonb_array_elements(item -> 'options') as option
        ))
        when item ->> 'kind' = 'number' and item ? 'anchors' then (
            select max((anchor ->> 1)::double precision)
            from jsonb_array_elements(item -> 'anchors') as anchor
        )
    end
$$;

-- A number from the lowest to the highest; anything else is not.
create function private.is_between(value jsonb, lowest double precision, highest double precision)
returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(
        case when jsonb_typeof(value) = 'number' then
            (value #>> '{}')::numeric between lowest::numeric and highest::numeric
        end, false)
$$;

-- One to six objects with no other fields than these, each about another thing.
create function private.is_list_of(list jsonb, fields text[], key text) returns boolean
language sql immutable
set search_path = ''
as $$
    select case when jsonb_typeof(list) = 'array' then
        jsonb_array_length(list) between 1 and 6
        and (
            select bool_and(case when jsonb_typeof(part) = 'object' then
                jsonb_typeof(part -> key) = 'string' and part - fields = '{}'
            else false end)
            from jsonb_array_elements(list) as part
        ) and (
            select count(distinct part ->> key) = count(*) from jsonb_array_elements(list) as part
        )
    else false end
$$;

-- @refuses malformed_request, measure_text_invalid, measure_trigger_invalid, measure_target_invalid,
--          measure_effect_invalid, measure_estimate_invalid
create function private.check_measure(content jsonb, definition jsonb) returns void
language plpgsql immutable
set search_path = ''
as $$
declare
    part jsonb;
    item jsonb;
    at_most double precision;
    known boolean;
begin
    if content is null or jsonb_typeof(content) <> 'object' or not content ?& array[
        'title', 'approach', 'sharing', 'triggers', 'unknownTriggers', 'targets', 'effects',
        'personDays', 'weeks', 'cost', 'retired'
    ] or (select count(*) from jsonb_object_keys(content)) <> 11
        or jsonb_typeof(content -> 'retired') <> 'boolean' then
        perform private.refuse('malformed_request', 400);
    end if;
    if not (
        jsonb_typeof(content -> 'title') = 'string' and jsonb_typeof(content -> 'approach') = 'string'
        and jsonb_typeof(content -> 'sharing') = 'string'
        and length(btrim(content ->> 'title')) between 1 and 200
        and length(btrim(content ->> 'approach')) between 1 and 1000
        and length(btrim(content ->> 'sharing')) between 1 and 1000
    ) then
        perform private.refuse('measure_text_invalid', 400);
    end if;
    if not private.is_list_of(content -> 'triggers', '{item,atMost}', 'item')
        or not (case when jsonb_typeof(content -> 'unknownTriggers') = 'array' then
            jsonb_array_length(content -> 'unknownTriggers') <= 6
        else false end) then
        perform private.refuse('measure_trigger_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'triggers') loop
        item := private.item_of(definition, part ->> 'item');
        -- Below the lowest it would never fire, at the highest always.
        if item is null or private.lowest_score(item) is null
            or not private.is_between(part -> 'atMost', private.lowest_score(item), private.highest_score(item))
            or (part ->> 'atMost')::numeric >= private.highest_score(item)::numeric
            or not private.is_plain((part ->> 'atMost')::numeric) then
            perform private.refuse('measure_trigger_invalid', 400);
        end if;
    end loop;
    for part in select * from jsonb_array_elements(content -> 'unknownTriggers') loop
        if jsonb_typeof(part) <> 'string'
            or private.lowest_score(private.item_of(definition, part #>> '{}')) is null then
            perform private.refuse('measure_trigger_invalid', 400);
        end if;
    end loop;
    if not private.is_list_of(content -> 'targets', '{item,to,raise}', 'item') then
        perform private.refuse('measure_target_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'targets') loop
        item := private.item_of(definition, part ->> 'item');
        at_most := coalesce((
            select (firing ->> 'atMost')::double precision
            from jsonb_array_elements(content -> 'triggers') as firing
            where firing ->> 'item' = part ->> 'item'
        ), private.lowest_score(item));
        known := item is not null and private.lowest_score(item) is not null;
        if not known or (part ? 'to') = (part ? 'raise')
            or part ? 'to' and not private.is_between(part -> 'to', at_most, private.highest_score(item))
            or part ? 'raise' and not private.is_between(part -> 'raise', 1, 100)
            or not private.is_plain(coalesce(part ->> 'to', part ->> 'raise')::numeric) then
            perform private.refuse('measure_target_invalid', 400);
        end if;
    end loop;
    if not private.is_list_of(content -> 'effects', '{ratingItem,factor}', 'ratingItem') then
        perform private.refuse('measure_effect_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'effects') loop
        if jsonb_typeof(part -> 'factor') is distinct from 'number'
            or (part ->> 'factor')::numeric not in (0.6, 0.8, 1.0)
            or not exists (
                select from jsonb_array_elements(definition -> 'ratingItems') as rated
                where rated ->> 'id' = part ->> 'ratingItem'
            ) then
            perform private.refuse('measure_effect_invalid', 400);
        end if;
    end loop;
    if not private.is_between(content -> 'personDays', 0.5, 250)
        or not private.is_between(content -> 'weeks', 1, 104)
        or jsonb_typeof(content -> 'cost') <> 'string'
        or content ->> 'cost' not in ('K0', 'K1', 'K2', 'K3', 'K4') then
        perform private.refuse('measure_estimate_invalid', 400);
    end if;
    if not (private.is_plain((content ->> 'personDays')::numeric)
            and private.is_plain((content ->> 'weeks')::numeric)) then
        perform private.refuse('measure_estimate_invalid', 400);
    end if;
end
$$;

-- schemas/3-content/save-measure.sql
-- Staff edit the catalogue: change a measure, add one, retire one. measure-version.sql keeps what it was.

-- Writes the next version of a measure; version 0 adds one, at the end. The version that the editor saw
-- has to be the last one; the same again changes nothing. What is only retired need not fit the
-- questionnaire any more.
-- @refuses forbidden, not_found, measure_id_invalid, measure_exists, measure_changed_by_colleague, and
--          what check_measure refuses
create function public.save_measure(measure_id text, expected_version int, content text)
returns public.measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_measure.content);
    last public.measure;
    written public.measure;
begin
    perform private.must_be_staff();
    if save_measure.expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if save_measure.measure_id is null
        or save_measure.measure_id !~ '^[a-z0-9][a-z0-9-]*$' or length(save_measure.measure_id) > 60 then
        perform private.refuse('measure_id_invalid', 400);
    end if;
    if save_measure.expected_version = 0 then
        -- One at a time gets the last place.
        lock table public.measure in share row exclusive mode;
    end if;
    select * into last from public.measure where id = save_measure.measure_id for update;
    -- The same sent twice finds itself stored.
    if last.version = save_measure.expected_version + 1
        and private.measure_content(last) = wanted || jsonb_build_object(
            'title', btrim(wanted ->> 'title'), 'approach', btrim(wanted ->> 'approach'),
            'sharing', btrim(wanted ->> 'sharing')
        ) then
        return last;
    end if;
    if last.id is null and save_measure.expected_version <> 0 then
        perform private.refuse('not_found', 404);
    end if;
    if last.id is not null and save_measure.expected_version = 0 then
        perform private.refuse('measure_exists', 409);
    end if;
    if last.version <> save_measure.expected_version then
        perform private.refuse('measure_changed_by_colleague', 409);
    end if;
    if last.id is null
        or wanted is distinct from private.measure_content(last) || '{"retired": true}' then
        perform private.check_measure(wanted, (
            select definition from public.questionnaire_version
            where id = private.current_questionnaire_version()
        ));
    end if;
    insert into public.measure (
        id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects,
        person_days, weeks, cost, retired
    )
    values (
        save_measure.measure_id,
        (select coalesce(max(position), 0) + 1 from public.measure),
        btrim(wanted ->> 'title'),
        btrim(wanted ->> 'approach'),
        btrim(wanted ->> 'sharing'),
        wanted -> 'triggers',
        array(select jsonb_array_elements_text(wanted -> 'unknownTriggers')),
        wanted -> 'targets',
        wanted -> 'effects',
        (wanted ->> 'personDays')::double precision,
        (wanted ->> 'weeks')::double precision,
        wanted ->> 'cost',
        (wanted ->> 'retired')::boolean
    )
    on conflict (id) do update set
        title = excluded.title, approach = excluded.approach, sharing = excluded.sharing,
        triggers = excluded.triggers, unknown_triggers = excluded.unknown_triggers,
        targets = excluded.targets, effects = excluded.effects, person_days = excluded.person_days,
        weeks = excluded.weeks, cost = excluded.cost, retired = excluded.retired
    returning * into written;
    return written;
end
$$;

grant execute on function public.save_measure(text, int, text) to authenticated;

-- schemas/3-content/programme.sql
-- The six lines of the regional programme. Only the name of one is known from outside; ESZL fills in and
-- confirms the others.

create table public.programme_line (
    line smallint primary key check (line between 1 and 6),
    name text not null check (name = btrim(name) and length(name) between 1 and 120),
    confirmed boolean not null default false,
    version int not null default 1 check (version > 0),
    updated_by uuid,
    updated_at timestamptz not null default now()
);
comment on column public.programme_line.confirmed is 'Whether ESZL said that this is its name.';
comment on column public.programme_line.updated_by is 'Kept when the account is removed, so no foreign key.';

insert into public.programme_line (line, name)
select line, case when line = 5
    then 'Dienstverlening van lokale overheden aan het mkb' else 'Programmalijn ' || line end
from generate_series(1, 6) as line;

create trigger programme_line_is_one_line
    before insert or update of name on public.programme_line
    for each row execute function private.must_be_one_line('name');

alter table public.programme_line enable row level security;

grant select on public.programme_line to authenticated;

create policy "Members read the lines of the programme" on public.programme_line
    for select to authenticated
    using (
        (select private.my_municipality()) is not null
        or (select private.is_staff()) or (select private.is_viewer())
    );

-- Staff give a line its name, which confirms it. The same sent twice is one.
-- @refuses forbidden, not_found, line_name_invalid, line_changed_by_colleague
create function public.name_programme_line(line smallint, expected_version int, name text)
returns public.programme_line
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean_name text := btrim(coalesce(name_programme_line.name, ''), E' \t\r\n');
    named public.programme_line;
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('line_name_invalid', 400);
    end if;
    select * into named from public.programme_line
    where line = name_programme_line.line for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if named.name = clean_name and private.may_be_sent_twice(
        named.version, named.updated_by, name_programme_line.expected_version
    ) then
        return named;
    end if;
    if named.version is distinct from name_programme_line.expected_version then
        perform private.refuse('line_changed_by_colleague', 409);
    end if;
    update public.programme_line
    set name = clean_name, confirmed = true, version = version + 1,
        updated_by = auth.uid(), updated_at = now()
    where line = named.line
    returning * into named;
    return named;
end
$$;

grant execute on function public.name_programme_line(smallint, int, text) to authenticated;

-- schemas/4-scan/round.sql
-- A round: the period in which all municipalities fill in the scan and entrepreneurs rate.

create table public.round (
    id uuid primary key default gen_random_uuid(),
    name text not null check (name = btrim(name) and length(name) between 1 and 120),
    questionnaire_version text not null references public.questionnaire_version (id),
    state text not null default 'open' check (state in ('open', 'closed')),
    opened_at timestamptz not null default now(),
    closes_on date,
    closed_at timestamptz,
    constraint round_closed_has_a_moment check ((state = 'closed') = (closed_at is not null))
);
comment on column public.round.closes_on is 'Announced last day; closing is an act of staff.';

create index round_questionnaire_version on public.round (questionnaire_version);
create unique index round_only_one_is_open on public.round (state) where state = 'open';

create trigger round_is_one_line
    before insert or update of name on public.round
    for each row execute function private.must_be_one_line('name');

alter table public.round enable row level security;

grant select on public.round to authenticated;

create policy "Officials read all rounds" on public.round
    for select to authenticated
    using ((select private.my_municipality()) is not null);

create policy "Staff read all rounds" on public.round
    for select to authenticated
    using ((select private.is_staff()));

-- How far a round is shown; the steps are taken in visibility.sql.
create table public.round_stage (
    round_id uuid not null references public.round (id),
    stage text not null check (stage in ('own', 'participants', 'public')),
    reached_at timestamptz not null default now(),
    reached_by uuid not null,
    primary key (round_id, stage)
);
comment on table public.round_stage is 'The steps taken, in order. A round without any is for staff only.';
comment on column public.round_stage.reached_by is 'Kept when the account is removed, so no foreign key.';

create trigger round_stage_is_immutable
    before update on public.round_stage
    for each row execute function private.keep_but_person('reached_by');

create trigger round_stage_is_never_removed
    before delete or truncate on public.round_stage
    for each statement execute function private.keep_as_published();

alter table public.round_stage enable row level security;

grant select on public.round_stage to authenticated;

create policy "Who reads a round reads how far it is shown" on public.round_stage
    for select to authenticated
    using (round_id in (select id from public.round));

-- The rounds that have reached this stage.
create function private.rounds_shown(stage text) returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select round_id from public.round_stage where round_stage.stage = rounds_shown.stage
$$;
grant execute on function private.rounds_shown(text) to authenticated;

create policy "Viewers read the rounds that participants see" on public.round
    for select to authenticated
    using ((select private.is_viewer()) and id in (select private.rounds_shown('participants')));

-- Opens a round on the current questionnaire, with an empty scan per participating municipality. With
-- own_results each of them sees its own result as soon as it is handed in (visibility.sql).
-- @refuses forbidden, round_name_invalid, round_close_date_invalid, round_already_open
create function public.open_round(
    name text, closes_on date default null, own_results boolean default false
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    opened public.round;
    clean_name text := btrim(coalesce(open_round.name, ''));
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('round_name_invalid', 400);
    end if;
    if open_round.closes_on < private.today() or not isfinite(open_round.closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    insert into public.round (name, questionnaire_version, closes_on)
    values (clean_name, private.current_questionnaire_version(), open_round.closes_on)
    on conflict do nothing
    returning * into opened;
    if opened.id is null then
        perform private.refuse('round_already_open', 409);
    end if;
    insert into public.scan (round_id, municipality_code)
    select opened.id, code from public.municipality where takes_part;
    if own_results then
        perform public.widen_visibility(opened.id, 'own');
    end if;
    return opened;
end
$$;

-- Whatever is written into an open round shares this lock, closing takes it alone: so it waits for what
-- is under way, and what comes later finds the round closed.
create function private.closing() returns bigint
language sql immutable
set search_path = ''
as $$
    select 20261
$$;

-- Goes on only when the round is open, and then it stays open until the end of the transaction.
-- @refuses round_not_open
create function private.must_be_open(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock_shared(private.closing());
    if not exists (select from public.round where id = must_be_open.round_id and state = 'open') then
        perform private.refuse('round_not_open', 409);
    end if;
end
$$;

-- Closes a round: nothing can be changed any more. What entrepreneurs said last is released on the Monday
-- after (rating-release.sql).
-- @refuses forbidden, not_found, round_not_open
create function public.close_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    closed public.round;
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    update public.round
    set state = 'closed', closed_at = now()
    where id = close_round.round_id and state = 'open'
    returning * into closed;
    if closed.id is null then
        if exists (select from public.round where id = close_round.round_id) then
            perform private.refuse('round_not_open', 409);
        end if;
        perform private.refuse('not_found', 404);
    end if;
    perform private.forget_senders(closed.id);
    return closed;
end
$$;

-- The questionnaire that a round uses.
create function private.definition_of_round(round_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
    select definition
    from public.round
    join public.questionnaire_version on questionnaire_version.id = round.questionnaire_version
    where round.id = definition_of_round.round_id
$$;

grant execute on function public.open_round(text, date, boolean) to authenticated;
grant execute on function public.close_round(uuid) to authenticated;

-- schemas/4-scan/scan.sql
-- A scan: the filling-in of one municipality in one round. Who may read a scan is said here.

create table public.scan (
    id uuid primary key default gen_random_uuid(),
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    route text not null default 'full' check (route in ('short', 'full')),
    state text not null default 'not_started'
        check (state in ('not_started', 'in_progress', 'ready_to_sign', 'submitted')),
    handed_in_at timestamptz,
    handed_in_by uuid,
    handed_in_name text,
    handed_in_hash text,
    submitted_at timestamptz,
    submitted_by uuid,
    unique (round_id, municipality_code),
    constraint scan_submitted_has_a_moment check ((state = 'submitted') = (submitted_at is not null)),
    constraint scan_handed_in_by_someone check (
        (state in ('ready_to_sign', 'submitted'))
        = (num_nonnulls(handed_in_at, handed_in_by, handed_in_name, handed_in_hash) = 4)
    )
);
comment on column public.scan.state is
    'in_progress until a member hands in, ready_to_sign until another signs, then submitted (hand-in.sql).';
comment on column public.scan.handed_in_by is 'Kept when the account is removed, so no foreign key.';
comment on column public.scan.handed_in_hash is 'Of what was handed in and waits for a signature.';
comment on column public.scan.submitted_by is 'Who signed. Kept when the account is removed, so no foreign key.';

create index scan_municipality_code on public.scan (municipality_code);

create trigger scan_is_one_line
    before insert or update of handed_in_name on public.scan
    for each row execute function private.must_be_one_line('handed_in_name');

alter table public.scan enable row level security;

grant select on public.scan to authenticated;

create policy "Officials read the scans of their own municipality" on public.scan
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all scans" on public.scan
    for select to authenticated
    using ((select private.is_staff()));

-- The scans whose answers, history and score sheet the person may read: those of the policies above.
create function private.my_scans() returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select id from public.scan where municipality_code = private.my_municipality()
$$;
grant execute on function private.my_scans() to authenticated;

-- The scan, locked for a step of its own officials; others in it wait, and so does closing the round.
-- Staff read along only.
-- @refuses not_found, forbidden, scan_already_submitted, round_not_open
create function private.scan_to_move(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan;
begin
    select * into found_scan from public.scan
    where id = scan_to_move.scan_id
    for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if found_scan.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if found_scan.state = 'submitted' then
        perform private.refuse('scan_already_submitted', 409);
    end if;
    perform private.must_be_open(found_scan.round_id);
    return found_scan;
end
$$;

-- The scan, locked for a change to what is filled in.
-- @refuses what scan_to_move refuses, scan_ready_to_sign
create function private.scan_to_change(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan := private.scan_to_move(scan_to_change.scan_id);
begin
    if found_scan.state = 'ready_to_sign' then
        perform private.refuse('scan_ready_to_sign', 409);
    end if;
    return found_scan;
end
$$;

-- The short route asks the core items only; answers outside it are kept but do not count.
-- @refuses what scan_to_change refuses, route_invalid
create function public.choose_route(scan_id uuid, route text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    changed public.scan := private.scan_to_change(choose_route.scan_id);
begin
    if choose_route.route is null or choose_route.route not in ('short', 'full') then
        perform private.refuse('route_invalid', 400);
    end if;
    update public.scan set route = choose_route.route
    where id = changed.id
    returning * into changed;
    return changed;
end
$$;

grant execute on function public.choose_route(uuid, text) to authenticated;

-- schemas/4-scan/answer-value.sql
-- Which answers a kind of item takes. The second lock behind src/domain/questionnaire.

-- Does nothing when the value answers the item.
-- @refuses option_unknown, options_invalid, number_invalid, number_out_of_range, date_invalid
create function private.check_value(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    case item ->> 'kind'
        when 'choice', 'yesNo' then perform private.check_option(item, value);
        when 'multi' then perform private.check_options(item, value);
        when 'number' then perform private.check_number(item, value);
        when 'date' then perform private.check_date(item, value);
    end case;
end
$$;

create function private.check_option(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if jsonb_typeof(value) is distinct from 'string'
        or private.option_of(item, value #>> '{}') is null then
        perform private.refuse('option_unknown', 400);
    end if;
end
$$;

-- At least one option, none twice, and an exclusive one ("geen van deze") alone.
create function private.check_options(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if jsonb_typeof(value) is distinct from 'array' or jsonb_array_length(value) = 0
        or jsonb_array_length(value) > (select count(distinct o) from jsonb_array_elements(value) as o) then
        perform private.refuse('options_invalid', 400);
    end if;
    if exists (
        select from jsonb_array_elements(value) as chosen
        where jsonb_typeof(chosen) <> 'string' or private.option_of(item, chosen #>> '{}') is null
    ) then
        perform private.refuse('option_unknown', 400);
    end if;
    if jsonb_array_length(value) > 1 and exists (
        select from jsonb_array_elements_text(value) as chosen
        where (private.option_of(item, chosen) ->> 'exclusive')::boolean
    ) then
        perform private.refuse('options_invalid', 400);
    end if;
end
$$;

create function private.check_number(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
    given numeric;
    steps numeric;
begin
    if jsonb_typeof(value) is distinct from 'number' then
        perform private.refuse('number_invalid', 400);
    end if;
    given := (value #>> '{}')::numeric;
    if not private.is_plain(given) then
        perform private.refuse('number_invalid', 400);
    end if;
    if given < (item ->> 'min')::numeric or given > (item ->> 'max')::numeric then
        perform private.refuse('number_out_of_range', 400);
    end if;
    steps := (given - (item ->> 'min')::numeric) / (item ->> 'step')::numeric;
    if abs(steps - round(steps)) >= 1e-6 then
        perform private.refuse('number_invalid', 400);
    end if;
end
$$;

-- An existing day, not before the item's first day and not in the future.
create function private.check_date(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
    given date;
begin
    if jsonb_typeof(value) is distinct from 'string'
        or value #>> '{}' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then
        perform private.refuse('date_invalid', 400);
    end if;
    begin
        given := make_date(
            split_part(value #>> '{}', '-', 1)::int,
            split_part(value #>> '{}', '-', 2)::int,
            split_part(value #>> '{}', '-', 3)::int
        );
    exception when datetime_field_overflow then
        perform private.refuse('date_invalid', 400);
    end;
    if given < (item ->> 'min')::date or given > private.today() then
        perform private.refuse('date_invalid', 400);
    end if;
end
$$;

-- A link as it is stored: what people leave out in front is put there. completeLink in
-- src/domain/questionnaire/evidence-link.ts does the same.
create function private.complete_link(typed text) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when link ~* '^[^[:space:]/@:]+[.][a-z][a-z0-9-]+([:/?#][^[:space:]]*)?$'
            and link !~* '^[^/]+[.](pdf|docx?|xlsx?|pptx?|txt|odt)$'
        then 'https://' || link
        else link
    end
    from btrim(coalesce(typed, '')) as link
$$;

-- schemas/4-scan/answer.sql
-- Answers are rows, saved one by one with an expected version, so that colleagues work in one scan
-- and nobody overwrites anybody silently. Written through save_answer only.

create table public.answer (
    scan_id uuid not null references public.scan (id),
    item_id text not null,
    status text not null check (status in ('empty', 'answered', 'unknown', 'notApplicable')),
    value jsonb check (octet_length(value::text) <= 2000),
    reason text not null default '' check (length(reason) <= 500),
    note text not null default '' check (length(note) <= 4000),
    evidence_url text not null default ''
        check (length(evidence_url) <= 500 and evidence_url ~ '^(https?://[^[:space:]]+)?$'),
    shareable boolean not null default false,
    deliberate_reason text not null default '' check (length(deliberate_reason) <= 500),
    deliberate_until date,
    version int not null check (version > 0),
    answered_by uuid,
    answered_at timestamptz not null default now(),
    primary key (scan_id, item_id),
    constraint answer_value_when_answered check ((status = 'answered') = (value is not null)),
    constraint answer_reason_when_not_applicable check ((status = 'notApplicable') = (reason <> '')),
    constraint answer_deliberate_whole check ((deliberate_reason <> '') = (deliberate_until is not null)),
    constraint answer_deliberate_when_answered check (deliberate_until is null or status = 'answered')
);
comment on column public.answer.value is
    'By kind of item: option id, list of option ids, number or ISO date (src/domain/questionnaire/answers.ts).';
comment on column public.answer.shareable is 'The municipality is willing to help others with this.';
comment on column public.answer.deliberate_until is
    'Bewuste keuze: the municipality chose this level, with this reason, until then.';
comment on column public.answer.answered_by is 'Kept when the account is removed, so no foreign key.';

create trigger answer_is_one_line
    before insert or update of evidence_url on public.answer
    for each row execute function private.must_be_one_line('evidence_url');

alter table public.answer enable row level security;

grant select on public.answer to authenticated;

create policy "Officials read the answers of their own municipality" on public.answer
    for select to authenticated
    using (scan_id in (select private.my_scans()));

create policy "Staff read all answers" on public.answer
    for select to authenticated
    using ((select private.is_staff()));

-- What was sent, cleaned and checked against the item; version and author not yet filled in.
-- @refuses item_unknown, answer_status_invalid, text_too_long, evidence_url_invalid, reason_missing,
--          not_applicable_not_allowed, and what check_deliberate and check_value refuse
create function private.checked_answer(definition jsonb, sent public.answer) returns public.answer
language plpgsql stable
set search_path = ''
as $$
declare
    item jsonb := private.item_of(definition, sent.item_id);
begin
    if item is null then
        perform private.refuse('item_unknown', 400);
    end if;
    if sent.status is null or sent.status not in ('empty', 'answered', 'unknown', 'notApplicable') then
        perform private.refuse('answer_status_invalid', 400);
    end if;
    sent.note := coalesce(sent.note, '');
    sent.evidence_url := private.complete_link(sent.evidence_url);
    sent.reason := case when sent.status = 'notApplicable' then btrim(coalesce(sent.reason, '')) else '' end;
    sent.shareable := coalesce(sent.shareable, false);
    sent.deliberate_reason := btrim(coalesce(sent.deliberate_reason, ''));
    if length(sent.reason) > 500 or length(sent.note) > 4000 or length(sent.evidence_url) > 500
        or length(sent.deliberate_reason) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if sent.evidence_url !~ '^(https?://[^[:space:]]+)?$' then
        perform private.refuse('evidence_url_invalid', 400);
    end if;
    perform private.check_deliberate(sent);
    if sent.status = 'notApplicable' then
        if not item ? 'notApplicableWhen' then
            perform private.refuse('not_applicable_not_allowed', 400);
        end if;
        if sent.reason = '' then
            perform private.refuse('reason_missing', 400);
        end if;
    end if;
    if sent.status = 'answered' then
        perform private.check_value(item, sent.value);
    else
        sent.value := null;
    end if;
    return sent;
end
$$;

-- Saves one answer, with the note for colleagues only. Sending the same again changes nothing and
-- returns what is stored, so a client may repeat. Saying what is stored on top of that very version is
-- a new version: whoever goes back on a save that is still on its way closes the door to it. Version 0
-- means: not saved before. The value travels as JSON text ('"l3"', '["nl"]', '12.5'): a bare string
-- for a jsonb argument is read differently by the embedded server than by PostgREST.
-- @refuses what scan_to_change and checked_answer refuse, malformed_request, text_too_long,
--          answer_changed_by_colleague
create function public.save_answer(
    scan_id uuid,
    item_id text,
    expected_version int,
    status text,
    value text default null,
    reason text default '',
    note text default '',
    evidence_url text default '',
    shareable boolean default false,
    deliberate_reason text default '',
    deliberate_until date default null,
    internal_note text default ''
) returns public.answer
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(save_answer.scan_id);
    stored public.answer;
    sent public.answer;
    told text := btrim(coalesce(save_answer.internal_note, ''));
    told_before text;
begin
    if expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    sent.scan_id := target.id;
    sent.item_id := save_answer.item_id;
    sent.status := save_answer.status;
    sent.value := private.parsed(save_answer.value);
    sent.reason := save_answer.reason;
    sent.note := save_answer.note;
    sent.evidence_url := save_answer.evidence_url;
    sent.shareable := save_answer.shareable;
    sent.deliberate_reason := save_answer.deliberate_reason;
    sent.deliberate_until := save_answer.deliberate_until;
    if length(told) > 4000 then
        perform private.refuse('text_too_long', 413);
    end if;
    sent := private.checked_answer(private.definition_of_round(target.round_id), sent);

    select * into stored from public.answer
    where scan_id = sent.scan_id and item_id = sent.item_id;
    select note into told_before from public.internal_note
    where scan_id = sent.scan_id and item_id = sent.item_id and version = stored.version;
    if stored.version <> expected_version and
        (stored.status, stored.value, stored.reason, stored.note, stored.evidence_url, stored.shareable,
        stored.deliberate_reason, stored.deliberate_until, coalesce(told_before, ''))
        is not distinct from
        (sent.status, sent.value, sent.reason, sent.note, sent.evidence_url, sent.shareable,
        sent.deliberate_reason, sent.deliberate_until, told) then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('answer_changed_by_colleague', 409);
    end if;

    sent.version := expected_version + 1;
    sent.answered_by := auth.uid();
    sent.answered_at := now();
    insert into public.answer values (sent.*)
    on conflict (scan_id, item_id) do update
        set (status, value, reason, note, evidence_url, shareable, deliberate_reason, deliberate_until,
            version, answered_by, answered_at) = (
            excluded.status, excluded.value, excluded.reason, excluded.note, excluded.evidence_url,
            excluded.shareable, excluded.deliberate_reason, excluded.deliberate_until,
            excluded.version, excluded.answered_by, excluded.answered_at
        )
    returning * into stored;
    if told <> '' then
        insert into public.internal_note values (stored.scan_id, stored.item_id, stored.version, told);
    end if;
    update public.scan set state = 'in_progress' where id = target.id and state = 'not_started';
    return stored;
end
$$;

grant execute on function public.save_answer(
    uuid, text, int, text, text, text, text, text, boolean, text, date, text
) to authenticated;

-- schemas/4-scan/deliberate.sql
-- Bewuste keuzes: a low level that was chosen, with a reason and until when.

-- A deliberate choice needs an answer, a reason and a day to come, within five years. One that was made
-- before may stay when its day has passed: then it no longer counts.
-- @refuses deliberate_incomplete, deliberate_date_invalid
create function private.check_deliberate(sent public.answer) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if sent.deliberate_reason = '' and sent.deliberate_until is null then
        return;
    end if;
    if sent.deliberate_reason = '' or sent.deliberate_until is null or sent.status <> 'answered' then
        perform private.refuse('deliberate_incomplete', 400);
    end if;
    if sent.deliberate_until > private.today()
        and sent.deliberate_until <= private.today() + interval '5 years' then
        return;
    end if;
    if not exists (
        select from public.answer as stored
        where (stored.scan_id, stored.item_id, stored.deliberate_until)
            = (sent.scan_id, sent.item_id, sent.deliberate_until)
    ) then
        perform private.refuse('deliberate_date_invalid', 400);
    end if;
end
$$;

-- The deliberate choices of a round that count today: those of the own municipality, for staff all, and
-- for who looks along those of municipalities that participants see with their name, once they do.
-- @refuses forbidden, not_found
create function public.deliberate_choices(round_id uuid)
returns table (municipality_code text, item_id text, reason text, until date)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own text := private.my_municipality();
    along boolean := private.is_viewer()
        and deliberate_choices.round_id in (select private.rounds_shown('participants'));
begin
    if own is null and not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = deliberate_choices.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    return query
        select scan.municipality_code, answer.item_id, answer.deliberate_reason, answer.deliberate_until
        from public.scan
        join public.answer on answer.scan_id = scan.id
        where scan.round_id = deliberate_choices.round_id
          and answer.status = 'answered' and answer.deliberate_until > private.today()
          and (scan.municipality_code = own or private.is_staff() or along and scan.state = 'submitted'
              and scan.municipality_code in (
                  select private.named(deliberate_choices.round_id, 'participants')
              ))
        order by scan.municipality_code, answer.item_id;
end
$$;

grant execute on function public.deliberate_choices(uuid) to authenticated;

-- schemas/4-scan/answer-history.sql
-- Every version of every answer. Append-only: no role can alter it, but for who gave it (unalterable.sql).

create table public.answer_history (
    scan_id uuid not null,
    item_id text not null,
    status text not null,
    value jsonb,
    reason text not null,
    note text not null,
    evidence_url text not null,
    shareable boolean not null,
    deliberate_reason text not null,
    deliberate_until date,
    version int not null,
    answered_by uuid,
    answered_at timestamptz not null,
    primary key (scan_id, item_id, version),
    foreign key (scan_id, item_id) references public.answer (scan_id, item_id)
);

create function private.remember_answer() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    insert into public.answer_history (
        scan_id, item_id, status, value, reason, note, evidence_url, shareable,
        deliberate_reason, deliberate_until, version, answered_by, answered_at
    ) values (
        new.scan_id, new.item_id, new.status, new.value, new.reason, new.note, new.evidence_url,
        new.shareable, new.deliberate_reason, new.deliberate_until, new.version, new.answered_by, new.answered_at
    );
    return null;
end
$$;

-- Forgetting who gave an answer is no new version of it.
create trigger answer_is_remembered
    after insert or update of version on public.answer
    for each row execute function private.remember_answer();

create trigger answer_history_is_immutable
    before update on public.answer_history
    for each row execute function private.keep_but_person('answered_by');

create trigger answer_history_is_never_removed
    before delete or truncate on public.answer_history
    for each statement execute function private.keep_as_published();

alter table public.answer_history enable row level security;

grant select on public.answer_history to authenticated;

create policy "Officials read the history of their own municipality" on public.answer_history
    for select to authenticated
    using (scan_id in (select private.my_scans()));

create policy "Staff read all history" on public.answer_history
    for select to authenticated
    using ((select private.is_staff()));

-- schemas/4-scan/internal-note.sql
-- What officials tell each other beside an answer. It never leaves the municipality: staff read answers
-- and their history, and therefore this is kept apart. One row per version of an answer that has a
-- note; the present one is that of the version of the answer. Written by save_answer, then never changed.

create table public.internal_note (
    scan_id uuid not null,
    item_id text not null,
    version int not null,
    note text not null check (length(note) between 1 and 4000),
    primary key (scan_id, item_id, version),
    foreign key (scan_id, item_id, version) references public.answer_history (scan_id, item_id, version)
);

create trigger internal_note_is_immutable
    before update or delete or truncate on public.internal_note
    for each statement execute function private.keep_as_published();

alter table public.internal_note enable row level security;

grant select on public.internal_note to authenticated;

create policy "Officials read the internal notes of their own municipality" on public.internal_note
    for select to authenticated
    using (scan_id in (select private.my_scans()));

-- schemas/4-scan/scan-sheet.sql
-- A scan with its answers folded into one document, the type Answers of the program, and the moment
-- of the last change (null while nothing was answered).
create view public.scan_sheet with (security_invoker = true) as
select scan.*, coalesce(folded.answers, '{}') as answers, folded.changed_at
from public.scan
left join lateral (
    select jsonb_object_agg(answer.item_id, jsonb_build_object(
        'status', status,
        'value', value,
        'reason', reason,
        'note', answer.note,
        'evidenceUrl', evidence_url,
        'shareable', shareable,
        'deliberate', case when deliberate_until is not null
            then jsonb_build_object('reason', deliberate_reason, 'until', deliberate_until) end,
        -- Row-level security leaves it out for everybody outside the municipality.
        'internalNote', coalesce(internal_note.note, ''),
        'version', answer.version
    )) as answers, max(answered_at) as changed_at
    from public.answer
    left join public.internal_note using (scan_id, item_id, version)
    where answer.scan_id = scan.id
) as folded on true;

-- Reading is all there is; without this a try to write would be answered as a fault of the server.
create trigger scan_sheet_is_for_reading
    instead of insert or update or delete on public.scan_sheet
    for each row execute function private.keep_as_published();

grant select on public.scan_sheet to authenticated;

-- schemas/4-scan/presence.sql
-- Who has which theme of a scan open. Nothing is kept: a row lives as long as it is renewed.
create table private.presence (
    scan_id uuid not null references public.scan (id) on delete cascade,
    user_id uuid not null references public.member (user_id) on delete cascade,
    theme text,
    seen_at timestamptz not null,
    primary key (scan_id, user_id)
);
comment on column private.presence.theme is 'Null on a page of the scan that is no theme.';

create index presence_user_id on private.presence (user_id);
create index presence_seen_at on private.presence (seen_at);

alter table private.presence enable row level security;

-- Says that the person is here, in this theme or (null) at the overview, and tells which colleagues
-- were seen in the scan within the last 45 seconds, oneself left out.
-- @refuses not_found forbidden, theme_unknown
create function public.be_present(scan_id uuid, theme text default null)
returns table (email text, theme_id text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    here public.scan;
begin
    select * into here from public.scan where id = be_present.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if here.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if be_present.theme is not null and not exists (
        select from jsonb_array_elements(private.definition_of_round(here.round_id) -> 'themes') as known
        where known ->> 'id' = be_present.theme
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    -- Of two who tidy up at once, one leaves the rows of the other alone.
    delete from private.presence where (scan_id, user_id) in (
        select scan_id, user_id from private.presence
        where seen_at < now() - interval '45 seconds'
        for update skip locked
    );
    insert into private.presence values (here.id, auth.uid(), be_present.theme, now())
    on conflict (scan_id, user_id) do update set (theme, seen_at) = (excluded.theme, excluded.seen_at);
    return query
    select member.email, presence.theme
    from private.presence
    join public.member using (user_id)
    where presence.scan_id = here.id
      and user_id <> auth.uid()
      and seen_at >= now() - interval '45 seconds'
      and member.municipality_code = here.municipality_code
    order by member.email;
end
$$;

grant execute on function public.be_present(uuid, text) to authenticated;

-- schemas/4-scan/together.sql
-- Colleagues in one scan: whether something changed, what, and by whom.

-- Small enough to ask every few seconds: any change of a scan or its answers changes a row here.
create view public.scan_revision with (security_invoker = true) as
select scan.id, scan.state, scan.route, coalesce(changes.revision, 0) as revision
from public.scan
left join lateral (
    select sum(version)::int as revision from public.answer where answer.scan_id = scan.id
) as changes on true;

create trigger scan_revision_is_for_reading
    instead of insert or update or delete on public.scan_revision
    for each row execute function private.keep_as_published();

grant select on public.scan_revision to authenticated;

-- Every version of every answer with who gave it. The address is null for who left: whom the reader
-- may not see as a member is not named. Row-level security keeps internal notes in the municipality.
create view public.answer_change with (security_invoker = true) as
select
    answer_history.scan_id,
    answer_history.item_id,
    answer_history.version,
    answer_history.answered_at,
    member.email,
    jsonb_build_object(
        'status', answer_history.status,
        'value', answer_history.value,
        'reason', answer_history.reason,
        'note', answer_history.note,
        'evidenceUrl', answer_history.evidence_url,
        'shareable', answer_history.shareable,
        'deliberate', case when answer_history.deliberate_until is not null then jsonb_build_object(
            'reason', answer_history.deliberate_reason, 'until', answer_history.deliberate_until
        ) end,
        'internalNote', coalesce(internal_note.note, ''),
        'version', answer_history.version
    ) as answer
from public.answer_history
left join public.internal_note using (scan_id, item_id, version)
left join public.scan on scan.id = answer_history.scan_id
-- Someone who works for another municipality now is a former colleague, also for staff.
left join public.member
    on member.user_id = answer_history.answered_by
    and member.municipality_code = scan.municipality_code;

create trigger answer_change_is_for_reading
    instead of insert or update or delete on public.answer_change
    for each row execute function private.keep_as_published();

grant select on public.answer_change to authenticated;

-- schemas/4-scan/task.sql
-- Who does what in a scan: a theme, or one question with what is asked about it. For the own
-- municipality only. A task holds the address, because somebody may be asked who has not signed in yet.

create table public.task (
    scan_id uuid not null references public.scan (id),
    -- Of a theme, or of one item.
    part text not null check (length(part) <= 100),
    kind text not null check (kind in ('theme', 'item')),
    assignee text not null check (assignee = private.clean_email(assignee)),
    question text not null default '' check (length(question) <= 500),
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    primary key (scan_id, kind, part)
);

create index task_assignee on public.task (assignee);

alter table public.task enable row level security;

grant select on public.task to authenticated;

create policy "Officials read the tasks of their own municipality" on public.task
    for select to authenticated
    using (scan_id in (select private.my_scans()));

-- Whether the questionnaire of the scan has this theme or item.
-- @refuses theme_unknown, item_unknown, malformed_request
create function private.must_be_part(definition jsonb, kind text, part text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if kind is null or part is null or kind not in ('theme', 'item') then
        perform private.refuse('malformed_request', 400);
    end if;
    if kind = 'item' and private.item_of(definition, part) is null then
        perform private.refuse('item_unknown', 400);
    end if;
    if kind = 'theme' and not exists (
        select from jsonb_array_elements(definition -> 'themes') as theme where theme ->> 'id' = part
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
end
$$;

-- Gives a theme or item to a colleague, in the place of whoever had it. A coordinator may name somebody
-- new, who is invited in the same act; the mail is sent by the client.
-- @refuses what scan_to_change and must_be_part refuse, email_invalid, text_too_long, not_a_colleague,
--          already_member_elsewhere
create function public.assign_task(
    scan_id uuid, kind text, part text, email text, question text default ''
) returns public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(assign_task.scan_id);
    address text := private.clean_email(assign_task.email);
    asked text := btrim(coalesce(assign_task.question, ''));
    given public.task;
begin
    perform private.must_be_part(
        private.definition_of_round(target.round_id), assign_task.kind, assign_task.part
    );
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if length(asked) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if not private.works_at(address, target.municipality_code) then
        if not private.is_coordinator() then
            perform private.refuse('not_a_colleague', 403);
        end if;
        perform public.invite_colleague(address);
    end if;
    insert into public.task (scan_id, kind, part, assignee, question, asked_by)
    values (target.id, assign_task.kind, assign_task.part, address, asked, auth.uid())
    on conflict (scan_id, kind, part) do update set
        assignee = excluded.assignee, question = excluded.question,
        asked_by = excluded.asked_by, asked_at = now()
    returning * into given;
    return given;
end
$$;

-- A member of this municipality, or somebody whom it has invited.
create function private.works_at(email text, municipality_code text) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from public.member
        where member.email = works_at.email and member.municipality_code = works_at.municipality_code
    ) or exists (
        select from public.invitation
        where invitation.email = works_at.email
          and invitation.municipality_code = works_at.municipality_code
          and claimed_at is null
    )
$$;

-- Nobody has it any more. What is not there is taken away already.
-- @refuses what scan_to_change refuses
create function public.withdraw_task(scan_id uuid, kind text, part text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(withdraw_task.scan_id);
begin
    delete from public.task
    where scan_id = target.id and kind = withdraw_task.kind and part = withdraw_task.part;
end
$$;

-- Who leaves the municipality, or is no longer invited, leaves no tasks behind: they are nobody's.
create function private.give_back_tasks() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    delete from public.task
    using public.scan
    where task.scan_id = scan.id and scan.municipality_code = old.municipality_code
      and task.assignee = old.email
      and not private.works_at(old.email, old.municipality_code);
    return null;
end
$$;

create trigger member_gives_back_tasks
    after delete on public.member
    for each row execute function private.give_back_tasks();

create trigger invitation_gives_back_tasks
    after delete on public.invitation
    for each row execute function private.give_back_tasks();

grant execute on function public.assign_task(uuid, text, text, text, text) to authenticated;
grant execute on function public.withdraw_task(uuid, text, text) to authenticated;

-- schemas/4-scan/scoring.sql
-- The score of a scan (dossier e1): the twin of src/domain/questionnaire. Both read tests/vectors,
-- and a test compares them on a thousand random scans. Nothing is rounded; null is never 0.

-- Whether an item is asked: shown, hidden by the answer to the item it depends on, or undecided while
-- that item has no answer.
create function private.visibility(definition jsonb, item jsonb, answers jsonb) returns text
language plpgsql immutable
set search_path = ''
as $$
declare
    condition jsonb := item -> 'showIf';
    answer jsonb := answers -> (condition ->> 'item');
    parent jsonb;
    of_parent text;
    met boolean;
begin
    if condition is null then
        return 'shown';
    end if;
    parent := private.item_of(definition, condition ->> 'item');
    if parent is null then
        return 'undecided';
    end if;
    of_parent := private.visibility(definition, parent, answers);
    if of_parent <> 'shown' then
        return of_parent;
    end if;
    if answer ->> 'status' is distinct from 'answered' then
        return 'undecided';
    end if;
    met := case jsonb_typeof(answer -> 'value')
        when 'string' then condition -> 'oneOf' ? (answer ->> 'value')
        when 'number' then (answer ->> 'value')::numeric >= (condition ->> 'atLeast')::numeric
    end;
    return case when met then 'shown' else 'hidden' end;
end
$$;

-- Linear between the anchors (answer, score), flat outside.
create function private.interpolate(anchors jsonb, x double precision) returns double precision
language sql immutable
set search_path = ''
as $$
    with anchor as (
        select
            (point ->> 0)::double precision as x0,
            (point ->> 1)::double precision as y0,
            lead((point ->> 0)::double precision) over points as x1,
            lead((point ->> 1)::double precision) over points as y1,
            n
        from jsonb_array_elements(anchors) with ordinality as listed (point, n)
        window points as (order by n)
    )
    select case
        when x <= x0 or x1 is null then y0
        else y0 + (x - x0) / (x1 - x0) * (y1 - y0)
    end
    from anchor
    where n = 1 and x <= x0 or x > x0 and (x <= x1 or x1 is null)
$$;

-- The score of an answer to an item, 0-100; null where there is nothing to score.
create function private.answer_score(item jsonb, value jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select case
        when (item ->> 'weight')::double precision = 0 then null
        when item ->> 'kind' in ('choice', 'yesNo') then
            (private.option_of(item, value #>> '{}') ->> 'score')::double precision
        when item ->> 'kind' = 'multi' then least((item ->> 'cap')::double precision, (
            select coalesce(sum((option ->> 'score')::double precision), 0)
            from jsonb_array_elements(item -> 'options') as listed (option)
            where jsonb_typeof(value) = 'array' and value ? (option ->> 'id')
        ))
        when item ->> 'kind' = 'number' and jsonb_typeof(value) = 'number' then
            private.interpolate(item -> 'anchors', (value #>> '{}')::double precision)
    end
$$;

-- How an item takes part: ok, unknown, empty, notApplicable or hidden.
create function private.item_status(visibility text, answer jsonb) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when visibility <> 'shown' then 'hidden'
        when answer ->> 'status' = 'answered' then 'ok'
        when answer ->> 'status' in ('unknown', 'notApplicable') then answer ->> 'status'
        else 'empty'
    end
$$;

-- The score sheet of a scan; keys as in src/domain/questionnaire/score-sheet.ts. A hidden item with a
-- fixed score counts with it once its condition is known not to hold: unknown is never 0.
create function private.score_scan(definition jsonb, answers jsonb, route text) returns jsonb
language sql immutable
set search_path = ''
as $$
    with asked as (
        select
            item ->> 'id' as id,
            item ->> 'theme' as theme,
            (item ->> 'weight')::double precision as w,
            status,
            case
                when status = 'ok' then private.answer_score(item, answers -> (item ->> 'id') -> 'value')
                when visibility = 'hidden' and (item ->> 'weight')::double precision > 0 then
                    (item ->> 'hiddenScore')::double precision
            end as s,
            status <> 'notApplicable' and (status <> 'hidden' or item ? 'hiddenScore') as applies
        from jsonb_array_elements(definition -> 'items') as item
        cross join lateral (select private.visibility(definition, item, answers) as visibility) as seen
        cross join lateral (
            select private.item_status(visibility, answers -> (item ->> 'id')) as status
        ) as taken
        where route = 'full' or (item ->> 'core')::boolean
    ), summed as (
        select
            theme,
            sum(w) filter (where s is not null) as counted,
            sum(w) filter (where applies) as applicable,
            coalesce(sum(w * s), 0) as points,
            coalesce(sum(w) filter (where status = 'notApplicable'), 0) as not_applicable,
            sum(w) as scored
        from asked
        where w > 0
        group by theme
    ), themes as (
        select
            listed ->> 'id' as id,
            (listed ->> 'weight')::double precision as w,
            points / counted as score,
            coalesce(counted, 0) / applicable as coverage,
            points / applicable as low,
            (points + 100 * (applicable - coalesce(counted, 0))) / applicable as high,
            coalesce(coalesce(counted, 0) / applicable >= 0.6, false) as shown,
            coalesce(not_applicable / scored, 0) as not_applicable_share
        from jsonb_array_elements(definition -> 'themes') as listed
        left join summed on summed.theme = listed ->> 'id'
    )
    select jsonb_build_object(
        'version', definition -> 'version',
        'route', route,
        'items', (
            select jsonb_object_agg(id, jsonb_build_object('status', status, 'score', s)) from asked
        ),
        'themes', (
            select jsonb_object_agg(id, jsonb_build_object(
                'score', score,
                'coverage', coverage,
                'low', low,
                'high', high,
                'shown', shown,
                'provisional', shown and coverage < 0.9,
                'notApplicableShare', not_applicable_share
            )) from themes
        ),
        'total', (
            select case when count(*) >= 6 then sum(w * score) / sum(w) end from themes where shown
        )
    )
$$;

-- schemas/4-scan/submission.sql
-- What was handed in and signed, every time. Alterable by nobody: a return is a row of its own, and
-- the next signature makes the next submission.

create table public.submission (
    id uuid primary key default gen_random_uuid(),
    scan_id uuid not null references public.scan (id),
    number int not null check (number > 0),
    questionnaire_version text not null references public.questionnaire_version (id),
    route text not null check (route in ('short', 'full')),
    answers jsonb not null check (jsonb_typeof(answers) = 'object'),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    handed_in_by uuid not null,
    handed_in_name text not null,
    handed_in_at timestamptz not null,
    signed_by uuid not null,
    signed_name text not null,
    signed_at timestamptz not null default now(),
    signature_version int not null default 2 check (signature_version in (1, 2)),
    score_hash text check (score_hash ~ '^[0-9a-f]{64}$'),
    people_hash text check (people_hash ~ '^[0-9a-f]{64}$'),
    constraint submission_signs_score_and_people
        check (signature_version = 1 or num_nulls(score_hash, people_hash) = 0),
    unique (scan_id, number),
    constraint submission_is_of_two_people check (handed_in_by <> signed_by)
);
comment on column public.submission.answers is 'The shared part of every answer, as private.shared_answers gives it.';
comment on column public.submission.hash is 'private.hash_of what private.signed_content gives.';
comment on column public.submission.signature_version is 'What the signature covers (signature.sql).';
comment on column public.submission.score_hash is 'private.hash_of the score sheet, for who may not read that yet.';
comment on column public.submission.people_hash is 'private.people_under this signature; stays when their names are forgotten.';
comment on column public.submission.handed_in_by is 'Kept when the account is removed, so no foreign key.';
comment on column public.submission.signed_by is 'Kept when the account is removed, so no foreign key.';

create index submission_questionnaire_version on public.submission (questionnaire_version);

-- The score of what was signed, apart: a municipality may always read what it signed, and its score
-- from the stage on in which the round shows it (visibility.sql).
create table public.submission_sheet (
    submission_id uuid primary key references public.submission (id),
    sheet jsonb not null check (jsonb_typeof(sheet) = 'object')
);

create table public.submission_return (
    submission_id uuid primary key references public.submission (id),
    reason text not null check (reason = btrim(reason) and length(reason) between 1 and 1000),
    returned_by uuid not null,
    returned_at timestamptz not null default now()
);
comment on column public.submission_return.returned_by is 'Kept when the account is removed, so no foreign key.';

create trigger submission_is_immutable
    before update on public.submission
    for each row execute function private.keep_but_person('handed_in_by', 'handed_in_name', 'signed_by', 'signed_name');

create trigger submission_is_never_removed
    before delete or truncate on public.submission
    for each statement execute function private.keep_as_published();

create trigger submission_sheet_is_immutable
    before update or delete or truncate on public.submission_sheet
    for each statement execute function private.keep_as_published();

create trigger submission_return_is_immutable
    before update on public.submission_return
    for each row execute function private.keep_but_person('returned_by');

create trigger submission_return_is_never_removed
    before delete or truncate on public.submission_return
    for each statement execute function private.keep_as_published();

create trigger submission_is_one_line
    before insert or update of handed_in_name, signed_name on public.submission
    for each row execute function private.must_be_one_line('handed_in_name', 'signed_name');

alter table public.submission enable row level security;
alter table public.submission_sheet enable row level security;
alter table public.submission_return enable row level security;

grant select on public.submission to authenticated;
grant select on public.submission_sheet to authenticated;
grant select on public.submission_return to authenticated;

create policy "Officials read the submissions of their own municipality" on public.submission
    for select to authenticated
    using (scan_id in (select private.my_scans()));

create policy "Staff read all submissions" on public.submission
    for select to authenticated
    using ((select private.is_staff()));

create policy "Staff read all sheets" on public.submission_sheet
    for select to authenticated
    using ((select private.is_staff()));

create policy "Officials read the own sheets from own results on" on public.submission_sheet
    for select to authenticated
    using (submission_id in (
        select submission.id
        from public.submission
        join public.scan on scan.id = submission.scan_id
        where scan.id in (select private.my_scans())
          and scan.round_id in (select private.rounds_shown('own'))
    ));

create policy "Officials read the returns of their own municipality" on public.submission_return
    for select to authenticated
    using (submission_id in (
        select id from public.submission where scan_id in (select private.my_scans())
    ));

create policy "Staff read all returns" on public.submission_return
    for select to authenticated
    using ((select private.is_staff()));

-- The answers of a scan as others may read them, by item id: the fields are named here one by one, so
-- that what is added to an answer for the own municipality only stays out.
create function private.shared_answers(scan_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_object_agg(item_id, jsonb_build_object(
        'status', status,
        'value', value,
        'reason', reason,
        'note', note,
        'evidenceUrl', evidence_url,
        'shareable', shareable,
        'deliberate', case when deliberate_until is not null
            then jsonb_build_object('reason', deliberate_reason, 'until', deliberate_until) end
    )), '{}')
    from public.answer
    where answer.scan_id = shared_answers.scan_id
$$;

-- schemas/4-scan/signature.sql
-- What a signature is under, and whether it still is (docs/decisions/0128-a-signature-covers-everything.md).

-- A number as JavaScript writes it (RFC 8785): the shortest digits that give the same double, written
-- out from a millionth on and below 10^21.
create function private.number_text(given numeric) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when given = 0 then '0'
        when abs(given) >= 1e-6 and abs(given) < 1e21
            then trim_scale(given::double precision::text::numeric)::text
        else regexp_replace(given::double precision::text, 'e([+-])0+', 'e\1')
    end
$$;

-- JSON as one and the same text everywhere: no spaces, keys in order, numbers in one way
-- (the JSON Canonicalization Scheme, RFC 8785, for what answers hold). canonicalJson in
-- src/domain/signature.ts does the same.
create function private.canonical_json(document jsonb) returns text
language plpgsql immutable
set search_path = ''
as $$
begin
    case jsonb_typeof(document)
        when 'object' then
            return '{' || coalesce((
                select string_agg(
                    to_json(key)::text || ':' || private.canonical_json(value), ',' order by key collate "C"
                ) from jsonb_each(document)
            ), '') || '}';
        when 'array' then
            return '[' || coalesce((
                select string_agg(private.canonical_json(value), ',' order by position)
                from jsonb_array_elements(document) with ordinality as element (value, position)
            ), '') || ']';
        when 'number' then
            return private.number_text((document #>> '{}')::numeric);
        else
            return document::text;
    end case;
end
$$;

-- SHA-256 of a document, in hexadecimals.
create function private.hash_of(document jsonb) returns text
language sql immutable
set search_path = ''
as $$
    select encode(sha256(convert_to(private.canonical_json(document), 'UTF8')), 'hex')
$$;

-- A moment as a signature spells it, in whole milliseconds: no clock of a reader has more.
create function private.spelled(moment timestamptz) returns text
language sql stable
set search_path = ''
as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What is handed in, as the one who signs sees it: whose scan it is, the answers and the score of them, who
-- handed it in and when.
create function private.handed_in_content(scan public.scan, answers jsonb, sheet jsonb) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_build_object(
        'signatureVersion', 2,
        'scan', scan.id,
        'round', scan.round_id,
        'municipality', scan.municipality_code,
        'questionnaireVersion', sheet ->> 'version',
        'route', scan.route,
        'answers', answers,
        'scoreHash', private.hash_of(sheet),
        'handedInBy', scan.handed_in_by,
        'handedInName', scan.handed_in_name,
        'handedInAt', private.spelled(scan.handed_in_at)
    )
$$;

-- Who handed in and who signed, in hexadecimals: names are forgotten in time (signature-names.sql), what was
-- signed stays. Nobody finds the names again: the accounts in it cannot be guessed.
create function private.people_under(made public.submission) returns text
language sql immutable
set search_path = ''
as $$
    select private.hash_of(jsonb_build_object(
        'handedInBy', made.handed_in_by, 'handedInName', made.handed_in_name,
        'signedBy', made.signed_by, 'signedName', made.signed_name
    ))
$$;

-- What this signature is under. Version 1: answers, version of the questionnaire and route. Version 2 adds
-- whose, who, when and the score. Read from where it is kept now, so whatever was changed shows.
create function private.signed_content(made public.submission) returns jsonb
language sql stable
set search_path = ''
as $$
    select case made.signature_version
        when 1 then jsonb_build_object(
            'answers', made.answers, 'questionnaireVersion', made.questionnaire_version, 'route', made.route
        )
        else jsonb_build_object(
            'signatureVersion', made.signature_version,
            'scan', made.scan_id,
            'round', scan.round_id,
            'municipality', scan.municipality_code,
            'number', made.number,
            'questionnaireVersion', made.questionnaire_version,
            'route', made.route,
            'answers', made.answers,
            'scoreHash', private.hash_of(submission_sheet.sheet),
            'peopleHash', case
                when made.handed_in_name = '' and made.signed_name = '' then made.people_hash
                else private.people_under(made)
            end,
            'handedInAt', private.spelled(made.handed_in_at),
            'signedAt', private.spelled(made.signed_at)
        )
    end
    from public.scan
    left join public.submission_sheet on submission_id = made.id
    where scan.id = made.scan_id
$$;

-- Whether what is kept is what was signed.
create function private.is_unaltered(made public.submission) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(
        made.hash = private.hash_of(private.signed_content(made))
        and (
            made.signature_version = 1
            or made.score_hash = private.signed_content(made) ->> 'scoreHash'
        ),
        false
    )
$$;

-- schemas/4-scan/score-sheet.sql
-- The official score sheet: computed here and frozen at the moment of signing, with the version and
-- the date, because others may see aggregates but never the answers. A submission that was returned
-- does not count, so a scan has one or none.
create view public.score_sheet with (security_invoker = true) as
select
    scan_id, round_id, municipality_code, questionnaire_version, submission.route,
    signed_at as computed_at, sheet
from public.submission
join public.submission_sheet on submission_sheet.submission_id = submission.id
join public.scan on scan.id = scan_id
where not exists (
    select from public.submission_return where submission_return.submission_id = submission.id
);

-- Reading is all there is; without this a try to write would be answered as a fault of the server.
create trigger score_sheet_is_for_reading
    instead of insert or update or delete on public.score_sheet
    for each row execute function private.keep_as_published();

grant select on public.score_sheet to authenticated;

-- The part of the choice items that apply which is answered, by weight (dossier e1). Numbers may stay
-- unknown: not measured is an honest finding.
create function private.choice_coverage(definition jsonb, sheet jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select coalesce(sum(w) filter (where status = 'ok') / sum(w), 0)
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (
        select
            sheet -> 'items' -> (item ->> 'id') ->> 'status' as status,
            (item ->> 'weight')::double precision as w
    ) as taken
    where item ->> 'kind' in ('choice', 'multi', 'yesNo')
      and w > 0
      and status in ('ok', 'unknown', 'empty')
$$;

-- Core choices at the two highest levels, from a score of 75 on, that have neither a note nor a link
-- (dossier b; needsEvidence in src/domain/questionnaire/completeness.ts).
create function private.without_evidence(definition jsonb, answers jsonb, sheet jsonb) returns setof text
language sql immutable
set search_path = ''
as $$
    select item ->> 'id'
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (select answers -> (item ->> 'id') as answer) as given
    where item ->> 'kind' = 'choice'
      and (item ->> 'core')::boolean
      and sheet -> 'items' -> (item ->> 'id') ->> 'status' = 'ok'
      and (private.option_of(item, answer ->> 'value') ->> 'score')::double precision >= 75
      and btrim(answer ->> 'note') = ''
      and btrim(answer ->> 'evidenceUrl') = ''
$$;

-- schemas/4-scan/hand-in.sql
-- Handing in takes two: one member hands in, another signs, and what was signed is kept. Until the
-- signature it can be taken back; after it only ESZL can return it, with a reason.

-- A name as someone writes it under a document; null when it is none.
create function private.clean_name(name text) returns text
language sql immutable
set search_path = ''
as $$
    select btrim(name) where length(btrim(name)) between 2 and 120 and private.is_one_line(btrim(name))
$$;

-- Hands the scan in to be signed by a colleague: from here on nothing in it changes.
-- @refuses what scan_to_change refuses, signature_name_invalid, scan_incomplete, evidence_missing
create function public.hand_in_scan(scan_id uuid, name text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(hand_in_scan.scan_id);
    clean_name text := private.clean_name(hand_in_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    answers jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, answers, target.route);
begin
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if private.choice_coverage(definition, sheet) < 0.9 then
        perform private.refuse('scan_incomplete', 409);
    end if;
    if exists (select from private.without_evidence(definition, answers, sheet)) then
        perform private.refuse('evidence_missing', 409);
    end if;
    target.handed_in_at := date_trunc('milliseconds', now());
    target.handed_in_by := auth.uid();
    target.handed_in_name := clean_name;
    update public.scan
    set state = 'ready_to_sign', handed_in_at = target.handed_in_at,
        handed_in_by = target.handed_in_by, handed_in_name = target.handed_in_name,
        handed_in_hash = private.hash_of(private.handed_in_content(target, answers, sheet))
    where id = target.id
    returning * into target;
    return target;
end
$$;

-- Back to filling in.
create function private.reopen_scan(scan_id uuid) returns public.scan
language sql
set search_path = ''
as $$
    update public.scan
    set state = 'in_progress', handed_in_at = null, handed_in_by = null, handed_in_name = null,
        handed_in_hash = null, submitted_at = null, submitted_by = null
    where id = reopen_scan.scan_id
    returning *
$$;

-- Back to filling in, before anyone signed: by who handed it in, or the coordinator.
-- @refuses what scan_to_move refuses, scan_not_handed_in, forbidden
create function public.take_back_scan(scan_id uuid) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_move(take_back_scan.scan_id);
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by <> auth.uid() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    return private.reopen_scan(target.id);
end
$$;

-- A second member signs what was handed in, and with it the scan is submitted and its score official.
-- The hash says what the signer saw, so that nobody signs something else that came in its place.
-- @refuses what scan_to_move refuses, signature_name_invalid, scan_not_handed_in, signer_handed_in,
--          signed_content_changed
create function public.sign_scan(scan_id uuid, name text, hash text) returns public.submission
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_move(sign_scan.scan_id);
    clean_name text := private.clean_name(sign_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    shared jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, shared, target.route);
    seen jsonb := private.handed_in_content(target, shared, sheet);
    earlier int := (select count(*) from public.submission where scan_id = target.id);
    made public.submission;
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by = auth.uid() then
        perform private.refuse('signer_handed_in', 403);
    end if;
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if sign_scan.hash is distinct from private.hash_of(seen) then
        perform private.refuse('signed_content_changed', 409);
    end if;
    made.id := gen_random_uuid();
    made.scan_id := target.id;
    made.number := earlier + 1;
    made.signature_version := 2;
    made.questionnaire_version := sheet ->> 'version';
    made.route := target.route;
    made.answers := shared;
    made.score_hash := seen ->> 'scoreHash';
    made.handed_in_by := target.handed_in_by;
    made.handed_in_name := target.handed_in_name;
    made.handed_in_at := target.handed_in_at;
    made.signed_by := auth.uid();
    made.signed_name := clean_name;
    made.signed_at := date_trunc('milliseconds', now());
    made.people_hash := private.people_under(made);
    made.hash := private.hash_of(
        seen - 'handedInBy' - 'handedInName' || jsonb_build_object(
            'number', made.number, 'peopleHash', made.people_hash,
            'signedAt', private.spelled(made.signed_at)
        )
    );
    insert into public.submission values (made.*);
    insert into public.submission_sheet values (made.id, sheet);
    update public.scan
    set state = 'submitted', submitted_at = made.signed_at, submitted_by = made.signed_by
    where id = target.id;
    return made;
end
$$;

-- ESZL returns a submitted scan, with a reason that the municipality reads. It counts as not submitted
-- until it is signed again; what was signed stays.
-- @refuses forbidden, not_found, scan_not_submitted, round_not_open, return_reason_missing, text_too_long
create function public.return_scan(scan_id uuid, reason text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    clean_reason text := btrim(coalesce(return_scan.reason, ''), E' \t\r\n');
begin
    perform private.must_be_staff();
    select * into target from public.scan where id = return_scan.scan_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.state <> 'submitted' then
        perform private.refuse('scan_not_submitted', 409);
    end if;
    perform private.must_be_open(target.round_id);
    if clean_reason = '' then
        perform private.refuse('return_reason_missing', 400);
    end if;
    if length(clean_reason) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.submission_return (submission_id, reason, returned_by)
    select id, clean_reason, auth.uid()
    from public.submission where submission.scan_id = target.id
    order by number desc limit 1;
    return private.reopen_scan(target.id);
end
$$;

grant execute on function public.hand_in_scan(uuid, text) to authenticated;
grant execute on function public.take_back_scan(uuid) to authenticated;
grant execute on function public.sign_scan(uuid, text, text) to authenticated;
grant execute on function public.return_scan(uuid, text) to authenticated;

-- schemas/5-ratings/rating.sql
-- The answers to the three background questions (supabase/content/2026-1/rating.json, scales).
create function private.is_background(sector text, size text, contact text) returns boolean
language sql immutable
set search_path = ''
as $$
    select (sector is null or sector in (
            'agro', 'industrie', 'bouw', 'handel', 'vervoer', 'gastvrij', 'zakelijk', 'zorg', 'anders'
        ))
        and (size is null or size in ('1', '2-9', '10-49', '50-249', '250+'))
        and (contact is null or contact in ('geen', '1', '2-5', '6+'))
$$;

-- Chance, so much of it that who knows noise cannot try all keys to find the one it came from.
create function private.random_key() returns bit(128)
language sql volatile
set search_path = ''
as $$
    select ('x' || replace(gen_random_uuid()::text, '-', ''))::bit(128)
$$;

-- What entrepreneurs told us, one row each. No role of the app reads these tables; what leaves them
-- goes through the functions of rating-results.sql.

create table private.rating (
    id uuid primary key,
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    week date not null check (extract(isodow from week) = 1),
    language text not null check (language in ('nl', 'en', 'de', 'fr')),
    importance smallint[] not null check (1 <= all (importance) and 5 >= all (importance)),
    satisfaction smallint[] not null check (0 <= all (satisfaction) and 5 >= all (satisfaction)),
    mark smallint check (mark between 1 and 10),
    sector text,
    size text,
    contact text,
    seconds int check (seconds >= 0),
    flags text[] not null default '{}' check (
        flags <@ array[
            'speeder', 'straight_lining', 'contradiction', 'duplicate', 'wave', 'left_out'
        ]
    ),
    valid boolean not null,
    held boolean not null default false,
    repeated boolean not null default false,
    block int,
    record_key bit(128) default private.random_key(),
    constraint rating_background_is_known check (private.is_background(sector, size, contact)),
    constraint rating_same_items check (cardinality(importance) = cardinality(satisfaction))
);
comment on column private.rating.id is 'Made by the client, so that sending twice counts once.';
comment on column private.rating.week is 'Its Monday; the moment itself is not kept.';
comment on column private.rating.importance is 'Per rating item of the definition, 1-5; null is skipped.';
comment on column private.rating.satisfaction is 'Per rating item, 1-5; 0 is no experience, null is skipped.';
comment on column private.rating.valid is 'Counts in published results (dossier e2 and e4).';
comment on column private.rating.held is 'Came in a wave or is repeated, and waits for the judgement of ESZL.';
comment on column private.rating.repeated is
    'Its sender had rated this municipality in this round before. Who that is, is not kept with it.';
comment on column private.rating.block is
    'With which it was released, from 1 per municipality and round; null is not yet, or never.';
comment on column private.rating.record_key is
    'Chance, from which the noise of every cell it is in follows; destroyed with the last release.';

create index rating_municipality_code on private.rating (municipality_code);
create index rating_round_and_municipality on private.rating (round_id, municipality_code);
create index rating_not_yet_released on private.rating (round_id, municipality_code, week) where block is null;

-- A remark stands apart: it may name people, and nothing leads from it to the rating it came with.
create table private.rating_comment (
    id uuid primary key default gen_random_uuid(),
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    week date not null check (extract(isodow from week) = 1),
    comment text not null check (length(comment) between 1 and 2000),
    state text not null default 'waiting' check (state in ('waiting', 'released', 'hidden')),
    released text check (length(released) between 1 and 2000),
    waits_until date,
    constraint rating_comment_released_has_words check ((state = 'released') = (released is not null))
);
comment on column private.rating_comment.waits_until is
    'Day on which it comes on the list for review, with all others of a day; forgotten after it.';
comment on column private.rating_comment.released is 'What others read: the words after the review.';

create index rating_comment_municipality_code on private.rating_comment (municipality_code);
create index rating_comment_round_and_municipality on private.rating_comment (round_id, municipality_code);

alter table private.rating enable row level security;
alter table private.rating_comment enable row level security;

-- schemas/5-ratings/rating-noise.sql
-- Noise in what is published of ratings, by the cell key method: it belongs to the set of people that a
-- number is of, so asking twice or in another form gives the same (docs/decisions/0130).

-- How large the noise is (bench/publishing.ts shows what it costs and what it resists). Standard
-- deviations, in the unit of a sum: answers of 1-5, people for counts and shares. `most_*` bound what noise
-- adds to a count, so that few are never taken for many; what it takes away is not bounded, for at a bound
-- noise is known.
create function private.noise_sizes(
    out answers double precision, out satisfied double precision, out marks double precision,
    out counts double precision, out most_count int,
    out part_answers double precision, out part_counts double precision, out most_part int,
    out part_experiences double precision
)
language sql immutable
set search_path = ''
as $$
    select 3.0, 2.0, 4.0, 1.5, 3, 16.0, 8.0, 20, 96.0
$$;

-- A standard normal number (Box and Muller) that follows from the keys of the people in a cell and from
-- what is counted of them. Who does not know the keys cannot tell it.
create function private.noise(cell_key bit, cell text) returns double precision
language sql immutable
set search_path = ''
as $$
    select sqrt(-2 * ln(one)) * cos(2 * pi() * other)
    from (select encode(sha256(convert_to(cell_key::text || '/' || cell, 'UTF8')), 'hex') as hash) as drawn
    cross join lateral (
        select
            (('x' || left(hash, 12))::bit(48)::bigint + 0.5) / 2 ^ 48 as one,
            (('x' || right(hash, 12))::bit(48)::bigint + 0.5) / 2 ^ 48 as other
    ) as uniform
$$;

-- Noise of a count: whole.
create function private.count_noise(cell_key bit, cell text, deviation double precision, most int) returns int
language sql immutable
set search_path = ''
as $$
    select least(most, round(deviation * private.noise(cell_key, cell)))::int
$$;

-- From how many on a count with the noise of so many blocks is enough: then it is ten or more without
-- the noise as well, as good as certainly. Without noise it is compared with nothing: that would tell of one
-- person whether an answer was given.
create function private.enough(publish_min_n int, blocks int) returns double precision
language sql immutable
set search_path = ''
as $$
    select publish_min_n + (private.noise_sizes()).most_count * sqrt(blocks)
$$;

-- A mean on 0-100 as a whole number, from how far the answers together lie from a centre of the scale
-- of 1-5. From a fixed centre, who skips a question changes nothing but the count.
create function private.on_hundred(centre int, total double precision, n double precision) returns int
language sql immutable
set search_path = ''
as $$
    select floor(greatest(0, least(100, 25 * (centre - 1 + total / n))) + 0.5)::int where n > 0
$$;

-- Half the width of the 95 % interval of a mean of 0-100, in whole points rounded up (dossier e2; normal
-- above 30, else t with the quantile of n - 1 degrees of freedom rounded up): other entrepreneurs, with the
-- spread of the region; and the noise, which is that of sums and that of counts.
create function private.margin(
    spread double precision, n int, blocks int, sum_noise double precision, count_noise double precision,
    from_centre double precision
) returns int
language sql immutable
set search_path = ''
as $$
    select ceil(
        case when n < 15 then 2.27 when n < 30 then 2.15 else 2.05 end * sqrt(
            spread ^ 2 / n + blocks * (sum_noise ^ 2 + (from_centre * count_noise) ^ 2) / n::double precision ^ 2
        ) - 1e-9
    )::int
    where n > 1
$$;

-- schemas/5-ratings/rating-summary.sql
-- What the releases of ratings add up to, per municipality. It moves with a release (rating-release.sql)
-- and never between: no question costs more as ratings grow, and a newcomer cannot be read from it.

create table private.rating_overview (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    responses int not null default 0,
    repeated int not null default 0,
    left_out int not null default 0,
    mark_people int not null default 0,
    mark_n int not null default 0,
    mark_sum double precision not null default 0,
    importance_squares double precision not null default 0,
    importance_freedom int not null default 0,
    satisfaction_squares double precision not null default 0,
    satisfaction_freedom int not null default 0,
    blocks int not null default 0,
    looked_on date not null default '-infinity',
    primary key (round_id, municipality_code)
);
comment on column private.rating_overview.responses is 'Counted ones; the mark is of these.';
comment on column private.rating_overview.repeated is 'Of those, the ones that staff let count though their sender had rated already.';
comment on column private.rating_overview.left_out is 'Kept but not counted.';
comment on column private.rating_overview.mark_people is 'Different senders that gave a mark, with the noise of n.';
comment on column private.rating_overview.mark_n is 'With noise.';
comment on column private.rating_overview.mark_sum is 'How far marks together are from 6, with noise.';
comment on column private.rating_overview.importance_squares is
    'Squared distances to the mean of the block, over all items: the spread of the region is made of it.';
comment on column private.rating_overview.looked_on is 'The Monday on which it was last seen whether there was enough to release.';

create table private.rating_pace (
    round_id uuid primary key references public.round (id),
    responses int not null,
    median_seconds double precision
);
comment on table private.rating_pace is 'How long people take, for the flag speeder.';

create index rating_overview_municipality_code on private.rating_overview (municipality_code);

alter table private.rating_overview enable row level security;
alter table private.rating_pace enable row level security;

-- The thresholds together; no row when one is missing or none at all (0), so that nothing is published.
create function private.publishing()
returns table (publish_min_n int, indicative_below int, publish_batch int)
language sql stable
set search_path = ''
as $$
    select * from (
        select
            max(value) filter (where name = 'publish_min_n') as publish_min_n,
            max(value) filter (where name = 'indicative_below') as indicative_below,
            max(value) filter (where name = 'publish_batch') as publish_batch
        from private.setting
    ) as known
    where known is not null and least(publish_min_n, indicative_below, publish_batch) > 0
$$;

-- The Monday of this week, in South Limburg. What came before it may be released.
create function private.this_monday() returns date
language sql stable
set search_path = ''
as $$
    select date_trunc('week', private.today())::date
$$;

-- The median time, from 100 responses on and again for every tenth more of them: seldom enough to
-- cost nothing on average.
create function private.measure_pace(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    counted int := (
        select coalesce(sum(responses + left_out), 0) from private.rating_overview
        where round_id = measure_pace.round_id
    );
begin
    if counted < 100 or exists (
        select from private.rating_pace where round_id = measure_pace.round_id and counted < responses * 1.1
    ) or not pg_try_advisory_xact_lock(hashtextextended('pace' || measure_pace.round_id, 0)) then
        return;
    end if;
    insert into private.rating_pace
    select measure_pace.round_id, counted, percentile_cont(0.5) within group (order by seconds)
    from private.rating where round_id = measure_pace.round_id
    on conflict (round_id) do update
        set responses = excluded.responses, median_seconds = excluded.median_seconds;
end
$$;

-- schemas/5-ratings/rating-release.sql
-- What has been released of the ratings. On Mondays, per municipality, when ten or more different senders
-- came since the last time: then the sums of that block are added, with noise of its own. Nobody is shown
-- anything newer, so the difference between two moments is a block, a week or more apart, with its noise
-- (docs/decisions/0130).

create table private.rating_release (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null check (item_position > 0),
    importance_people int not null,
    importance_n int not null,
    importance_sum double precision not null,
    satisfaction_people int not null,
    satisfaction_n int not null,
    satisfaction_sum double precision not null,
    satisfied_n double precision not null,
    primary key (round_id, municipality_code, item_position)
);
comment on column private.rating_release.item_position is 'Of the rating item in the definition, from 1.';
comment on column private.rating_release.importance_people is 'Different senders that answered, with the noise of n.';
comment on column private.rating_release.importance_n is 'Answers, with noise.';
comment on column private.rating_release.importance_sum is 'How far answers together are from 4, with noise.';
comment on column private.rating_release.satisfaction_n is 'No experience (0) is left out; with noise.';
comment on column private.rating_release.satisfaction_sum is 'How far answers together are from 3, with noise.';
comment on column private.rating_release.satisfied_n is 'Answers 4 and 5, with noise.';

create index rating_release_municipality_code on private.rating_release (municipality_code);

-- On which Monday a round was last looked through; a round of which all was released needs none any more.
create table private.round_release (
    round_id uuid primary key references public.round (id),
    looked_on date not null
);

alter table private.rating_release enable row level security;
alter table private.round_release enable row level security;

-- Releases what came before this Monday, if it is of enough senders; once per Monday.
create function private.release_ratings(round_id uuid, municipality_code text, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform pg_advisory_xact_lock(
        hashtextextended(release_ratings.round_id || release_ratings.municipality_code, 0)
    );
    insert into private.rating_overview as known (round_id, municipality_code, looked_on)
    values (release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday)
    on conflict (round_id, municipality_code) do update set looked_on = excluded.looked_on
    where known.looked_on < excluded.looked_on;
    if not found or (
        select count(*) from private.rating
        where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code
          and block is null and week < release_ratings.monday and valid and not held and not repeated
    ) >= (select publish_batch from private.publishing()) is not true then
        return;
    end if;
    update private.rating_overview set blocks = blocks + 1
    where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code;
    update private.rating as given set block = overview.blocks
    from private.rating_overview as overview
    where overview.round_id = release_ratings.round_id
      and overview.municipality_code = release_ratings.municipality_code
      and given.round_id = overview.round_id and given.municipality_code = overview.municipality_code
      and given.block is null and given.week < release_ratings.monday and not given.held;
    perform private.add_items(release_ratings.round_id, release_ratings.municipality_code);
    perform private.add_overview(release_ratings.round_id, release_ratings.municipality_code);
    perform private.measure_pace(release_ratings.round_id);
end
$$;

-- Whether the last release of a round has been: nothing of it moves any more.
create function private.is_released(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from private.round_release
        where round_id = is_released.round_id and looked_on = 'infinity'
    )
$$;

-- On the first call of a week: looks through the whole round. The first one after the week in which the
-- round closed is the last: then the splits follow, and the keys of the noise are destroyed.
create function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    closed date := (
        select (closed_at at time zone 'Europe/Amsterdam')::date from public.round
        where id = release_due.round_id
    );
begin
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('release' || release_due.round_id, 0));
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform private.release_ratings(release_due.round_id, code, monday)
    from (select code from public.municipality order by code) as place;
    if closed < monday then
        perform private.finish_releases(release_due.round_id);
    end if;
    insert into private.round_release values (
        release_due.round_id, case when closed < monday then 'infinity' else monday end
    )
    on conflict (round_id) do update set looked_on = excluded.looked_on;
end
$$;

-- After the last release of a round: what waited for a judgement stays out, and so do the last ones that
-- were too few for a block; how many is told.
create function private.finish_releases(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating set held = false, valid = false, flags = flags || array['left_out']
    where round_id = finish_releases.round_id and held;
    update private.rating_overview as overview set left_out = (
        select count(*) from private.rating
        where round_id = overview.round_id and municipality_code = overview.municipality_code
          and not (valid and block is not null)
    )
    where round_id = finish_releases.round_id;
    perform private.release_splits(finish_releases.round_id);
    update private.rating set record_key = null where round_id = finish_releases.round_id;
end
$$;

-- schemas/5-ratings/rating-block.sql
-- What a block of ratings adds to what was released (rating-release.sql).

-- The ratings of the newest block of a municipality, with the key of all that count in it.
create function private.newest_block(round_id uuid, municipality_code text)
returns table (rating private.rating, cell_key bit)
language sql stable
set search_path = ''
as $$
    select rating, bit_xor(record_key) filter (where valid) over ()
    from private.rating as rating
    join private.rating_overview as overview using (round_id, municipality_code)
    where round_id = newest_block.round_id and municipality_code = newest_block.municipality_code
      and rating.block = overview.blocks
$$;

-- Adds the newest block to what was released of every item.
create function private.add_items(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    insert into private.rating_release as known
    select
        add_items.round_id, add_items.municipality_code, item_position,
        i_people + i_noise, i_n + i_noise,
        i_sum + answers * private.noise(cell_key, item_position || ' importance'),
        s_people + s_noise, s_n + s_noise,
        s_sum + answers * private.noise(cell_key, item_position || ' satisfaction'),
        s_satisfied + satisfied * private.noise(cell_key, item_position || ' satisfied')
    from (
        select
            item_position, cell_key,
            count(i) filter (where not (rating).repeated) as i_people,
            count(i) as i_n, coalesce(sum(i - 4), 0) as i_sum,
            count(s) filter (where not (rating).repeated) as s_people,
            count(s) as s_n, coalesce(sum(s - 3), 0) as s_sum,
            count(*) filter (where s >= 4) as s_satisfied
        from private.newest_block(add_items.round_id, add_items.municipality_code)
        cross join unnest((rating).importance, (rating).satisfaction)
            with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        where (rating).valid
        group by item_position, cell_key
    ) as block
    cross join private.noise_sizes()
    cross join lateral (
        select
            private.count_noise(cell_key, item_position || ' importance n', counts, most_count) as i_noise,
            private.count_noise(cell_key, item_position || ' satisfaction n', counts, most_count) as s_noise
    ) as noise
    on conflict (round_id, municipality_code, item_position) do update set
        importance_people = known.importance_people + excluded.importance_people,
        importance_n = known.importance_n + excluded.importance_n,
        importance_sum = known.importance_sum + excluded.importance_sum,
        satisfaction_people = known.satisfaction_people + excluded.satisfaction_people,
        satisfaction_n = known.satisfaction_n + excluded.satisfaction_n,
        satisfaction_sum = known.satisfaction_sum + excluded.satisfaction_sum,
        satisfied_n = known.satisfied_n + excluded.satisfied_n
$$;

-- The same of the municipality: how many, their mark, and how far answers lie apart within the block.
create function private.add_overview(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    with block as (
        select * from private.newest_block(add_overview.round_id, add_overview.municipality_code)
    ), per_item as (
        select
            var_pop(i) * count(i) as i_squares, greatest(count(i) - 1, 0) as i_freedom,
            var_pop(s) * count(s) as s_squares, greatest(count(s) - 1, 0) as s_freedom
        from block
        cross join unnest((rating).importance, (rating).satisfaction)
            with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        where (rating).valid
        group by item_position
    ), apart as (
        select
            coalesce(sum(i_squares), 0) as i_squares, coalesce(sum(i_freedom), 0) as i_freedom,
            coalesce(sum(s_squares), 0) as s_squares, coalesce(sum(s_freedom), 0) as s_freedom
        from per_item
    ), people as (
        select
            bit_xor((rating).record_key) filter (where (rating).valid) as cell_key,
            count(*) filter (where (rating).valid) as responses,
            count(*) filter (where (rating).valid and (rating).repeated) as repeated,
            count(*) filter (where not (rating).valid) as left_out,
            count((rating).mark) filter (where (rating).valid and not (rating).repeated) as mark_people,
            count((rating).mark) filter (where (rating).valid) as mark_n,
            coalesce(sum((rating).mark - 6) filter (where (rating).valid), 0) as mark_sum
        from block
    )
    update private.rating_overview as known set
        responses = known.responses + people.responses,
        repeated = known.repeated + people.repeated,
        left_out = known.left_out + people.left_out,
        mark_people = known.mark_people + people.mark_people + noise.mark_n,
        mark_n = known.mark_n + people.mark_n + noise.mark_n,
        mark_sum = known.mark_sum + people.mark_sum + marks * private.noise(cell_key, 'mark'),
        importance_squares = known.importance_squares + i_squares,
        importance_freedom = known.importance_freedom + i_freedom,
        satisfaction_squares = known.satisfaction_squares + s_squares,
        satisfaction_freedom = known.satisfaction_freedom + s_freedom
    from people
    cross join apart
    cross join private.noise_sizes()
    cross join lateral (select private.count_noise(cell_key, 'mark n', counts, most_count) as mark_n) as noise
    where known.round_id = add_overview.round_id and known.municipality_code = add_overview.municipality_code
$$;

-- schemas/5-ratings/rating-sender.sql
-- Who sends a rating. Not what the sender writes: only what a proxy that we trust says
-- (docs/decisions/0135-the-sender-is-not-what-the-sender-writes.md).

-- The request header that a trusted proxy sets itself. Which one that is depends on the host; until one
-- is chosen nobody can be told apart, and everybody is one sender.
create table private.sender_header (
    only_one boolean primary key default true check (only_one),
    name text check (name = lower(name))
);
insert into private.sender_header (name) values (null);

alter table private.sender_header enable row level security;

-- An address as one sender. Of IPv6 the network of a subscriber counts: the rest changes at will. What
-- is no address counts as it is written.
create function private.sender_of_address(address text) returns text
language plpgsql immutable
set search_path = ''
as $$
declare
    -- With a port, in brackets, or IPv4 written as IPv6.
    bare text := regexp_replace(
        regexp_replace(address, '^\[(.*)\](:\d+)?$|^([0-9.]+):\d+$', '\1\3'), '^::ffff:([0-9.]+)$', '\1', 'i'
    );
begin
    return case family(bare::inet)
        when 6 then network(set_masklen(bare::inet, 64))::text
        else host(bare::inet)
    end;
exception when invalid_text_representation then
    return lower(left(bare, 100));
end
$$;

-- The sender of this request: the code that it used, else the last entry of the trusted header, which
-- the nearest proxy wrote. Without either all are the same one.
create function private.sender_of_request() returns text
language plpgsql stable
set search_path = ''
as $$
declare
    code_used text := nullif(current_setting('quickscan.code_used', true), '');
    headers jsonb := nullif(current_setting('request.headers', true), '')::jsonb;
    named text := nullif(
        btrim(split_part(headers ->> (select name from private.sender_header), ',', -1)), ''
    );
begin
    return coalesce('code ' || code_used, 'address ' || private.sender_of_address(named), 'anyone');
end
$$;

-- Whether senders can be told apart; ESZL is warned when not.
-- @refuses forbidden
create function public.senders_are_known() returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    return exists (select from private.sender_header where name is not null);
end
$$;

grant execute on function public.senders_are_known() to authenticated;

-- schemas/5-ratings/rating-signs.sql
-- Signs that one response alone does not show (dossier e4): a sender who has rated before, and a wave.
-- What is kept for it leads to no rating: hashes whose salt lives as long as the round, of a few counts
-- one day, and numbers per hour.

create table private.daily_salt (day date primary key, salt text not null);
create table private.daily_sender (
    hash text primary key,
    challenges int not null default 0
);

-- Who rated a municipality in the open round or began to, and how far that one came. Which rating it was is
-- not kept.
create table private.round_salt (
    round_id uuid primary key references public.round (id),
    salt text not null
);
create table private.round_sender (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    hash text not null,
    rated boolean not null default false,
    furthest int not null default 0,
    primary key (round_id, municipality_code, hash)
);
comment on column private.round_sender.rated is 'With a rating that counts.';
comment on column private.round_sender.furthest is 'Up to which page this one was counted (rating-steps.sql).';
create index round_sender_municipality_code on private.round_sender (municipality_code);

create table private.hourly_response (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    hour timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
    responses int not null,
    primary key (round_id, municipality_code, hour)
);
create index hourly_response_municipality_code on private.hourly_response (municipality_code);

alter table private.daily_salt enable row level security;
alter table private.daily_sender enable row level security;
alter table private.round_salt enable row level security;
alter table private.round_sender enable row level security;
alter table private.hourly_response enable row level security;

-- The sender of this request as a hash (rating-sender.sql). A new day destroys the salt of
-- the day before and with it everything that could lead back to a sender.
create function private.sender_today() returns text
language plpgsql
set search_path = ''
as $$
begin
    delete from private.daily_salt where day < private.today();
    if found then
        delete from private.daily_sender;
    end if;
    insert into private.daily_salt
    values (private.today(), gen_random_uuid()::text || gen_random_uuid()::text)
    on conflict do nothing;
    return (
        select encode(sha256(convert_to(salt || private.sender_of_request(), 'UTF8')), 'hex')
        from private.daily_salt where day = private.today()
    );
end
$$;

-- The same for a round; closing it destroys the salt.
create function private.sender_in_round(round_id uuid) returns text
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    insert into private.round_salt
    values (sender_in_round.round_id, gen_random_uuid()::text || gen_random_uuid()::text)
    on conflict do nothing;
    return (
        select encode(sha256(convert_to(salt || private.sender_of_request(), 'UTF8')), 'hex')
        from private.round_salt where round_id = sender_in_round.round_id
    );
end
$$;

-- Whether the sender of this request has rated this municipality in this round before; from now on it has.
create function private.is_repeated(round_id uuid, municipality_code text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    insert into private.round_sender as known (round_id, municipality_code, hash, rated)
    values (
        is_repeated.round_id, is_repeated.municipality_code,
        private.sender_in_round(is_repeated.round_id), true
    )
    on conflict (round_id, municipality_code, hash) do update set rated = true where not known.rated;
    return not found;
end
$$;

-- Whether this hour brought a municipality three times what it usually gets in an hour in which it gets any
-- (and nine) before this response, which counts if not. Usual is what counted in the weeks that are over; in
-- the first week what `usual_hour` says, five without a setting. So a wave does not make itself usual.
create function private.is_wave(round_id uuid, municipality_code text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    usual double precision := coalesce(
        (select avg(responses) from private.hourly_response
         where round_id = is_wave.round_id and municipality_code = is_wave.municipality_code
           and (hour at time zone 'Europe/Amsterdam')::date < private.this_monday()),
        (select value from private.setting where name = 'usual_hour'),
        5
    );
begin
    insert into private.hourly_response as known
    values (is_wave.round_id, is_wave.municipality_code, date_trunc('hour', now(), 'UTC'), 1)
    on conflict (round_id, municipality_code, hour) do update set responses = known.responses + 1
    where known.responses < greatest(9, 3 * usual);
    return not found;
end
$$;

-- Responses of before this week that wait for the judgement of ESZL, per municipality; in tens, so that
-- nobody sees one come.
-- @refuses forbidden
create function public.held_ratings(round_id uuid) returns table (municipality_code text, held int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select municipality_code, (count(*) / 10 * 10)::int from private.rating
    where round_id = held_ratings.round_id and held and week < private.this_monday()
    group by municipality_code
    order by municipality_code;
end
$$;

-- Lets what was held count, from the next release on, or leaves it out; never deletes it. Of a round that
-- was closed until its last release.
-- @refuses forbidden, round_not_open
create function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = judge_held_ratings.round_id)
        or private.is_released(judge_held_ratings.round_id)
    then
        perform private.refuse('round_not_open', 409);
    end if;
    update private.rating
    set held = false,
        valid = valid and judge_held_ratings.counts is true,
        flags = case when judge_held_ratings.counts is true then flags else flags || array['left_out'] end
    where round_id = judge_held_ratings.round_id and held and week < private.this_monday()
      and municipality_code = judge_held_ratings.municipality_code;
end
$$;

-- At closing all goes that was known of senders, and the counts per hour.
create function private.forget_senders(round_id uuid) returns void
language sql
set search_path = ''
as $$
    delete from private.daily_salt;
    delete from private.daily_sender;
    delete from private.round_salt where round_id = forget_senders.round_id;
    delete from private.round_sender where round_id = forget_senders.round_id;
    delete from private.hourly_response where round_id = forget_senders.round_id;
$$;

grant execute on function public.held_ratings(uuid) to authenticated;
grant execute on function public.judge_held_ratings(uuid, text, boolean) to authenticated;

-- schemas/5-ratings/rating-proof.sql
-- A small computation that every rating pays for: one is cheap, a thousand are not. Whoever begins to
-- rate gets a challenge; the browser looks for a nonce while the person answers
-- (docs/decisions/0050-a-rating-pays-with-a-computation.md).

create table private.rating_challenge (
    id uuid primary key default gen_random_uuid(),
    work int not null check (work >= 0),
    issued_at timestamptz not null default now()
);
comment on table private.rating_challenge is
    'Issued and not yet used. Says nothing about who asked; goes when used, or after a day.';
comment on column private.rating_challenge.work is 'Number of hashes that a solution takes on average.';

create index rating_challenge_issued_at on private.rating_challenge (issued_at);

alter table private.rating_challenge enable row level security;

-- Work of the first challenge of a sender on a day; 0 asks for none. Without a setting: the usual.
create function private.proof_work() returns int
language sql stable
set search_path = ''
as $$
    select coalesce((select value from private.setting where name = 'proof_work'), 4096)
$$;

-- Hands out a challenge: usable once, within a day. Each next one for the same sender on a day takes
-- one more time the first work, up to 256 times; after 300 there are none until tomorrow.
-- @refuses round_not_open, too_many_ratings
create function public.rating_challenge() returns table (id uuid, work int)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    asked int;
begin
    if not exists (select from public.round where state = 'open') then
        perform private.refuse('round_not_open', 409);
    end if;
    delete from private.rating_challenge where issued_at <= now() - interval '1 day';
    insert into private.daily_sender as known (hash, challenges) values (private.sender_today(), 1)
    on conflict (hash) do update set challenges = known.challenges + 1
    returning known.challenges into asked;
    if asked > 300 then
        perform private.refuse('too_many_ratings', 429);
    end if;
    return query
    insert into private.rating_challenge as issued (work)
    values (private.proof_work() * least(asked, 256))
    returning issued.id, issued.work;
end
$$;

-- Whether the SHA-256 of "challenge:nonce", its first 48 bits read as a fraction, is below 1 / work.
create function private.solves(challenge uuid, nonce text, work int) returns boolean
language sql immutable
set search_path = ''
as $$
    select ('x' || left(encode(sha256(convert_to(challenge || ':' || nonce, 'UTF8')), 'hex'), 12))::bit(48)::bigint
        < (2 ^ 48)::double precision / greatest(work, 1)
$$;

-- For what a challenge pays besides the rating; it can still be used for that.
-- @refuses proof_expired (too old, used before or never issued), proof_wrong
create function private.must_solve(challenge uuid, nonce text) returns void
language plpgsql stable
set search_path = ''
as $$
declare
    asked int;
begin
    if private.proof_work() = 0 then
        return;
    end if;
    if challenge is null or nonce is null or length(nonce) > 20 then
        perform private.refuse('proof_wrong', 400);
    end if;
    select work into asked from private.rating_challenge
    where id = challenge and issued_at > now() - interval '1 day';
    if asked is null then
        perform private.refuse('proof_expired', 410);
    end if;
    if not private.solves(challenge, nonce, asked) then
        perform private.refuse('proof_wrong', 400);
    end if;
end
$$;

-- Uses up a challenge. Returns the seconds since it was issued: time that a sender cannot make up.
-- Null when the installation asks for no computation.
-- @refuses proof_expired, proof_wrong
create function private.use_challenge(challenge uuid, nonce text) returns int
language plpgsql
set search_path = ''
as $$
declare
    waited int;
begin
    if private.proof_work() = 0 then
        return null;
    end if;
    perform private.must_solve(challenge, nonce);
    delete from private.rating_challenge where id = challenge
    returning extract(epoch from now() - issued_at) into waited;
    if waited is null then
        perform private.refuse('proof_expired', 410);
    end if;
    return waited;
end
$$;

grant execute on function public.rating_challenge() to anon, authenticated;

-- schemas/5-ratings/rating-code.sql
-- Codes that work once: an option per round, for when many addresses send what nobody meant
-- (docs/decisions/0051-codes-are-an-option-per-round.md).

create table private.rating_code_round (round_id uuid primary key references public.round (id));
comment on table private.rating_code_round is 'Rounds in which a rating needs a code.';

-- A code is 48 random bits and kept as a hash. Which rating used it, and when, is written nowhere.
create table private.rating_code (
    hash text primary key,
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    used boolean not null default false
);
create index rating_code_round_and_municipality on private.rating_code (round_id, municipality_code);
create index rating_code_municipality_code on private.rating_code (municipality_code);

alter table private.rating_code_round enable row level security;
alter table private.rating_code enable row level security;

-- How people type it does not matter: capitals, spaces and dashes.
create function private.hash_of_code(code text) returns text
language sql immutable
set search_path = ''
as $$
    select encode(sha256(convert_to(regexp_replace(upper(code), '[^0-9A-Z]', '', 'g'), 'UTF8')), 'hex')
$$;

-- Lets ratings of the open round in with a code only, or with none again.
-- @refuses forbidden, round_not_open
create function public.require_rating_codes(round_id uuid, required boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_open(require_rating_codes.round_id);
    delete from private.rating_code_round where round_id = require_rating_codes.round_id;
    if required is true then
        insert into private.rating_code_round values (require_rating_codes.round_id);
    end if;
end
$$;

-- Makes codes for a municipality and hands them out this once.
-- @refuses forbidden, round_not_open, municipality_unknown, code_amount_invalid (1 to 500 at a time,
--          5000 in all)
create function public.make_rating_codes(round_id uuid, municipality_code text, amount int)
returns table (code text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
    made text[];
begin
    perform private.must_be_staff();
    perform private.must_be_open(make_rating_codes.round_id);
    place := private.participating_municipality(make_rating_codes.municipality_code);
    if amount is null or amount not between 1 and 500 or amount + (
        select count(*) from private.rating_code
        where round_id = make_rating_codes.round_id and municipality_code = place.code
    ) > 5000 then
        perform private.refuse('code_amount_invalid', 400);
    end if;
    select array_agg(upper(left(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 12)))
    into made from generate_series(1, amount);
    insert into private.rating_code (hash, round_id, municipality_code)
    select private.hash_of_code(new_code), make_rating_codes.round_id, place.code
    from unnest(made) as new_code;
    return query
    select regexp_replace(new_code, '(....)(....)(....)', '\1-\2-\3') from unnest(made) as new_code;
end
$$;

-- How codes stand in a round: needed or not, and how many were made per municipality. How many were
-- used is told to nobody: with few codes it would tell who answered.
-- @refuses forbidden
create function public.rating_codes(round_id uuid)
returns table (municipality_code text, made int, required boolean)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select place.code,
        (select count(*)::int from private.rating_code
         where round_id = rating_codes.round_id and municipality_code = place.code),
        exists (select from private.rating_code_round where round_id = rating_codes.round_id)
    from public.municipality as place
    where place.takes_part
    order by place.code;
end
$$;

-- Whether a rating needs a code now.
create function public.rating_needs_code() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (
        select from private.rating_code_round
        join public.round on round.id = rating_code_round.round_id
        where state = 'open'
    )
$$;

-- Uses up a code: where one is needed, and where one is given. For the rest of this transaction the code
-- is the sender (rating-sender.sql): so many people at one address, each with a code, count as so many.
-- @refuses rating_code_invalid (unknown, used, or of another municipality or round)
create function private.use_code(code text, round_id uuid, municipality_code text) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    given text := nullif(btrim(left(use_code.code, 40)), '');
begin
    perform set_config('quickscan.code_used', '', true);
    if given is null and not public.rating_needs_code() then
        return;
    end if;
    update private.rating_code set used = true
    where hash = private.hash_of_code(given) and not used
      and round_id = use_code.round_id and municipality_code = use_code.municipality_code;
    if not found then
        perform private.refuse('rating_code_invalid', 403);
    end if;
    perform set_config('quickscan.code_used', private.hash_of_code(given), true);
end
$$;

grant execute on function public.require_rating_codes(uuid, boolean) to authenticated;
grant execute on function public.make_rating_codes(uuid, text, int) to authenticated;
grant execute on function public.rating_codes(uuid) to authenticated;
grant execute on function public.rating_needs_code() to anon, authenticated;

-- schemas/5-ratings/rating-steps.sql
-- How far entrepreneurs come, as numbers per day. Reaching a page of the questions adds one; so does a
-- rating that was kept, once per sender of a round (docs/decisions/0139). No row is about a person.

-- Pages of the questions: choosing a municipality is 0, sending is 9; 10 is a rating that was kept.
create table private.rating_step (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    day date not null,
    step int not null check (step between 1 and 10),
    reached int not null,
    primary key (round_id, municipality_code, day, step)
);
create index rating_step_municipality_code on private.rating_step (municipality_code);

alter table private.rating_step enable row level security;

-- The sender of this request came to this page of a municipality, and so past all before it. Counts once
-- per sender, municipality, round and page.
create function private.reach(round_id uuid, municipality_code text, page int) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    sender text := private.sender_in_round(reach.round_id);
    counted int;
begin
    insert into private.round_sender (round_id, municipality_code, hash)
    values (reach.round_id, reach.municipality_code, sender) on conflict do nothing;
    select furthest into counted from private.round_sender
    where round_id = reach.round_id and municipality_code = reach.municipality_code and hash = sender
    for update;
    insert into private.rating_step as known
    select reach.round_id, reach.municipality_code, private.today(), step, 1
    from generate_series(counted + 1, reach.page) as step
    on conflict (round_id, municipality_code, day, step) do update set reached = known.reached + 1;
    update private.round_sender set furthest = greatest(counted, reach.page)
    where round_id = reach.round_id and municipality_code = reach.municipality_code and hash = sender;
end
$$;

-- Somebody came to a page. Pays with the challenge of the rating, which stays good for that; counts nothing
-- while no round is open.
-- @refuses municipality_unknown, malformed_request, proof_expired, proof_wrong
create function public.reach_rating_step(
    municipality_code text, step int, challenge uuid default null, nonce text default null
) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    place public.municipality := private.participating_municipality(reach_rating_step.municipality_code);
    open_round uuid := (select id from public.round where state = 'open');
begin
    if reach_rating_step.step is null or reach_rating_step.step not between 1 and 9 then
        perform private.refuse('malformed_request', 400);
    end if;
    if open_round is null then
        return;
    end if;
    perform private.must_solve(reach_rating_step.challenge, reach_rating_step.nonce);
    perform private.reach(open_round, place.code, reach_rating_step.step);
end
$$;

-- Municipalities whose response the person may see: all for staff, the own one for officials.
create function private.my_response_places() returns setof text
language sql stable
set search_path = ''
as $$
    select code from public.municipality
    where takes_part and (private.is_staff() or code = private.my_municipality())
$$;

-- Below the threshold nothing, above it tens.
create function private.in_tens(n bigint) returns int
language sql stable
set search_path = ''
as $$
    select case when n >= publish_min_n then (n / 10 * 10)::int end
    from private.publishing()
$$;

-- How many reached each page of a round before this week, rounded down; null below the threshold.
-- @refuses forbidden, not_found
create function public.rating_steps(round_id uuid)
returns table (municipality_code text, step int, reached int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_steps.round_id);
    return query
    select place, step, private.in_tens(sum(known.reached))
    from private.my_response_places() as place
    join private.rating_step as known
        on known.municipality_code = place and known.round_id = rating_steps.round_id
        and day < private.this_monday()
    group by place, step
    order by place, step;
end
$$;

-- Responses up to and including each week in which the rounded number changed: the Sunday of weeks that
-- are over, so that nobody sees one come.
-- @refuses forbidden, not_found
create function public.rating_days(round_id uuid)
returns table (municipality_code text, day date, responses int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_days.round_id);
    return query
    select place, min(sunday), total
    from (
        select
            place, sunday,
            private.in_tens((sum(sum(reached)) over (partition by place order by sunday))::bigint) as total
        from private.my_response_places() as place
        join private.rating_step as known
            on known.municipality_code = place and known.round_id = rating_days.round_id and step = 10
            and day < private.this_monday()
        cross join lateral (select date_trunc('week', day)::date + 6 as sunday) as week
        group by place, sunday
    ) as growing
    where total is not null
    group by place, total
    order by place, total;
end
$$;

-- Half of the entrepreneurs were done within so many whole minutes; of counted responses only.
-- @refuses forbidden, not_found
create function public.rating_minutes(round_id uuid)
returns table (municipality_code text, minutes int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_minutes.round_id);
    return query
    select place, ceil(percentile_cont(0.5) within group (order by seconds) / 60)::int
    from private.my_response_places() as place
    join private.rating as known
        on known.municipality_code = place and known.round_id = rating_minutes.round_id
    where valid and block is not null and seconds is not null
    group by place
    having private.in_tens(count(*)) is not null
    order by place;
end
$$;

grant execute on function public.rating_minutes(uuid) to authenticated;
grant execute on function public.reach_rating_step(text, int, uuid, text) to anon, authenticated;
grant execute on function public.rating_steps(uuid) to authenticated;
grant execute on function public.rating_days(uuid) to authenticated;

-- schemas/5-ratings/remark.sql
-- What entrepreneurs wrote, on its way out: staff read it without anything else of the rating, and let
-- it out in words of their own, or not. Nothing leads back from what was let out to the rating.

-- Whether remarks of this municipality may be read: from the number of counted responses on that
-- results need. Fails closed.
create function private.may_read_remarks(round_id uuid, municipality_code text) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce((
        select responses >= publish_min_n
        from private.rating_overview as overview, private.publishing()
        where overview.round_id = may_read_remarks.round_id
          and overview.municipality_code = may_read_remarks.municipality_code
    ), false)
$$;

create function private.is_listed(waits_until date) returns boolean
language sql stable
set search_path = ''
as $$
    select waits_until is null or waits_until <= private.today()
$$;

-- Keeps a remark, apart from its rating; and forgets of earlier ones on which day they came.
create function private.keep_remark(round_id uuid, municipality_code text, remark text) returns void
language sql
set search_path = ''
as $$
    update private.rating_comment set waits_until = null where waits_until <= private.today();
    insert into private.rating_comment (round_id, municipality_code, week, comment, waits_until)
    select
        keep_remark.round_id, keep_remark.municipality_code,
        date_trunc('week', private.today())::date, keep_remark.remark, private.today() + 1
    where keep_remark.remark is not null
$$;

-- The remarks of a round for review, of municipalities above the threshold; in the order of chance. Those
-- of a day come together on the next: who watches the list cannot tell with which rating one came.
-- @refuses forbidden
create function public.remarks_to_review(round_id uuid)
returns table (id uuid, municipality_code text, week date, written text, state text, released text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(remarks_to_review.round_id);
    return query
    select id, municipality_code, week, comment, state, released from private.rating_comment
    where round_id = remarks_to_review.round_id
      and private.is_listed(waits_until)
      and private.may_read_remarks(round_id, municipality_code)
    order by id;
end
$$;

-- Lets a remark out in these words; without words it stays in. Either can be done over.
-- @refuses forbidden, not_found, text_too_long, malformed_request (another state than the three, or
--          no words)
create function public.review_remark(remark_id uuid, state text, words text default null) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean text := case when review_remark.state = 'released' then nullif(btrim(review_remark.words), '') end;
begin
    perform private.must_be_staff();
    if review_remark.state is null or review_remark.state not in ('waiting', 'released', 'hidden')
        or (review_remark.state = 'released' and clean is null) then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(clean) > 2000 then
        perform private.refuse('text_too_long', 413);
    end if;
    update private.rating_comment set state = review_remark.state, released = clean
    where id = review_remark.remark_id and private.is_listed(waits_until)
      and private.may_read_remarks(round_id, municipality_code);
    if not found then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- What was let out of a municipality, in the order of chance, with nothing else of the rating; below the
-- threshold nothing. For staff and the municipality itself, and for everybody once the round is closed.
create function public.released_remarks(round_id uuid, municipality_code text)
returns table (remark text)
language sql stable security definer
set search_path = ''
as $$
    select known.released from private.rating_comment as known
    where known.round_id = released_remarks.round_id
      and known.municipality_code = released_remarks.municipality_code
      and known.state = 'released'
      and (
          private.is_staff() or known.municipality_code = private.my_municipality()
          or exists (select from public.round where id = known.round_id and round.state = 'closed')
      )
      and private.may_read_remarks(known.round_id, known.municipality_code)
    order by known.id
$$;

grant execute on function public.remarks_to_review(uuid) to authenticated;
grant execute on function public.review_remark(uuid, text, text) to authenticated;
grant execute on function public.released_remarks(uuid, text) to anon, authenticated;

-- schemas/5-ratings/round-contents.sql
-- What there is to see in each round, and what still waits in it: a new round hides nothing of an old one.

-- For staff, of every round. Remarks below the publishing threshold are counted nowhere, nor is one before it
-- is on the list: who watches the count would see it come. Of responses that wait for a judgement it says in
-- how many municipalities.
-- @refuses forbidden
create function public.round_contents()
returns table (
    round_id uuid,
    submitted int,
    ready_to_sign int,
    remarks_waiting int,
    remarks_reviewed int,
    held_municipalities int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(id) from public.round;
    return query
    select
        round.id,
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'submitted'),
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'ready_to_sign'),
        coalesce(remarks.waiting, 0),
        coalesce(remarks.reviewed, 0),
        (select count(*)::int from public.held_ratings(round.id))
    from public.round
    left join lateral (
        select
            sum(told.waiting)::int as waiting,
            sum(told.reviewed)::int as reviewed
        from (
            select
                municipality_code,
                count(*) filter (where known.state = 'waiting') as waiting,
                count(*) filter (where known.state <> 'waiting') as reviewed
            from private.rating_comment as known
            where known.round_id = round.id and private.is_listed(known.waits_until)
            group by municipality_code
        ) as told
        where private.may_read_remarks(round.id, told.municipality_code)
    ) as remarks on true
    order by round.opened_at desc;
end
$$;

grant execute on function public.round_contents() to authenticated;

-- schemas/5-ratings/rate-service.sql
-- How a rating comes in: one function, open to everyone, past which nothing can be written.

-- Whether entrepreneurs can rate now: the open round, since when in milliseconds since 1970, or no row.
create function public.rating_round() returns table (
    id uuid, name text, closes_on date, opened double precision
)
language sql stable security definer
set search_path = ''
as $$
    select id, name, closes_on, floor(extract(epoch from opened_at) * 1000)::double precision
    from public.round where state = 'open'
$$;

-- The open round, which stays open until the end of the transaction; or null.
create function private.round_to_rate() returns uuid
language plpgsql
set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock_shared(private.closing());
    return (select id from public.round where state = 'open');
end
$$;

-- Checks of response quality (dossier e4). One flag: kept. Two or more: left out of what is published.
create function private.rating_flags(
    importance smallint[], satisfaction smallint[], mark smallint, contact text, seconds int,
    median_seconds double precision
) returns text[]
language sql immutable
set search_path = ''
as $$
    select array_remove(array[
        case when seconds < greatest(90, 0.4 * median_seconds) then 'speeder' end,
        case when (select count(s) >= 10 and count(distinct s) = 1 from unnest(satisfaction) as s where s > 0)
              and (select count(distinct i) = 1 from unnest(importance) as i)
            then 'straight_lining' end,
        case when contact = 'geen' and mark in (1, 10)
              and array_position(satisfaction, 0::smallint) is null
            then 'contradiction' end
    ], null)
$$;

-- At least 8 importance and 5 satisfaction answers, fewer than two flags (dossier e2, e4).
create function private.is_valid_rating(importance smallint[], satisfaction smallint[], flags text[])
returns boolean
language sql immutable
set search_path = ''
as $$
    select (select count(i) >= 8 from unnest(importance) as i)
        and (select count(s) >= 5 from unnest(satisfaction) as s where s > 0)
        and cardinality(flags) < 2
$$;

-- Whether these are answers to so many rating items: each null or between the lowest and 5.
create function private.are_marks(given smallint[], items int, lowest int) returns boolean
language sql immutable
set search_path = ''
as $$
    select given is not null
        and array_ndims(given) = 1 and cardinality(given) = items
        and (lowest <= all (given)) is not false and (5 >= all (given)) is not false
$$;

-- Keeps one rating and returns its id, which only we could: an answer of something in between is no
-- receipt. The id is made by the client: sending the same again changes nothing. The round is the one it
-- was given in (rating_round); a later one does not take it. Who sends shows the nonce that solves a
-- challenge of rating_challenge.
-- @refuses municipality_unknown, round_not_open, rating_round_over, malformed_request, text_too_long, rating_empty,
--          rating_*_invalid, proof_wrong and proof_expired
create function public.rate_service(
    rating_id uuid,
    municipality_code text,
    language text,
    importance smallint[],
    satisfaction smallint[],
    mark smallint default null,
    sector text default null,
    size text default null,
    contact text default null,
    comment text default null,
    seconds int default null,
    challenge uuid default null,
    nonce text default null,
    code text default null,
    given_round uuid default null
) returns uuid
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    place public.municipality := private.participating_municipality(municipality_code);
    current_round uuid := private.round_to_rate();
    items int;
    remark text := nullif(btrim(comment), '');
    flags text[];
    valid boolean;
    repeated boolean := false;
    held boolean := false;
begin
    if rating_id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    -- The same one sent twice at a time waits here: it would count twice as sender and in its hour.
    perform pg_advisory_xact_lock(hashtextextended('rating' || rating_id, 0));
    if exists (select from private.rating where id = rating_id) then
        return rating_id;
    end if;
    if current_round is null then
        perform private.refuse('round_not_open', 409);
    end if;
    if given_round is distinct from current_round then
        perform private.refuse('rating_round_over', 409);
    end if;
    if language is null or language not in ('nl', 'en', 'de', 'fr') then
        perform private.refuse('rating_language_invalid', 400);
    end if;
    items := jsonb_array_length(private.definition_of_round(current_round) -> 'ratingItems');
    if not private.are_marks(importance, items, 1) or not private.are_marks(satisfaction, items, 0)
        or seconds < 0 then
        perform private.refuse('rating_values_invalid', 400);
    end if;
    if mark not between 1 and 10 then
        perform private.refuse('rating_mark_invalid', 400);
    end if;
    if not private.is_background(sector, size, contact) then
        perform private.refuse('rating_background_invalid', 400);
    end if;
    if length(remark) > 2000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if coalesce(remark, mark::text) is null
        and array_remove(importance, null) = '{}' and array_remove(satisfaction, null) = '{}' then
        perform private.refuse('rating_empty', 400);
    end if;

    perform private.use_code(code, current_round, place.code);
    flags := private.rating_flags(
        importance, satisfaction, mark, contact,
        least(seconds, private.use_challenge(challenge, nonce)),
        (select median_seconds from private.rating_pace where round_id = current_round)
    );
    -- Only what counts takes the place of its sender, and is part of a wave; of a code there is one.
    if private.is_valid_rating(importance, satisfaction, flags) then
        repeated := private.is_repeated(current_round, place.code);
        held := repeated;
        if repeated then
            flags := flags || array['duplicate'];
        elsif coalesce(btrim(code), '') = '' then
            held := private.is_wave(current_round, place.code);
        end if;
    end if;
    valid := private.is_valid_rating(importance, satisfaction, flags);
    insert into private.rating (
        id, round_id, municipality_code, week, language, importance, satisfaction, mark,
        sector, size, contact, seconds, flags, valid, repeated, held
    ) values (
        rating_id, current_round, place.code, private.this_monday(), language,
        importance, satisfaction, mark, sector, size, contact, seconds, flags,
        valid, repeated, held
    )
    on conflict (id) do nothing;
    if found then
        perform private.reach(current_round, place.code, 10);
        perform private.keep_remark(current_round, place.code, remark);
    end if;
    if not exists (
        select from private.rating_overview as overview
        where overview.round_id = current_round and overview.municipality_code = place.code
          and overview.looked_on >= private.this_monday()
    ) then
        perform private.release_ratings(current_round, place.code, private.this_monday());
    end if;
    return rating_id;
end
$$;

grant execute on function public.rating_round() to anon, authenticated;
grant execute on function public.rate_service(
    uuid, text, text, smallint[], smallint[], smallint, text, text, text, text, int, uuid, text, text, uuid
) to anon, authenticated;

-- schemas/5-ratings/rating-spread.sql
-- How far the answers of entrepreneurs lie apart, for the whole region together: what a number means that
-- other entrepreneurs might have given.

-- The standard deviation of an answer on 0-100, pooled within the blocks and the items of all
-- municipalities, in whole points; 29 below a hundred answers or three municipalities, as in the worked
-- example of dossier e2. That of one municipality or one item would tell too much (docs/decisions/0131).
create function private.spread_of_region(round_id uuid, out importance int, out satisfaction int)
language sql stable
set search_path = ''
as $$
    select
        coalesce(case when enough then round(25 * sqrt(i_squares / nullif(i_freedom, 0))) end, 29)::int,
        coalesce(case when enough then round(25 * sqrt(s_squares / nullif(s_freedom, 0))) end, 29)::int
    from (
        select
            count(*) filter (where blocks > 0) >= 3 and sum(satisfaction_freedom) >= 100 as enough,
            sum(importance_squares) as i_squares, sum(importance_freedom) as i_freedom,
            sum(satisfaction_squares) as s_squares, sum(satisfaction_freedom) as s_freedom
        from private.rating_overview
        where round_id = spread_of_region.round_id
    ) as pooled
$$;

-- @refuses forbidden, not_found
create function public.rating_spread(round_id uuid)
returns table (importance int, satisfaction int)
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_round(rating_spread.round_id);
    if private.may_see_results(rating_spread.round_id) then
        return query select * from private.spread_of_region(rating_spread.round_id);
    end if;
end
$$;

grant execute on function public.rating_spread(uuid) to authenticated;

-- schemas/5-ratings/rating-results.sql
-- What leaves the ratings: aggregates above the thresholds, and nothing else.

-- How many entrepreneurs answered, and how many responses were kept but not counted, in tens while the round is
-- open; both move with a block. After closing what is left out is complete with the last release, and not told
-- before. Below the threshold neither is told.
-- @refuses forbidden, not_found
create function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, left_out int, enough boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    complete boolean;
begin
    perform private.must_be_round(rating_response.round_id);
    perform private.release_due(rating_response.round_id);
    complete := (select state = 'open' from public.round where id = rating_response.round_id)
        or private.is_released(rating_response.round_id);
    return query
    select
        code,
        case when shown then private.shown_count(rating_response.round_id, responses) end,
        case when shown and complete then private.shown_count(rating_response.round_id, overview.left_out) end,
        shown
    from public.municipality
    left join private.rating_overview as overview
        on overview.municipality_code = code and overview.round_id = rating_response.round_id
    cross join lateral (
        select coalesce(
            responses - repeated >= (select publish_min_n from private.publishing()), false
        ) as shown
    ) as publishable
    where takes_part and (private.is_staff() or code = private.my_municipality())
    order by code;
end
$$;

-- A count as it may be shown: in tens while the round is open.
create function private.shown_count(round_id uuid, n int) returns int
language sql stable
set search_path = ''
as $$
    select case state when 'open' then n / 10 * 10 else n end
    from public.round where id = shown_count.round_id
$$;

-- For members only.
-- @refuses forbidden, not_found
create function private.must_be_round(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff() and private.my_municipality() is null then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = must_be_round.round_id) then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Per municipality and rating item what may be shown (dossier e2): whole numbers of 0-100 with their
-- margins (95 %), made of what was released and of one spread for the region. Both numbers of an item
-- are shown together or not at all, from ten different senders on.
create function private.item_results(round_id uuid)
returns table (
    municipality_code text, item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        released.municipality_code, released.item_position, private.shown_count(item_results.round_id, fewest),
        shown.importance,
        private.margin(spread.importance, importance_n, blocks, 25 * answers, counts, shown.importance - 75),
        shown.satisfaction,
        private.margin(
            spread.satisfaction, satisfaction_n, blocks, 25 * answers, counts, shown.satisfaction - 50
        ),
        round(100 * share)::int,
        private.margin(100 * sqrt(greatest(share * (1 - share), 0.1)), satisfaction_n, blocks, 100 * satisfied, counts, 100 * share)
    from private.rating_release as released
    join private.rating_overview as overview using (round_id, municipality_code)
    cross join private.publishing()
    cross join private.noise_sizes()
    cross join private.spread_of_region(item_results.round_id) as spread
    cross join lateral (select least(importance_n, satisfaction_n) as fewest) as count
    cross join lateral (
        select
            private.on_hundred(4, importance_sum, importance_n) as importance,
            private.on_hundred(3, satisfaction_sum, satisfaction_n) as satisfaction,
            -- Of few neither nobody nor everybody: "0-5 %" (dossier e2).
            greatest(
                case when fewest < indicative_below then 0.05 else 0 end,
                least(case when fewest < indicative_below then 0.95 else 1 end, satisfied_n / satisfaction_n)
            ) as share
        where least(importance_people, satisfaction_people) >= private.enough(publish_min_n, blocks)
    ) as shown
    where released.round_id = item_results.round_id
$$;

-- The region per rating item: the mean of what is shown of the municipalities, by their n, with the
-- margin that follows from theirs. So it tells nothing more than they do.
create function private.region_results(round_id uuid)
returns table (
    item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        item_position, sum(n)::int,
        round(sum(n * importance)::numeric / sum(n))::int,
        ceil(sqrt(sum((n * importance_margin)::double precision ^ 2)) / sum(n))::int,
        round(sum(n * satisfaction)::numeric / sum(n))::int,
        ceil(sqrt(sum((n * satisfaction_margin)::double precision ^ 2)) / sum(n))::int,
        round(sum(n * satisfied)::numeric / sum(n))::int,
        ceil(sqrt(sum((n * satisfied_margin)::double precision ^ 2)) / sum(n))::int
    from private.item_results(round_id)
    group by item_position
$$;

grant execute on function public.rating_response(uuid) to authenticated;

-- schemas/5-ratings/rating-split.sql
-- Results of a part of the entrepreneurs (by sector, size or contact): one split at a time, once, with the
-- last release of a round. Only what may be shown is kept here (docs/decisions/0131).

create table private.rating_split (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null check (item_position > 0),
    split text not null check (split in ('sector', 'size', 'contact')),
    part text not null,
    n int not null,
    importance int not null,
    importance_margin int not null,
    satisfaction int not null,
    satisfaction_margin int not null,
    primary key (round_id, municipality_code, split, part, item_position)
);
comment on column private.rating_split.part is 'Value of the background question; unknown when it was skipped.';
comment on column private.rating_split.n is 'People in the part, with noise: the same for every item.';

create index rating_split_municipality_code on private.rating_split (municipality_code);

alter table private.rating_split enable row level security;

-- The parts that one rating belongs to. Never two background questions crossed.
create function private.parts_of(sector text, size text, contact text)
returns table (split text, part text)
language sql immutable
set search_path = ''
as $$
    values
        ('sector', coalesce(sector, 'unknown')),
        ('size', coalesce(size, 'unknown')),
        ('contact', coalesce(contact, 'unknown'))
$$;

-- The parts that may be shown: thirty or more by their noisy count, which is ten or more without; with
-- ten or more others beside it; and of which no sender can be more than half. One noisy count of people
-- and one of experiences per part, not one per item: together those would tell who is in it.
create function private.parts_to_show(round_id uuid)
returns table (
    municipality_code text, split text, part text, cell_key bit,
    n int, experiences double precision, whole_n int, whole_experiences double precision
)
language sql stable
set search_path = ''
as $$
    select
        people.municipality_code, people.split, people.part, people.cell_key,
        noisy.n, noisy.experiences, overview.responses, whole.experiences
    from (
        select
            municipality_code, parts.split, parts.part, bit_xor(record_key) as cell_key,
            count(*) as n, count(*) filter (where repeated) as repeated,
            sum((select count(*) from unnest(satisfaction) as s where s > 0)) as experiences
        from private.rating
        cross join private.parts_of(sector, size, contact) as parts
        where round_id = parts_to_show.round_id and valid and block is not null
        group by 1, 2, 3
    ) as people
    join private.rating_overview as overview
        on overview.round_id = parts_to_show.round_id and overview.municipality_code = people.municipality_code
    join (
        select municipality_code, sum(satisfaction_n) as experiences from private.rating_release
        where round_id = parts_to_show.round_id group by 1
    ) as whole on whole.municipality_code = people.municipality_code
    cross join private.publishing()
    cross join private.noise_sizes()
    cross join lateral (
        select
            (people.n + private.count_noise(cell_key, 'part n', part_counts, most_part))::int as n,
            people.experiences + part_experiences * private.noise(cell_key, 'part experiences') as experiences
    ) as noisy
    where noisy.n >= indicative_below
      and overview.responses - noisy.n >= publish_min_n
      and 2 * people.repeated <= noisy.n
      and noisy.experiences > 0 and whole.experiences > 0
$$;

-- Keeps the items of the parts that may be shown, of those that are shown of the whole. How many of a part
-- answered an item is taken to be as in the whole, for satisfaction with the experiences of the part.
create function private.release_splits(round_id uuid) returns void
language sql
set search_path = ''
as $$
    with shown as materialized (
        select * from private.parts_to_show(release_splits.round_id)
    ), given as (
        select
            rating.municipality_code, item_position, parts.split, parts.part,
            coalesce(sum(i - 4), 0) as i_sum, coalesce(sum(nullif(s, 0) - 3), 0) as s_sum
        from private.rating
        cross join unnest(importance, satisfaction) with ordinality as given (i, s, item_position)
        cross join private.parts_of(sector, size, contact) as parts
        where rating.round_id = release_splits.round_id and valid and block is not null
        group by 1, 2, 3, 4
    )
    insert into private.rating_split
    select
        release_splits.round_id, municipality_code, item_position, split, part, shown.n,
        value.importance,
        private.margin(spread.importance, i_n::int, 1, 25 * part_answers, part_counts, value.importance - 75),
        value.satisfaction,
        private.margin(spread.satisfaction, s_n::int, 1, 25 * part_answers, part_counts, value.satisfaction - 50)
    from shown
    join given using (municipality_code, split, part)
    join private.rating_release as released using (municipality_code, item_position)
    join private.item_results(release_splits.round_id) as result using (municipality_code, item_position)
    cross join private.noise_sizes()
    cross join private.spread_of_region(release_splits.round_id) as spread
    cross join lateral (
        select
            shown.n * released.importance_n / whole_n::double precision as i_n,
            shown.experiences * released.satisfaction_n / whole_experiences as s_n
    ) as answered
    cross join lateral (
        select
            private.on_hundred(4, i_sum + part_answers * private.noise(cell_key, item_position || ' part importance'), i_n) as importance,
            private.on_hundred(3, s_sum + part_answers * private.noise(cell_key, item_position || ' part satisfaction'), s_n) as satisfaction
    ) as value
    where released.round_id = release_splits.round_id and least(i_n, s_n) >= 10
$$;

-- schemas/5-ratings/public-results.sql
-- What everyone may read without signing in: what entrepreneurs said in rounds that are closed. Whole
-- numbers, with the margin of a 95 % interval. Numbers of an open round are for members only.

-- Whether the results of a round are public.
create function private.is_public(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (select from public.round where id = is_public.round_id and state = 'closed')
$$;

-- Rounds with public results, newest first.
create function public.public_rounds()
returns table (id uuid, name text, closed_at timestamptz, questionnaire_version text)
language sql stable security definer
set search_path = ''
as $$
    select id, name, closed_at, questionnaire_version
    from public.round
    where private.is_public(id)
    order by closed_at desc
$$;

-- Refuses a round of which nothing is public, as if it were not there.
create function private.must_be_public(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if private.is_public(must_be_public.round_id) is not true then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Per municipality how many rated, how many were kept but not counted (known with the last release), and their
-- report mark: rounded to halves below the threshold for indicative (dossier e2). Null is too few to show.
-- @refuses not_found
create function public.public_responses(round_id uuid)
returns table (
    municipality_code text, responses int, left_out int, indicative boolean, mark double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_responses.round_id);
    perform private.release_due(public_responses.round_id);
    return query
    select
        municipality.code,
        case when enough then overview.responses end,
        case when enough and private.is_released(public_responses.round_id) then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        case
            when not enough or overview.mark_people < private.enough(publish_min_n, overview.blocks) then null
            when overview.mark_n < indicative_below then round(2 * marked.mark) / 2
            else round(marked.mark::numeric, 1)
        end::double precision
    from public.municipality
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = municipality.code
        and overview.round_id = public_responses.round_id
    cross join lateral (
        select
            coalesce(overview.responses - overview.repeated >= publish_min_n, false) as enough,
            greatest(1, least(10, 6 + overview.mark_sum / nullif(overview.mark_n, 0))) as mark
    ) as marked
    where municipality.takes_part
    order by municipality.code;
end
$$;

-- Per municipality and rating item what may be shown; items with too few answers have no row. The
-- region is the row without a municipality.
-- @refuses not_found
create function public.public_results(round_id uuid)
returns table (
    municipality_code text, rating_item text, n int, indicative boolean,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_results.round_id);
    perform private.release_due(public_results.round_id);
    return query
    select
        shown.municipality_code, item ->> 'id', shown.n, shown.n < indicative_below,
        shown.importance, shown.importance_margin, shown.satisfaction, shown.satisfaction_margin,
        shown.satisfied, shown.satisfied_margin
    from jsonb_array_elements(private.definition_of_round(public_results.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    join (
        select * from private.item_results(public_results.round_id)
        union all
        select null, region.* from private.region_results(public_results.round_id) as region
    ) as shown on shown.item_position = asked.item_position
    cross join private.publishing()
    order by shown.municipality_code nulls first, asked.item_position;
end
$$;

-- The parts of one split of a municipality that may be shown.
-- @refuses not_found, malformed_request, municipality_unknown
create function public.public_split(round_id uuid, municipality_code text, split text)
returns table (
    part text, rating_item text, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_split.round_id);
    perform private.participating_municipality(public_split.municipality_code);
    if public_split.split in ('sector', 'size', 'contact') is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.release_due(public_split.round_id);
    return query
    select
        kept.part, item ->> 'id', kept.n,
        kept.importance, kept.importance_margin, kept.satisfaction, kept.satisfaction_margin
    from private.rating_split as kept
    join jsonb_array_elements(private.definition_of_round(public_split.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = kept.item_position
    where kept.round_id = public_split.round_id
      and kept.municipality_code = public_split.municipality_code
      and kept.split = public_split.split
      and exists (select from private.publishing())
    order by kept.part, asked.item_position;
end
$$;

grant execute on function public.public_rounds() to anon, authenticated;
grant execute on function public.public_responses(uuid) to anon, authenticated;
grant execute on function public.public_results(uuid) to anon, authenticated;
grant execute on function public.public_split(uuid, text, text) to anon, authenticated;

-- schemas/6-results/visibility.sql
-- Who sees the scores of a round. It widens in stages, one way only: staff, then each municipality its
-- own result, then the participants each other's (comparison.sql), then everybody
-- (published.sql). Why: docs/decisions/0030-scores-widen-in-stages.md

-- Whether who is asking may see results of a round at all: staff always, others from their own on.
create function private.may_see_results(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.is_staff() or may_see_results.round_id in (select private.rounds_shown('own'))
$$;

-- Shows a round one stage further. The stage is named, so that two who press the same button take one
-- step. Participants compare what no longer changes: that stage waits until the round is closed.
-- @refuses forbidden, not_found, stage_invalid, stage_not_next, round_still_open
create function public.widen_visibility(round_id uuid, stage text) returns public.round_stage
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    stages text[] := array['own', 'participants', 'public'];
    target public.round;
    reached public.round_stage;
begin
    perform private.must_be_staff();
    select * into target from public.round where id = widen_visibility.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if widen_visibility.stage is null or not widen_visibility.stage = any (stages) then
        perform private.refuse('stage_invalid', 400);
    end if;
    if widen_visibility.stage <> coalesce(
        stages[1 + (select count(*) from public.round_stage where round_id = target.id)], ''
    ) then
        perform private.refuse('stage_not_next', 409);
    end if;
    if widen_visibility.stage = 'participants' then
        if target.state = 'open' then
            perform private.refuse('round_still_open', 409);
        end if;
        perform private.hand_out_letters(target.id);
    end if;
    insert into public.round_stage (round_id, stage, reached_by)
    values (target.id, widen_visibility.stage, auth.uid())
    returning * into reached;
    return reached;
end
$$;

grant execute on function public.widen_visibility(uuid, text) to authenticated;

-- schemas/6-results/measures-of-round.sql
-- The catalogue that the list of a round is made with. The list of the newest round follows the
-- catalogue; once another round is opened it stays as it was at that moment
-- (docs/decisions/0086-the-list-of-an-old-round.md).
-- @refuses forbidden, not_found
create function public.measures_of_round(round_id uuid)
returns table (id text, version int, content jsonb)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    of_round public.round;
    until timestamptz;
begin
    if private.my_municipality() is null and not private.is_staff() then
        perform private.refuse('forbidden', 403);
    end if;
    select * into of_round from public.round where round.id = measures_of_round.round_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    select min(opened_at) into until from public.round where opened_at > of_round.opened_at;
    return query
    select measure.id, used.version, used.content
    from public.measure
    cross join lateral (
        select measure_version.version, measure_version.content
        from public.measure_version
        where measure_id = measure.id
          and (until is null or changed_at is null or changed_at < until)
        order by measure_version.version desc
        limit 1
    ) as used
    order by measure.position;
end
$$;

grant execute on function public.measures_of_round(uuid) to authenticated;

-- schemas/6-results/naming.sql
-- Whether a municipality is named beside its scores. Without its consent it is a letter.

create table public.naming_consent (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    stage text not null check (stage in ('participants', 'public')),
    given_by uuid not null,
    given_at timestamptz not null default now(),
    primary key (round_id, municipality_code)
);
comment on column public.naming_consent.stage is
    'Named towards participants, or towards everybody too. No row: not named.';
comment on column public.naming_consent.given_by is 'Kept when the account is removed, so no foreign key.';

create index naming_consent_municipality_code on public.naming_consent (municipality_code);

alter table public.naming_consent enable row level security;

grant select on public.naming_consent to authenticated;

create policy "Officials read the consent of their own municipality" on public.naming_consent
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all consents" on public.naming_consent
    for select to authenticated
    using ((select private.is_staff()));

-- The coordinator says how far the own name may go: none, participants, or public. What a stage has
-- shown cannot be taken back, and a name that was not there cannot come, since it would unmask a letter.
-- @refuses forbidden, not_found, stage_invalid, consent_fixed
create function public.set_naming_consent(round_id uuid, stage text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
    before text;
begin
    if place is null or not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    -- Waits for a step to the next stage that is under way.
    perform from public.round where id = set_naming_consent.round_id for share;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if set_naming_consent.stage is null
        or set_naming_consent.stage not in ('none', 'participants', 'public') then
        perform private.refuse('stage_invalid', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(
        hashtextextended('naming_consent' || place || set_naming_consent.round_id, 0)
    );
    before := coalesce((
        select stage from public.naming_consent
        where round_id = set_naming_consent.round_id and municipality_code = place
    ), 'none');
    if set_naming_consent.stage = before then
        return;
    end if;
    if set_naming_consent.round_id in (select private.rounds_shown('public'))
        or 'none' in (before, set_naming_consent.stage)
            and set_naming_consent.round_id in (select private.rounds_shown('participants')) then
        perform private.refuse('consent_fixed', 409);
    end if;
    if set_naming_consent.stage = 'none' then
        delete from public.naming_consent
        where round_id = set_naming_consent.round_id and municipality_code = place;
    else
        insert into public.naming_consent (round_id, municipality_code, stage, given_by)
        values (set_naming_consent.round_id, place, set_naming_consent.stage, auth.uid())
        on conflict (round_id, municipality_code) do update
            set stage = excluded.stage, given_by = excluded.given_by, given_at = now();
    end if;
end
$$;

grant execute on function public.set_naming_consent(uuid, text) to authenticated;

-- The municipalities that are named in a stage: those with consent.
create function private.named(round_id uuid, stage text) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code
    from public.scan
    join public.naming_consent as consent using (round_id, municipality_code)
    where scan.round_id = named.round_id and scan.state = 'submitted'
      and (consent.stage = 'public' or consent.stage = named.stage)
$$;

-- The municipalities whose values are in nothing that others see in a stage: those without a name, where
-- they are one or two. Beside the names of all others, a figure with their value in it would tell it.
-- Participants know more than the public: who is left out among them is left out for everybody, and the
-- others without a name have to be three of their own
-- (docs/decisions/0120-one-refuser-hides-only-itself.md).
create function private.left_out(round_id uuid, stage text) returns setof text
language sql stable
set search_path = ''
as $$
    with nameless as (
        select
            municipality_code as code,
            municipality_code not in (select private.named(left_out.round_id, 'participants')) as everywhere
        from public.scan
        where scan.round_id = left_out.round_id and scan.state = 'submitted'
          and municipality_code not in (select private.named(left_out.round_id, left_out.stage))
    ), counted as (
        select
            code, everywhere, count(*) over () as all_of_them,
            count(*) filter (where everywhere) over () as nowhere_named
        from nameless
    )
    select code from counted
    where everywhere and nowhere_named in (1, 2)
       or all_of_them - case when nowhere_named in (1, 2) then nowhere_named else 0 end in (1, 2)
$$;

-- What staff look at before they show a round further.
-- @refuses forbidden, not_found, stage_invalid
create function private.must_preview(round_id uuid, stage text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = must_preview.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if stage is null or stage not in ('participants', 'public') then
        perform private.refuse('stage_invalid', 400);
    end if;
end
$$;

-- Who would be named in a stage.
-- @refuses what must_preview refuses
create function public.named_municipalities(round_id uuid, stage text) returns setof text
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_preview(round_id, stage);
    return query select private.named(round_id, stage) as code order by code;
end
$$;

grant execute on function public.named_municipalities(uuid, text) to authenticated;

-- For staff as well: who would stand there without a name and without values.
-- @refuses forbidden, not_found, stage_invalid
create function public.left_out_municipalities(round_id uuid, stage text) returns setof text
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_preview(round_id, stage);
    return query select private.left_out(round_id, stage) as code order by code;
end
$$;

grant execute on function public.left_out_municipalities(uuid, text) to authenticated;

-- schemas/6-results/sharing.sql
-- What municipalities share with each other, also after handing in, and where to ask for it.

create table public.contact_point (
    municipality_code text primary key references public.municipality (code),
    contact text not null check (length(contact) <= 500),
    version int not null check (version > 0),
    updated_by uuid,
    updated_at timestamptz not null default now()
);
comment on table public.contact_point is 'Where colleagues elsewhere can ask for help; for members only.';

create table public.sharing (
    municipality_code text not null references public.municipality (code),
    item_id text not null,
    shares boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null default now(),
    primary key (municipality_code, item_id)
);
comment on table public.sharing is 'What was said after answering. The scan itself stays as it was signed.';

alter table public.contact_point enable row level security;
alter table public.sharing enable row level security;

grant select on public.contact_point to authenticated;

create policy "Officials read the contact point of their own municipality" on public.contact_point
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all contact points" on public.contact_point
    for select to authenticated
    using ((select private.is_staff()));

-- Per municipality the items on which its latest submitted scan scores at least 75, and whether it
-- shares them. A tick afterwards holds until it is taken away; taken away, it holds until the box is
-- ticked in a later answer.
create function private.strong_items()
returns table (
    municipality_code text, item_id text, shares boolean, changed_by uuid, changed_at timestamptz
)
language sql stable
set search_path = ''
as $$
    with latest as (
        select distinct on (municipality_code) id, municipality_code
        from public.scan
        where state = 'submitted' and private.may_see_results(round_id)
        order by municipality_code, submitted_at desc
    )
    select
        latest.municipality_code,
        item.key,
        case
            when sharing.shares then true
            when sharing.shares = false then answer.shareable and answer.answered_at > sharing.changed_at
            else answer.shareable
        end,
        sharing.changed_by,
        sharing.changed_at
    from latest
    join public.municipality on municipality.code = latest.municipality_code and municipality.takes_part
    join public.score_sheet on score_sheet.scan_id = latest.id
    cross join jsonb_each(score_sheet.sheet -> 'items') as item
    join public.answer on answer.scan_id = latest.id and answer.item_id = item.key
    left join public.sharing
        on sharing.municipality_code = latest.municipality_code and sharing.item_id = item.key
    where item.value ->> 'status' = 'ok'
      and (item.value ->> 'score')::double precision >= 75
$$;

-- For officials what their own municipality could share; for staff that of all.
-- @refuses forbidden
create function public.shareable_items()
returns table (
    municipality_code text, item_id text, shares boolean, changed_by uuid, changed_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    staff boolean := private.is_staff();
    code text := case when not staff then private.municipality_of_official() end;
begin
    return query
    select * from private.strong_items()
    where staff or municipality_code = code
    order by municipality_code, item_id;
end
$$;

-- Ticks, or takes away, that the own municipality shares an item that it does well on.
-- @refuses forbidden, malformed_request, item_unknown
create function public.save_sharing(item_id text, shares boolean) returns public.sharing
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    stored public.sharing;
begin
    if save_sharing.shares is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (
        select from private.strong_items()
        where municipality_code = code and item_id = save_sharing.item_id
    ) then
        perform private.refuse('item_unknown', 400);
    end if;
    insert into public.sharing as known
    values (code, save_sharing.item_id, save_sharing.shares, auth.uid(), now())
    on conflict (municipality_code, item_id) do update set
        shares = excluded.shares, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    returning * into stored;
    return stored;
end
$$;

-- The coordinator says where colleagues elsewhere can ask; empty takes it away. The same again changes
-- nothing. Version 0 means: not said before.
-- @refuses forbidden, malformed_request, text_too_long, changed_by_colleague
create function public.save_contact_point(contact text, expected_version int) returns public.contact_point
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_contact_point.contact, ''));
    stored public.contact_point;
begin
    if not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('contact_point' || code, 0));
    select * into stored from public.contact_point where municipality_code = code;
    if stored.version is not null and stored.contact = said then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.contact_point values (code, said, expected_version + 1, auth.uid(), now())
    on conflict (municipality_code) do update set
        contact = excluded.contact, version = excluded.version, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at
    returning * into stored;
    return stored;
end
$$;

grant execute on function public.shareable_items() to authenticated;
grant execute on function public.save_sharing(text, boolean) to authenticated;
grant execute on function public.save_contact_point(text, int) to authenticated;

-- schemas/6-results/comparison.sql
-- What the participants of a round, and viewers, see of each other.

-- The letter of a municipality in a round. Drawn by lot, so that no name, size or place leads to it.
create table private.letter (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    letter text not null,
    primary key (round_id, municipality_code),
    unique (round_id, letter)
);

create index letter_municipality_code on private.letter (municipality_code);

alter table private.letter enable row level security;

-- The nth name in A to Z, AA to ZZ, AAA and on: a region may have more than 26 municipalities.
create function private.nth_letter(n bigint) returns text
language sql immutable
set search_path = ''
as $$
    with recursive places (letter, rest) as (
        select '', n
        union all
        select chr(65 + ((rest - 1) % 26)::int) || letter, (rest - 1) / 26 from places where rest > 0
    )
    select letter from places where rest = 0
$$;

create function private.hand_out_letters(round_id uuid) returns void
language sql
set search_path = ''
as $$
    insert into private.letter (round_id, municipality_code, letter)
    select scan.round_id, municipality_code, private.nth_letter(row_number() over (order by gen_random_uuid()))
    from public.scan
    where scan.round_id = hand_out_letters.round_id
      and state = 'submitted'
      and municipality_code not in (select private.named(hand_out_letters.round_id, 'participants'))
$$;

-- The scores of a round on one route, in whole points, for who handed in too and for viewers. Nothing
-- before the stage 'participants', or of fewer than five. Who is not named has a letter and themes
-- only: with items, what a municipality offers to share (donors.sql) would tell which one it is. Who is
-- left out (naming.sql) has a letter and no values, but for the reader that it is.
-- Own says which row is that of the reader. Scores are 0-100 or null. Provisional has the themes of which
-- 60 to 90 % was answered; how much exactly stays inside, since with a few questions to a theme it would
-- tell which ones were left open.
-- @refuses forbidden, not_found
create function public.comparison(round_id uuid, route text default 'full')
returns table (
    municipality_code text, letter text, own boolean,
    themes jsonb, provisional jsonb, items jsonb, total double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
begin
    if place is null and not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = comparison.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if comparison.round_id not in (select private.rounds_shown('participants'))
        or place is not null and not exists (
            select from public.scan
            where round_id = comparison.round_id and municipality_code = place and state = 'submitted'
        ) then
        return;
    end if;
    return query
    with handed_in as (
        select
            scan.municipality_code as code,
            coalesce(scan.municipality_code = place, false) as own,
            scan.municipality_code in (select private.named(comparison.round_id, 'participants')) as named,
            scan.municipality_code in (select private.left_out(comparison.round_id, 'participants')) as left_out,
            sheet
        from public.scan
        join public.score_sheet on scan_id = scan.id
        where scan.round_id = comparison.round_id and sheet ->> 'route' = comparison.route
    )
    select
        case when handed_in.named or handed_in.own then code end,
        letter.letter,
        handed_in.own,
        case when readable then private.theme_points(sheet) else private.no_points(sheet) end,
        case when readable then private.provisional_themes(sheet) else '[]' end,
        case when handed_in.named or handed_in.own then private.item_points(sheet) end,
        case when readable then round((sheet ->> 'total')::numeric)::double precision end
    from handed_in
    cross join lateral (select handed_in.own or not handed_in.left_out as readable) as reader
    left join private.letter
        on letter.round_id = comparison.round_id and letter.municipality_code = code
    where (select count(*) from handed_in where not handed_in.left_out) >= 5
    order by length(letter.letter) nulls first, letter.letter, code;
end
$$;

grant execute on function public.comparison(uuid, text) to authenticated;

-- Themes of a score sheet in whole points; null where too little was answered to show one.
create function private.theme_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, case
        when (value ->> 'shown')::boolean then round((value ->> 'score')::numeric)
    end)
    from jsonb_each(sheet -> 'themes')
$$;

-- The same without any of them.
create function private.no_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, null) from jsonb_each(sheet -> 'themes')
$$;

-- The themes that are shown while 60 to 90 % was answered (dossier e1).
create function private.provisional_themes(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select coalesce(jsonb_agg(key order by key), '[]')
    from jsonb_each(sheet -> 'themes')
    where (value ->> 'shown')::boolean and (value ->> 'provisional')::boolean
$$;

create function private.item_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, round((value ->> 'score')::numeric))
    from jsonb_each(sheet -> 'items')
$$;

-- schemas/6-results/published.sql
-- What everybody sees of the scores of a round, from the stage 'public' on.

create function public.published_rounds()
returns table (id uuid, name text, questionnaire_version text, closed_at timestamptz)
language sql stable security definer
set search_path = ''
as $$
    select id, name, questionnaire_version, closed_at from public.round
    where id in (select private.rounds_shown('public'))
    order by closed_at desc
$$;

-- Whether who asks reads this: everybody from that stage on; staff before, to see what they would show.
create function private.reads_published(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.is_staff() or reads_published.round_id in (select private.rounds_shown('public'))
$$;

-- Every theme score of a round, with the municipality it is of. The two routes ask other questions and
-- are never mixed.
create function private.theme_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision, provisional boolean)
language sql stable
set search_path = ''
as $$
    select
        scan.municipality_code, scan.route, key, value::double precision,
        private.provisional_themes(sheet) ? key
    from public.scan
    join public.score_sheet on scan_id = scan.id
    cross join jsonb_each_text(private.theme_points(sheet))
    where scan.round_id = theme_scores.round_id and value is not null
$$;

-- The region per theme, 0-100: the middle half and the median, of at least five municipalities. The
-- lowest and the highest stay out: those are of one municipality each. So are the values of who is left
-- out (naming.sql).
create function public.published_theme_spread(round_id uuid)
returns table (
    route text, theme text, n int,
    lower_quartile double precision, median double precision, upper_quartile double precision
)
language sql stable security definer
set search_path = ''
as $$
    select
        route,
        theme,
        count(*)::int,
        percentile_cont(0.25) within group (order by score),
        percentile_cont(0.5) within group (order by score),
        percentile_cont(0.75) within group (order by score)
    from private.theme_scores(round_id)
    where private.reads_published(round_id)
      and municipality_code not in (select private.left_out(published_theme_spread.round_id, 'public'))
    group by route, theme
    having count(*) >= 5
    order by route, theme
$$;

-- Theme scores, 0-100, of the municipalities that consent to be named in public; provisional ones (60 to
-- 90 % was answered) say so.
create function public.published_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision, provisional boolean)
language sql stable security definer
set search_path = ''
as $$
    select municipality_code, route, theme, score, provisional
    from private.theme_scores(round_id)
    where private.reads_published(round_id)
      and municipality_code in (select private.named(published_scores.round_id, 'public'))
    order by municipality_code, theme
$$;

grant execute on function public.published_rounds() to anon, authenticated;
grant execute on function public.published_theme_spread(uuid) to anon, authenticated;
grant execute on function public.published_scores(uuid) to anon, authenticated;

-- schemas/6-results/theme-spread.sql
-- Where a municipality stands in the region: aggregates of frozen scores, never those of another.

-- Per theme the spread of the scores that were handed in for the same round and route (the two routes
-- ask other questions and are never mixed), and the place of the own score as a quarter of it. Themes
-- with fewer than five scores are left out, and everything is as long as the own scan was not handed in.
-- The values of who is left out (naming.sql) are not in it.
-- Quartiles interpolate linearly, as src/domain/comparison/spread.ts.
-- @refuses not_found, forbidden
create function public.theme_spread(scan_id uuid)
returns table (
    theme text,
    n int,
    min double precision,
    lower_quartile double precision,
    median double precision,
    upper_quartile double precision,
    max double precision,
    place text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = theme_spread.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if own.state <> 'submitted' or not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    with score as (
        select
            scan.id as scan, themes.key as theme, (themes.value ->> 'score')::double precision as points,
            scan.municipality_code not in (select private.left_out(own.round_id, 'participants')) as counts
        from public.scan
        join public.score_sheet on score_sheet.scan_id = scan.id
        cross join jsonb_each(score_sheet.sheet -> 'themes') as themes
        where scan.round_id = own.round_id
          and scan.route = own.route
          and (themes.value ->> 'shown')::boolean
          and themes.value ->> 'score' is not null
    ), spread as (
        select
            theme,
            count(*)::int as n,
            min(points) as lowest,
            percentile_cont(0.25) within group (order by points) as lower_quartile,
            percentile_cont(0.5) within group (order by points) as median,
            percentile_cont(0.75) within group (order by points) as upper_quartile,
            max(points) as highest
        from score
        where counts
        group by theme
        having count(*) >= 5
    )
    select
        spread.theme, spread.n, lowest, lower_quartile, median, upper_quartile, highest,
        case
            when points is null then null
            when points < lower_quartile then 'lowest'
            when points > upper_quartile then 'highest'
            else 'middle'
        end
    from spread
    left join score on score.theme = spread.theme and score.scan = own.id
    order by spread.theme;
end
$$;

-- The same of the totals: no row below five of them.
-- @refuses not_found, forbidden
create function public.total_spread(scan_id uuid)
returns table (
    n int,
    min double precision,
    lower_quartile double precision,
    median double precision,
    upper_quartile double precision,
    max double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = total_spread.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if own.state <> 'submitted' or not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    select
        count(*)::int,
        min(points),
        percentile_cont(0.25) within group (order by points),
        percentile_cont(0.5) within group (order by points),
        percentile_cont(0.75) within group (order by points),
        max(points)
    from public.scan
    join public.score_sheet on score_sheet.scan_id = scan.id
    cross join lateral (select (score_sheet.sheet ->> 'total')::double precision as points) as total
    where scan.round_id = own.round_id and scan.route = own.route and points is not null
      and scan.municipality_code not in (select private.left_out(own.round_id, 'participants'))
    having count(*) >= 5;
end
$$;

grant execute on function public.theme_spread(uuid) to authenticated;
grant execute on function public.total_spread(uuid) to authenticated;

-- schemas/6-results/meeting.sql
-- What a meeting about a round decides, per theme. For staff, who lead the meeting.

create table public.meeting_decision (
    id uuid primary key,
    round_id uuid not null references public.round (id),
    theme text not null check (length(theme) <= 100),
    text text not null check (text = btrim(text) and length(text) between 1 and 1000),
    owner text not null default '' check (length(owner) <= 120),
    decided_by uuid not null,
    decided_at timestamptz not null default now()
);
comment on column public.meeting_decision.owner is 'Who takes it up: an organisation, or a first name.';
comment on column public.meeting_decision.decided_by is 'Kept when the account is removed, so no foreign key.';

create index meeting_decision_round_id on public.meeting_decision (round_id);

create trigger meeting_decision_is_one_line
    before insert or update of owner on public.meeting_decision
    for each row execute function private.must_be_one_line('owner');

alter table public.meeting_decision enable row level security;

grant select on public.meeting_decision to authenticated;

create policy "Staff read all decisions" on public.meeting_decision
    for select to authenticated
    using ((select private.is_staff()));

-- Writes a decision down. The client makes the id, so that sending it again changes nothing more.
-- @refuses forbidden, malformed_request, not_found, theme_unknown, decision_missing, text_too_long
create function public.save_decision(id uuid, round_id uuid, theme text, text text, owner text default '')
returns public.meeting_decision
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    decided text := btrim(coalesce(save_decision.text, ''), E' \t\r\n');
    who text := btrim(coalesce(save_decision.owner, ''), E' \t\r\n');
    saved public.meeting_decision;
begin
    perform private.must_be_staff();
    if save_decision.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (select from public.round where id = save_decision.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if not exists (
        select from jsonb_array_elements(private.definition_of_round(save_decision.round_id) -> 'themes') as part
        where part ->> 'id' = save_decision.theme
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    if decided = '' then
        perform private.refuse('decision_missing', 400);
    end if;
    if length(decided) > 1000 or length(who) > 120 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.meeting_decision as kept (id, round_id, theme, text, owner, decided_by)
    values (save_decision.id, save_decision.round_id, save_decision.theme, decided, who, auth.uid())
    on conflict (id) do update
        set text = excluded.text, owner = excluded.owner
        where kept.round_id = excluded.round_id and kept.theme = excluded.theme
    returning * into saved;
    if saved.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    return saved;
end
$$;

-- What is not there was taken away already.
-- @refuses forbidden
create function public.remove_decision(id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    delete from public.meeting_decision where meeting_decision.id = remove_decision.id;
end
$$;

grant execute on function public.save_decision(uuid, uuid, text, text, text) to authenticated;
grant execute on function public.remove_decision(uuid) to authenticated;

-- schemas/6-results/region-note.sql
-- What staff write beside the report of the region. Append-only: every version stays, with who and when.

create table public.region_note (
    round_id uuid not null references public.round (id),
    -- A theme of the questionnaire, or a place that every report has.
    place text not null check (length(place) <= 100),
    version int not null check (version > 0),
    -- Empty when it was taken away.
    note text not null check (length(note) <= 4000),
    written_by uuid not null,
    written_at timestamptz not null default now(),
    primary key (round_id, place, version)
);

create trigger region_note_is_immutable
    before update on public.region_note
    for each row execute function private.keep_but_person('written_by');

create trigger region_note_is_never_removed
    before delete or truncate on public.region_note
    for each statement execute function private.keep_as_published();

alter table public.region_note enable row level security;

grant select on public.region_note to authenticated;

create policy "Staff read all notes on the region" on public.region_note
    for select to authenticated
    using ((select private.is_staff()));

-- Writes the next version of a note; the same text again changes nothing. The version that the writer
-- saw has to be the last one.
-- @refuses forbidden, not_found, theme_unknown, text_too_long, note_changed_by_colleague
create function public.save_region_note(
    round_id uuid, place text, expected_version int, note text
) returns public.region_note
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    definition jsonb := private.definition_of_round(save_region_note.round_id);
    text_now text := btrim(coalesce(save_region_note.note, ''));
    last public.region_note;
    written public.region_note;
begin
    perform private.must_be_staff();
    if definition is null then
        perform private.refuse('not_found', 404);
    end if;
    if save_region_note.place is null or save_region_note.place not in ('summary', 'municipalities') then
        perform private.must_be_part(definition, 'theme', coalesce(save_region_note.place, ''));
    end if;
    if length(text_now) > 4000 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- One writer at a place at a time: the same sent twice is one version.
    perform pg_advisory_xact_lock(
        hashtextextended('region_note' || save_region_note.round_id || save_region_note.place, 0)
    );
    select * into last from public.region_note
    where round_id = save_region_note.round_id and place = save_region_note.place
    order by version desc limit 1;
    if last.note = text_now then
        return last;
    end if;
    if coalesce(last.version, 0) is distinct from save_region_note.expected_version then
        perform private.refuse('note_changed_by_colleague', 409);
    end if;
    insert into public.region_note (round_id, place, version, note, written_by)
    values (
        save_region_note.round_id, save_region_note.place, coalesce(last.version, 0) + 1, text_now, auth.uid()
    )
    returning * into written;
    return written;
end
$$;

grant execute on function public.save_region_note(uuid, text, int, text) to authenticated;

-- schemas/6-results/needs.sql
-- What entrepreneurs need: of one municipality, and for staff of all of them at once.

-- What entrepreneurs need per municipality and rating item: what may be shown of it and of the region. The
-- need itself follows from these whole numbers (src/domain/quick-wins/need.ts, dossier e3.1).
-- only_code: null for all municipalities that take part.
create function private.needs_of(round_id uuid, only_code text)
returns table (
    municipality_code text, item_position bigint, rating_item text,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    region_n int, region_importance int, region_importance_margin int,
    region_satisfaction int, region_satisfaction_margin int,
    region_satisfied int, region_satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        place.code, asked.item_position, item ->> 'id',
        own.n, own.importance, own.importance_margin, own.satisfaction, own.satisfaction_margin,
        own.satisfied, own.satisfied_margin,
        region.n, region.importance, region.importance_margin, region.satisfaction, region.satisfaction_margin,
        region.satisfied, region.satisfied_margin
    from public.municipality as place
    cross join jsonb_array_elements(private.definition_of_round(needs_of.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    left join private.item_results(needs_of.round_id) as own
        on own.item_position = asked.item_position and own.municipality_code = place.code
    left join private.region_results(needs_of.round_id) as region
        on region.item_position = asked.item_position
    where place.takes_part and (only_code is null or place.code = only_code)
    order by place.code, asked.item_position
$$;

-- Those of one municipality, for who works for it.
-- @refuses forbidden, not_found, municipality_unknown
create function public.needs(round_id uuid, municipality_code text)
returns table (
    rating_item text,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    region_n int, region_importance int, region_importance_margin int,
    region_satisfaction int, region_satisfaction_margin int,
    region_satisfied int, region_satisfied_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
begin
    perform private.must_work_for(needs.municipality_code);
    perform private.must_be_round(needs.round_id);
    place := private.participating_municipality(needs.municipality_code);
    if not private.may_see_results(needs.round_id) then
        return;
    end if;
    perform private.release_due(needs.round_id);
    return query
    select
        rating_item, n, importance, importance_margin, satisfaction, satisfaction_margin,
        satisfied, satisfied_margin,
        region_n, region_importance, region_importance_margin, region_satisfaction, region_satisfaction_margin,
        region_satisfied, region_satisfied_margin
    from private.needs_of(needs.round_id, place.code)
    order by item_position;
end
$$;

-- Those of all municipalities, a row each: in a large region asking one by one takes hundreds of questions.
-- @refuses forbidden, not_found
create function public.needs_of_round(round_id uuid)
returns table (municipality_code text, needs jsonb)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(needs_of_round.round_id);
    perform private.release_due(needs_of_round.round_id);
    return query
    select
        municipality_code,
        jsonb_agg(to_jsonb(found) - 'municipality_code' - 'item_position' order by item_position)
    from private.needs_of(needs_of_round.round_id, null) as found
    group by municipality_code
    order by municipality_code;
end
$$;

grant execute on function public.needs(uuid, text) to authenticated;
grant execute on function public.needs_of_round(uuid) to authenticated;

-- schemas/6-results/donors.sql
-- Who can help with what: municipalities that do well on an item and are willing to share it.

-- For every item the other municipalities that share it (private.strong_items), with where to ask.
-- Which come first is decided in src/domain/quick-wins.
-- @refuses not_found, forbidden
create function public.donors(scan_id uuid)
returns table (item_id text, municipality_code text, contact_point text)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = donors.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    select strong.item_id, strong.municipality_code, coalesce(contact_point.contact, '')
    from private.strong_items() as strong
    left join public.contact_point on contact_point.municipality_code = strong.municipality_code
    where strong.shares and strong.municipality_code <> own.municipality_code
    order by strong.item_id, strong.municipality_code;
end
$$;

-- Per item everyone who does well on it and is willing to share it, for staff; as donors above, for all
-- municipalities at once.
-- @refuses forbidden
create function public.donors_by_item()
returns table (item_id text, municipality_codes text[])
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select strong.item_id, array_agg(strong.municipality_code order by strong.municipality_code)
    from private.strong_items() as strong
    where strong.shares
    group by strong.item_id
    order by strong.item_id;
end
$$;

grant execute on function public.donors(uuid) to authenticated;
grant execute on function public.donors_by_item() to authenticated;

-- schemas/6-results/own-measure.sql
-- What a municipality says itself about a measure of the catalogue: that it sets it aside, with a reason,
-- and what it thinks the measure costs here. Its own list is ranked with this.

create table public.own_measure (
    municipality_code text not null references public.municipality (code),
    measure_id text not null references public.measure (id),
    set_aside text check (set_aside in ('done', 'not_ours', 'deliberate')),
    note text not null default '' check (length(note) <= 500),
    person_days double precision check (person_days between 0 and 1000),
    weeks double precision check (weeks between 0 and 520),
    cost text check (cost in ('K0', 'K1', 'K2', 'K3', 'K4')),
    version int not null check (version > 0),
    updated_by uuid not null,
    updated_at timestamptz not null default now(),
    primary key (municipality_code, measure_id)
);
comment on column public.own_measure.set_aside is
    'done: doen we al; not_ours: niet voor ons; deliberate: bewuste keuze. Null: in the list.';
comment on column public.own_measure.person_days is 'Own estimate; null is that of the catalogue.';
comment on column public.own_measure.updated_by is 'Kept when the account is removed, so no foreign key.';

create index own_measure_measure_id on public.own_measure (measure_id);

alter table public.own_measure enable row level security;

grant select on public.own_measure to authenticated;

create policy "Officials read what their own municipality says of measures" on public.own_measure
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read what all municipalities say of measures" on public.own_measure
    for select to authenticated
    using ((select private.is_staff()));

-- The municipality of the official who asks.
-- @refuses forbidden
create function private.municipality_of_official() returns text
language plpgsql stable
set search_path = ''
as $$
declare
    code text := private.my_municipality();
begin
    if code is null then
        perform private.refuse('forbidden', 403);
    end if;
    return code;
end
$$;

-- Says it for the own municipality. Sending the same again changes nothing and returns what is stored.
-- Version 0 means: nothing said before.
-- @refuses forbidden, not_found, malformed_request, text_too_long, number_out_of_range,
--          number_invalid, changed_by_colleague
create function public.save_own_measure(
    measure_id text,
    expected_version int,
    set_aside text default null,
    note text default '',
    person_days double precision default null,
    weeks double precision default null,
    cost text default null
) returns public.own_measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_own_measure.note, ''));
    stored public.own_measure;
begin
    if not exists (select from public.measure where id = save_own_measure.measure_id) then
        perform private.refuse('not_found', 404);
    end if;
    if expected_version is null
        or save_own_measure.set_aside not in ('done', 'not_ours', 'deliberate')
        or save_own_measure.cost not in ('K0', 'K1', 'K2', 'K3', 'K4') then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if save_own_measure.person_days not between 0 and 1000 or save_own_measure.weeks not between 0 and 520 then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if not (private.is_plain(save_own_measure.person_days) and private.is_plain(save_own_measure.weeks)) then
        perform private.refuse('number_invalid', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('own_measure' || code || save_own_measure.measure_id, 0));
    select * into stored from public.own_measure
    where municipality_code = code and measure_id = save_own_measure.measure_id;
    if stored.version is not null and
        (stored.set_aside, stored.note, stored.person_days, stored.weeks, stored.cost)
        is not distinct from (
            save_own_measure.set_aside, said, save_own_measure.person_days, save_own_measure.weeks,
            save_own_measure.cost
        ) then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.own_measure
    values (
        code, save_own_measure.measure_id, save_own_measure.set_aside, said, save_own_measure.person_days,
        save_own_measure.weeks, save_own_measure.cost, expected_version + 1, auth.uid(), now()
    )
    on conflict (municipality_code, measure_id) do update set
        set_aside = excluded.set_aside, note = excluded.note, person_days = excluded.person_days,
        weeks = excluded.weeks, cost = excluded.cost, version = excluded.version,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    returning * into stored;
    return stored;
end
$$;

grant execute on function public.save_own_measure(
    text, int, text, text, double precision, double precision, text
) to authenticated;

-- schemas/7-actions/action.sql
-- What a municipality does about a quick win, or about an idea of its own. Who may read an action is
-- said here.

create table public.action (
    -- Made by the client: the same send twice is one action.
    id uuid primary key,
    -- Whose it is; of a joint action: who leads it.
    municipality_code text not null references public.municipality (code),
    round_id uuid not null references public.round (id),
    -- Null: an idea of their own.
    measure_id text references public.measure (id),
    title text not null check (title = btrim(title) and length(title) between 1 and 200),
    first_step text not null default '' check (length(first_step) <= 500),
    owner text not null check (owner = '' or owner = private.clean_email(owner)),
    due_on date not null check (isfinite(due_on)),
    status text not null default 'planned' check (status in ('planned', 'busy', 'done', 'stopped')),
    done_on date,
    stop_reason text not null default '' check (length(stop_reason) <= 500),
    contributes boolean not null default false,
    feasible boolean not null default false,
    has_owner boolean not null default false,
    continuity boolean not null default false,
    criteria_note text not null default '' check (length(criteria_note) <= 500),
    person_days double precision check (person_days between 0 and 10000),
    cost double precision check (cost between 0 and 10000000),
    days_spent double precision not null default 0 check (days_spent between 0 and 10000),
    cost_spent double precision not null default 0 check (cost_spent between 0 and 10000000),
    public boolean not null default false,
    public_text text not null default '' check (length(public_text) <= 500),
    programme_line smallint check (programme_line between 1 and 6),
    national_theme text check (national_theme in (
        'menselijk-kapitaal', 'financiering', 'digitalisering', 'innovatie', 'internationaal',
        'regelgeving', 'fiscaliteit'
    )),
    next_decision text not null default '' check (length(next_decision) <= 300),
    version int not null default 1 check (version > 0),
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_by uuid,
    updated_at timestamptz not null default now(),
    constraint action_done_has_a_day check ((status = 'done') = (done_on is not null)),
    constraint action_stopped_has_a_reason check ((status = 'stopped') = (stop_reason <> '')),
    constraint action_public_has_words check (not public or public_text <> '')
);
comment on column public.action.owner is 'Address of a colleague, who may not have signed in yet; empty when that person left.';
comment on column public.action.person_days is 'Planned, of all participants together. Null: not estimated.';
comment on column public.action.cost is 'Planned, in euro, of all participants together. Null: not estimated.';
comment on column public.action.contributes is 'The four criteria of the ESZL programme for a promising initiative: contributes demonstrably, feasible, has a clear owner, continuity.';
comment on column public.action.programme_line is 'Line of the ESZL programme; set by staff, as national_theme and next_decision are.';
comment on column public.action.created_by is 'Kept when the account is removed, so no foreign key.';

create index action_municipality_code on public.action (municipality_code);
create index action_round_id on public.action (round_id);
create index action_measure_id on public.action (measure_id);
create index action_owner on public.action (owner);
create unique index action_one_that_runs on public.action (municipality_code, measure_id)
    where status in ('planned', 'busy');

create trigger action_is_one_line
    before insert or update of title on public.action
    for each row execute function private.must_be_one_line('title');

alter table public.action enable row level security;

grant select on public.action to authenticated;

create policy "Officials read the actions of their own municipality" on public.action
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all actions" on public.action
    for select to authenticated
    using ((select private.is_staff()));

-- Who takes part in a joint action, besides who leads it.
create table public.action_participant (
    action_id uuid not null references public.action (id),
    municipality_code text not null references public.municipality (code),
    person_days double precision not null check (person_days between 0 and 10000),
    cost double precision not null check (cost between 0 and 10000000),
    state text not null default 'invited' check (state in ('invited', 'joined', 'declined')),
    asked_at timestamptz not null default now(),
    answered_at timestamptz,
    primary key (action_id, municipality_code),
    constraint action_participant_answered check ((state = 'invited') = (answered_at is null))
);
comment on table public.action_participant is 'Who leads is not in it, and carries what the others do not.';

create index action_participant_municipality_code on public.action_participant (municipality_code);

alter table public.action_participant enable row level security;

grant select on public.action_participant to authenticated;

-- The actions of others that my municipality takes part in, or is asked for.
create function private.my_joint_actions() returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select action_id from public.action_participant
    where municipality_code = private.my_municipality() and state <> 'declined'
$$;
grant execute on function private.my_joint_actions() to authenticated;

create policy "Participants read their joint actions" on public.action
    for select to authenticated
    using (id in (select private.my_joint_actions()));

create policy "Who reads an action reads who takes part" on public.action_participant
    for select to authenticated
    using (action_id in (select id from public.action));

-- How an action came to be what it is: its status, owner, day and whether it is public, after each change.
create table public.action_event (
    id bigint generated by default as identity primary key,
    action_id uuid not null references public.action (id),
    at timestamptz not null default now(),
    by uuid,
    status text not null,
    -- Empty for nobody, and for who left since.
    owner text not null,
    due_on date not null,
    public boolean not null,
    reason text not null
);
comment on column public.action_event.by is 'Kept when the account is removed, so no foreign key.';

create index action_event_action_id on public.action_event (action_id);

alter table public.action_event enable row level security;

grant select on public.action_event to authenticated;

create policy "Who reads an action reads its history" on public.action_event
    for select to authenticated
    using (action_id in (select id from public.action));

create function private.remember_action() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_op = 'INSERT' or (new.status, new.owner, new.due_on, new.public)
        is distinct from (old.status, old.owner, old.due_on, old.public) then
        insert into public.action_event (action_id, by, status, owner, due_on, public, reason)
        values (new.id, new.updated_by, new.status, new.owner, new.due_on, new.public, new.stop_reason);
    end if;
    return null;
end
$$;

create trigger action_is_remembered
    after insert or update on public.action
    for each row execute function private.remember_action();

-- Who leaves the municipality, or is no longer invited, owns nothing there any more, and the history
-- forgets the address. The actions stay, without an owner.
create function private.give_back_actions() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if private.works_at(old.email, old.municipality_code) then
        return null;
    end if;
    update public.action
    set owner = '', has_owner = false, version = version + 1, updated_by = auth.uid(), updated_at = now()
    where owner = old.email and municipality_code = old.municipality_code;
    update public.action_event set owner = ''
    from public.action
    where action.id = action_id and action_event.owner = old.email
      and municipality_code = old.municipality_code;
    return null;
end
$$;

create trigger member_gives_back_actions
    after delete on public.member
    for each row execute function private.give_back_actions();

create trigger invitation_gives_back_actions
    after delete on public.invitation
    for each row execute function private.give_back_actions();

-- schemas/7-actions/action-participant.sql
-- Joint actions: asking others to take part, dividing what it costs, joining.

-- The parts of a division: the municipality that leads and at least one other, each once.
-- [{municipality, personDays, cost}] as JSON text.
-- @refuses malformed_request, municipality_unknown, number_out_of_range, number_invalid
create function private.parts_of(parts text)
returns table (municipality_code text, person_days double precision, cost double precision)
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    list jsonb := private.parsed(parts_of.parts);
    part record;
begin
    if jsonb_typeof(list) is distinct from 'array' or jsonb_array_length(list) not between 2 and 40 then
        perform private.refuse('malformed_request', 400);
    end if;
    for part in
        select
            element ->> 'municipality' as code,
            case when jsonb_typeof(element -> 'personDays') = 'number' then element -> 'personDays' end as days,
            case when jsonb_typeof(element -> 'cost') = 'number' then element -> 'cost' end as euro
        from jsonb_array_elements(list) as element
    loop
        perform private.participating_municipality(part.code);
        if part.days is null or part.euro is null then
            perform private.refuse('malformed_request', 400);
        end if;
        if part.days::numeric not between 0 and 10000 or part.euro::numeric not between 0 and 10000000 then
            perform private.refuse('number_out_of_range', 400);
        end if;
        if not (private.is_plain(part.days::numeric) and private.is_plain(part.euro::numeric)) then
            perform private.refuse('number_invalid', 400);
        end if;
        municipality_code := part.code;
        person_days := part.days::double precision;
        cost := part.euro::double precision;
        return next;
    end loop;
end
$$;

-- Who takes part from now on, and whether that is anything new. A part that changed is asked again.
-- @refuses what parts_of refuses, malformed_request (twice the same, or without who leads),
--          split_not_adding_up
create function private.set_parts(target public.action, parts text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    somebody_left boolean;
begin
    if (select count(*) <> count(distinct municipality_code)
            or not bool_or(municipality_code = target.municipality_code)
        from private.parts_of(set_parts.parts)) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- To the hundredth: thirds do not add up exactly.
    if (select abs(sum(person_days) - coalesce(target.person_days, 0)) >= 0.01
            or abs(sum(cost) - coalesce(target.cost, 0)) >= 0.01
        from private.parts_of(set_parts.parts)) then
        perform private.refuse('split_not_adding_up', 400);
    end if;
    delete from public.action_participant
    where action_id = target.id
      and municipality_code not in (select municipality_code from private.parts_of(set_parts.parts));
    somebody_left := found;
    insert into public.action_participant as known (action_id, municipality_code, person_days, cost)
    select target.id, municipality_code, person_days, cost from private.parts_of(set_parts.parts)
    where municipality_code <> target.municipality_code
    on conflict (action_id, municipality_code) do update
        set person_days = excluded.person_days, cost = excluded.cost,
            state = 'invited', asked_at = now(), answered_at = null
        where known.state = 'declined'
            or (known.person_days, known.cost) is distinct from (excluded.person_days, excluded.cost);
    return somebody_left or found;
end
$$;

-- A participant joins or does not, and may change its mind: an act of its coordinator. The same again
-- changes nothing.
-- @refuses forbidden, malformed_request, not_found
create function public.answer_joint_action(action_id uuid, joins boolean) returns public.action_participant
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    answered public.action_participant;
    answer text := case when answer_joint_action.joins then 'joined' else 'declined' end;
begin
    if not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if answer_joint_action.joins is null then
        perform private.refuse('malformed_request', 400);
    end if;
    update public.action_participant
    set state = answer, answered_at = case when state = answer then answered_at else now() end
    where action_id = answer_joint_action.action_id and municipality_code = private.my_municipality()
    returning * into answered;
    if answered.action_id is null then
        perform private.refuse('not_found', 404);
    end if;
    return answered;
end
$$;

grant execute on function public.answer_joint_action(uuid, boolean) to authenticated;

-- schemas/7-actions/action-make.sql
-- Making an action, and the rules that making and changing share.

-- What people typed, without the space around it.
create function private.trimmed(typed text) returns text
language sql immutable
set search_path = ''
as $$
    select btrim(coalesce(typed, ''), E' \t\r\n')
$$;

-- @refuses malformed_request, action_title_missing, text_too_long, number_out_of_range,
--          number_invalid, public_text_missing
create function private.must_be_sound(draft public.action) returns void
language plpgsql immutable
set search_path = ''
as $$
begin
    if num_nulls(draft.id, draft.contributes, draft.feasible, draft.has_owner, draft.continuity,
            draft.public, draft.days_spent, draft.cost_spent) > 0 then
        perform private.refuse('malformed_request', 400);
    end if;
    if draft.title = '' then
        perform private.refuse('action_title_missing', 400);
    end if;
    if length(draft.title) > 200 or length(draft.first_step) > 500 or length(draft.criteria_note) > 500
        or length(draft.public_text) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if greatest(draft.person_days, draft.days_spent) > 10000 or greatest(draft.cost, draft.cost_spent) > 10000000
        or least(draft.person_days, draft.days_spent, draft.cost, draft.cost_spent) < 0 then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if not (private.is_plain(draft.person_days) and private.is_plain(draft.cost)
            and private.is_plain(draft.days_spent) and private.is_plain(draft.cost_spent)) then
        perform private.refuse('number_invalid', 400);
    end if;
    if draft.public and draft.public_text = '' then
        perform private.refuse('public_text_missing', 400);
    end if;
end
$$;

-- From today on, within five years.
-- @refuses due_date_invalid
create function private.must_be_due_later(due_on date) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if (due_on between private.today() and private.today() + interval '5 years') is not true then
        perform private.refuse('due_date_invalid', 400);
    end if;
end
$$;

-- The address of who will own it. The coordinator may name somebody new, who is invited in the same
-- act; the mail is sent by the client.
-- @refuses email_invalid, not_a_colleague, already_member_elsewhere
create function private.owner_at(email text, municipality_code text) returns text
language plpgsql
set search_path = ''
as $$
declare
    address text := private.clean_email(owner_at.email);
begin
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if not private.works_at(address, owner_at.municipality_code) then
        if not private.is_coordinator()
            or private.my_municipality() is distinct from owner_at.municipality_code then
            perform private.refuse('not_a_colleague', 403);
        end if;
        perform public.invite_colleague(address);
    end if;
    return address;
end
$$;

-- Makes an action of the own municipality. With parts (parts_of) it is a joint one, which coordinators
-- make for their municipality and staff for one that they name as the lead.
-- @refuses forbidden, malformed_request, municipality_unknown, not_found (the round or measure),
--          what must_be_sound, must_be_due_later, owner_at and set_parts refuse, action_exists_already
create function public.make_action(
    id uuid, round_id uuid, title text, owner text, due_on date,
    measure_id text default null, first_step text default '',
    contributes boolean default false, feasible boolean default false,
    has_owner boolean default false, continuity boolean default false, criteria_note text default '',
    person_days double precision default null, cost double precision default null,
    municipality_code text default null, parts text default null
) returns public.action
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    lead text := coalesce(make_action.municipality_code, private.my_municipality());
    draft public.action;
    made public.action;
begin
    if make_action.parts is null then
        if lead is null or lead is distinct from private.my_municipality() then
            perform private.refuse('forbidden', 403);
        end if;
    else
        perform private.must_lead(lead);
    end if;
    perform private.participating_municipality(lead);
    if not exists (select from public.round where id = make_action.round_id)
        or make_action.measure_id is not null
            and not exists (select from public.measure where id = make_action.measure_id) then
        perform private.refuse('not_found', 404);
    end if;
    draft.id := make_action.id;
    draft.title := private.trimmed(make_action.title);
    draft.first_step := private.trimmed(make_action.first_step);
    draft.contributes := make_action.contributes;
    draft.feasible := make_action.feasible;
    draft.has_owner := make_action.has_owner;
    draft.continuity := make_action.continuity;
    draft.criteria_note := private.trimmed(make_action.criteria_note);
    draft.person_days := make_action.person_days;
    draft.cost := make_action.cost;
    draft.days_spent := 0;
    draft.cost_spent := 0;
    draft.public := false;
    perform private.must_be_sound(draft);
    -- The same send twice is one action, also at the same moment: the second waits here. That of
    -- somebody else is nobody's business.
    perform pg_advisory_xact_lock(hashtextextended('action' || draft.id, 0));
    select * into made from public.action where id = draft.id;
    if found then
        if made.created_by is distinct from auth.uid() or made.municipality_code <> lead then
            perform private.refuse('malformed_request', 400);
        end if;
        return made;
    end if;
    perform private.must_be_due_later(make_action.due_on);
    insert into public.action (
        id, municipality_code, round_id, measure_id, title, first_step, owner, due_on,
        contributes, feasible, has_owner, continuity, criteria_note, person_days, cost,
        created_by, updated_by
    )
    values (
        draft.id, lead, make_action.round_id, make_action.measure_id, draft.title, draft.first_step,
        private.owner_at(make_action.owner, lead), make_action.due_on,
        draft.contributes, draft.feasible, draft.has_owner, draft.continuity, draft.criteria_note,
        draft.person_days, draft.cost, auth.uid(), auth.uid()
    )
    on conflict do nothing
    returning * into made;
    if made.id is null then
        perform private.refuse('action_exists_already', 409);
    end if;
    if make_action.parts is not null then
        perform private.set_parts(made, make_action.parts);
    end if;
    return made;
end
$$;

grant execute on function public.make_action(
    uuid, uuid, text, text, date, text, text, boolean, boolean, boolean, boolean, text,
    double precision, double precision, text, text
) to authenticated;

-- schemas/7-actions/action-store.sql
-- Taking hold of an action to change it, and storing it. The same change sent twice is one.

-- The action, locked for a change by officials of its municipality, or for staff where that is said. It may
-- have had this very change already: store_action tells.
-- @refuses forbidden, not_found, action_changed_by_colleague
create function private.action_to_change(action_id uuid, expected_version int, by_staff boolean default false)
returns public.action
language plpgsql
set search_path = ''
as $$
declare
    target public.action;
begin
    if private.my_municipality() is null and not (by_staff and private.is_staff()) then
        perform private.refuse('forbidden', 403);
    end if;
    select * into target from public.action where id = action_to_change.action_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.municipality_code is distinct from private.my_municipality()
        and not (by_staff and private.is_staff()) then
        perform private.refuse('forbidden', 403);
    end if;
    if target.version is distinct from action_to_change.expected_version
        and not private.may_be_sent_twice(
            target.version, target.updated_by, action_to_change.expected_version
        ) then
        perform private.refuse('action_changed_by_colleague', 409);
    end if;
    return target;
end
$$;

-- Stores an action as it was changed. What it is already, also because it was sent twice, changes nothing.
-- @refuses action_changed_by_colleague
create function private.store_action(changed public.action, expected_version int, parts_changed boolean default false)
returns public.action
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    stored public.action;
begin
    select * into stored from public.action where id = changed.id;
    if changed is not distinct from stored and not parts_changed then
        return stored;
    end if;
    if stored.version <> store_action.expected_version then
        perform private.refuse('action_changed_by_colleague', 409);
    end if;
    update public.action set
        title = changed.title, first_step = changed.first_step, owner = changed.owner,
        due_on = changed.due_on, status = changed.status, done_on = changed.done_on,
        stop_reason = changed.stop_reason, contributes = changed.contributes, feasible = changed.feasible,
        has_owner = changed.has_owner, continuity = changed.continuity, criteria_note = changed.criteria_note,
        person_days = changed.person_days, cost = changed.cost, days_spent = changed.days_spent,
        cost_spent = changed.cost_spent, public = changed.public, public_text = changed.public_text,
        programme_line = changed.programme_line, national_theme = changed.national_theme,
        next_decision = changed.next_decision,
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where id = changed.id
    returning * into stored;
    return stored;
end
$$;

-- schemas/7-actions/action-change.sql
-- Changing an action. Every change names the version that it was made on (action-store.sql).

-- Replaces what is said about an action: everything but its status and what staff set.
-- @refuses what action_to_change, must_be_sound, must_be_due_later and owner_at refuse, split_not_adding_up
create function public.change_action(
    action_id uuid, expected_version int, title text, first_step text, owner text, due_on date,
    contributes boolean, feasible boolean, has_owner boolean, continuity boolean, criteria_note text,
    person_days double precision, cost double precision,
    days_spent double precision, cost_spent double precision, public boolean, public_text text
) returns public.action
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.action := private.action_to_change(change_action.action_id, change_action.expected_version);
    others record;
begin
    target.title := private.trimmed(change_action.title);
    target.first_step := private.trimmed(change_action.first_step);
    target.contributes := change_action.contributes;
    target.feasible := change_action.feasible;
    target.has_owner := change_action.has_owner;
    target.continuity := change_action.continuity;
    target.criteria_note := private.trimmed(change_action.criteria_note);
    target.person_days := change_action.person_days;
    target.cost := change_action.cost;
    target.days_spent := change_action.days_spent;
    target.cost_spent := change_action.cost_spent;
    target.public := change_action.public;
    target.public_text := private.trimmed(change_action.public_text);
    perform private.must_be_sound(target);
    -- A day that has passed, and an owner who has left, may stay as they are.
    if change_action.due_on is distinct from target.due_on then
        perform private.must_be_due_later(change_action.due_on);
    end if;
    if change_action.owner is distinct from target.owner then
        target.owner := private.owner_at(change_action.owner, target.municipality_code);
    end if;
    -- Who leads carries what the others do not.
    select coalesce(sum(part.person_days), 0) as days, coalesce(sum(part.cost), 0) as euro into others
    from public.action_participant as part where part.action_id = target.id;
    if others.days > coalesce(target.person_days, 0) + 0.01 or others.euro > coalesce(target.cost, 0) + 0.01 then
        perform private.refuse('split_not_adding_up', 400);
    end if;
    target.due_on := change_action.due_on;
    return private.store_action(target, change_action.expected_version);
end
$$;

-- Moves an action to another status, also back. Stopping needs a reason.
-- @refuses what action_to_change refuses, malformed_request, stop_reason_missing, text_too_long,
--          action_exists_already (the measure has been taken up again since)
create function public.set_action_status(
    action_id uuid, expected_version int, status text, reason text default ''
) returns public.action
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.action := private.action_to_change(
        set_action_status.action_id, set_action_status.expected_version
    );
    why text := case when set_action_status.status = 'stopped'
        then private.trimmed(set_action_status.reason) else '' end;
begin
    if (set_action_status.status in ('planned', 'busy', 'done', 'stopped')) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    if set_action_status.status = 'stopped' and why = '' then
        perform private.refuse('stop_reason_missing', 400);
    end if;
    if length(why) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    target.status := set_action_status.status;
    -- What was done keeps its day.
    target.done_on := case when target.status = 'done' then coalesce(target.done_on, private.today()) end;
    target.stop_reason := why;
    begin
        return private.store_action(target, set_action_status.expected_version);
    exception when unique_violation then
        perform private.refuse('action_exists_already', 409);
    end;
end
$$;

-- What staff add for the kernteam: the line and theme it counts for, and what is to be decided next.
-- @refuses forbidden, what action_to_change refuses, malformed_request, text_too_long
create function public.steer_action(
    action_id uuid, expected_version int, programme_line smallint, national_theme text, next_decision text
) returns public.action
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.action;
    decision text := private.trimmed(steer_action.next_decision);
begin
    perform private.must_be_staff();
    target := private.action_to_change(steer_action.action_id, steer_action.expected_version, true);
    if length(decision) > 300 then
        perform private.refuse('text_too_long', 413);
    end if;
    target.programme_line := steer_action.programme_line;
    target.national_theme := steer_action.national_theme;
    target.next_decision := decision;
    begin
        return private.store_action(target, steer_action.expected_version);
    exception when check_violation then
        perform private.refuse('malformed_request', 400);
    end;
end
$$;

-- Divides an action anew over who leads and who takes part, of so many days and euro together. An action
-- of one municipality becomes a joint one this way.
-- @refuses what action_to_change and set_parts refuse, forbidden, number_out_of_range
create function public.share_action(
    action_id uuid, expected_version int, person_days double precision, cost double precision, parts text
) returns public.action
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.action := private.action_to_change(
        share_action.action_id, share_action.expected_version, true
    );
begin
    perform private.must_lead(target.municipality_code);
    target.person_days := share_action.person_days;
    target.cost := share_action.cost;
    perform private.must_be_sound(target);
    return private.store_action(
        target, share_action.expected_version, private.set_parts(target, share_action.parts)
    );
end
$$;

grant execute on function public.change_action(
    uuid, int, text, text, text, date, boolean, boolean, boolean, boolean, text,
    double precision, double precision, double precision, double precision, boolean, text
) to authenticated;
grant execute on function public.set_action_status(uuid, int, text, text) to authenticated;
grant execute on function public.steer_action(uuid, int, smallint, text, text) to authenticated;
grant execute on function public.share_action(uuid, int, double precision, double precision, text) to authenticated;

-- schemas/7-actions/action-comment.sql
-- What people say to each other about an action. Append-only: by those who read it, so in a joint action
-- across municipalities, and by staff.

create table public.action_comment (
    -- Made by the client: the same send twice is one comment.
    id uuid primary key,
    action_id uuid not null references public.action (id),
    written_by uuid not null,
    -- Where the writer works; null for staff. Who reads along elsewhere may not see the person.
    municipality_code text references public.municipality (code),
    written_at timestamptz not null default now(),
    text text not null check (text = btrim(text) and length(text) between 1 and 1000)
);
comment on column public.action_comment.written_by is 'Kept when the account is removed, so no foreign key.';

create index action_comment_action_id on public.action_comment (action_id);
create index action_comment_municipality_code on public.action_comment (municipality_code);

alter table public.action_comment enable row level security;

grant select on public.action_comment to authenticated;

create policy "Who reads an action reads its comments" on public.action_comment
    for select to authenticated
    using (action_id in (select id from public.action));

-- @refuses forbidden, malformed_request, not_found, comment_missing, text_too_long
create function public.comment_action(id uuid, action_id uuid, text text) returns public.action_comment
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
    said text := private.trimmed(comment_action.text);
    target public.action;
    written public.action_comment;
begin
    if place is null and not private.is_staff() then
        perform private.refuse('forbidden', 403);
    end if;
    if comment_action.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    select * into target from public.action where id = comment_action.action_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if not private.is_staff() and target.municipality_code <> place
        and target.id not in (select private.my_joint_actions()) then
        perform private.refuse('forbidden', 403);
    end if;
    if said = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(said) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.action_comment (id, action_id, written_by, municipality_code, text)
    values (comment_action.id, target.id, auth.uid(), place, said)
    on conflict (id) do nothing;
    select * into written from public.action_comment
    where id = comment_action.id and action_id = target.id and written_by = auth.uid();
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    return written;
end
$$;

grant execute on function public.comment_action(uuid, uuid, text) to authenticated;

-- schemas/7-actions/proof-sources.sql
-- What the proof of actions (action-proof.sql) is made from: who did what, in which rounds, with which
-- scores and which satisfaction.

-- Who carries out which action: the municipality it is of, and those that joined. Without a place: all.
create function private.action_doers(place text)
returns table (action_id uuid, municipality_code text, measure_id text, status text, round_id uuid)
language sql stable
set search_path = ''
as $$
    select id, municipality_code, measure_id, status, round_id from public.action
    where action_doers.place is null or municipality_code = action_doers.place
    union all
    select action.id, part.municipality_code, measure_id, status, round_id
    from public.action_participant as part
    join public.action on action.id = part.action_id
    where part.state = 'joined'
      and (action_doers.place is null or part.municipality_code = action_doers.place)
$$;

-- The round to compare with: the first later one in which the municipality handed in, else the first
-- later one; null when there is none.
create function private.next_round(round_id uuid, municipality_code text) returns uuid
language sql stable
set search_path = ''
as $$
    select later.id
    from public.round as earlier
    join public.round as later on later.opened_at > earlier.opened_at
    left join public.scan
        on scan.round_id = later.id and scan.municipality_code = next_round.municipality_code
    where earlier.id = next_round.round_id
    order by coalesce(scan.state = 'submitted', false) desc, later.opened_at
    limit 1
$$;

-- Every item of every scan that was handed in; the score, 0-100, is null where there is none.
create function private.item_scores()
returns table (round_id uuid, municipality_code text, item_id text, score double precision)
language sql stable
set search_path = ''
as $$
    select round_id, municipality_code, key, (value ->> 'score')::double precision
    from public.score_sheet
    cross join jsonb_each(sheet -> 'items')
$$;

-- Satisfaction per municipality and rating item as it is published: whole points with their margin.
create function private.satisfaction_in(round_id uuid)
returns table (municipality_code text, rating_item text, n int, satisfaction double precision, margin int)
language sql stable
set search_path = ''
as $$
    select municipality_code, item ->> 'id', n, satisfaction, satisfaction_margin
    from private.item_results(satisfaction_in.round_id) as result
    join jsonb_array_elements(private.definition_of_round(satisfaction_in.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = result.item_position
$$;

-- The same of every round.
create function private.satisfaction_in_rounds()
returns table (
    round_id uuid, municipality_code text, rating_item text, n int, satisfaction double precision, margin int
)
language sql stable
set search_path = ''
as $$
    select round.id, found.*
    from public.round
    cross join lateral private.satisfaction_in(round.id) as found
$$;

-- The municipalities that have or had an action on a measure, which was not stopped.
create function private.working()
returns table (measure_id text, municipality_code text)
language sql stable
set search_path = ''
as $$
    select distinct measure_id, municipality_code from private.action_doers(null)
    where measure_id is not null and status <> 'stopped'
$$;

-- What the questionnaire of every round asks: items of the scan and, as 'rating', of entrepreneurs.
create function private.asked_in_rounds()
returns table (round_id uuid, kind text, item_id text, question jsonb)
language sql stable
set search_path = ''
as $$
    select round.id, kind, item ->> 'id', item
    from public.round
    join public.questionnaire_version on questionnaire_version.id = round.questionnaire_version
    cross join (values ('answer', 'items'), ('rating', 'ratingItems')) as part (kind, list)
    cross join jsonb_array_elements(definition -> list) as item
$$;

-- schemas/7-actions/public-actions.sql
-- What everyone may read of actions: those that a municipality made public, in the words it chose for
-- entrepreneurs. Never who owns one, what it costs, or what is said about it.

-- Every public action once for each municipality whose page it stands on: that it is of, and those
-- that joined. Without a place: of all that take part.
-- rating_items: the entrepreneur items that the measure works on, the one it does most for first.
create function private.shown_actions(place text)
returns table (
    municipality_code text, action_id uuid, round_id uuid, title text, words text, status text,
    due_on date, done_on date, theme text, rating_items text[], together text[]
)
language sql stable
set search_path = ''
as $$
    with asked as materialized (
        select round.id as round_id, item ->> 'id' as item_id, item ->> 'theme' as theme
        from public.round
        cross join jsonb_array_elements(private.definition_of_round(round.id) -> 'items') as item
    )
    select
        doer.municipality_code, action.id, action.round_id, action.title, action.public_text,
        action.status, action.due_on, action.done_on, asked.theme,
        coalesce((
            select array_agg(effect ->> 'ratingItem' order by (effect ->> 'factor')::double precision desc, nth)
            from jsonb_array_elements(measure.effects) with ordinality as known (effect, nth)
        ), '{}'),
        coalesce((
            select array_agg(code order by code)
            from (
                select action.municipality_code as code
                union
                select part.municipality_code from public.action_participant as part
                where part.action_id = action.id and part.state = 'joined'
            ) as involved
            where code <> doer.municipality_code
        ), '{}')
    from private.action_doers(shown_actions.place) as doer
    join public.action on action.id = doer.action_id and action.public
    join public.municipality on municipality.code = doer.municipality_code and municipality.takes_part
    left join public.measure on measure.id = action.measure_id
    left join asked
        on asked.round_id = action.round_id and asked.item_id = measure.triggers -> 0 ->> 'item'
$$;

-- The public actions of a municipality, its own and those that it joined, by the month they are due.
-- @refuses municipality_unknown
create function public.public_actions(municipality_code text)
returns table (
    title text, words text, status text, due_month date, done_month date,
    theme text, rating_items text[], together text[]
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.participating_municipality(public_actions.municipality_code);
    return query
    select
        title, words, status,
        date_trunc('month', due_on)::date, date_trunc('month', done_on)::date,
        theme, rating_items, together
    from private.shown_actions(public_actions.municipality_code)
    order by due_on, action_id;
end
$$;

grant execute on function public.public_actions(text) to anon, authenticated;

-- The public actions that a closed round led to, of every municipality, for the open data: what its
-- page shows and nothing else. A month is there while it says something: the month an action is due
-- until it is done or stopped. rating_item: the one that the measure does most for.
-- @refuses not_found
create function public.public_actions_of_round(round_id uuid)
returns table (
    municipality_code text, theme text, rating_item text, title text, words text, status text,
    due_month date, done_month date, together text[]
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_actions_of_round.round_id);
    return query
    select
        shown.municipality_code, theme, rating_items[1], title, words, status,
        case when status in ('planned', 'busy') then date_trunc('month', due_on)::date end,
        date_trunc('month', done_on)::date,
        together
    from private.shown_actions(null) as shown
    where shown.round_id = public_actions_of_round.round_id
    order by shown.municipality_code, date_trunc('month', coalesce(done_on, due_on)), title, action_id;
end
$$;

grant execute on function public.public_actions_of_round(uuid) to anon, authenticated;

-- schemas/7-actions/action-proof.sql
-- Proof: what the next round says of what an action was to change. What follows from it is said in
-- src/domain/proof, and for who may not see the numbers in action-outcome.sql.

-- The questions that the measure of an action improves, before and after. Of one municipality or, without
-- a place, of all; of the actions that are asked for or, without a list, of all.
create function private.answer_lines(place text, asked_for uuid[])
returns table (
    action_id uuid, municipality_code text, measure_id text, item_position bigint, item_id text,
    goal double precision, before_round uuid, after_round uuid,
    before double precision, after double precision, reason text
)
language sql stable
set search_path = ''
as $$
    with scores as materialized (
        select * from private.item_scores()
    ), asked as materialized (
        select * from private.asked_in_rounds() where kind = 'answer'
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(answer_lines.place)
        where asked_for is null or action_id in (select unnest(asked_for))
    ), target as (
        select doer.*, target, item_position, target ->> 'item' as item
        from doer
        join public.measure on measure.id = doer.measure_id
        cross join jsonb_array_elements(measure.targets) with ordinality as known (target, item_position)
    )
    select
        target.action_id, target.municipality_code, target.measure_id, target.item_position, target.item,
        coalesce(
            (target ->> 'to')::double precision,
            least(100, earlier.score + (target ->> 'raise')::double precision)
        ),
        target.round_id, target.after_round, earlier.score, later.score,
        case
            when not exists (
                select from scores
                where round_id = target.round_id and municipality_code = target.municipality_code
            ) then 'not_before'
            when target.after_round is null then 'no_next_round'
            when not exists (
                select from scores
                where round_id = target.after_round and municipality_code = target.municipality_code
            ) then 'not_handed_in'
            when asked_then.item_id is null then 'new_item'
            when asked_now.item_id is null then 'item_gone'
            when private.same_question(asked_then.question, asked_now.question) = 'other' then 'new_item'
            when earlier.score is null or later.score is null then 'unknown'
        end
    from target
    left join asked as asked_then
        on asked_then.round_id = target.round_id and asked_then.item_id = target.item
    left join asked as asked_now
        on asked_now.round_id = target.after_round and asked_now.item_id = target.item
    left join scores as earlier on earlier.round_id = target.round_id
        and earlier.municipality_code = target.municipality_code and earlier.item_id = target.item
    left join scores as later on later.round_id = target.after_round
        and later.municipality_code = target.municipality_code and later.item_id = target.item
$$;

-- The same of one municipality beside the median change of the others: those without an action on this
-- measure, five or more, in whole points. Who is left out (naming.sql) in either round is not in it.
create function private.proof_answers(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, goal double precision,
    before_round uuid, after_round uuid, before double precision, after double precision,
    region_change double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with line as materialized (
        select * from private.answer_lines(proof_answers.place, null)
    ), scores as materialized (
        select * from private.item_scores()
        where score is not null and item_id in (select item_id from line)
    ), region as (
        select
            measure_id, compared.item_id, before_round, after_round,
            percentile_cont(0.5) within group (order by a.score - b.score) as change, count(*)::int as n
        from (
            select distinct measure_id, item_id, before_round, after_round from line
            -- Nor do the others answer the same question.
            where reason is distinct from 'new_item'
        ) as compared
        join scores as b on b.round_id = before_round and b.item_id = compared.item_id
        join scores as a on a.round_id = after_round and a.item_id = compared.item_id
            and a.municipality_code = b.municipality_code
        where b.municipality_code <> proof_answers.place
          and (measure_id, b.municipality_code) not in (
              select measure_id, municipality_code from private.working()
          )
          and b.municipality_code not in (select private.left_out(before_round, 'participants'))
          and b.municipality_code not in (select private.left_out(after_round, 'participants'))
        group by measure_id, compared.item_id, before_round, after_round
    )
    select
        action_id, municipality_code, item_position, item_id, goal, before_round, after_round, before, after,
        case when n >= 5 then round(change) end, case when n >= 5 then n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

-- The experiences that the measure of an action works on, before and after; of whom and of what as above.
create function private.rating_lines(place text, asked_for uuid[])
returns table (
    action_id uuid, municipality_code text, measure_id text, item_position bigint, item_id text,
    factor double precision, before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int, reason text
)
language sql stable
set search_path = ''
as $$
    with rated as materialized (
        select * from private.satisfaction_in_rounds()
    ), asked as materialized (
        select * from private.asked_in_rounds() where kind = 'rating'
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(rating_lines.place)
        where asked_for is null or action_id in (select unnest(asked_for))
    ), effect as (
        select doer.*, item_position, effect ->> 'ratingItem' as item, (effect ->> 'factor')::double precision as factor
        from doer
        join public.measure on measure.id = doer.measure_id
        cross join jsonb_array_elements(measure.effects) with ordinality as known (effect, item_position)
    )
    select
        effect.action_id, effect.municipality_code, effect.measure_id, effect.item_position, effect.item,
        effect.factor, effect.round_id, effect.after_round,
        earlier.satisfaction, earlier.n, earlier.margin, later.satisfaction, later.n, later.margin,
        case
            when effect.after_round is null then 'no_next_round'
            when (effect.round_id, effect.item) not in (select round_id, item_id from asked)
                then 'new_item'
            when (effect.after_round, effect.item) not in (select round_id, item_id from asked)
                then 'item_gone'
            when earlier.n is null or later.n is null then 'few_responses'
        end
    from effect
    left join rated as earlier on earlier.round_id = effect.round_id
        and earlier.municipality_code = effect.municipality_code and earlier.rating_item = effect.item
    left join rated as later on later.round_id = effect.after_round
        and later.municipality_code = effect.municipality_code and later.rating_item = effect.item
$$;

-- The same of one municipality beside the mean change of the others with its standard error, from how
-- they differ.
create function private.proof_ratings(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, factor double precision,
    before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int,
    region_change double precision, region_error double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with line as materialized (
        select * from private.rating_lines(proof_ratings.place, null)
    ), rated as materialized (
        select * from private.satisfaction_in_rounds() where rating_item in (select item_id from line)
    ), region as (
        select
            measure_id, item_id, before_round, after_round,
            avg(a.satisfaction - b.satisfaction) as change,
            stddev_samp(a.satisfaction - b.satisfaction) / sqrt(count(*)) as error, count(*)::int as n
        from (select distinct measure_id, item_id, before_round, after_round from line) as compared
        join rated as b on b.round_id = before_round and b.rating_item = item_id
        join rated as a on a.round_id = after_round and a.rating_item = item_id
            and a.municipality_code = b.municipality_code
        where b.municipality_code <> proof_ratings.place
          and (measure_id, b.municipality_code) not in (
              select measure_id, municipality_code from private.working()
          )
        group by measure_id, item_id, before_round, after_round
    )
    select
        action_id, municipality_code, item_position, item_id, factor, before_round, after_round,
        before, before_n, before_margin, after, after_n, after_margin,
        case when region.n >= 5 then round(change) end,
        case when region.n >= 5 then ceil(10 * error) / 10 end,
        case when region.n >= 5 then region.n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

-- schemas/7-actions/action-outcome.sql
-- What became of actions, in numbers for who may see them and in one word for others.

-- The proof of the actions of a municipality: answers with their score of 0-100, ratings
-- with published satisfaction. `reason` says why a line cannot be compared (src/domain/proof).
-- @refuses forbidden, municipality_unknown
create function public.action_proof(municipality_code text)
returns table (
    action_id uuid, kind text, item_id text, factor double precision,
    goal double precision, before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int,
    region_change double precision, region_error double precision, region_n int, reason text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := action_proof.municipality_code;
begin
    perform private.must_work_for(place);
    perform private.participating_municipality(place);
    return query
    with line as (
        select
            action_id, 'answer' as kind, item_id, item_position,
            null::double precision as factor, goal, before_round, after_round,
            before, null::int as before_n, null::int as before_margin,
            after, null::int as after_n, null::int as after_margin,
            region_change, null::double precision as region_error, region_n, reason
        from private.proof_answers(place)
        union all
        select
            action_id, 'rating', item_id, item_position,
            factor, null, before_round, after_round,
            before, before_n, before_margin, after, after_n, after_margin,
            region_change, region_error, region_n, reason
        from private.proof_ratings(place)
    )
    select
        line.action_id, line.kind, line.item_id, line.factor,
        case when shown then line.goal end, line.before_round, line.after_round,
        case when shown then line.before end, case when shown then line.before_n end,
        case when shown then line.before_margin end,
        case when shown then line.after end, case when shown then line.after_n end,
        case when shown then line.after_margin end,
        case when shown then line.region_change end, case when shown then line.region_error end,
        case when shown then line.region_n end,
        case when shown then line.reason else 'not_shown' end
    from line
    cross join lateral (
        select private.may_see_results(line.before_round)
            and (line.after_round is null or private.may_see_results(line.after_round)) as shown
    ) as stage
    order by line.action_id, line.kind, line.item_position;
end
$$;

grant execute on function public.action_proof(text) to authenticated;

-- Whether answers changed: together more than half a step of a ladder. Null of nothing to compare.
create function private.answer_verdict(changes double precision[]) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when sum(change) is null then null
        when abs(sum(change)) <= 12.5 + 1e-9 then 'none'
        when sum(change) > 0 then 'improved'
        else 'worse'
    end
    from unnest(changes) as change
$$;

-- Standard error of satisfaction: from the published margin, or from the spread of one answer (29).
create function private.satisfaction_error(n int, margin int) returns double precision
language sql immutable
set search_path = ''
as $$
    select coalesce(margin / 1.959963984540054, 29 / sqrt(n))
$$;

-- Whether satisfaction changed by more than noise: the mean weighted by effect, against the weighted
-- mean of the errors.
create function private.rating_verdict(
    differences double precision[], errors double precision[], factors double precision[],
    out verdict text, out difference double precision, out error double precision
)
language sql immutable
set search_path = ''
as $$
    select
        case
            when mean is null then null
            when abs(mean) <= 1.959963984540054 * noise + 1e-9 then 'none'
            when mean > 0 then 'improved'
            else 'worse'
        end,
        mean, noise
    from (
        select
            sum(factor * difference) / sum(factor) as mean, sum(factor * error) / sum(factor) as noise
        from unnest(differences, errors, factors) as line (difference, error, factor)
        where difference is not null
    ) as pooled
$$;

-- Per action that is asked for (null: all) and who carries it out what became of it, in one word about
-- the answers and one about the ratings: a verdict, or the reason why there is none. Staff see all; a
-- municipality its own as soon as its results; others what they may see themselves: answers from the
-- stage 'participants' on, unless left out (naming.sql), ratings of rounds that are closed (docs/decisions/0090).
create function private.action_outcomes(asked_for uuid[])
returns table (action_id uuid, municipality_code text, answers text, ratings text)
language sql stable
set search_path = ''
as $$
    with answered as (
        select
            action_id, municipality_code,
            private.answer_verdict(array_agg(after - before) filter (where reason is null)) as verdict,
            (array_agg(reason order by item_position))[1] as reason
        from private.answer_lines(null, action_outcomes.asked_for)
        group by action_id, municipality_code
    ), rated as (
        select
            action_id, municipality_code,
            (private.rating_verdict(
                array_agg(after - before) filter (where reason is null),
                array_agg(sqrt(
                    private.satisfaction_error(before_n, before_margin) ^ 2
                    + private.satisfaction_error(after_n, after_margin) ^ 2
                )) filter (where reason is null),
                array_agg(factor) filter (where reason is null)
            )).verdict,
            (array_agg(reason order by item_position))[1] as reason
        from private.rating_lines(null, action_outcomes.asked_for)
        group by action_id, municipality_code
    )
    select
        doer.action_id, doer.municipality_code,
        case
            when doer.measure_id is null then 'no_measure'
            when after_round is not null and not (own or (
                round_id in (select private.rounds_shown('participants'))
                and after_round in (select private.rounds_shown('participants'))
                and doer.municipality_code not in (select private.left_out(round_id, 'participants'))
                and doer.municipality_code not in (select private.left_out(after_round, 'participants'))
            )) then 'not_shown'
            else coalesce(answered.verdict, answered.reason, 'no_target')
        end,
        case
            when doer.measure_id is null then 'no_measure'
            when after_round is not null
                and not (own or (private.is_public(round_id) and private.is_public(after_round)))
                then 'not_shown'
            else coalesce(rated.verdict, rated.reason, 'no_measure')
        end
    from private.action_doers(null) as doer
    cross join lateral (
        select private.next_round(doer.round_id, doer.municipality_code) as after_round
    ) as next
    cross join lateral (
        select private.is_staff() or (
            doer.municipality_code is not distinct from private.my_municipality()
            and private.may_see_results(round_id) and private.may_see_results(after_round)
        ) as own
    ) as reader
    left join answered using (action_id, municipality_code)
    left join rated using (action_id, municipality_code)
    where asked_for is null or action_id in (select unnest(asked_for))
$$;

-- schemas/7-actions/kernteam.sql
-- What the kernteam sees of actions, and the library of what worked.

-- Staff see every action; viewers the joint ones and those made public. Never who owns one, nor the
-- steps and notes. `answers` and `ratings` count what became of it per participant, by word
-- (action-outcome.sql). Days and euro are of all participants together.
-- @refuses forbidden
create function public.kernteam_actions()
returns table (
    id uuid, municipality_code text, joined text[], invited int, round_id uuid, measure_id text,
    title text, status text, due_on date, done_on date,
    person_days double precision, cost double precision,
    days_spent double precision, cost_spent double precision,
    public boolean, public_text text, programme_line smallint, national_theme text, next_decision text,
    version int, answers jsonb, ratings jsonb
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    if not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    return query
    with seen as materialized (
        select action.*, part.joined, part.invited
        from public.action
        cross join lateral (
            select
                coalesce(array_agg(municipality_code order by municipality_code)
                    filter (where state = 'joined'), '{}') as joined,
                count(*) filter (where state = 'invited')::int as invited,
                count(*) filter (where state <> 'declined') > 0 as joint
            from public.action_participant
            where action_id = action.id
        ) as part
        where private.is_staff() or action.public or part.joint
    ), outcome as materialized (
        select * from private.action_outcomes(array(select id from seen))
    ), of_answers as (
        select action_id, jsonb_object_agg(word, times) as words
        from (select action_id, answers as word, count(*) as times from outcome group by 1, 2) as counted
        group by 1
    ), of_ratings as (
        select action_id, jsonb_object_agg(word, times) as words
        from (select action_id, ratings as word, count(*) as times from outcome group by 1, 2) as counted
        group by 1
    )
    select
        action.id, action.municipality_code, action.joined, action.invited, action.round_id,
        action.measure_id, action.title, action.status, action.due_on, action.done_on,
        action.person_days, action.cost, action.days_spent, action.cost_spent,
        action.public, case when action.public then action.public_text else '' end,
        action.programme_line, action.national_theme, action.next_decision, action.version,
        of_answers.words, of_ratings.words
    from seen as action
    left join of_answers on of_answers.action_id = action.id
    left join of_ratings on of_ratings.action_id = action.id
    order by action.due_on, action.id;
end
$$;

grant execute on function public.kernteam_actions() to authenticated;

-- What was done in the region and what became of it, for every member: one row per action that is done
-- and who carried it out. Named are the own municipality, public actions, and who let its name stand
-- beside its scores (naming.sql); of others there is no name, title or contact point.
-- @refuses forbidden
create function public.what_worked()
returns table (
    measure_id text, municipality_code text, contact_point text, round_id uuid, public_text text,
    joint boolean, own boolean,
    person_days double precision, cost double precision,
    days_spent double precision, cost_spent double precision, answers text, ratings text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
begin
    if place is null and not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    return query
    with doer as materialized (
        select doer.*, action.public, action.public_text, action.municipality_code as lead,
            action.person_days, action.cost, action.days_spent, action.cost_spent
        from private.action_doers(null) as doer
        join public.action on action.id = doer.action_id
        where doer.status = 'done' and doer.measure_id is not null
    )
    select
        doer.measure_id,
        case when named then doer.municipality_code end,
        case when named then coalesce(contact_point.contact, '') end,
        doer.round_id,
        -- Words, days and euro are of the whole action, so they stand with who led it.
        case when doer.public and doer.municipality_code = lead then doer.public_text else '' end,
        shared, mine,
        case when doer.municipality_code = lead then doer.person_days end,
        case when doer.municipality_code = lead then doer.cost end,
        case when doer.municipality_code = lead then nullif(doer.days_spent, 0) end,
        case when doer.municipality_code = lead then nullif(doer.cost_spent, 0) end,
        outcome.answers, outcome.ratings
    from doer
    left join public.contact_point on contact_point.municipality_code = doer.municipality_code
    join private.action_outcomes(array(select action_id from doer)) as outcome
        on outcome.action_id = doer.action_id and outcome.municipality_code = doer.municipality_code
    cross join lateral (
        select
            doer.municipality_code is not distinct from place as mine,
            exists (
                select from public.action_participant as part
                where part.action_id = doer.action_id and part.state = 'joined'
            ) as shared
    ) as kind
    cross join lateral (
        select mine or private.is_staff() or doer.public or (
            doer.round_id in (select private.rounds_shown('participants'))
            and doer.municipality_code in (select private.named(doer.round_id, 'participants'))
        ) as named
    ) as naming
    order by doer.measure_id, named desc, doer.municipality_code, doer.action_id;
end
$$;

grant execute on function public.what_worked() to authenticated;

-- schemas/7-actions/digest.sql
-- The weekly mail: what everyone who works on actions has to know, once a week per person. Composed and
-- sent by supabase/digest; nothing of it can be called through the API.

-- To whom the mail of a week went. The row is there before the mail goes out: whatever happens in
-- between, nobody gets it twice (docs/decisions/0087-a-weekly-mail-at-most-once.md).
create table private.digest_sent (
    email text not null,
    -- Monday.
    week date not null check (extract(isodow from week) = 1),
    claimed_at timestamptz not null default now(),
    -- Null: being sent, or broken off while it was.
    sent_at timestamptz,
    primary key (email, week)
);

alter table private.digest_sent enable row level security;

-- Takes the mail of this person and week; false when it was taken before. What is two months old goes.
create function private.claim_digest(email text, week date) returns boolean
language sql
set search_path = ''
as $$
    delete from private.digest_sent where digest_sent.week < claim_digest.week - 56;
    with claimed as (
        insert into private.digest_sent (email, week) values (claim_digest.email, claim_digest.week)
        on conflict do nothing
        returning 1
    )
    select exists (select from claimed)
$$;

-- It was accepted by the mail server; or it was refused, and may be tried again.
create function private.settle_digest(email text, week date, accepted boolean) returns void
language sql
set search_path = ''
as $$
    update private.digest_sent set sent_at = now()
    where settle_digest.accepted
      and digest_sent.email = settle_digest.email and digest_sent.week = settle_digest.week;
    delete from private.digest_sent
    where not settle_digest.accepted and sent_at is null
      and digest_sent.email = settle_digest.email and digest_sent.week = settle_digest.week
$$;

-- What everyone has to hear in a week, one row per thing; who has nothing, wants no mail or had it is
-- not in it. Officials: their own actions. Coordinators: all of their municipality, what is said in
-- joint actions, and what they are asked for. Staff: what is overdue in the region.
create function private.digest(week date)
returns table (
    email text, role text, kind text, action_id uuid, title text, due_on date, municipality text,
    comments int
)
language sql stable
set search_path = ''
as $$
    with person as (
        select
            member.user_id, member.email, member.role, member.municipality_code as code,
            coalesce((
                select max(claimed_at) from private.digest_sent
                where digest_sent.email = member.email and digest_sent.week < digest.week
            ), now() - interval '7 days') as since
        from public.member
        where member.role in ('staff', 'coordinator', 'colleague')
          and not exists (
              select from public.mail_choice
              where mail_choice.user_id = member.user_id and not mail_choice.weekly
          )
          and not exists (
              select from private.digest_sent
              where digest_sent.email = member.email and digest_sent.week = digest.week
          )
    ), seen as (
        select person.*, action.id as action_id, action.title, action.due_on, action.status, action.municipality_code
        from person
        join public.action on case person.role
            when 'staff' then true
            when 'coordinator' then action.municipality_code = person.code
            else action.municipality_code = person.code and action.owner = person.email
        end
    ), late as (
        select
            seen.email, seen.role, seen.action_id, seen.title, seen.due_on, seen.municipality_code, 0 as comments,
            case when due_on < private.today() then 'overdue' else 'soon' end as kind
        from seen
        where status in ('planned', 'busy')
          and due_on <= private.today() + case when role = 'staff' then -1 else 14 end
    ), said as (
        select
            heard.email, heard.role, heard.action_id, heard.title, heard.due_on, heard.municipality_code,
            count(*)::int as comments, 'commented' as kind
        from (
            select user_id, email, role, since, action_id, title, due_on, municipality_code
            from seen where role <> 'staff'
            union
            select user_id, email, role, since, action.id, action.title, action.due_on, action.municipality_code
            from person
            join public.action_participant as part on part.municipality_code = person.code and part.state = 'joined'
            join public.action on action.id = part.action_id
            where role = 'coordinator'
        ) as heard
        join public.action_comment as spoken on spoken.action_id = heard.action_id
        where spoken.written_at > heard.since and spoken.written_by <> heard.user_id
        group by 1, 2, 3, 4, 5, 6
    ), asked as (
        select
            person.email, person.role, action.id as action_id, action.title, action.due_on,
            action.municipality_code, 0 as comments, 'invited' as kind
        from person
        join public.action_participant as part on part.municipality_code = person.code and part.state = 'invited'
        join public.action on action.id = part.action_id and action.status in ('planned', 'busy')
        where role = 'coordinator'
    )
    select found.email, found.role, kind, found.action_id, found.title, found.due_on, municipality.name, found.comments
    from (
        select email, role, kind, action_id, title, due_on, municipality_code, comments from late
        union all
        select email, role, kind, action_id, title, due_on, municipality_code, comments from said
        union all
        select email, role, kind, action_id, title, due_on, municipality_code, comments from asked
    ) as found
    join public.municipality on municipality.code = found.municipality_code
    order by found.email, kind, found.due_on, municipality.name, found.title, found.action_id
$$;

-- schemas/8-privacy/signature-names.sql
-- How long the names under what was signed are kept: that of the round says it, in whole years after
-- closing. What was signed stays; who did becomes a colleague.

create table public.signature_retention (
    round_id uuid primary key references public.round (id),
    years int not null check (years between 1 and 20)
);
comment on table public.signature_retention is 'A round without a row keeps names for seven years.';

alter table public.signature_retention enable row level security;

grant select on public.signature_retention to authenticated;

create policy "Who reads a round reads how long names are kept" on public.signature_retention
    for select to authenticated
    using (round_id in (select id from public.round));

-- Until when; null as long as the round is open.
create function private.names_kept_until(round_id uuid) returns date
language sql stable
set search_path = ''
as $$
    select (closed_at at time zone 'Europe/Amsterdam' + make_interval(years => coalesce(years, 7)))::date
    from public.round
    left join public.signature_retention on signature_retention.round_id = round.id
    where round.id = names_kept_until.round_id
$$;

-- @refuses forbidden, not_found, number_out_of_range
create function public.set_signature_retention(round_id uuid, years int) returns public.signature_retention
language plpgsql security definer
set search_path = ''
as $$
declare
    kept public.signature_retention;
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = set_signature_retention.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if (set_signature_retention.years between 1 and 20) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    insert into public.signature_retention values (set_signature_retention.round_id, set_signature_retention.years)
    on conflict on constraint signature_retention_pkey do update set years = excluded.years
    returning * into kept;
    perform private.forget_signature_names();
    return kept;
end
$$;

-- Takes away the names that no round keeps any more: with the weekly mail, whenever a round is opened or
-- closed, and when staff change how long names are kept.
create function private.forget_signature_names() returns void
language sql
set search_path = ''
as $$
    update public.submission
    set handed_in_by = gen_random_uuid(), handed_in_name = '', signed_by = gen_random_uuid(), signed_name = ''
    from public.scan
    where scan.id = submission.scan_id and (submission.handed_in_name, signed_name) is distinct from ('', '')
      and private.names_kept_until(scan.round_id) < private.today();
    update public.scan
    set handed_in_by = gen_random_uuid(), handed_in_name = '', submitted_by = null
    where handed_in_name <> '' and private.names_kept_until(round_id) < private.today();
$$;

create function private.forget_names_by_the_way() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.forget_signature_names();
    return null;
end
$$;

create trigger round_forgets_signature_names
    after insert or update on public.round
    for each statement execute function private.forget_names_by_the_way();

-- What somebody signed, and until when the name stands there.
create function private.signatures_of(account uuid) returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'round', round.name, 'name', signed.name, 'at', signed.at,
        'keptUntil', private.names_kept_until(round.id)
    ) order by signed.at), '[]')
    from (
        select scan_id, handed_in_name as name, handed_in_at as at from public.submission
        where handed_in_by = account
        union all
        select scan_id, signed_name, signed_at from public.submission where signed_by = account
    ) as signed
    join public.scan on scan.id = signed.scan_id
    join public.round on round.id = scan.round_id
$$;

grant execute on function public.set_signature_retention(uuid, int) to authenticated;

-- schemas/8-privacy/device-key.sql
-- The key with which a device keeps what somebody has not sent yet. It is on a device only while that person
-- is signed in there; who sits down afterwards finds nothing that can be read
-- (docs/decisions/0127-what-a-device-keeps-is-locked.md).

-- One for each person, the same on every device and at every return. When the account goes, the key goes,
-- and with it whatever is left on devices that nobody remembers.
create table private.device_key (
    user_id uuid primary key references auth.users (id) on delete cascade,
    -- 32 bytes: two random numbers of 122 bits, mixed.
    secret text not null default encode(
        sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'
    )
);

alter table private.device_key enable row level security;

-- The key of who asks, made when there is none yet.
-- @refuses forbidden
create function public.my_device_key() returns text
language plpgsql security definer
set search_path = ''
as $$
declare
    found text;
begin
    insert into private.device_key (user_id)
    select id from auth.users where id = private.me()
    on conflict do nothing;
    select secret into found from private.device_key where user_id = private.me();
    if found is null then
        perform private.refuse('forbidden', 403);
    end if;
    return found;
end
$$;

grant execute on function public.my_device_key() to authenticated;

-- schemas/8-privacy/personal-data.sql
-- What is kept of a person: where it stands, said once, and read by both of what people may ask for: to see
-- it and to be forgotten (docs/decisions/0121-a-person-sees-and-erases.md).

-- Every column that holds a person: an account, or an address. What happens to it when the person asks to
-- be forgotten: the 'row' goes; it becomes 'null', or 'nobody' (an id that is of no account, where there
-- has to be one); 'empty' is done by who gives back tasks and actions; and a 'signature' stays until the
-- round no longer keeps it. `words` are columns of the same person: those of others are not handed out.
create function private.person_columns()
returns table (place regclass, name text, forget text, words text[])
language sql immutable
set search_path = ''
as $$
    values
        ('public.member'::regclass, 'user_id', 'row', '{email}'::text[]),
        ('public.member', 'email', 'row', '{}'),
        ('public.invitation', 'email', 'row', '{}'),
        ('public.invitation', 'invited_by', 'null', '{}'),
        ('public.mail_choice', 'user_id', 'row', '{}'),
        ('private.digest_sent', 'email', 'row', '{}'),
        ('private.presence', 'user_id', 'row', '{}'),
        ('private.device_key', 'user_id', 'row', '{}'),
        ('public.task', 'assignee', 'row', '{}'),
        ('public.task', 'asked_by', 'nobody', '{question}'),
        ('public.answer', 'answered_by', 'null', '{}'),
        ('public.answer_history', 'answered_by', 'null', '{}'),
        ('public.scan', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.scan', 'submitted_by', 'signature', '{}'),
        ('public.submission', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.submission', 'signed_by', 'signature', '{signed_name}'),
        ('public.submission_return', 'returned_by', 'nobody', '{}'),
        ('public.action', 'owner', 'empty', '{}'),
        ('public.action', 'created_by', 'null', '{}'),
        ('public.action', 'updated_by', 'null', '{}'),
        ('public.action_event', 'owner', 'empty', '{}'),
        ('public.action_event', 'by', 'null', '{}'),
        ('public.action_comment', 'written_by', 'nobody', '{}'),
        ('public.own_measure', 'updated_by', 'nobody', '{}'),
        ('public.sharing', 'changed_by', 'nobody', '{}'),
        ('public.contact_point', 'updated_by', 'null', '{}'),
        ('public.naming_consent', 'given_by', 'nobody', '{}'),
        ('public.meeting_decision', 'decided_by', 'nobody', '{}'),
        ('public.region_note', 'written_by', 'nobody', '{}'),
        ('public.measure_version', 'changed_by', 'null', '{}'),
        ('public.wording_version', 'changed_by', 'null', '{}'),
        ('public.programme_line', 'updated_by', 'null', '{}'),
        ('public.round_stage', 'reached_by', 'nobody', '{}')
$$;

-- The rows that hold this person, without what is said in them of others; null when there are none.
create function private.rows_of_person(place regclass, account uuid, email text) returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
    found jsonb;
begin
    execute (
        select format(
            'select jsonb_agg(to_jsonb(kept) - (
                 select coalesce(array_agg(word), ''{}'') from private.person_columns() as held
                 cross join unnest(held.name || held.words) as word
                 where held.place = $1 and coalesce(to_jsonb(kept) ->> held.name, '''') not in ($2::text, $3)
             )) from %s as kept where %s',
            rows_of_person.place,
            string_agg(format('%I::text in ($2::text, $3)', held.name), ' or ')
        )
        from private.person_columns() as held where held.place = rows_of_person.place
    ) into found using rows_of_person.place, account, email;
    return found;
end
$$;

-- Everything that is kept of the person who asks, by table: for the person only.
-- @refuses forbidden
create function public.my_data() returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    me uuid := private.me();
    address text;
    found jsonb;
begin
    select lower(users.email) into address from auth.users where id = me;
    if address is null then
        perform private.refuse('forbidden', 403);
    end if;
    select jsonb_object_agg(split_part(place::text, '.', -1), kept) into found
    from (
        select place, private.rows_of_person(place, me, address) as kept
        from (
            select distinct place from private.person_columns()
            -- A key in a file on a shared device would open what it locks.
            where place <> 'private.device_key'::regclass
        ) as places
    ) as rows
    where kept is not null;
    return coalesce(found, '{}') || jsonb_build_object(
        'account', jsonb_build_object('email', address),
        'internal_note', coalesce((
            select jsonb_agg(to_jsonb(written))
            from public.internal_note as written
            join public.answer_history using (scan_id, item_id, version)
            where answered_by = me
        ), '[]'),
        'signatures', private.signatures_of(me)
    );
end
$$;

-- Forgets the person who asks. Answers, texts and their history stay with the municipality, of a colleague
-- who is not named any more; a signature stays until the round no longer keeps it.
-- @refuses forbidden, last_coordinator, last_staff
create function public.erase_me() returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    me uuid := private.me();
    address text := (select lower(users.email) from auth.users where id = private.me());
    person public.member;
    held record;
begin
    if address is null then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.hold_people_of(municipality_code) from public.member where user_id = me;
    perform from public.member where role = 'staff' order by user_id for update;
    select * into person from public.member where user_id = me;
    if not exists (
        select from public.member
        where role = person.role and municipality_code is not distinct from person.municipality_code
          and user_id <> me
    ) then
        if person.role = 'coordinator' then
            perform private.refuse('last_coordinator', 409);
        elsif person.role = 'staff' then
            perform private.refuse('last_staff', 409);
        end if;
    end if;
    -- First who this was: tasks and actions are given back then.
    delete from public.invitation where email = address;
    delete from public.member where user_id = me;
    for held in
        select * from private.person_columns() where forget <> 'signature'
    loop
        execute case held.forget
            when 'row' then format('delete from %s where %I::text in ($1::text, $2)', held.place, held.name)
            else format(
                'update %s set %I = %s where %I::text in ($1::text, $2)', held.place, held.name,
                case held.forget when 'null' then 'null' when 'empty' then '''''' else 'gen_random_uuid()' end,
                held.name
            )
        end using me, address;
    end loop;
    perform private.forget_sign_in(me);
end
$$;

-- The account itself, and what the sign-in service of Supabase noted about it.
create function private.forget_sign_in(account uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    if to_regclass('auth.audit_log_entries') is not null then
        execute 'delete from auth.audit_log_entries where payload::jsonb ->> ''actor_id'' = $1::text' using account;
    end if;
    delete from auth.users where id = account;
end
$$;

grant execute on function public.my_data() to authenticated;
grant execute on function public.erase_me() to authenticated;

-- content: territory
insert into public.municipality (code, name, short_name, slug, subregion, size_class, inhabitants, rural, borders, tile_row, tile_column) values
    ('GM1883', 'Sittard-Geleen', 'SGL', 'sittard-geleen', 'westelijke-mijnstreek', 'large', 91754, false, '{"DE","BE"}', 0, 1),
    ('GM0971', 'Stein', 'STE', 'stein', 'westelijke-mijnstreek', 'small', 24881, true, '{"BE"}', 1, 0),
    ('GM0888', 'Beek', 'BEE', 'beek', 'westelijke-mijnstreek', 'small', 15846, true, '{}', 1, 1),
    ('GM1954', 'Beekdaelen', 'BDL', 'beekdaelen', 'parkstad', 'medium', 36011, true, '{"DE"}', 1, 2),
    ('GM0899', 'Brunssum', 'BRU', 'brunssum', 'parkstad', 'medium', 27659, false, '{"DE"}', 1, 3),
    ('GM0882', 'Landgraaf', 'LDG', 'landgraaf', 'parkstad', 'medium', 37189, false, '{"DE"}', 1, 4),
    ('GM0938', 'Meerssen', 'MSN', 'meerssen', 'maastricht-heuvelland', 'small', 18653, true, '{"BE"}', 2, 0),
    ('GM0994', 'Valkenburg aan de Geul', 'VLK', 'valkenburg-aan-de-geul', 'maastricht-heuvelland', 'small', 16331, true, '{}', 2, 1),
    ('GM0986', 'Voerendaal', 'VRD', 'voerendaal', 'parkstad', 'small', 12478, true, '{}', 2, 2),
    ('GM0917', 'Heerlen', 'HRL', 'heerlen', 'parkstad', 'large', 86827, false, '{"DE"}', 2, 3),
    ('GM0928', 'Kerkrade', 'KRK', 'kerkrade', 'parkstad', 'medium', 45413, false, '{"DE"}', 2, 4),
    ('GM0935', 'Maastricht', 'MTR', 'maastricht', 'maastricht-heuvelland', 'large', 120193, false, '{"BE"}', 3, 0),
    ('GM1903', 'Eijsden-Margraten', 'EMG', 'eijsden-margraten', 'maastricht-heuvelland', 'medium', 25875, true, '{"BE"}', 3, 1),
    ('GM1729', 'Gulpen-Wittem', 'GWT', 'gulpen-wittem', 'maastricht-heuvelland', 'small', 14210, true, '{"DE","BE"}', 3, 2),
    ('GM0965', 'Simpelveld', 'SPV', 'simpelveld', 'parkstad', 'small', 10484, true, '{"DE"}', 3, 3),
    ('GM0981', 'Vaals', 'VLS', 'vaals', 'maastricht-heuvelland', 'small', 10073, true, '{"DE","BE"}', 4, 2);
insert into public.neighbour (municipality_code, neighbour_code, border_km) values
    ('GM0888', 'GM0938', 3.9),
    ('GM0938', 'GM0888', 3.9),
    ('GM0888', 'GM0971', 2.5),
    ('GM0971', 'GM0888', 2.5),
    ('GM0888', 'GM1883', 3.9),
    ('GM1883', 'GM0888', 3.9),
    ('GM0888', 'GM1954', 7),
    ('GM1954', 'GM0888', 7),
    ('GM1954', 'GM0899', 6.7),
    ('GM0899', 'GM1954', 6.7),
    ('GM1954', 'GM0917', 5.5),
    ('GM0917', 'GM1954', 5.5),
    ('GM1954', 'GM0938', 3.1),
    ('GM0938', 'GM1954', 3.1),
    ('GM1954', 'GM0986', 5.1),
    ('GM0986', 'GM1954', 5.1),
    ('GM1954', 'GM0994', 4.4),
    ('GM0994', 'GM1954', 4.4),
    ('GM1954', 'GM1883', 5.7),
    ('GM1883', 'GM1954', 5.7),
    ('GM0899', 'GM0882', 1.1),
    ('GM0882', 'GM0899', 1.1),
    ('GM0899', 'GM0917', 6),
    ('GM0917', 'GM0899', 6),
    ('GM1903', 'GM0935', 7.6),
    ('GM0935', 'GM1903', 7.6),
    ('GM1903', 'GM0994', 8.3),
    ('GM0994', 'GM1903', 8.3),
    ('GM1903', 'GM1729', 9.5),
    ('GM1729', 'GM1903', 9.5),
    ('GM1729', 'GM0965', 4.7),
    ('GM0965', 'GM1729', 4.7),
    ('GM1729', 'GM0981', 8.1),
    ('GM0981', 'GM1729', 8.1),
    ('GM1729', 'GM0986', 5.4),
    ('GM0986', 'GM1729', 5.4),
    ('GM1729', 'GM0994', 2.5),
    ('GM0994', 'GM1729', 2.5),
    ('GM0917', 'GM0882', 7.1),
    ('GM0882', 'GM0917', 7.1),
    ('GM0917', 'GM0928', 3.7),
    ('GM0928', 'GM0917', 3.7),
    ('GM0917', 'GM0965', 6.2),
    ('GM0965', 'GM0917', 6.2),
    ('GM0917', 'GM0986', 5.9),
    ('GM0986', 'GM0917', 5.9),
    ('GM0928', 'GM0882', 6.9),
    ('GM0882', 'GM0928', 6.9),
    ('GM0935', 'GM0938', 6.2),
    ('GM0938', 'GM0935', 6.2),
    ('GM0935', 'GM0994', 1.4),
    ('GM0994', 'GM0935', 1.4),
    ('GM0938', 'GM0971', 2.4),
    ('GM0971', 'GM0938', 2.4),
    ('GM0938', 'GM0994', 3.7),
    ('GM0994', 'GM0938', 3.7),
    ('GM0965', 'GM0986', 1.8),
    ('GM0986', 'GM0965', 1.8),
    ('GM1883', 'GM0971', 8.6),
    ('GM0971', 'GM1883', 8.6),
    ('GM0994', 'GM0986', 4.7),
    ('GM0986', 'GM0994', 4.7);

-- content: questionnaire
insert into public.questionnaire_version (id, definition) values
    ('2026-1', '{"version":"2026-1","themes":[{"id":"aanspreekpunt","text":{"nl":"Aanspreekpunt en relatie","en":"Point of contact and relationship"},"weight":15,"minutes":7,"filledInBy":"economie (bedrijfscontactfunctionaris)"},{"id":"informatie","text":{"nl":"Informatie en digitaal regelen","en":"Information and doing things online"},"weight":10,"minutes":6,"filledInBy":"communicatie/web + dienstverlening"},{"id":"reactie","text":{"nl":"Bereikbaarheid en reactietijd","en":"Reachability and response time"},"weight":15,"minutes":5,"filledInBy":"klantcontactcentrum + economie"},{"id":"vergunningen","text":{"nl":"Vergunningen en regels","en":"Permits and rules"},"weight":20,"minutes":10,"filledInBy":"vergunningen (VTH) + APV/bijzondere wetten"},{"id":"toezicht","text":{"nl":"Toezicht en bedrijfsomgeving","en":"Inspection and business surroundings"},"weight":10,"minutes":5,"filledInBy":"toezicht en handhaving + openbare ruimte"},{"id":"inkoop","text":{"nl":"Inkoop en betalen","en":"Procurement and payment"},"weight":12,"minutes":6,"filledInBy":"inkoop + financiën"},{"id":"groei","text":{"nl":"Groei, personeel, verduurzaming en grens","en":"Growth, staff, sustainability and cross-border"},"weight":10,"minutes":6,"filledInBy":"economie + werkgeversdienstverlening + duurzaamheid"},{"id":"leren","text":{"nl":"Luisteren, samenwerken en verbeteren","en":"Listening, working together and improving"},"weight":8,"minutes":6,"filledInBy":"economie + directie/concern"}],"items":[{"id":"vast-aanspreekpunt","theme":"aanspreekpunt","kind":"choice","core":true,"weight":2,"text":{"nl":"Is er één herkenbaar aanspreekpunt (bedrijfscontactfunctionaris, accountmanager of ondernemersloket) waar een ondernemer met elke vraag terechtkan?","en":"Is there one recognisable point of contact (business liaison officer, account manager or business desk) for any question an entrepreneur has?"},"why":"Een ondernemer weet meestal niet welke afdeling over zijn vraag gaat. Zonder vast punt belt hij rond en haakt hij af.","normSource":"Leidraad ondernemersloket Limburg (centraal aanspreekpunt); RAL-GZ 981 a en k; VNG Ondernemerspeiling (relatie ondernemer–gemeente)","evidenceHint":"link naar de contactpagina","options":[{"id":"l0","text":"Nee. Ondernemers bellen het algemene nummer of zoeken zelf de juiste afdeling.","score":0},{"id":"l1","text":"Iemand doet het erbij, maar dat staat nergens vermeld.","score":25},{"id":"l2","text":"Er is een benoemd aanspreekpunt op de website, alleen voor economische vragen.","score":50},{"id":"l3","text":"Er is een aanspreekpunt voor alle ondernemersvragen, met naam, direct nummer en e-mailadres op de website.","score":75},{"id":"l4","text":"Als hiervoor, en er is vaste vervanging bij afwezigheid én elke kern, sector of elk bedrijventerrein heeft een eigen contactpersoon.","score":100}],"ratingItems":["e-juiste-persoon"],"example":"Op de website staan naam, foto, 06-nummer en mailadres van één persoon; bij vakantie neemt een collega dat nummer over.","counterExample":"Er is een mailadres economie@, maar wie het leest wisselt en staat nergens."},{"id":"mandaat-casemanager","theme":"aanspreekpunt","kind":"choice","core":true,"weight":2,"text":{"nl":"Wat gebeurt er als een ondernemersvraag over meer afdelingen gaat, bijvoorbeeld een verbouwing met terras en uitrit?","en":"What happens when a question involves several departments, such as a renovation with a terrace and a driveway?"},"why":"Voor de ondernemer is het één plan. Tegenstrijdige antwoorden van afdelingen kosten hem weken en vertrouwen.","normSource":"Leidraad ondernemersloket Limburg (casemanager, werkafspraken front- en backoffice); RAL-GZ 981 a–c","evidenceHint":"mandaatbesluit, werkafspraak of processchema","options":[{"id":"l0","text":"De ondernemer gaat zelf langs elke afdeling.","score":0},{"id":"l1","text":"Hij hoort bij wie hij moet zijn en maakt zelf de afspraken.","score":25},{"id":"l2","text":"Het aanspreekpunt zet de vraag door, maar bewaakt het antwoord niet.","score":50},{"id":"l3","text":"Eén medewerker bewaakt de voortgang en geeft zelf het antwoord terug.","score":75},{"id":"l4","text":"Als hiervoor, en het mandaat is vastgelegd: deze medewerker roept afdelingen bijeen en krijgt binnen een afgesproken termijn één gezamenlijk standpunt.","score":100}],"ratingItems":["e-doorpakken"],"example":"De eigenaar van een café met terras en uitrit hoort alles van één medewerker, die de afdelingen zelf bij elkaar roept.","counterExample":"De ondernemer krijgt drie telefoonnummers mee en belt zelf rond."},{"id":"bedrijfsbezoeken-aanpak","theme":"aanspreekpunt","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe zijn bedrijfsbezoeken van ambtenaren en bestuur georganiseerd?","en":"How are company visits by officials and the executive organised?"},"why":"Een bezoek levert signalen op die in geen enquête staan, maar alleen als er daarna iets mee gebeurt.","normSource":"Leidraad ondernemersloket Limburg (ga naar bedrijven toe); RAL-GZ 981 c","evidenceHint":"jaarplanning of overzicht","options":[{"id":"l0","text":"Er zijn geen bedrijfsbezoeken.","score":0},{"id":"l1","text":"Alleen op verzoek of bij een opening of jubileum.","score":25},{"id":"l2","text":"Regelmatig, maar zonder planning of verslag.","score":50},{"id":"l3","text":"Volgens een jaarplanning, gespreid over sector, grootte en locatie, met een kort verslag.","score":75},{"id":"l4","text":"Als hiervoor, en elke vraag uit een bezoek krijgt aantoonbaar binnen tien werkdagen een antwoord.","score":100}],"ratingItems":["e-gehoord"],"example":"Er is een lijst van bezoeken voor het hele jaar, ook kleine bedrijven, en van elk bezoek een verslag van een halve pagina.","counterExample":"De wethouder gaat langs bij openingen en jubilea; verder bezoekt niemand bedrijven."},{"id":"relatiebeheer","theme":"aanspreekpunt","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe worden contacten met ondernemers vastgelegd?","en":"How are contacts with entrepreneurs recorded?"},"why":"Een ondernemer wil zijn verhaal één keer vertellen, ook als zijn contactpersoon ziek is of vertrekt.","normSource":"Leidraad ondernemersloket Limburg (randvoorwaarden); BFC SEE (database management)","options":[{"id":"l0","text":"Niet.","score":0},{"id":"l1","text":"In persoonlijke mailboxen of eigen lijstjes.","score":25},{"id":"l2","text":"In een gedeelde lijst die enkele collega''s bijhouden.","score":50},{"id":"l3","text":"In een gedeeld relatiesysteem met alle contacten van de afdeling economie.","score":75},{"id":"l4","text":"Als hiervoor, ook gevuld door vergunningen, toezicht en inkoop, met opvolgdatums en vastgelegde AVG-afspraken.","score":100}],"ratingItems":["e-doorpakken"],"example":"Een collega van vergunningen ziet dat economie vorige week bij hetzelfde bedrijf was, en waarover het ging.","counterExample":"De bedrijfscontactfunctionaris houdt zelf een Excel-lijst bij die niemand anders opent."},{"id":"aanspreekpunt-kanalen","theme":"aanspreekpunt","kind":"multi","core":false,"weight":1,"text":{"nl":"Via welke wegen maakt de gemeente het aanspreekpunt en de hulp voor ondernemers actief bekend?","en":"Through which channels does the municipality actively promote the contact point and its help for businesses?"},"why":"Landelijk onderzoek laat zien dat gemeenten veel aanbieden, maar dat ondernemers het vaak niet kennen.","normSource":"VNG-onderzoek Landschap van Ondernemersdienstverlening (kloof tussen aanbod en bekendheid)","options":[{"id":"voorpagina","text":"Zichtbare ingang op de voorpagina van de website","score":20},{"id":"nieuwsbrief","text":"Eigen nieuwsbrief of berichtendienst voor ondernemers","score":20},{"id":"verenigingen","text":"Via ondernemersverenigingen, BIZ of parkmanagement","score":20},{"id":"nieuwe-bedrijven","text":"Bericht aan nieuw ingeschreven bedrijven","score":20},{"id":"sociale-media","text":"Eigen berichten op sociale media","score":20},{"id":"bezoeken","text":"Kaartje of folder bij bezoeken, vergunningen en controles","score":20},{"id":"geen","text":"Geen van deze (sluit de rest uit)","score":0,"exclusive":true}],"cap":100,"ratingItems":["e-juiste-persoon"],"example":"De handhaver geeft bij elke controle een kaartje van het ondernemersloket.","counterExample":"Het kaartje is ooit gedrukt en ligt in een kast."},{"id":"bcf-fte","theme":"aanspreekpunt","kind":"number","core":false,"weight":0,"text":{"nl":"Hoeveel fte is er feitelijk beschikbaar voor contact met ondernemers (bedrijfscontact, accountmanagement, ondernemersloket)?","en":"How many FTE are actually available for contact with businesses?"},"why":"Geeft context bij de andere antwoorden en helpt om vergelijkbare gemeenten te vinden. Er bestaat geen erkende norm; daarom telt dit niet mee in de score.","normSource":"BFC SEE (administrative capacity); geen norm bekend","help":"Afgeleid kengetal: fte per 1.000 vestigingen.","unit":"fte","min":0,"max":40,"step":0.1,"ratingItems":["e-juiste-persoon"],"example":"Twee collega''s werken elk twee dagen per week aan contact met ondernemers: dat is samen 0,8 fte.","counterExample":"De hele afdeling economie meetellen, ook wie beleid schrijft."},{"id":"ondernemerspagina","theme":"informatie","kind":"choice","core":true,"weight":2,"text":{"nl":"Heeft de gemeentelijke website een eigen ingang voor ondernemers?","en":"Does the municipal website have a separate entrance for businesses?"},"why":"De website is het eerste loket. Wie zijn antwoord niet vindt, belt of begint zonder toestemming.","normSource":"VNG Ondernemerspeiling ((digitale) dienstverlening); RAL-GZ 981 k; Single Digital Gateway","evidenceHint":"link naar de ondernemersingang","options":[{"id":"l0","text":"Nee. Informatie staat tussen de producten voor inwoners.","score":0},{"id":"l1","text":"Er is één pagina met enkele links.","score":25},{"id":"l2","text":"Er is een ingang met de meest gevraagde producten: vergunningen, terras, evenement, afval, belastingen.","score":50},{"id":"l3","text":"De ingang is ingedeeld naar ondernemersvragen (starten, verbouwen, personeel, verduurzamen, stoppen), met termijn, kosten en contactpersoon.","score":75},{"id":"l4","text":"Als hiervoor, in de laatste 24 maanden met ondernemers getest, en met verwijzing naar Ondernemersplein en regionale partners.","score":100}],"ratingItems":["e-informatie"],"example":"Onder ‘Ondernemen’ staat per vraag, zoals ‘Ik wil verbouwen’, de termijn, de kosten en wie u belt.","counterExample":"Op de pagina ‘Ondernemen’ staan alleen links naar de KVK en de Belastingdienst."},{"id":"actualiteit-informatie","theme":"informatie","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe zorgt de gemeente dat informatie voor ondernemers klopt en actueel is?","en":"How does the municipality keep information for businesses correct and up to date?"},"why":"Een verouderd tarief of formulier kost een ondernemer een nieuwe aanvraag.","normSource":"Bewijs van Goede Dienst norm 7 (actualiteit gemeentelijke informatie)","options":[{"id":"l0","text":"Daar is niets voor geregeld.","score":0},{"id":"l1","text":"Pagina''s worden aangepast na een klacht.","score":25},{"id":"l2","text":"Alle ondernemerspagina''s worden één keer per jaar nagelopen.","score":50},{"id":"l3","text":"Elke pagina heeft een eigenaar en wordt minstens twee keer per jaar gecontroleerd.","score":75},{"id":"l4","text":"Als hiervoor, en het deel dat klopt wordt gemeten en is minstens 90%.","score":100}],"ratingItems":["e-informatie"],"example":"Bij elke pagina staat in het systeem een naam; die krijgt twee keer per jaar de vraag of alles nog klopt.","counterExample":"Het terrastarief van vorig jaar staat er nog, tot iemand erover belt."},{"id":"digitale-aanvragen","theme":"informatie","kind":"number","core":true,"weight":2,"text":{"nl":"Hoeveel van uw tien meest gebruikte ondernemersproducten kan een ondernemer volledig digitaal aanvragen, van formulier tot betaling van de leges?","en":"How many of your ten most used business products can be applied for fully online, from form to payment of fees?"},"why":"Digitaal aanvragen kan ''s avonds en scheelt reistijd en overtypen.","normSource":"VNG Ondernemerspeiling ((digitale) dienstverlening); Wmebv; BFC SEE (e-government)","help":"Een productlijst staat klaar: omgevingsvergunning/melding, terras, exploitatie/alcohol, evenement, standplaats, reclame, inrit, ontheffing inrijden binnenstad, collecte/loterij of kansspel, bedrijfsafval. Vervang wat niet past.","unit":"van de 10 producten","min":0,"max":10,"step":1,"anchors":[[0,0],[10,100]],"ratingItems":["e-digitaal"],"example":"De aanvraag gaat met een webformulier en de leges betaalt de ondernemer meteen online: dit product telt mee.","counterExample":"Een pdf die de ondernemer uitprint, invult en mailt telt niet mee."},{"id":"zakelijk-inloggen","theme":"informatie","kind":"choice","core":false,"weight":1,"text":{"nl":"Kan een ondernemer zakelijk inloggen, en kan dat ook een ondernemer uit Duitsland of België?","en":"Can an entrepreneur log in as a business, including one from Germany or Belgium?"},"why":"Met zakelijk inloggen hoeft een ondernemer gegevens niet opnieuw in te vullen en kan een medewerker het namens hem doen.","normSource":"eHerkenning; eIDAS (VNG: achter eHerkenning 3 of hoger hoort een eIDAS-knop)","showIf":{"item":"digitale-aanvragen","atLeast":1},"hiddenScore":0,"options":[{"id":"l0","text":"Nee, er is geen zakelijke inlog.","score":0},{"id":"l1","text":"eHerkenning werkt voor enkele producten.","score":33},{"id":"l2","text":"eHerkenning werkt voor alle producten waarvoor inloggen nodig is.","score":67},{"id":"l3","text":"Als hiervoor, en Europees inloggen (eIDAS) werkt ook.","score":100}],"ratingItems":["e-digitaal"],"example":"Een bakker uit Aken logt met eIDAS in en vraagt zelf een standplaats aan.","counterExample":"Een ondernemer logt in met zijn eigen DigiD, omdat eHerkenning niet werkt."},{"id":"statusinformatie","theme":"informatie","kind":"choice","core":false,"weight":1,"text":{"nl":"Kan een ondernemer zelf zien hoe het met zijn aanvraag staat?","en":"Can an entrepreneur see the status of an application?"},"why":"Onzekerheid over de datum maakt het onmogelijk om aannemer, personeel of opening te plannen.","normSource":"RAL-GZ 981 a en b; Wmebv (ontvangstbevestiging)","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Alleen door te bellen of te mailen.","score":25},{"id":"l2","text":"Hij krijgt bericht bij ontvangst en bij het besluit.","score":50},{"id":"l3","text":"Hij krijgt bericht bij elke stap, met de naam van de behandelaar en de verwachte besluitdatum.","score":75},{"id":"l4","text":"Als hiervoor, en de status is dag en nacht online te zien.","score":100}],"ratingItems":["e-digitaal","e-afspraken"],"example":"De ondernemer ziet na inloggen bij welke stap zijn aanvraag is en wanneer het besluit komt.","counterExample":"Er komt een ontvangstbevestiging en daarna acht weken niets."},{"id":"meertalig","theme":"informatie","kind":"multi","core":false,"weight":1,"text":{"nl":"In welke talen is de basisinformatie voor ondernemers beschikbaar?","en":"In which languages is basic information for businesses available?"},"why":"Dertien van de zestien gemeenten grenzen aan Duitsland of België. Buitenlandse ondernemers en hun personeel lezen niet altijd Nederlands.","normSource":"Single Digital Gateway (informatie in een andere EU-taal); VNG-advies bij eIDAS; ligging aan de grens","help":"Alleen echte, onderhouden teksten tellen; een knop voor machinevertaling niet.","options":[{"id":"nl","text":"Nederlands","score":20},{"id":"en","text":"Engels","score":40},{"id":"de","text":"Duits","score":30},{"id":"fr","text":"Frans","score":10}],"cap":100,"ratingItems":["e-informatie"],"example":"De pagina''s over vestigen, vergunningen en contact staan ook in het Duits.","counterExample":"De browser kan de pagina vertalen."},{"id":"servicenorm-reactie","theme":"reactie","kind":"choice","core":true,"weight":2,"text":{"nl":"Welke reactietermijn belooft de gemeente op een vraag van een ondernemer (telefoon, e-mail of formulier)?","en":"Which response time does the municipality promise for a question from an entrepreneur?"},"why":"Snel weten waar je aan toe bent is voor een klein bedrijf vaak belangrijker dan het antwoord zelf.","normSource":"RAL-GZ 981 j (1 werkdag); Bewijs van Goede Dienst norm 6; servicenormen Nederlandse gemeenten (3 tot 5 werkdagen)","evidenceHint":"link naar de servicenorm","options":[{"id":"l0","text":"Er is geen norm.","score":0},{"id":"l1","text":"Er is een interne norm, of een gepubliceerde norm van meer dan tien werkdagen.","score":25},{"id":"l2","text":"Gepubliceerd: inhoudelijk antwoord binnen tien werkdagen.","score":50},{"id":"l3","text":"Gepubliceerd: terugbellen binnen twee en antwoord binnen vijf werkdagen.","score":75},{"id":"l4","text":"Gepubliceerd: eerste reactie binnen één werkdag, en binnen drie werkdagen een antwoord of een bericht met de datum waarop het komt.","score":100}],"ratingItems":["e-reactietijd"],"example":"Op de website staat: wij bellen binnen twee werkdagen terug en antwoorden binnen vijf.","counterExample":"Er is intern afgesproken om ‘zo snel mogelijk’ te reageren."},{"id":"reactie-gemeten-pct","theme":"reactie","kind":"number","core":false,"weight":1,"text":{"nl":"Welk deel van de ondernemersvragen is in het afgelopen jaar aantoonbaar binnen uw eigen norm beantwoord?","en":"What share of business questions was demonstrably answered within your own standard over the past year?"},"why":"Een belofte telt pas als ze wordt nagekomen.","normSource":"Bewijs van Goede Dienst norm 6 (responssnelheid); servicenormrapportages van gemeenten","help":"Een steekproef van 20 vragen per maand is genoeg.","showIf":{"item":"servicenorm-reactie","oneOf":["l1","l2","l3","l4"]},"hiddenScore":0,"unit":"%","min":0,"max":100,"step":1,"anchors":[[50,0],[80,60],[95,100]],"ratingItems":["e-reactietijd"],"example":"Uit het zaaksysteem: van 400 vragen zijn er 312 binnen de norm beantwoord, dus 78%.","counterExample":"Een schatting in een overleg zonder lijst erachter: kies dan ‘weet ik niet’."},{"id":"doorverbinden","theme":"reactie","kind":"choice","core":false,"weight":1,"text":{"nl":"Wat gebeurt er als een ondernemersvraag niet meteen beantwoord kan worden?","en":"What happens when a question cannot be answered straight away?"},"why":"Van het kastje naar de muur gaan kost tijd en vertrouwen.","normSource":"EZK-onderzoek dienstverlening en regeldruk gemeenten 2018 (warm doorverbinden); servicenormen gemeenten (maximaal twee keer doorverbinden)","options":[{"id":"l0","text":"De ondernemer krijgt een ander nummer of adres.","score":0},{"id":"l1","text":"Hij wordt doorverbonden zonder uitleg aan de collega.","score":25},{"id":"l2","text":"Er komt een terugbelnotitie zonder termijn.","score":50},{"id":"l3","text":"Er is een warme overdracht of een terugbelafspraak met een tijdvak.","score":75},{"id":"l4","text":"Als hiervoor, en het klantcontactcentrum ziet of er echt is teruggebeld.","score":100}],"ratingItems":["e-reactietijd"],"example":"De medewerker spreekt af: ‘Onze collega belt u dinsdag tussen tien en twaalf’, en geeft de vraag zelf door.","counterExample":"De ondernemer krijgt een ander nummer en vertelt zijn verhaal opnieuw."},{"id":"tussenbericht","theme":"reactie","kind":"choice","core":true,"weight":2,"text":{"nl":"Krijgt een ondernemer uit zichzelf bericht als een antwoord of besluit langer duurt?","en":"Is an entrepreneur told proactively when an answer or decision takes longer?"},"why":"Uitstel is vervelend, onaangekondigd uitstel is een breuk in het vertrouwen.","normSource":"Bewijs van Goede Dienst norm 2 (hersteltermijn bij termijnoverschrijding); Awb 4:13–4:17","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Soms, het hangt van de medewerker af.","score":25},{"id":"l2","text":"Alleen bij een formele verlenging van de wettelijke termijn.","score":50},{"id":"l3","text":"Altijd voordat de termijn voorbij is.","score":75},{"id":"l4","text":"Altijd, met de reden en een nieuwe datum, en die nieuwe datum wordt bewaakt.","score":100}],"ratingItems":["e-afspraken"],"example":"Het systeem waarschuwt vijf dagen voor de termijn; de behandelaar mailt dan wat de nieuwe datum is.","counterExample":"De ondernemer hoort pas iets als hij zelf belt."},{"id":"klachten-contact","theme":"reactie","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe snel krijgt een ondernemer met een klacht of dreigend bezwaar persoonlijk contact?","en":"How quickly does an entrepreneur with a complaint or pending objection get personal contact?"},"why":"Een telefoontje lost vaak op wat anders maanden procedure kost.","normSource":"RAL-GZ 981 f (reactie binnen 3 werkdagen); Bewijs van Goede Dienst norm 9 (deugdelijke besluitvorming)","options":[{"id":"l0","text":"Alleen via de formele procedure.","score":0},{"id":"l1","text":"Binnen zes weken.","score":25},{"id":"l2","text":"Binnen tien werkdagen.","score":50},{"id":"l3","text":"Binnen vijf werkdagen.","score":75},{"id":"l4","text":"Binnen drie werkdagen, door iemand die mag oplossen.","score":100}],"ratingItems":["e-afspraken"],"example":"Wie een klacht stuurt, wordt binnen twee werkdagen gebeld door iemand die kan beslissen.","counterExample":"De klacht krijgt een brief met de mededeling dat binnen zes weken antwoord volgt."},{"id":"vooroverleg","theme":"vergunningen","kind":"choice","core":true,"weight":2,"text":{"nl":"Kan een ondernemer zijn plan vóór de aanvraag bespreken met alle betrokken vakgebieden (vooroverleg, intake- of omgevingstafel)?","en":"Can an entrepreneur discuss a plan with all disciplines before applying?"},"why":"Een vroeg ''zo kan het wel'' voorkomt tekenkosten voor een plan dat niet mag.","normSource":"Omgevingswet (vooroverleg wordt belangrijker bij acht weken); Leidraad ondernemersloket Limburg (denk mee met de aanvraag); RAL-GZ 981 b en c","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Alleen op aandringen, en per vakgebied apart.","score":25},{"id":"l2","text":"Ja, maar zonder afgesproken doorlooptijd.","score":50},{"id":"l3","text":"Er is een vaste intaketafel, minstens maandelijks, met een schriftelijke uitkomst binnen vier weken.","score":75},{"id":"l4","text":"De tafel is er minstens elke twee weken, zo nodig met omgevingsdienst, veiligheidsregio en waterschap, en de uitkomst komt binnen tien werkdagen.","score":100}],"ratingItems":["e-meedenken","e-vergunningtijd"],"example":"Elke tweede dinsdag is er een intaketafel; het verslag met conclusie ligt er binnen vier weken.","counterExample":"De ondernemer mag langskomen bij bouwen, en daarna apart bij milieu en bij verkeer."},{"id":"tijdig-omgevingsvergunning-pct","theme":"vergunningen","kind":"number","core":true,"weight":2,"text":{"nl":"Welk deel van de omgevingsvergunningen voor bedrijven (reguliere procedure) is in het afgelopen kalenderjaar binnen acht weken beslist, zonder verlenging?","en":"What share of environmental permits for businesses (regular procedure) was decided within eight weeks, without extension?"},"why":"Acht weken is de wettelijke termijn en precies wat een Duitse keurmerkgemeente belooft (40 werkdagen).","normSource":"Omgevingswet; Bewijs van Goede Dienst norm 1 (aanvraagtermijnen); RAL-GZ 981 d (40 werkdagen)","notApplicableWhen":"Minder dan vijf aanvragen van bedrijven in het jaar","unit":"%","min":0,"max":100,"step":1,"anchors":[[50,0],[80,60],[95,100]],"ratingItems":["e-vergunningtijd"],"example":"Van 120 aanvragen van bedrijven zijn er 96 binnen acht weken beslist zonder verlenging: 80%.","counterExample":"Aanvragen die met zes weken zijn verlengd meetellen als op tijd."},{"id":"doorlooptijd-horeca-weken","theme":"vergunningen","kind":"number","core":false,"weight":1,"text":{"nl":"Wat is de middelste doorlooptijd (mediaan) van een complete aanvraag voor een terras-, exploitatie- of alcoholvergunning?","en":"What is the median lead time of a complete application for a terrace, operating or alcohol licence?"},"why":"Horeca en toerisme zijn in deze regio groot. Een gemist seizoen komt niet terug.","normSource":"Awb 4:13 (redelijke termijn, acht weken); Bewijs van Goede Dienst norm 1","notApplicableWhen":"Minder dan vijf aanvragen in het jaar","unit":"weken","min":0,"max":52,"step":0.5,"anchors":[[2,100],[4,75],[8,25],[12,0]],"ratingItems":["e-vergunningtijd"],"example":"Zet alle complete aanvragen op volgorde van duur; de middelste duurde 7 weken.","counterExample":"De wettelijke termijn invullen."},{"id":"volledigheid-aanvragen-pct","theme":"vergunningen","kind":"number","core":false,"weight":1,"text":{"nl":"Welk deel van de aanvragen van bedrijven is bij de eerste indiening compleet genoeg om te behandelen?","en":"What share of business applications is complete at first submission?"},"why":"Elke aanvullingsronde kost de ondernemer tijd. Veel onvolledige aanvragen wijzen op onduidelijke eisen.","normSource":"Bewijs van Goede Dienst norm 3 (volledigheid; gemeente Schagen hanteerde 85% als doel)","notApplicableWhen":"Minder dan tien aanvragen in het jaar","unit":"%","min":0,"max":100,"step":1,"anchors":[[40,0],[70,60],[85,100]],"ratingItems":["e-vergunningtijd"],"example":"Bij 60 van de 100 aanvragen hoefde niemand om stukken te vragen: 60%.","counterExample":"Aanvragen meetellen die na een brief om aanvulling compleet werden."},{"id":"indieningsvereisten","theme":"vergunningen","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe weet een ondernemer vooraf wat hij moet indienen, wat het kost en hoe lang het duurt?","en":"How does an entrepreneur know beforehand what to submit, the costs and the duration?"},"why":"Duidelijke eisen vooraf schelen rondes achteraf.","normSource":"RAL-GZ 981 b (eerste informatie binnen zeven werkdagen); Bewijs van Goede Dienst norm 3 en 7","options":[{"id":"l0","text":"Dat staat nergens.","score":0},{"id":"l1","text":"Er is alleen een algemene verwijzing naar het Omgevingsloket.","score":25},{"id":"l2","text":"Er is een lijst per product.","score":50},{"id":"l3","text":"Er is een lijst per product met een goed voorbeeld, de leges en de termijn.","score":75},{"id":"l4","text":"Als hiervoor, en binnen zeven werkdagen na indienen hoort de ondernemer of de aanvraag compleet is en wat er nog mist.","score":100}],"ratingItems":["e-meedenken"],"example":"Bij ‘terras’ staat een lijst van vier stukken, een voorbeeldtekening, de leges en ‘wij beslissen binnen acht weken’.","counterExample":"Op de site staat: ‘Doe de vergunningcheck op het Omgevingsloket’."},{"id":"vergunning-doorlichting","theme":"vergunningen","kind":"choice","core":false,"weight":1,"text":{"nl":"Is in de afgelopen vier jaar nagegaan welke vergunningen voor ondernemers kunnen vervallen of een melding kunnen worden?","en":"In the past four years, has it been checked which business permits can be dropped or become a notification?"},"why":"De snelste vergunning is de vergunning die niet meer nodig is.","normSource":"Bewijs van Goede Dienst norm 10 (administratieve lasten); VNG Ondernemerspeiling (lokale regel- en lastendruk)","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Het staat op de planning.","score":25},{"id":"l2","text":"Voor één onderwerp, zoals terrassen of reclame.","score":50},{"id":"l3","text":"Voor alle onderwerpen uit de APV en bijzondere wetten die ondernemers raken.","score":75},{"id":"l4","text":"Als hiervoor, samen met ondernemers, en de uitkomsten zijn ingevoerd.","score":100}],"ratingItems":["e-regels"],"example":"De raad heeft vorig jaar de reclamevergunning vervangen door een melding, na een lijst van alle APV-onderwerpen.","counterExample":"Er ligt al drie jaar een voornemen om de APV te vereenvoudigen."},{"id":"ondernemerstoets","theme":"vergunningen","kind":"choice","core":false,"weight":1,"text":{"nl":"Worden nieuwe lokale regels en tarieven vooraf getoetst op gevolgen voor ondernemers?","en":"Are new local rules and fees tested beforehand for their effect on businesses?"},"why":"Kleine bedrijven hebben geen stafafdeling om regels te volgen; een slecht uitvoerbare regel raakt hen het hardst.","normSource":"EU Small Business Act (denk eerst klein); MKB-Nederland (toets of beleid niet te ingewikkeld is); FSB-akkoord (vroeg betrekken)","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Soms, informeel.","score":25},{"id":"l2","text":"Elk raadsvoorstel heeft een vaste paragraaf over gevolgen voor ondernemers.","score":50},{"id":"l3","text":"Als hiervoor, en ondernemers worden vooraf geraadpleegd.","score":75},{"id":"l4","text":"Als hiervoor, en de gemeente laat openbaar zien wat zij met hun inbreng heeft gedaan.","score":100}],"ratingItems":["e-regels"],"example":"Voor de nieuwe parkeertarieven is uitgerekend wat winkels merken, en de winkeliers is vooraf om een reactie gevraagd.","counterExample":"Ondernemers lezen het nieuwe tarief in het gemeenteblad."},{"id":"evenementen-indienen","theme":"vergunningen","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe dient een organisator of ondernemer een evenement in?","en":"How does an organiser submit an event application?"},"why":"Organisatoren werken in meer gemeenten. Eén formulier voor de hele regio scheelt hen dubbel werk.","normSource":"Eventloket Veiligheidsregio Zuid-Limburg (vijftien gemeenten, drie soorten aanvraag)","options":[{"id":"l0","text":"Op papier of per e-mail.","score":0},{"id":"l1","text":"Met een eigen digitaal formulier van de gemeente.","score":33},{"id":"l2","text":"Via een regionaal loket, maar medewerkers typen gegevens over.","score":67},{"id":"l3","text":"Via een regionaal loket dat is gekoppeld aan het zaaksysteem, met zichtbare status.","score":100}],"ratingItems":["e-digitaal","e-vergunningtijd"],"example":"De organisator vult één regionaal formulier in; politie, brandweer en gemeente werken in dezelfde gegevens.","counterExample":"De organisator mailt een Word-formulier, dat een medewerker overtypt."},{"id":"toezicht-coordinatie","theme":"toezicht","kind":"choice","core":true,"weight":2,"text":{"nl":"Stemmen toezichthouders (bouw, milieu, brandveiligheid, horeca, boa''s) hun bezoeken aan hetzelfde bedrijf op elkaar af?","en":"Do inspectors coordinate their visits to the same business?"},"why":"Drie controles in één maand voelen als wantrouwen en kosten drie keer tijd.","normSource":"Bewijs van Goede Dienst norm 5 (beleving toezicht)","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Af en toe, als collega''s elkaar spreken.","score":25},{"id":"l2","text":"Het jaarprogramma wordt onderling besproken.","score":50},{"id":"l3","text":"Er is een gezamenlijke planning en bezoeken worden waar mogelijk gecombineerd.","score":75},{"id":"l4","text":"Als hiervoor, samen met omgevingsdienst en veiligheidsregio, en dubbele bezoeken worden geteld.","score":100}],"ratingItems":["e-toezicht"],"example":"Bouw en brandveiligheid gaan samen naar hetzelfde hotel, op één afspraak.","counterExample":"In één maand komen drie toezichthouders los van elkaar langs."},{"id":"controle-werkwijze","theme":"toezicht","kind":"multi","core":false,"weight":1,"text":{"nl":"Wat krijgt een ondernemer standaard bij een controle?","en":"What does an entrepreneur get as standard around an inspection?"},"why":"Een controle wordt geaccepteerd als duidelijk is wat er wordt gecontroleerd en wat er daarna gebeurt.","normSource":"Bewijs van Goede Dienst norm 5 (beleving toezicht)","options":[{"id":"aankondiging","text":"Aankondiging vooraf waar dat kan","score":20},{"id":"uitleg","text":"Lijst vooraf van wat er wordt gecontroleerd","score":20},{"id":"verslag","text":"Verslag binnen tien werkdagen","score":20},{"id":"herstel","text":"Tijd om te herstellen vóór een sanctie, behalve bij gevaar","score":20},{"id":"contact","text":"Naam en nummer voor vragen achteraf","score":20},{"id":"geen","text":"Geen van deze (sluit de rest uit)","score":0,"exclusive":true}],"cap":100,"ratingItems":["e-toezicht"],"example":"Een week vooraf komt een mail met datum, punten van controle en het nummer van de toezichthouder.","counterExample":"De toezichthouder vertelt mondeling wat niet in orde is, zonder verslag."},{"id":"werkzaamheden-communicatie","theme":"toezicht","kind":"choice","core":true,"weight":2,"text":{"nl":"Wanneer en hoe horen ondernemers over werkzaamheden die hun bereikbaarheid raken?","en":"When and how are businesses told about works that affect their accessibility?"},"why":"Een afgesloten straat in het verkeerde kwartaal kan een winkel zijn marge kosten.","normSource":"VNG Ondernemerspeiling en BGO (bereikbaarheid, openbare ruimte); RAL-GZ 981 (2018: ambachtsbedrijven wijzen op ontheffingen voor de binnenstad)","options":[{"id":"l0","text":"Niet, of pas door de borden langs de weg.","score":0},{"id":"l1","text":"Met een brief, minder dan twee weken vooraf.","score":25},{"id":"l2","text":"Minstens vier weken vooraf, met een contactpersoon.","score":50},{"id":"l3","text":"Minstens acht weken vooraf; planning, bevoorrading en drukke perioden zijn met ondernemers besproken.","score":75},{"id":"l4","text":"Als hiervoor, ook regionaal afgestemd met buurgemeenten, en na afloop geëvalueerd met de ondernemers.","score":100}],"ratingItems":["e-omgeving"],"example":"Tien weken voor het openbreken van de straat is met winkeliers gekozen welke week het rustigst is.","counterExample":"De borden ‘afgesloten’ staan er op de dag zelf."},{"id":"gebiedsbeheer","theme":"toezicht","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe zijn beheer en veiligheid van bedrijventerreinen en winkelgebieden samen met ondernemers geregeld?","en":"How are upkeep and safety of business parks and shopping areas arranged with businesses?"},"why":"Schoon, heel, veilig en bereikbaar is voor ondernemers de zichtbaarste dienst van de gemeente.","normSource":"VNG Ondernemerspeiling (vestigingsklimaat); MKB-Nederland (BIZ, ondernemersfonds); Keurmerk Veilig Ondernemen","notApplicableWhen":"Geen bedrijventerrein of winkelgebied met tien bedrijven of meer","options":[{"id":"l0","text":"Er is geen overleg.","score":0},{"id":"l1","text":"Er is contact als er een probleem is.","score":25},{"id":"l2","text":"Er is minstens jaarlijks een schouw of overleg.","score":50},{"id":"l3","text":"In minstens één gebied is er parkmanagement, een BIZ, een ondernemersfonds of een keurmerk met afspraken.","score":75},{"id":"l4","text":"Dat geldt voor alle gebieden met twintig bedrijven of meer, en de afspraken worden jaarlijks nagelopen.","score":100}],"ratingItems":["e-omgeving"],"example":"Op het bedrijventerrein is een parkmanager; gemeente en bedrijven lopen twee keer per jaar samen een ronde.","counterExample":"Er komt iemand kijken na een klacht over zwerfvuil."},{"id":"betaaltermijn-pct","theme":"inkoop","kind":"number","core":true,"weight":2,"text":{"nl":"Welk deel van de facturen van bedrijven is in het afgelopen kalenderjaar binnen dertig dagen na ontvangst betaald?","en":"What share of business invoices was paid within thirty days of receipt last calendar year?"},"why":"Te late betaling is voor een klein bedrijf een gratis lening aan de gemeente.","normSource":"Wettelijke betaaltermijn overheid 30 dagen; landelijke monitor (in 2022 haalde 62,4% van de gemeenten meer dan 90%)","unit":"%","min":0,"max":100,"step":0.1,"anchors":[[70,0],[90,60],[95,80],[100,100]],"ratingItems":["e-betaaltijd"],"example":"Uit de financiële administratie: 9.120 van 9.600 facturen binnen dertig dagen na ontvangst, dus 95%.","counterExample":"Rekenen vanaf de dag dat de factuur is goedgekeurd."},{"id":"betaaltermijn-dagen","theme":"inkoop","kind":"number","core":false,"weight":1,"text":{"nl":"Wat was de middelste betaaltijd (mediaan) in kalenderdagen, van ontvangst van de factuur tot betaling?","en":"What was the median payment time in calendar days, from receipt of invoice to payment?"},"why":"Binnen dertig dagen is de wet; een gemeente kan veel sneller.","normSource":"RAL-GZ 981 e (15 werkdagen, ongeveer 21 kalenderdagen; Landkreis Ebersberg haalt 96%)","unit":"kalenderdagen","min":0,"max":120,"step":1,"anchors":[[10,100],[21,75],[30,25],[45,0]],"ratingItems":["e-betaaltijd"],"example":"De middelste van alle facturen is 18 dagen na ontvangst betaald.","counterExample":"Het gemiddelde invullen; enkele zeer late facturen maken dat veel hoger."},{"id":"e-factuur","theme":"inkoop","kind":"yesNo","core":false,"weight":1,"text":{"nl":"Verwerkt de gemeente elektronische facturen (Peppol) zonder overtypen?","en":"Does the municipality process electronic invoices (Peppol) without retyping?"},"why":"Een e-factuur raakt niet kwijt en kan dezelfde week worden betaald.","normSource":"Verplichting voor aanbestedende diensten om e-facturen te ontvangen (sinds april 2019)","options":[{"id":"ja","text":"Ja","score":100},{"id":"nee","text":"Nee","score":0}],"ratingItems":["e-betaaltijd"],"example":"De factuur komt via Peppol binnen en staat vanzelf in het systeem.","counterExample":"De factuur komt als pdf per mail en wordt overgetypt."},{"id":"lokaal-inkoopbeleid","theme":"inkoop","kind":"choice","core":true,"weight":2,"text":{"nl":"Wat is geregeld voor lokaal en regionaal mkb bij opdrachten onder de Europese drempel?","en":"What is arranged for local and regional SMEs in contracts below the EU threshold?"},"why":"Opdrachten van de gemeente zijn voor lokale bedrijven omzet én een referentie.","normSource":"MKB-vriendelijkste gemeente (kansen bij aanbesteden, landelijk laag gewaardeerd); Gids Proportionaliteit; UK Small Business Friendly Concordat","help":"Objectieve criteria en gelijke behandeling blijven verplicht (Aanbestedingswet).","options":[{"id":"l0","text":"Niets.","score":0},{"id":"l1","text":"Het beleid noemt lokaal of regionaal mkb als wens.","score":25},{"id":"l2","text":"Bij meervoudig onderhands wordt in principe minstens één partij uit de regio gevraagd.","score":50},{"id":"l3","text":"Als hiervoor, en eisen aan omzet, referenties en certificaten zijn passend; percelen worden overwogen.","score":75},{"id":"l4","text":"Als hiervoor, en het aandeel van lokaal en regionaal mkb wordt jaarlijks gemeten en gepubliceerd.","score":100}],"ratingItems":["e-opdrachten"],"example":"Bij een opdracht van € 60.000 vraagt de gemeente ook twee bedrijven uit de regio, met een omzeteis die bij de opdracht past.","counterExample":"In het beleid staat dat de gemeente lokaal inkopen ‘belangrijk vindt’."},{"id":"lokaal-mkb-aandeel-pct","theme":"inkoop","kind":"number","core":false,"weight":0,"text":{"nl":"Welk deel van de inkoop onder de Europese drempel ging in het afgelopen jaar naar mkb-bedrijven uit Zuid-Limburg?","en":"What share of below-threshold spending went to SMEs from South Limburg last year?"},"why":"Alleen ter vergelijking. Het telt niet mee, omdat een score op dit percentage zou aansporen tot ongelijke behandeling.","normSource":"FSB-onderzoek onder 148 Britse gemeenten (gemiddeld 34,8% lokaal); geen Nederlandse norm","showIf":{"item":"lokaal-inkoopbeleid","oneOf":["l2","l3","l4"]},"unit":"%","min":0,"max":100,"step":1,"ratingItems":["e-opdrachten"],"example":"Van € 10 miljoen onder de drempel ging € 4,2 miljoen naar mkb uit Zuid-Limburg: 42%.","counterExample":"Ook grote landelijke bedrijven met een vestiging in de regio meetellen."},{"id":"inkoopkalender","theme":"inkoop","kind":"choice","core":false,"weight":1,"text":{"nl":"Kunnen ondernemers vooraf zien wat de gemeente gaat inkopen?","en":"Can businesses see in advance what the municipality will buy?"},"why":"Wie op tijd weet wat eraan komt, kan samenwerken of capaciteit vrijhouden.","normSource":"UK-/FSB-praktijk (aankondigen van kansen); RAL-GZ 981 n (informatiebijeenkomst)","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Alleen via publicaties op TenderNed.","score":25},{"id":"l2","text":"Er is één keer per jaar een lijst.","score":50},{"id":"l3","text":"Er is een inkoopkalender op de website, minstens elk halfjaar bijgewerkt, met contactpersoon.","score":75},{"id":"l4","text":"Als hiervoor, met een jaarlijkse bijeenkomst voor ondernemers, liefst samen met buurgemeenten.","score":100}],"ratingItems":["e-opdrachten"],"example":"Op de website staat welke opdrachten er dit halfjaar komen, met een naam om te bellen.","counterExample":"Ondernemers horen ervan als de opdracht al op TenderNed staat."},{"id":"doorverwijzing-partners","theme":"groei","kind":"choice","core":true,"weight":2,"text":{"nl":"Hoe helpt de gemeente een ondernemer met groei- of innovatieplannen naar de juiste partner (zoals LIOF, Brightlands-campussen, KVK, RVO)?","en":"How does the municipality help a business with growth or innovation plans to the right partner?"},"why":"De gemeente hoeft het niet zelf te kunnen, maar moet wel weten wie het kan.","normSource":"ESZL-programma MKB & Innovatie (verbinding campussen en mkb); VNG (aansluiting overheidslagen)","options":[{"id":"l0","text":"Niet.","score":0},{"id":"l1","text":"Met een telefoonnummer of webadres.","score":25},{"id":"l2","text":"Met een overzicht van partners op de website.","score":50},{"id":"l3","text":"Met een warme doorverwijzing: naam, kennismaking en korte toelichting.","score":75},{"id":"l4","text":"Als hiervoor, en na ongeveer zes weken wordt nagevraagd of het heeft geholpen.","score":100}],"ratingItems":["e-groei"],"example":"De bedrijfscontactfunctionaris mailt de ondernemer en de adviseur van LIOF samen, en vraagt na een maand hoe het ging.","counterExample":"‘Kijk eens op de site van de RVO.’"},{"id":"starters-aanbod","theme":"groei","kind":"multi","core":false,"weight":1,"text":{"nl":"Wat biedt de gemeente aan startende ondernemers?","en":"What does the municipality offer to people starting a business?"},"why":"Een goede start voorkomt later problemen met regels, huisvesting en inkomen.","normSource":"RAL-GZ 981 l (gids voor starters); BFC SEE (banen en ondernemerschap)","options":[{"id":"pagina","text":"Pagina of gids voor starters","score":20},{"id":"welkom","text":"Welkomstbericht na inschrijving bij de KVK","score":20},{"id":"gesprek","text":"Persoonlijk intakegesprek of spreekuur","score":20},{"id":"coaching","text":"Cursus of coaching via een partner","score":20},{"id":"bbz","text":"Duidelijke route naar Bbz of schuldhulp voor ondernemers","score":20},{"id":"geen","text":"Geen van deze (sluit de rest uit)","score":0,"exclusive":true}],"cap":100,"ratingItems":["e-groei"],"example":"Wie zich inschrijft, krijgt een brief met een naam en een uitnodiging voor de startersavond.","counterExample":"Er staat een link naar de KVK op de website."},{"id":"verduurzaming-mkb","theme":"groei","kind":"choice","core":true,"weight":2,"text":{"nl":"Welke hulp is er voor mkb''ers bij energie, circulair werken en zero-emissie?","en":"What help is there for SMEs with energy, circular working and zero emission?"},"why":"Verplichtingen en een vol stroomnet raken ook kleine bedrijven; los van elkaar komen zij er niet uit.","normSource":"ESZL-programma MKB & Innovatie (bewustwording en kenniscentrum duurzaamheid)","options":[{"id":"l0","text":"Geen.","score":0},{"id":"l1","text":"Een link naar landelijke informatie.","score":25},{"id":"l2","text":"Het energieloket helpt ook bedrijven.","score":50},{"id":"l3","text":"Er is een energiescan of adviseur met een aanbod per gebied of branche.","score":75},{"id":"l4","text":"Als hiervoor, en er loopt minstens één gezamenlijke aanpak (zoals een energiehub of collectieve inkoop) waarin advies en toezicht op elkaar zijn afgestemd.","score":100}],"ratingItems":["e-groei"],"example":"Een adviseur gaat langs bij de bedrijven op één terrein en laat een plan met kosten achter.","counterExample":"De gemeente verwijst naar de landelijke subsidiepagina."},{"id":"personeel-vacatures","theme":"groei","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe helpt de gemeente ondernemers aan personeel?","en":"How does the municipality help businesses find staff?"},"why":"Personeelstekort remt bij veel mkb''ers de groei.","normSource":"ESZL (pijler arbeidsmarkt en onderwijs; afspraken over werkgevers- en grensdiensten 2024–2027)","options":[{"id":"l0","text":"Niet.","score":0},{"id":"l1","text":"Met een verwijzing naar een website.","score":25},{"id":"l2","text":"Met een vaste contactpersoon bij het werkgeversservicepunt.","score":50},{"id":"l3","text":"Bedrijfscontact en werkgeversservicepunt bespreken vaste bedrijven en bezoeken die samen.","score":75},{"id":"l4","text":"Als hiervoor, ook met onderwijs en met werving over de grens, en resultaten worden teruggekoppeld.","score":100}],"ratingItems":["e-groei"],"example":"Bedrijfscontact en werkgeversservicepunt bezoeken samen een bedrijf dat tien mensen zoekt.","counterExample":"De ondernemer krijgt het webadres van het UWV."},{"id":"grensoverschrijdend","theme":"groei","kind":"choice","core":false,"weight":1,"text":{"nl":"Wat doet de gemeente voor ondernemers die over de grens willen werven, verkopen of vestigen?","en":"What does the municipality do for businesses that want to recruit, sell or settle across the border?"},"why":"Voor veel bedrijven wonen klanten, personeel en concurrenten een paar kilometer verderop in een ander land.","normSource":"ESZL-programma Economie en Vestigingsklimaat (grensoverschrijdende kansen); GrensInfoPunten; dienstenrichtlijn","options":[{"id":"l0","text":"Niets.","score":0},{"id":"l1","text":"Een verwijzing naar landelijke informatie.","score":25},{"id":"l2","text":"Een gerichte verwijzing naar GrensInfoPunt en regionale partners.","score":50},{"id":"l3","text":"Er is een vaste contactpersoon en een afspraak met minstens één Duitse of Belgische buurgemeente.","score":75},{"id":"l4","text":"Als hiervoor, met minstens één gezamenlijke activiteit per jaar voor ondernemers.","score":100}],"ratingItems":["e-groei"],"example":"Een vaste collega kent de regels voor grenswerkers en belt zelf met de buurgemeente over de grens.","counterExample":"De ondernemer wordt naar een landelijke website verwezen."},{"id":"ruimte-vraag-dagen","theme":"groei","kind":"number","core":false,"weight":1,"text":{"nl":"Binnen hoeveel werkdagen krijgt een ondernemer die bedrijfsruimte of grond zoekt een eerste aanbod of een onderbouwd nee?","en":"Within how many working days does a business looking for premises or land get a first offer or a reasoned no?"},"why":"Een zoekende ondernemer kiest de gemeente die het eerst duidelijk is.","normSource":"RAL-GZ 981 g (termijn voor aanbod bij ruimtevragen); VNG Ondernemerspeiling (vestigingsklimaat)","notApplicableWhen":"Geen ruimtevragen in het afgelopen jaar, of volledig belegd bij een regionale organisatie","unit":"werkdagen","min":0,"max":90,"step":1,"anchors":[[5,100],[10,75],[20,25],[30,0]],"ratingItems":["e-groei"],"example":"De vraag kwam op maandag en het eerste aanbod ging de maandag erna de deur uit: 5 werkdagen.","counterExample":"De dag van de ontvangstbevestiging tellen als antwoord."},{"id":"tevredenheid-meten","theme":"leren","kind":"choice","core":true,"weight":2,"text":{"nl":"Hoe vaak meet de gemeente de tevredenheid van ondernemers?","en":"How often does the municipality measure business satisfaction?"},"why":"Zonder meting weet een gemeente niet of een verbetering ook echt wordt gevoeld.","normSource":"Bewijs van Goede Dienst norm 8 (klanttevredenheid); RAL-GZ 981 m; VNG Ondernemerspeiling (gestopt per 1 juli 2022)","options":[{"id":"l0","text":"Nooit.","score":0},{"id":"l1","text":"De laatste meting is meer dan vier jaar geleden.","score":25},{"id":"l2","text":"Eens in de twee tot vier jaar.","score":50},{"id":"l3","text":"Minstens eens in de twee jaar, met openbare uitkomsten.","score":75},{"id":"l4","text":"Als hiervoor, en ook doorlopend kort na elk contact of besluit.","score":100}],"ratingItems":["e-gehoord"],"example":"Elke twee jaar een meting onder ondernemers; de uitkomsten staan op de website.","counterExample":"Tijdens de nieuwjaarsreceptie vragen hoe het gaat."},{"id":"laatste-meting-datum","theme":"leren","kind":"date","core":false,"weight":0,"text":{"nl":"Wanneer was de laatste meting?","en":"When was the last measurement?"},"why":"Geeft context bij de uitkomst; telt niet mee in de score.","normSource":"Afgeleid van norm 8","showIf":{"item":"tevredenheid-meten","oneOf":["l1","l2","l3","l4"]},"min":"2000-01-01","ratingItems":["e-gehoord"],"example":"De dag waarop de laatste vragenlijst sloot.","counterExample":"De dag waarop het rapport in de raad was."},{"id":"opvolging-verbeterpunten","theme":"leren","kind":"choice","core":true,"weight":2,"text":{"nl":"Wat gebeurt er met klachten, signalen en uitkomsten van metingen?","en":"What happens with complaints, signals and survey results?"},"why":"Ondernemers vullen alleen nog iets in als ze zien dat het iets oplevert.","normSource":"Bewijs van Goede Dienst (verbeterplan na de meting); BFC SEE (evaluatie met aanbevelingen)","options":[{"id":"l0","text":"Niets vasts.","score":0},{"id":"l1","text":"Ze worden binnen de afdeling besproken.","score":25},{"id":"l2","text":"Er is een lijst met verbeterpunten.","score":50},{"id":"l3","text":"Er is een verbeterplan met eigenaar en datum per punt.","score":75},{"id":"l4","text":"Als hiervoor, en ondernemers krijgen te horen wat er met hun inbreng is gedaan.","score":100}],"ratingItems":["e-gehoord","e-afspraken"],"example":"Bij elk punt uit de meting staan een naam en een datum; elk kwartaal kijkt het team wat klaar is.","counterExample":"Het rapport is besproken en daarna opgeborgen."},{"id":"ondernemersoverleg","theme":"leren","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe is het gesprek met ondernemers en hun verenigingen georganiseerd?","en":"How is the dialogue with businesses and their associations organised?"},"why":"Vroeg praten over plannen voorkomt dat ondernemers pas bij de inspraak wakker worden.","normSource":"VNG Ondernemerspeiling (relatie ondernemer–gemeente); FSB-akkoord; RAL-GZ 981 n","options":[{"id":"l0","text":"Er is geen overleg.","score":0},{"id":"l1","text":"Er is overleg als er iets speelt.","score":25},{"id":"l2","text":"Er is één of twee keer per jaar overleg, vooral om te informeren.","score":50},{"id":"l3","text":"Er is minstens elk kwartaal overleg met een agenda van beide kanten en een actielijst.","score":75},{"id":"l4","text":"Als hiervoor, ook met zzp''ers en bedrijven die geen lid zijn, en de actielijst is openbaar.","score":100}],"ratingItems":["e-gehoord"],"example":"Elk kwartaal overleg, de ondernemers zetten zelf punten op de agenda en de actielijst komt terug.","counterExample":"Er is overleg geweest toen de straat op de schop ging."},{"id":"interne-afstemming","theme":"leren","kind":"choice","core":false,"weight":1,"text":{"nl":"Hoe vaak bespreken economie, vergunningen, toezicht, openbare ruimte en inkoop samen lopende ondernemersdossiers?","en":"How often do economy, permits, inspection, public space and procurement discuss ongoing business cases together?"},"why":"De meeste vertraging ontstaat tussen afdelingen, niet binnen een afdeling.","normSource":"Leidraad ondernemersloket Limburg (afstemmingsoverleg, interne communicatie)","options":[{"id":"l0","text":"Nooit.","score":0},{"id":"l1","text":"Als er een probleem is.","score":25},{"id":"l2","text":"Elk kwartaal.","score":50},{"id":"l3","text":"Elke maand, met een lijst van dossiers.","score":75},{"id":"l4","text":"Minstens elke twee weken, met een gedeelde dossierlijst en afspraken over wie de ondernemer belt.","score":100}],"ratingItems":["e-doorpakken"],"example":"Elke maand zitten vijf afdelingen een uur bij elkaar met een lijst van lopende dossiers.","counterExample":"Collega''s bellen elkaar als er iets misgaat."},{"id":"regionale-samenwerking","theme":"leren","kind":"multi","core":false,"weight":1,"text":{"nl":"Welke diensten voor ondernemers organiseert u samen met andere gemeenten in Zuid-Limburg?","en":"Which business services do you organise together with other South Limburg municipalities?"},"why":"Ondernemers werken over gemeentegrenzen. Een kleine gemeente kan samen een dienst bieden die alleen niet haalbaar is.","normSource":"ESZL (werken op schaal van Zuid-Limburg); VNG-onderzoek (regionale samenwerking groeit)","help":"Vijf of meer geeft 100.","options":[{"id":"evenementen","text":"Evenementen (regionaal loket)","score":20},{"id":"omgevingsdienst","text":"Vergunningen of toezicht via de regionale omgevingsdienst","score":20},{"id":"inkoop","text":"Inkoop of aanbesteden","score":20},{"id":"belastingen","text":"Belastingen (BsGW)","score":20},{"id":"bereikbaarheid","text":"Bereikbaarheid en werkzaamheden","score":20},{"id":"werkgevers","text":"Werkgeversdienstverlening","score":20},{"id":"bedrijfsruimte","text":"Bedrijventerreinen en acquisitie","score":20},{"id":"energie","text":"Energie- en duurzaamheidshulp voor bedrijven","score":20},{"id":"aanspreekpunt","text":"Vervanging of bundeling van bedrijfscontact","score":20},{"id":"geen","text":"Geen van deze (sluit de rest uit)","score":0,"exclusive":true}],"cap":100,"ratingItems":["e-doorpakken"],"example":"Twee gemeenten vervangen elkaars bedrijfscontactfunctionaris bij vakantie, met een afspraak op papier.","counterExample":"Ambtenaren uit de regio kennen elkaar goed."},{"id":"training-medewerkers","theme":"leren","kind":"choice","core":false,"weight":1,"text":{"nl":"Leren medewerkers met ondernemerscontact hoe een bedrijf werkt?","en":"Do staff who deal with businesses learn how a business works?"},"why":"Kennis van het ondernemersbestaan maakt het verschil tussen afwijzen en meedenken.","normSource":"Bewijs van Goede Dienst norm 4 (inhoudelijke kennis en deskundigheid); Leidraad ondernemersloket Limburg (competenties)","options":[{"id":"l0","text":"Nee.","score":0},{"id":"l1","text":"Af en toe, op eigen initiatief.","score":33},{"id":"l2","text":"Er is een jaarlijkse training of meeloopdag voor de meeste betrokken medewerkers.","score":67},{"id":"l3","text":"Als hiervoor, vast onderdeel van het inwerken, en ook voor toezichthouders en juristen.","score":100}],"ratingItems":["e-meedenken"],"example":"Elk jaar loopt iedere vergunningverlener een dag mee in een bedrijf.","counterExample":"Wie wil, mag zelf een cursus zoeken."}],"ratingItems":[{"id":"e-juiste-persoon","theme":"aanspreekpunt","text":{"nl":"Snel weten bij wie ik met mijn vraag moet zijn","en":"Knowing quickly who to turn to with my question","de":"Schnell wissen, an wen ich mich mit meiner Frage wenden kann"},"scanItems":["vast-aanspreekpunt","aanspreekpunt-kanalen","bcf-fte"]},{"id":"e-doorpakken","theme":"aanspreekpunt","text":{"nl":"Eén persoon die mijn vraag oppakt en binnen de gemeente regelt, ook als er meer afdelingen bij betrokken zijn","en":"One person who takes on my question and sorts it out within the municipality, even when several departments are involved","de":"Eine Person, die mein Anliegen übernimmt und innerhalb der Gemeinde klärt, auch wenn mehrere Abteilungen beteiligt sind"},"scanItems":["mandaat-casemanager","relatiebeheer","interne-afstemming","regionale-samenwerking"]},{"id":"e-informatie","theme":"informatie","text":{"nl":"Duidelijke en juiste informatie voor ondernemers op de website","en":"Clear and correct information for businesses on the website","de":"Klare und richtige Informationen für Unternehmen auf der Website"},"scanItems":["ondernemerspagina","actualiteit-informatie","meertalig"]},{"id":"e-digitaal","theme":"informatie","text":{"nl":"Zaken met de gemeente online kunnen regelen en volgen","en":"Being able to arrange and follow matters with the municipality online","de":"Anliegen bei der Gemeinde online erledigen und verfolgen können"},"scanItems":["digitale-aanvragen","zakelijk-inloggen","statusinformatie","evenementen-indienen"]},{"id":"e-reactietijd","theme":"reactie","text":{"nl":"Snel antwoord op een vraag, telefoontje of e-mail","en":"A quick answer to a question, phone call or e-mail","de":"Schnelle Antwort auf eine Frage, einen Anruf oder eine E-Mail"},"scanItems":["servicenorm-reactie","reactie-gemeten-pct","doorverbinden"]},{"id":"e-afspraken","theme":"reactie","text":{"nl":"Afspraken en beloofde termijnen die worden nagekomen","en":"Agreements and promised deadlines that are kept","de":"Absprachen und zugesagte Fristen, die eingehalten werden"},"scanItems":["statusinformatie","tussenbericht","klachten-contact","opvolging-verbeterpunten"]},{"id":"e-vergunningtijd","theme":"vergunningen","text":{"nl":"De tijd die het kost om een vergunning te krijgen","en":"The time it takes to get a permit","de":"Die Zeit, bis eine Genehmigung erteilt wird"},"scanItems":["vooroverleg","tijdig-omgevingsvergunning-pct","doorlooptijd-horeca-weken","volledigheid-aanvragen-pct","evenementen-indienen"]},{"id":"e-meedenken","theme":"vergunningen","text":{"nl":"Medewerkers die meedenken over wat wél kan","en":"Staff who think along about what is possible","de":"Mitarbeitende, die mitdenken und zeigen, was möglich ist"},"scanItems":["vooroverleg","indieningsvereisten","training-medewerkers"]},{"id":"e-regels","theme":"vergunningen","text":{"nl":"Lokale regels en voorwaarden die werkbaar zijn voor mijn bedrijf","en":"Local rules and conditions that are workable for my business","de":"Örtliche Regeln und Auflagen, die für meinen Betrieb praktikabel sind"},"scanItems":["vergunning-doorlichting","ondernemerstoets"]},{"id":"e-toezicht","theme":"toezicht","text":{"nl":"De manier waarop controles en toezicht verlopen","en":"The way inspections and supervision are carried out","de":"Die Art und Weise, wie Kontrollen und Aufsicht ablaufen"},"scanItems":["toezicht-coordinatie","controle-werkwijze"]},{"id":"e-omgeving","theme":"toezicht","text":{"nl":"Bereikbaarheid van mijn bedrijf en informatie op tijd als er werkzaamheden zijn","en":"Access to my business and timely information when there are works","de":"Erreichbarkeit meines Betriebs und rechtzeitige Information bei Bauarbeiten"},"scanItems":["werkzaamheden-communicatie","gebiedsbeheer"]},{"id":"e-opdrachten","theme":"inkoop","text":{"nl":"Een eerlijke kans op opdrachten van de gemeente","en":"A fair chance of winning contracts from the municipality","de":"Eine faire Chance auf Aufträge der Gemeinde"},"scanItems":["lokaal-inkoopbeleid","lokaal-mkb-aandeel-pct","inkoopkalender"]},{"id":"e-betaaltijd","theme":"inkoop","text":{"nl":"Hoe snel de gemeente mijn facturen betaalt","en":"How quickly the municipality pays my invoices","de":"Wie schnell die Gemeinde meine Rechnungen bezahlt"},"scanItems":["betaaltermijn-pct","betaaltermijn-dagen","e-factuur"]},{"id":"e-groei","theme":"groei","text":{"nl":"Hulp bij het vinden van de juiste partij als ik wil groeien, vernieuwen, verduurzamen, personeel zoek of over de grens wil ondernemen","en":"Help in finding the right partner when I want to grow, innovate, become more sustainable, recruit staff or do business across the border","de":"Hilfe beim Finden des richtigen Partners, wenn ich wachsen, innovieren, nachhaltiger werden, Personal suchen oder über die Grenze tätig werden will"},"scanItems":["doorverwijzing-partners","starters-aanbod","verduurzaming-mkb","personeel-vacatures","grensoverschrijdend","ruimte-vraag-dagen"]},{"id":"e-gehoord","theme":"leren","text":{"nl":"Een gemeente die naar ondernemers luistert en laat zien wat zij daarmee doet","en":"A municipality that listens to businesses and shows what it does with their input","de":"Eine Gemeinde, die Unternehmen zuhört und zeigt, was sie daraus macht"},"scanItems":["bedrijfsbezoeken-aanpak","tevredenheid-meten","laatste-meting-datum","opvolging-verbeterpunten","ondernemersoverleg"]}]}');

-- content: measures
insert into public.measure (id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects, person_days, weeks, cost) values
    ('qw-naam-en-nummer', 1, 'Zet het aanspreekpunt met naam, foto en direct nummer op de website', 'Wijs één medewerker en één vervanger aan voor álle ondernemersvragen. Zet naam, foto, direct nummer en een groepsmailbox bovenaan de ondernemerspagina en in de telefooncentrale.', 'Paginatekst, inrichting van de groepsmailbox en een afspraak om elkaar bij ziekte of vakantie te vervangen.', '[{"item":"vast-aanspreekpunt","atMost":50}]', '{}', '[{"item":"vast-aanspreekpunt","to":75}]', '[{"ratingItem":"e-juiste-persoon","factor":1},{"ratingItem":"e-reactietijd","factor":0.6}]', 2, 3, 'K0'),
    ('qw-bekendmaken', 2, 'Maak het aanspreekpunt bekend waar ondernemers al zijn', 'Stuur één vaste tekst via vereniging, nieuwsbrief, vergunningbrief en controle, en een welkomstbericht aan nieuwe bedrijven.', 'Kant-en-klare teksten in drie talen, het welkomstbericht en de werkwijze om nieuwe inschrijvingen te volgen.', '[{"item":"aanspreekpunt-kanalen","atMost":60},{"item":"starters-aanbod","atMost":40}]', '{}', '[{"item":"aanspreekpunt-kanalen","raise":40},{"item":"starters-aanbod","raise":20}]', '[{"ratingItem":"e-juiste-persoon","factor":0.8},{"ratingItem":"e-groei","factor":0.6}]', 3, 6, 'K1'),
    ('qw-mandaatkaart', 3, 'Leg het mandaat van de casemanager vast op één A4', 'Beschrijf wie afdelingen bijeen mag roepen, binnen hoeveel dagen zij een standpunt geven en wie beslist als zij het niet eens worden. Laat de directie tekenen.', 'Het ondertekende A4, voorbeelden van casussen en een telefoontje met de collega die het deed.', '[{"item":"mandaat-casemanager","atMost":50}]', '{}', '[{"item":"mandaat-casemanager","to":75}]', '[{"ratingItem":"e-doorpakken","factor":1}]', 5, 8, 'K0'),
    ('qw-casusoverleg', 4, 'Start een casusoverleg van dertig minuten per twee weken', 'Vaste deelnemers: economie, vergunningen, toezicht, openbare ruimte, inkoop. Alleen dossiers waar een ondernemer wacht. Eindig met: wie belt de ondernemer vandaag?', 'Format van de dossierlijst en een uitnodiging om een keer mee te kijken.', '[{"item":"interne-afstemming","atMost":50},{"item":"mandaat-casemanager","atMost":25}]', '{}', '[{"item":"interne-afstemming","to":100},{"item":"mandaat-casemanager","to":50}]', '[{"ratingItem":"e-doorpakken","factor":0.8},{"ratingItem":"e-afspraken","factor":0.6}]', 2, 3, 'K0'),
    ('qw-bezoekplanning', 5, 'Plan twee bedrijfsbezoeken per maand met een antwoordtermijn', 'Kies bedrijven gespreid over grootte, branche en kern. Eén ambtenaar, af en toe een wethouder. Vragen krijgen binnen tien werkdagen antwoord.', 'Keuzelijst van bedrijven, gespreksleidraad en verslagformat.', '[{"item":"bedrijfsbezoeken-aanpak","atMost":50}]', '{}', '[{"item":"bedrijfsbezoeken-aanpak","to":75}]', '[{"ratingItem":"e-gehoord","factor":0.8},{"ratingItem":"e-doorpakken","factor":0.6}]', 6, 6, 'K0'),
    ('qw-gedeelde-contactlijst', 6, 'Vervang losse lijstjes door één gedeelde contactlijst', 'Begin eenvoudig: bedrijf, vraag, behandelaar, beloofde datum, klaar. Leg vast wie mag inzien en hoe lang gegevens blijven staan.', 'Lege lijst met velden, AVG-afspraken en bewaartermijn.', '[{"item":"relatiebeheer","atMost":25}]', '{}', '[{"item":"relatiebeheer","to":50}]', '[{"ratingItem":"e-doorpakken","factor":0.6}]', 3, 4, 'K1'),
    ('qw-ondernemersingang', 7, 'Richt de ondernemersingang in op acht vragen', 'Starten, verbouwen, terras of reclame, personeel, ruimte zoeken, verduurzamen, leveren aan de gemeente, stoppen. Per vraag: wat, termijn, kosten, contact. Test met vijf ondernemers.', 'Paginastructuur en teksten (hergebruik mag), plus de testvragen.', '[{"item":"ondernemerspagina","atMost":50}]', '{}', '[{"item":"ondernemerspagina","to":75}]', '[{"ratingItem":"e-informatie","factor":1}]', 8, 10, 'K2'),
    ('qw-pagina-eigenaar', 8, 'Geef elke ondernemerspagina een eigenaar en een controledatum', 'Maak een lijst van de pagina''s, zet er een naam bij en plan twee vaste controleweken per jaar. Houd bij welk deel klopte.', 'De lijst met pagina''s en de controlevragen.', '[{"item":"actualiteit-informatie","atMost":50}]', '{}', '[{"item":"actualiteit-informatie","to":75}]', '[{"ratingItem":"e-informatie","factor":0.8}]', 2, 4, 'K0'),
    ('qw-twee-formulieren', 9, 'Maak de twee meest gebruikte papieren aanvragen digitaal', 'Kies op aantal per jaar. Laat elk veld weg dat de gemeente al heeft of niet nodig heeft. Zorg voor ontvangstbevestiging en online betalen.', 'Formulierdefinities die in het eigen formulierenpakket kunnen worden ingelezen, en de lijst van geschrapte velden.', '[{"item":"digitale-aanvragen","atMost":70}]', '{"digitale-aanvragen"}', '[{"item":"digitale-aanvragen","raise":20}]', '[{"ratingItem":"e-digitaal","factor":1}]', 10, 12, 'K2'),
    ('qw-zakelijk-inloggen', 10, 'Zet zakelijk inloggen aan, met de Europese knop erbij', 'Vraag uw leverancier om eHerkenning en eIDAS op de formulieren die al een inlog vragen. Bepaal per formulier het laagste niveau dat volstaat.', 'Contractervaring, gekozen betrouwbaarheidsniveaus en testverslag.', '[{"item":"zakelijk-inloggen","atMost":33}]', '{}', '[{"item":"zakelijk-inloggen","to":67}]', '[{"ratingItem":"e-digitaal","factor":0.8}]', 8, 13, 'K2'),
    ('qw-statusmail', 11, 'Stuur bij elke stap een bericht met naam en datum', 'Vier standaardberichten: ontvangen, compleet of niet, duurt langer, besluit. Zet een signaal vijf werkdagen vóór het einde van de termijn.', 'De vier teksten en de instelling van het signaal in het zaaksysteem.', '[{"item":"statusinformatie","atMost":50},{"item":"tussenbericht","atMost":50}]', '{}', '[{"item":"statusinformatie","to":75},{"item":"tussenbericht","to":75}]', '[{"ratingItem":"e-afspraken","factor":1},{"ratingItem":"e-digitaal","factor":0.6}]', 4, 6, 'K1'),
    ('qw-blad-de-en', 12, 'Maak één informatieblad in het Engels en Duits', 'Contact, belangrijkste vergunningen, belastingen, afval, personeel. Laat de tekst één keer regionaal vertalen en houd hem per halfjaar bij.', 'De vertaalde basistekst; alleen de contactgegevens verschillen per gemeente.', '[{"item":"meertalig","atMost":60}]', '{}', '[{"item":"meertalig","to":90}]', '[{"ratingItem":"e-informatie","factor":0.6},{"ratingItem":"e-groei","factor":0.6}]', 3, 5, 'K1'),
    ('qw-servicebelofte', 13, 'Publiceer een reactiebelofte en oefen warm doorverbinden', 'Beloof wat haalbaar is, bijvoorbeeld terugbellen binnen één en antwoorden binnen vijf werkdagen. Spreek een tijdvak af bij terugbellen. Train het klantcontactcentrum een dagdeel.', 'De belofte, de trainingsopzet en de eerste meetresultaten.', '[{"item":"servicenorm-reactie","atMost":50},{"item":"doorverbinden","atMost":50}]', '{}', '[{"item":"servicenorm-reactie","to":75},{"item":"doorverbinden","to":75}]', '[{"ratingItem":"e-reactietijd","factor":1}]', 5, 6, 'K1'),
    ('qw-reactie-steekproef', 14, 'Meet elke maand twintig ondernemersvragen', 'Trek twintig vragen uit telefoon, mail en formulier en noteer datum binnen, eerste reactie en antwoord. Bespreek de uitkomst in het casusoverleg.', 'Het telformulier en de rekensheet.', '[{"item":"reactie-gemeten-pct","atMost":60}]', '{"reactie-gemeten-pct"}', '[{"item":"reactie-gemeten-pct","to":75}]', '[{"ratingItem":"e-reactietijd","factor":0.8}]', 3, 6, 'K0'),
    ('qw-bel-bij-klacht', 15, 'Bel binnen drie werkdagen bij elke klacht of bezwaar van een ondernemer', 'Spreek af wie belt en wat die persoon mag toezeggen. Noteer of de formele procedure daarna nog nodig was.', 'Belscript, mandaat en cijfers over voorkomen procedures.', '[{"item":"klachten-contact","atMost":50}]', '{}', '[{"item":"klachten-contact","to":100}]', '[{"ratingItem":"e-afspraken","factor":0.8},{"ratingItem":"e-gehoord","factor":0.6}]', 5, 8, 'K0'),
    ('qw-intaketafel', 16, 'Start een tweewekelijkse intaketafel voor ondernemersplannen', 'Vast uur, vaste deelnemers, formulier van één pagina. De ondernemer krijgt binnen tien werkdagen op papier wat kan, wat niet kan en wat hij moet indienen.', 'Agenda, intakeformulier, uitkomstbrief; kleine gemeenten kunnen aan een gezamenlijke tafel aanschuiven.', '[{"item":"vooroverleg","atMost":50}]', '{}', '[{"item":"vooroverleg","to":75}]', '[{"ratingItem":"e-meedenken","factor":1},{"ratingItem":"e-vergunningtijd","factor":0.8}]', 8, 8, 'K0'),
    ('qw-checklist-en-weekcheck', 17, 'Checklist met voorbeeld, en binnen een week een compleetheidscheck', 'Maak voor vijf producten een lijst met een goed voorbeeld, leges en termijn. Kijk elke nieuwe aanvraag binnen zeven werkdagen na en bel als er iets mist.', 'De checklists en voorbeeldtekeningen.', '[{"item":"indieningsvereisten","atMost":75},{"item":"volledigheid-aanvragen-pct","atMost":60}]', '{"volledigheid-aanvragen-pct"}', '[{"item":"indieningsvereisten","to":100},{"item":"volledigheid-aanvragen-pct","to":70}]', '[{"ratingItem":"e-meedenken","factor":0.6},{"ratingItem":"e-vergunningtijd","factor":0.8}]', 7, 8, 'K1'),
    ('qw-snelspoor-terras', 18, 'Maak een snelspoor voor eenvoudige terras-, reclame- en standplaatsaanvragen', 'Bepaal wanneer een aanvraag eenvoudig is, mandateer het besluit aan de behandelaar en beloof drie weken.', 'Criteria voor eenvoudig, mandaatregeling en modelvergunning.', '[{"item":"doorlooptijd-horeca-weken","atMost":50}]', '{"doorlooptijd-horeca-weken"}', '[{"item":"doorlooptijd-horeca-weken","to":87.5}]', '[{"ratingItem":"e-vergunningtijd","factor":1}]', 8, 12, 'K0'),
    ('qw-termijnbord', 19, 'Houd een termijnbord bij voor vergunningen van bedrijven', 'Elke week één scherm: open aanvragen, dagen over, wie wacht op wie. Bespreek alleen wat rood is.', 'De opzet van het bord en de query op het zaaksysteem.', '[{"item":"tijdig-omgevingsvergunning-pct","atMost":60}]', '{"tijdig-omgevingsvergunning-pct"}', '[{"item":"tijdig-omgevingsvergunning-pct","to":75}]', '[{"ratingItem":"e-vergunningtijd","factor":0.8},{"ratingItem":"e-afspraken","factor":0.6}]', 4, 6, 'K0'),
    ('qw-schraplijst', 20, 'Maak met ondernemers een schraplijst van vergunningen', 'Loop in twee avonden de APV-onderwerpen langs: weg ermee, melding, algemene regel of blijft. Leg de raad één pakket voor.', 'De eigen schraplijst met motivering en de gewijzigde artikelen.', '[{"item":"vergunning-doorlichting","atMost":50}]', '{}', '[{"item":"vergunning-doorlichting","to":100}]', '[{"ratingItem":"e-regels","factor":1}]', 15, 26, 'K1'),
    ('qw-ondernemersparagraaf', 21, 'Voeg een ondernemersparagraaf toe aan raadsvoorstellen', 'Vier vragen: wie raakt het, wat kost het, is er een eenvoudiger weg, wat vonden ondernemers? Vraag vooraf vijf ondernemers om een reactie.', 'Modelparagraaf en de lijst van ondernemers die mee wil lezen.', '[{"item":"ondernemerstoets","atMost":25}]', '{}', '[{"item":"ondernemerstoets","to":75}]', '[{"ratingItem":"e-regels","factor":0.8},{"ratingItem":"e-gehoord","factor":0.6}]', 3, 8, 'K0'),
    ('qw-eventloket', 22, 'Gebruik het regionale Eventloket voluit', 'Sluit aan of koppel het met het zaaksysteem, zet het als enige ingang op de website en sluit het oude formulier.', 'Ervaring met koppeling en werkproces, en de uitleg aan organisatoren.', '[{"item":"evenementen-indienen","atMost":67}]', '{}', '[{"item":"evenementen-indienen","to":100}]', '[{"ratingItem":"e-digitaal","factor":0.8},{"ratingItem":"e-vergunningtijd","factor":0.6}]', 10, 13, 'K2'),
    ('qw-toezichtkalender', 23, 'Deel één toezichtkalender', 'Alle toezichthouders zetten geplande bezoeken per bedrijf in dezelfde agenda. Twee bezoeken binnen zes weken: combineren of uitleggen waarom niet.', 'Agenda-inrichting en de afspraken met omgevingsdienst en veiligheidsregio.', '[{"item":"toezicht-coordinatie","atMost":50}]', '{}', '[{"item":"toezicht-coordinatie","to":75}]', '[{"ratingItem":"e-toezicht","factor":1}]', 5, 8, 'K0'),
    ('qw-controleblad', 24, 'Maak een blad ''dit komen wij bekijken'' per branche', 'Eén pagina per branche met wat er wordt gecontroleerd, hoe herstel werkt en wie u kunt bellen. Stuur het mee met de aankondiging en lever het verslag binnen tien werkdagen.', 'De bladen per branche en het verslagformat.', '[{"item":"controle-werkwijze","atMost":60}]', '{}', '[{"item":"controle-werkwijze","to":100}]', '[{"ratingItem":"e-toezicht","factor":0.8}]', 4, 6, 'K1'),
    ('qw-acht-weken-vooraf', 25, 'Spreek af: acht weken vooraf en één contactpersoon bij werkzaamheden', 'Leg vast in elk project: bericht acht weken vooraf, drukke perioden vermijden, één nummer tijdens het werk, wijzen op nadeelcompensatie en ontheffingen.', 'Modelbrief, lijst met drukke perioden en tekst voor in het bestek.', '[{"item":"werkzaamheden-communicatie","atMost":50}]', '{}', '[{"item":"werkzaamheden-communicatie","to":75}]', '[{"ratingItem":"e-omgeving","factor":1}]', 4, 6, 'K0'),
    ('qw-schouw', 26, 'Loop elk halfjaar een ronde met ondernemers', 'Eén uur over het terrein of door de winkelstraat met de beheerder. Foto, actie, datum. Meld terug wat is opgelost.', 'Routeformulier en actielijst; ervaring met BIZ of ondernemersfonds.', '[{"item":"gebiedsbeheer","atMost":25}]', '{}', '[{"item":"gebiedsbeheer","to":50}]', '[{"ratingItem":"e-omgeving","factor":0.8},{"ratingItem":"e-gehoord","factor":0.6}]', 3, 8, 'K1'),
    ('qw-betaalstraat', 27, 'Maak een betaalstraat: bestelnummer vooraf, e-factuur, elke week betalen', 'Geef bij elke bestelling een nummer mee, laat kleine facturen automatisch goedkeuren bij ontvangst van de prestatie, draai wekelijks een betaalrun en stuur managers een lijst van facturen ouder dan tien dagen.', 'Procesbeschrijving, drempelbedrag voor automatische goedkeuring en de wekelijkse lijst.', '[{"item":"betaaltermijn-pct","atMost":79},{"item":"betaaltermijn-dagen","atMost":74},{"item":"e-factuur","atMost":0}]', '{"betaaltermijn-pct","betaaltermijn-dagen"}', '[{"item":"betaaltermijn-pct","to":80},{"item":"betaaltermijn-dagen","to":75},{"item":"e-factuur","to":100}]', '[{"ratingItem":"e-betaaltijd","factor":1}]', 8, 10, 'K1'),
    ('qw-regio-meevragen', 28, 'Vraag bij onderhandse opdrachten standaard een partij uit de regio mee', 'Zet één zin in het inkoopformulier en houd een groslijst bij waarvoor elk bedrijf zich kan aanmelden. Kies op objectieve gronden en wissel af.', 'Formuliertekst, aanmeldformulier en een juridische toelichting.', '[{"item":"lokaal-inkoopbeleid","atMost":25}]', '{}', '[{"item":"lokaal-inkoopbeleid","to":50}]', '[{"ratingItem":"e-opdrachten","factor":1}]', 4, 6, 'K0'),
    ('qw-inkoopkalender', 29, 'Zet een inkoopkalender online', 'Een tabel met onderwerp, geschatte waarde, kwartaal en contactpersoon. Twee keer per jaar bijwerken.', 'Tabelopzet; samen één regionale kalender en één bijeenkomst per jaar.', '[{"item":"inkoopkalender","atMost":50}]', '{}', '[{"item":"inkoopkalender","to":75}]', '[{"ratingItem":"e-opdrachten","factor":0.8}]', 3, 6, 'K0'),
    ('qw-doorverwijskaart', 30, 'Werk met één regionale doorverwijskaart en draag warm over', 'Eén kaart voor heel Zuid-Limburg: vraag, partner, naam, nummer. Stel de ondernemer per mail voor en vraag na zes weken hoe het ging.', 'De kaart zelf (ESZL beheert hem) en de voorstelmail.', '[{"item":"doorverwijzing-partners","atMost":50}]', '{}', '[{"item":"doorverwijzing-partners","to":100}]', '[{"ratingItem":"e-groei","factor":1}]', 2, 10, 'K0'),
    ('qw-energieronde', 31, 'Doe een energieronde op één bedrijventerrein', 'Samen met een adviseur tien tot twintig bedrijven langs, één gezamenlijk overzicht van maatregelen en aansluitvragen, daarna kiezen: collectief inkopen of een energiehub verkennen.', 'Draaiboek, adviseur met ervaring en de aanpak met de netbeheerder.', '[{"item":"verduurzaming-mkb","atMost":50}]', '{}', '[{"item":"verduurzaming-mkb","to":75}]', '[{"ratingItem":"e-groei","factor":0.8}]', 10, 13, 'K2'),
    ('qw-duo-met-wsp', 32, 'Vorm een duo met het werkgeversservicepunt', 'Maandelijks dertig minuten: welke bedrijven groeien, krimpen of zoeken mensen? Bezoek drie bedrijven per kwartaal samen.', 'Werkafspraken en de gezamenlijke bezoeklijst.', '[{"item":"personeel-vacatures","atMost":50}]', '{}', '[{"item":"personeel-vacatures","to":75}]', '[{"ratingItem":"e-groei","factor":0.8}]', 3, 4, 'K0'),
    ('qw-buur-over-de-grens', 33, 'Leg contact met de buurgemeente over de grens', 'Wissel namen en nummers uit met de Wirtschaftsförderung of dienst economie aan de overkant en zet op één blad wie waarvoor kan worden gebeld.', 'Contactblad en introductie bij de partners over de grens.', '[{"item":"grensoverschrijdend","atMost":50}]', '{}', '[{"item":"grensoverschrijdend","to":75}]', '[{"ratingItem":"e-groei","factor":0.6}]', 4, 8, 'K0'),
    ('qw-ruimte-binnen-tien', 34, 'Beantwoord ruimtevragen binnen tien werkdagen, samen met de buren', 'Eén formulier, één lijst met beschikbare panden en kavels, en bij een nee meteen de naam van een buurgemeente die wel iets heeft.', 'De gedeelde lijst en de afspraak over doorverwijzen.', '[{"item":"ruimte-vraag-dagen","atMost":50}]', '{"ruimte-vraag-dagen"}', '[{"item":"ruimte-vraag-dagen","to":75}]', '[{"ratingItem":"e-groei","factor":0.6},{"ratingItem":"e-juiste-persoon","factor":0.6}]', 5, 8, 'K1'),
    ('qw-twee-vragen', 35, 'Stel na elk contact twee vragen', 'Een link in de handtekening en in de besluitbrief: ''Hoe tevreden bent u?'' en ''Wat kon beter?''. Bespreek de antwoorden maandelijks.', 'De twee vragen (in drie talen) en de maandrapportage; deelname aan de regionale meting telt als tweejaarlijks onderzoek.', '[{"item":"tevredenheid-meten","atMost":50}]', '{}', '[{"item":"tevredenheid-meten","to":75}]', '[{"ratingItem":"e-gehoord","factor":0.8}]', 4, 6, 'K1'),
    ('qw-u-zei-wij-deden', 36, 'Publiceer elk halfjaar ''u zei, wij deden''', 'Vijf punten van ondernemers met wat ermee is gedaan, en ook wat niet kan en waarom. Wijs per punt een eigenaar aan.', 'Opmaak en voorbeelden van eerdere edities.', '[{"item":"opvolging-verbeterpunten","atMost":75}]', '{}', '[{"item":"opvolging-verbeterpunten","to":100}]', '[{"ratingItem":"e-gehoord","factor":1},{"ratingItem":"e-afspraken","factor":0.6}]', 3, 13, 'K0'),
    ('qw-kwartaalontbijt', 37, 'Houd een kwartaalontbijt met een actielijst', 'Een uur, vaste plek, agenda half door ondernemers. Nodig ook zzp''ers en niet-leden uit. De actielijst staat dezelfde week online.', 'Draaiboek, uitnodigingstekst en actielijst.', '[{"item":"ondernemersoverleg","atMost":50}]', '{}', '[{"item":"ondernemersoverleg","to":75}]', '[{"ratingItem":"e-gehoord","factor":0.8},{"ratingItem":"e-juiste-persoon","factor":0.6}]', 6, 8, 'K1'),
    ('qw-samen-een-dienst', 38, 'Kies één dienst om met een buurgemeente te delen', 'Begin klein: vervanging bij afwezigheid, een gezamenlijke intaketafel of één informatieblad. Leg het vast in een mail van één alinea en kijk na drie maanden terug.', 'De afspraak op papier en de geleerde lessen.', '[{"item":"regionale-samenwerking","atMost":40}]', '{}', '[{"item":"regionale-samenwerking","raise":20}]', '[{"ratingItem":"e-doorpakken","factor":0.6}]', 3, 6, 'K0'),
    ('qw-dag-meelopen', 39, 'Laat medewerkers een dag meelopen bij een bedrijf', 'Vergunningverleners, toezichthouders en juristen lopen één dag per jaar mee bij een ondernemer en delen drie lessen in het teamoverleg.', 'Lijst van bedrijven die meedoen en de opdrachtkaart.', '[{"item":"training-medewerkers","atMost":33}]', '{}', '[{"item":"training-medewerkers","to":67}]', '[{"ratingItem":"e-meedenken","factor":0.8}]', 4, 8, 'K0');
alter table public.measure_version disable trigger measure_version_is_immutable;
update public.measure_version set changed_at = null;
alter table public.measure_version enable trigger measure_version_is_immutable;

-- content: settings
insert into private.setting (name, value) values
    ('publish_min_n', 10),
    ('indicative_below', 30),
    ('publish_batch', 10);

-- content: wording
insert into public.questionnaire_wording (questionnaire_version, content) values
    ('2026-1', '{"themes":{"aanspreekpunt":{"writtenFor":"wg93xz","de":"Ansprechpartner und Kontakt"},"informatie":{"writtenFor":"q589sn","de":"Information und Erledigen im Internet"},"reactie":{"writtenFor":"9wn3n0","de":"Erreichbarkeit und Antwortzeit"},"vergunningen":{"writtenFor":"81quzk","de":"Genehmigungen und Regeln"},"toezicht":{"writtenFor":"1w15scb","de":"Aufsicht und Umfeld des Betriebs"},"inkoop":{"writtenFor":"sxmy83","de":"Einkauf und Bezahlen"},"groei":{"writtenFor":"kqq93","de":"Wachstum, Personal, Nachhaltigkeit und Grenze"},"leren":{"writtenFor":"kpask3","de":"Zuhören, Zusammenarbeiten und Verbessern"}},"items":{"vast-aanspreekpunt":{"writtenFor":"1q0ncvc","options":{"l0":"er is nog geen vast aanspreekpunt","l1":"het aanspreekpunt staat nog nergens vermeld","l2":"het aanspreekpunt is er alleen voor economische vragen"}},"mandaat-casemanager":{"writtenFor":"16hrscz","options":{"l0":"een ondernemer gaat nu zelf langs elke afdeling","l1":"een ondernemer maakt nu zelf de afspraken met elke afdeling","l2":"niemand bewaakt het antwoord als een vraag over meer afdelingen gaat"}},"bedrijfsbezoeken-aanpak":{"writtenFor":"1rcz22w","options":{"l0":"er zijn nog geen bedrijfsbezoeken","l1":"bedrijfsbezoeken zijn er alleen op verzoek of bij een opening","l2":"bedrijfsbezoeken gaan nog zonder planning of verslag"}},"relatiebeheer":{"writtenFor":"1aily7g","options":{"l0":"contacten met ondernemers worden nog niet vastgelegd","l1":"contacten staan nu in persoonlijke mailboxen of eigen lijstjes"}},"aanspreekpunt-kanalen":{"writtenFor":"cg8n8f","chosen":"de gemeente maakt het aanspreekpunt via {chosen} van de {of} wegen bekend"},"bcf-fte":{"writtenFor":"1hs85o9"},"ondernemerspagina":{"writtenFor":"nkfttw","options":{"l0":"de website heeft nog geen ingang voor ondernemers","l1":"de website heeft voor ondernemers alleen een pagina met enkele links","l2":"de ingang op de website is nog niet ingedeeld naar vragen van ondernemers"}},"actualiteit-informatie":{"writtenFor":"8pilmm","options":{"l0":"er is nog niets geregeld om die informatie actueel te houden","l1":"pagina’s worden pas aangepast na een klacht","l2":"pagina’s worden maar één keer per jaar nagelopen"}},"digitale-aanvragen":{"writtenFor":"1s86c0w","value":"van de tien meest gebruikte producten kunnen er {value} helemaal digitaal","unknown":"het is nog niet bekend hoeveel producten helemaal digitaal kunnen"},"zakelijk-inloggen":{"writtenFor":"ec9lm3","options":{"l0":"ondernemers kunnen nog niet zakelijk inloggen","l1":"zakelijk inloggen werkt nog maar voor enkele producten"}},"statusinformatie":{"writtenFor":"1irrato","options":{"l0":"een ondernemer kan niet zien hoe het met zijn aanvraag staat","l1":"een ondernemer moet bellen of mailen om te weten hoe het met zijn aanvraag staat","l2":"een ondernemer hoort tussen ontvangst en besluit niets over zijn aanvraag"}},"meertalig":{"writtenFor":"ilb8fe","chosen":"de basisinformatie is er in {chosen} van de {of} talen"},"servicenorm-reactie":{"writtenFor":"13s98vw","options":{"l0":"er is nog geen afgesproken reactietermijn","l1":"er is nog geen gepubliceerde reactietermijn binnen tien werkdagen","l2":"de beloofde reactietermijn is nu tien werkdagen"}},"reactie-gemeten-pct":{"writtenFor":"2yu23x","value":"{value}% van de vragen krijgt binnen de eigen norm een antwoord","unknown":"het is nog niet bekend hoeveel vragen op tijd een antwoord krijgen"},"doorverbinden":{"writtenFor":"1n0qnyc","options":{"l0":"een ondernemer krijgt nu een ander nummer als een antwoord niet meteen lukt","l1":"een ondernemer wordt doorverbonden zonder uitleg aan de collega","l2":"bij terugbellen is nog geen termijn afgesproken"}},"tussenbericht":{"writtenFor":"1x4oylx","options":{"l0":"een ondernemer krijgt geen bericht als iets langer duurt","l1":"het hangt van de medewerker af of een ondernemer bericht krijgt als iets langer duurt","l2":"bericht komt er alleen als een wettelijke termijn wordt verlengd"}},"klachten-contact":{"writtenFor":"162j62g","options":{"l0":"een klacht loopt nu alleen via de formele procedure","l1":"bij een klacht komt persoonlijk contact pas binnen zes weken","l2":"bij een klacht komt persoonlijk contact pas binnen tien werkdagen"}},"vooroverleg":{"writtenFor":"1cf42gw","options":{"l0":"een plan vooraf bespreken kan nog niet","l1":"een plan vooraf bespreken kan alleen op aandringen en per vakgebied","l2":"voor vooroverleg is nog geen doorlooptijd afgesproken"}},"tijdig-omgevingsvergunning-pct":{"writtenFor":"g9jo9f","value":"{value}% van de vergunningen is er binnen acht weken","unknown":"het is nog niet bekend hoeveel vergunningen er op tijd zijn"},"doorlooptijd-horeca-weken":{"writtenFor":"rcyt8g","value":"een terras- of horecavergunning duurt meestal {value} weken","unknown":"het is nog niet bekend hoelang een terras- of horecavergunning duurt"},"volledigheid-aanvragen-pct":{"writtenFor":"ebdtp7","value":"{value}% van de aanvragen is meteen compleet","unknown":"het is nog niet bekend hoeveel aanvragen meteen compleet zijn"},"indieningsvereisten":{"writtenFor":"3g54wb","options":{"l0":"nergens staat wat een ondernemer moet indienen","l1":"er is alleen een algemene verwijzing naar het Omgevingsloket","l2":"de lijst per product heeft nog geen voorbeeld, kosten en termijn","l3":"een ondernemer hoort niet binnen een week of zijn aanvraag compleet is"}},"vergunning-doorlichting":{"writtenFor":"utnqg6","options":{"l0":"de laatste vier jaar is niet nagegaan welke vergunningen kunnen vervallen","l1":"nagaan welke vergunningen kunnen vervallen staat pas op de planning","l2":"pas voor één onderwerp is nagegaan welke vergunningen kunnen vervallen"}},"ondernemerstoets":{"writtenFor":"1x86cqd","options":{"l0":"nieuwe regels worden niet vooraf getoetst op gevolgen voor ondernemers","l1":"nieuwe regels worden alleen soms en informeel getoetst op gevolgen voor ondernemers"}},"evenementen-indienen":{"writtenFor":"bbcwb7","options":{"l0":"een evenement indienen gaat nog op papier of per e-mail","l1":"een evenement indienen gaat nog met een eigen formulier, buiten het regionale loket","l2":"medewerkers typen gegevens over een evenement nog over"}},"toezicht-coordinatie":{"writtenFor":"1ldqmx0","options":{"l0":"toezichthouders stemmen hun bezoeken nog niet op elkaar af","l1":"toezichthouders stemmen hun bezoeken maar af en toe op elkaar af","l2":"toezichthouders bespreken alleen hun jaarprogramma met elkaar"}},"controle-werkwijze":{"writtenFor":"zthr8","chosen":"een ondernemer krijgt bij een controle {chosen} van de {of} dingen die daarbij horen"},"werkzaamheden-communicatie":{"writtenFor":"1f0kcl5","options":{"l0":"ondernemers horen niet vooraf over werkzaamheden","l1":"ondernemers horen minder dan twee weken vooraf over werkzaamheden","l2":"ondernemers horen minstens vier weken vooraf over werkzaamheden, nog geen acht"}},"gebiedsbeheer":{"writtenFor":"1ljtky1","options":{"l0":"er is nog geen overleg over bedrijventerreinen en winkelgebieden","l1":"over bedrijventerreinen en winkelgebieden is er alleen contact als er een probleem is"}},"betaaltermijn-pct":{"writtenFor":"1od6uo3","value":"{value}% van de facturen is binnen dertig dagen betaald","unknown":"het is nog niet bekend hoeveel facturen binnen dertig dagen zijn betaald"},"betaaltermijn-dagen":{"writtenFor":"1iw60ja","value":"een factuur is meestal na {value} dagen betaald","unknown":"het is nog niet bekend na hoeveel dagen een factuur is betaald"},"e-factuur":{"writtenFor":"v800c2","options":{"nee":"elektronische facturen worden nog niet zonder overtypen verwerkt"}},"lokaal-inkoopbeleid":{"writtenFor":"18jbya4","options":{"l0":"voor lokaal en regionaal mkb is bij opdrachten nog niets geregeld","l1":"het inkoopbeleid noemt lokaal of regionaal mkb alleen als wens"}},"lokaal-mkb-aandeel-pct":{"writtenFor":"1wbw8s9"},"inkoopkalender":{"writtenFor":"1m6lyij","options":{"l0":"ondernemers kunnen nog niet vooraf zien wat de gemeente gaat inkopen","l1":"ondernemers zien opdrachten pas als ze op TenderNed staan","l2":"er is maar één keer per jaar een lijst van wat de gemeente gaat inkopen"}},"doorverwijzing-partners":{"writtenFor":"118fcur","options":{"l0":"de gemeente verwijst nog niet door naar partners","l1":"doorverwijzen gaat nu met een telefoonnummer of webadres","l2":"doorverwijzen gaat nu met een overzicht op de website"}},"starters-aanbod":{"writtenFor":"1u46nk0","chosen":"starters krijgen {chosen} van de {of} vormen van hulp"},"verduurzaming-mkb":{"writtenFor":"8yz30r","options":{"l0":"voor verduurzaming is er nog geen hulp","l1":"hulp bij verduurzaming is nu een link naar landelijke informatie","l2":"hulp bij verduurzaming is nu alleen het energieloket"}},"personeel-vacatures":{"writtenFor":"9wskln","options":{"l0":"bij het vinden van personeel helpt de gemeente nog niet","l1":"hulp bij het vinden van personeel is nu een verwijzing naar een website","l2":"hulp bij het vinden van personeel is nu een vaste contactpersoon, meer niet"}},"grensoverschrijdend":{"writtenFor":"eozc98","options":{"l0":"voor ondernemen over de grens is er nog geen hulp","l1":"voor ondernemen over de grens is er nu een verwijzing naar landelijke informatie","l2":"voor ondernemen over de grens is er nu alleen een gerichte verwijzing"}},"ruimte-vraag-dagen":{"writtenFor":"zoy583","value":"een vraag naar bedrijfsruimte krijgt na {value} werkdagen een antwoord","unknown":"het is nog niet bekend hoe snel een vraag naar bedrijfsruimte antwoord krijgt"},"tevredenheid-meten":{"writtenFor":"mqboev","options":{"l0":"de tevredenheid van ondernemers wordt nog niet gemeten","l1":"de laatste meting is meer dan vier jaar geleden","l2":"de tevredenheid van ondernemers wordt maar eens in de twee tot vier jaar gemeten"}},"laatste-meting-datum":{"writtenFor":"7ge0kh"},"opvolging-verbeterpunten":{"writtenFor":"barrdu","options":{"l0":"met klachten en signalen gebeurt nog niets vasts","l1":"klachten en signalen worden alleen binnen de afdeling besproken","l2":"er is alleen nog een lijst met verbeterpunten","l3":"ondernemers horen nog niet wat er met hun inbreng is gedaan"}},"ondernemersoverleg":{"writtenFor":"1k5q4k6","options":{"l0":"er is nog geen overleg met ondernemers","l1":"overleg met ondernemers is er alleen als er iets speelt","l2":"overleg met ondernemers is er één of twee keer per jaar, vooral om te informeren"}},"interne-afstemming":{"writtenFor":"yav7n0","options":{"l0":"afdelingen bespreken lopende zaken van ondernemers nooit samen","l1":"afdelingen bespreken lopende zaken van ondernemers alleen bij een probleem","l2":"afdelingen bespreken lopende zaken van ondernemers maar eens per kwartaal"}},"regionale-samenwerking":{"writtenFor":"1bnwkfe","chosen":"de gemeente doet {chosen} van de {of} diensten samen met andere gemeenten"},"training-medewerkers":{"writtenFor":"lpdwea","options":{"l0":"medewerkers leren nog niet hoe een bedrijf werkt","l1":"medewerkers leren alleen op eigen initiatief hoe een bedrijf werkt"}}},"ratingItems":{"e-juiste-persoon":{"writtenFor":"1rkjpzt","experience":"zij snel weten bij wie zij moeten zijn","fr":"Savoir vite à qui m’adresser avec ma question"},"e-doorpakken":{"writtenFor":"4g2jrn","experience":"één persoon hun vraag oppakt en regelt","fr":"Une personne qui prend ma question en charge et la règle au sein de la commune, même si plusieurs services sont concernés"},"e-informatie":{"writtenFor":"1nf1g2d","experience":"de informatie op de website duidelijk en juist is","fr":"Des informations claires et exactes pour les entreprises sur le site internet"},"e-digitaal":{"writtenFor":"ivpkhp","experience":"zij zaken online kunnen regelen en volgen","fr":"Pouvoir régler et suivre en ligne mes démarches auprès de la commune"},"e-reactietijd":{"writtenFor":"ggbyq8","experience":"zij snel antwoord krijgen","fr":"Une réponse rapide à une question, un appel ou un e-mail"},"e-afspraken":{"writtenFor":"o4gtbl","experience":"de gemeente afspraken en termijnen nakomt","fr":"Des accords et des délais promis qui sont respectés"},"e-vergunningtijd":{"writtenFor":"1tar5ux","experience":"een vergunning niet te lang duurt","fr":"Le temps nécessaire pour obtenir un permis"},"e-meedenken":{"writtenFor":"19az33f","experience":"medewerkers meedenken over wat wél kan","fr":"Des agents qui réfléchissent avec moi à ce qui est possible"},"e-regels":{"writtenFor":"osxapi","experience":"lokale regels werkbaar zijn","fr":"Des règles et conditions locales praticables pour mon entreprise"},"e-toezicht":{"writtenFor":"phcjxz","experience":"controles goed verlopen","fr":"La façon dont se déroulent les contrôles et l’inspection"},"e-omgeving":{"writtenFor":"rwd653","experience":"hun bedrijf bereikbaar blijft en zij werkzaamheden op tijd weten","fr":"L’accès à mon entreprise et des informations à temps en cas de travaux"},"e-opdrachten":{"writtenFor":"digk8","experience":"zij een eerlijke kans krijgen op opdrachten","fr":"Une chance équitable d’obtenir des marchés de la commune"},"e-betaaltijd":{"writtenFor":"1a2oxrj","experience":"de gemeente facturen snel betaalt","fr":"La rapidité avec laquelle la commune paie mes factures"},"e-groei":{"writtenFor":"7041ep","experience":"zij hulp krijgen bij het vinden van de juiste partij","fr":"De l’aide pour trouver le bon partenaire quand je veux grandir, innover, devenir plus durable, recruter ou travailler au-delà de la frontière"},"e-gehoord":{"writtenFor":"16h86dc","experience":"de gemeente luistert en laat zien wat zij daarmee doet","fr":"Une commune qui écoute les entreprises et montre ce qu’elle fait de leurs avis"}},"measures":{"qw-regio-meevragen":{"legalNote":"Let op de aanbestedingsregels. Een bedrijf uit de regio meevragen mag onder de drempel, als de keuze objectief is, u die kunt uitleggen en u afwisselt. Opdrachten alleen voor lokale bedrijven reserveren mag niet."}},"contradictions":[{"id":"contact-without-fte","items":["vast-aanspreekpunt","bcf-fte"],"clashes":[[{"oneOf":["l2","l3","l4"]},{"is":0}]],"says":"Er is een benoemd aanspreekpunt, maar er is 0 fte voor contact met ondernemers."},{"id":"casemanager-without-contact","items":["vast-aanspreekpunt","mandaat-casemanager"],"clashes":[[{"oneOf":["l0"]},{"oneOf":["l2","l3","l4"]}]],"says":"Een medewerker bewaakt of zet vragen door, maar er is geen aanspreekpunt."},{"id":"joint-position-without-meeting","items":["mandaat-casemanager","interne-afstemming"],"clashes":[[{"oneOf":["l4"]},{"oneOf":["l0"]}]],"says":"Afdelingen komen tot één standpunt, maar zij bespreken dossiers nooit samen."},{"id":"front-page-without-entrance","items":["aanspreekpunt-kanalen","ondernemerspagina"],"clashes":[[{"includes":"voorpagina"},{"oneOf":["l0"]}]],"says":"De voorpagina van de website heeft een ingang voor ondernemers, maar de website heeft geen eigen ingang voor ondernemers."},{"id":"joint-visits-without-visits","items":["bedrijfsbezoeken-aanpak","personeel-vacatures"],"clashes":[[{"oneOf":["l0"]},{"oneOf":["l3","l4"]}]],"says":"Bedrijven worden samen met het werkgeversservicepunt bezocht, maar er zijn geen bedrijfsbezoeken."},{"id":"reaction-measured-without-records","items":["relatiebeheer","reactie-gemeten-pct"],"clashes":[[{"oneOf":["l0"]},{"above":0}]],"says":"De reactietijd is aantoonbaar gemeten, maar contacten met ondernemers worden niet vastgelegd."},{"id":"callback-promised-without-term","items":["servicenorm-reactie","doorverbinden"],"clashes":[[{"oneOf":["l3","l4"]},{"oneOf":["l0","l2"]}]],"says":"De gemeente belooft een snelle reactie, maar een vraag wordt zonder termijn of met een ander nummer doorgegeven."},{"id":"every-step-told-but-no-delay","items":["statusinformatie","tussenbericht"],"clashes":[[{"oneOf":["l3","l4"]},{"oneOf":["l0"]}]],"says":"Een ondernemer krijgt bericht bij elke stap, maar niet als het langer duurt."},{"id":"status-online-without-digital","items":["digitale-aanvragen","statusinformatie"],"clashes":[[{"is":0},{"oneOf":["l4"]}]],"says":"De status is dag en nacht online te zien, maar geen enkel product is volledig digitaal aan te vragen."},{"id":"all-digital-without-login","items":["digitale-aanvragen","zakelijk-inloggen"],"clashes":[[{"is":10},{"oneOf":["l0"]}]],"says":"Alle tien producten zijn volledig digitaal, maar er is geen zakelijke inlog."},{"id":"paid-in-time-but-slow","items":["betaaltermijn-pct","betaaltermijn-dagen"],"clashes":[[{"above":50},{"above":30}]],"says":"Meer dan de helft van de facturen is binnen 30 dagen betaald. Dan kan de middelste betaaltijd niet boven 30 dagen liggen."},{"id":"paid-late-but-fast","items":["betaaltermijn-pct","betaaltermijn-dagen"],"clashes":[[{"below":50},{"below":30}],[{"below":50},{"is":30}]],"says":"Minder dan de helft van de facturen is binnen 30 dagen betaald. Dan moet de middelste betaaltijd boven 30 dagen liggen."},{"id":"local-share-published-but-unknown","items":["lokaal-inkoopbeleid","lokaal-mkb-aandeel-pct"],"clashes":[[{"oneOf":["l4"]},{"unknown":true}]],"says":"Het aandeel van lokaal en regionaal mkb wordt elk jaar gemeten, maar bij de vraag ernaar staat ‘weet ik niet’."},{"id":"consulted-without-meeting","items":["ondernemerstoets","ondernemersoverleg"],"clashes":[[{"oneOf":["l3","l4"]},{"oneOf":["l0"]}]],"says":"Ondernemers worden vooraf geraadpleegd over regels, maar er is geen overleg met ondernemers."},{"id":"regional-desk-without-region","items":["evenementen-indienen","regionale-samenwerking"],"clashes":[[{"oneOf":["l2","l3"]},{"without":"evenementen"}]],"says":"Evenementen gaan via een regionaal loket, maar evenementen staan niet bij wat u met andere gemeenten organiseert."},{"id":"region-without-regional-desk","items":["evenementen-indienen","regionale-samenwerking"],"clashes":[[{"oneOf":["l0","l1"]},{"includes":"evenementen"}]],"says":"U organiseert evenementen met andere gemeenten via het regionale loket, maar een evenement wordt bij de gemeente zelf ingediend."},{"id":"joint-inspection-without-region","items":["toezicht-coordinatie","regionale-samenwerking"],"clashes":[[{"oneOf":["l4"]},{"without":"omgevingsdienst"}]],"says":"Toezicht gaat samen met de omgevingsdienst, maar die staat niet bij wat u met andere gemeenten organiseert."},{"id":"roadworks-tuned-without-region","items":["werkzaamheden-communicatie","regionale-samenwerking"],"clashes":[[{"oneOf":["l4"]},{"without":"bereikbaarheid"}]],"says":"Werkzaamheden zijn regionaal afgestemd, maar bereikbaarheid staat niet bij wat u met andere gemeenten organiseert."},{"id":"staff-help-together-but-none","items":["personeel-vacatures","regionale-samenwerking"],"clashes":[[{"oneOf":["l0"]},{"includes":"werkgevers"}]],"says":"U organiseert werkgeversdienstverlening met andere gemeenten, maar de gemeente helpt niet aan personeel."},{"id":"energy-help-together-but-none","items":["verduurzaming-mkb","regionale-samenwerking"],"clashes":[[{"oneOf":["l0"]},{"includes":"energie"}]],"says":"U organiseert energiehulp voor bedrijven met andere gemeenten, maar er is geen hulp bij energie."},{"id":"measured-long-ago-but-recent","items":["tevredenheid-meten","laatste-meting-datum"],"clashes":[[{"oneOf":["l1"]},{"newerThan":{"years":4}}]],"says":"De laatste meting zou meer dan vier jaar geleden zijn, maar de datum is van de laatste vier jaar."},{"id":"measured-often-but-long-ago","items":["tevredenheid-meten","laatste-meting-datum"],"clashes":[[{"oneOf":["l2"]},{"olderThan":{"years":4}}],[{"oneOf":["l3","l4"]},{"olderThan":{"years":2}}]],"says":"De laatste meting is langer geleden dan past bij hoe vaak u meet."}]}');
