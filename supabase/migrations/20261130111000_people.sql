-- People leave no gap, roles change by who says so only, lists of people are invited at once, and staff look after
-- their own with two.

drop function public.remove_colleague(uuid);
drop function private.member_to_change(uuid);

-- Staff invite a coordinator of a municipality. Inviting again renews the invitation; the mail is sent by the
-- client (signInWithOtp). Inviting changes no role: who works there, or waits as a colleague, is refused
-- (leaving.sql, change_role).
-- @refuses forbidden, email_invalid, municipality_unknown, already_coordinator, already_member, already_invited,
--          already_member_elsewhere
create or replace function public.invite_coordinator(municipality_code text, email text)
returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_coordinator.email);
    place public.municipality;
    person public.member;
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    place := private.participating_municipality(invite_coordinator.municipality_code);
    perform private.hold_people_of(place.code);
    -- Whoever is claiming it at this moment is a member after the wait.
    perform from public.invitation where email = address for update;
    select * into person from public.member where email = address;
    if person.municipality_code is distinct from place.code and person.user_id is not null
        or exists (
            select from public.invitation
            where email = address and claimed_at is null and municipality_code is null
        ) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    if person.role = 'coordinator' then
        perform private.refuse('already_coordinator', 409);
    end if;
    if person.user_id is not null then
        perform private.refuse('already_member', 409);
    end if;
    if exists (
        select from public.invitation
        where email = address and claimed_at is null and municipality_code = place.code and role <> 'coordinator'
    ) then
        perform private.refuse('already_invited', 409);
    end if;
    insert into public.invitation as waiting (email, role, municipality_code, invited_by)
    values (address, 'coordinator', place.code, auth.uid())
    on conflict (email) do update
        set role = excluded.role,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = null
        -- Somebody who was asked to look along at the same moment keeps that.
        where waiting.claimed_at is not null or waiting.municipality_code is not null
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', invited.municipality_code, person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

-- Makes the signed-in person a member if an invitation waits for the confirmed e-mail address.
-- Returns the membership, new or old, or no row.
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
        -- Who works elsewhere stays there: that invitation keeps waiting. Who works here keeps the role.
        insert into public.member as own (user_id, email, role, municipality_code)
        values (me, address, waiting.role, waiting.municipality_code)
        on conflict (user_id) do update
            set email = own.email
            where own.municipality_code is not distinct from excluded.municipality_code;
        if found then
            update public.invitation set claimed_at = now() where email = address;
            perform private.log_act(
                'person_joined', waiting.municipality_code, person => address,
                facts => jsonb_build_object('role', waiting.role)
            );
        end if;
    end if;
    return query select * from public.member where user_id = me;
end
$$;

-- A member of a municipality, by someone who may decide about that, or by that person where it is said; others in
-- it are held meanwhile.
-- @refuses forbidden, not_found
create function private.member_to_change(user_id uuid, also_self boolean default false) returns public.member
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member;
    own boolean := member_to_change.also_self and coalesce(member_to_change.user_id = private.me(), false);
begin
    if not own and not private.is_staff() and not private.is_coordinator() then
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
    if not own then
        perform private.must_lead(person.municipality_code);
    end if;
    return person;
end
$$;

-- Who takes over what somebody leaves: who is named, else the coordinator who acts, else the one who was there
-- first; nobody when there is none.
-- @refuses not_a_colleague
create function private.heir_of(person public.member, named uuid) returns public.member
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    heir public.member;
begin
    select * into heir from public.member
    where municipality_code = person.municipality_code and user_id <> person.user_id
      and (user_id = heir_of.named or heir_of.named is null and role = 'coordinator')
    order by user_id is distinct from private.me(), created_at, user_id
    limit 1;
    if heir.user_id is null and heir_of.named is not null then
        perform private.refuse('not_a_colleague', 403);
    end if;
    return heir;
end
$$;

-- Finds an address in a text, and not one that ends or begins with it.
create function private.address_pattern(email text) returns text
language sql immutable
set search_path = ''
as $$
    select '(?<![a-z0-9._%+-])' || regexp_replace(email, '([^[:alnum:]@])', '\\\1', 'g') || '(?![a-z0-9-]|[.][a-z0-9])'
$$;

-- Tasks of rounds that go on, actions that run and a contact point with the address pass on. What is over is given
-- back when the member is gone (task.sql, action.sql).
create function private.pass_on(person public.member, heir public.member) returns void
language plpgsql
set search_path = ''
as $$
begin
    if heir.user_id is null then
        return;
    end if;
    update public.task set assignee = heir.email
    from public.scan
    join public.round on round.id = scan.round_id
    where scan.id = task.scan_id and scan.municipality_code = person.municipality_code
      and round.state <> 'closed' and task.assignee = person.email;
    update public.action
    set owner = heir.email, version = version + 1, updated_by = auth.uid(), updated_at = now()
    where action.owner = person.email and action.municipality_code = person.municipality_code
      and status in ('planned', 'busy');
    update public.contact_point
    set contact = left(regexp_replace(
            contact, private.address_pattern(person.email),
            replace(heir.email, '\', '\\'), 'gi'
        ), 500),
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where contact_point.municipality_code = person.municipality_code
      and contact ~* private.address_pattern(person.email);
end
$$;

-- What would pass on when this person leaves, to be told before: for who may remove, and for the person.
-- @refuses forbidden, not_found
create function public.what_passes_on(user_id uuid)
returns table (themes int, questions int, actions int, contact_point boolean)
language plpgsql stable security definer
set search_path = ''
as $$
declare
    person public.member;
begin
    select * into person from public.member where member.user_id = what_passes_on.user_id;
    if person.user_id is distinct from private.me() then
        perform private.must_lead(person.municipality_code);
    end if;
    if person.user_id is null then
        perform private.refuse('not_found', 404);
    end if;
    return query
    select
        count(*) filter (where task.kind = 'theme')::int,
        count(*) filter (where task.kind = 'item')::int,
        (select count(*)::int from public.action
         where owner = person.email and action.municipality_code = person.municipality_code
           and status in ('planned', 'busy')),
        exists (
            select from public.contact_point as point
            where point.municipality_code = person.municipality_code
              and contact ~* private.address_pattern(person.email)
        )
    from public.task
    join public.scan on scan.id = task.scan_id and scan.municipality_code = person.municipality_code
    join public.round on round.id = scan.round_id and round.state <> 'closed'
    where task.assignee = person.email;
end
$$;

-- Ends a membership, of a colleague or the own; what this person answered stays, and what was still to be done
-- passes on. A coordinator cannot leave the municipality without one, staff can remove the last: they invite the next.
-- @refuses forbidden, not_found, last_coordinator, not_a_colleague
create function public.remove_colleague(user_id uuid, passes_to uuid default null) returns public.member
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member := private.member_to_change(remove_colleague.user_id, true);
begin
    if person.role = 'coordinator' and not private.is_staff() and not exists (
        select from public.member
        where municipality_code = person.municipality_code
          and role = 'coordinator' and user_id <> person.user_id
    ) then
        perform private.refuse('last_coordinator', 409);
    end if;
    perform private.pass_on(person, private.heir_of(person, remove_colleague.passes_to));
    -- An invitation left waiting would let this person in again.
    delete from public.invitation
    where email = person.email and municipality_code = person.municipality_code;
    delete from public.member where user_id = person.user_id;
    perform private.log_act(
        case when person.user_id = auth.uid() then 'person_left' else 'person_removed' end,
        person.municipality_code, person => person.email, facts => jsonb_build_object('role', person.role)
    );
    return person;
end
$$;

-- Gives somebody who works in a municipality, or is invited there, another role. A coordinator makes others
-- coordinator and may step back; staff do either. A municipality keeps a coordinator who is in.
-- @refuses forbidden, malformed_request, not_found, last_coordinator
create function public.change_role(email text, role text) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    address text := private.clean_email(change_role.email);
    place text;
    person public.member;
    waiting public.invitation;
begin
    if not private.is_staff() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if (change_role.role in ('coordinator', 'colleague')) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    place := coalesce(
        (select municipality_code from public.member where member.email = address),
        (select municipality_code from public.invitation where invitation.email = address and claimed_at is null)
    );
    if place is null then
        perform private.refuse('not_found', 404);
    end if;
    perform private.hold_people_of(place);
    perform private.must_lead(place);
    select * into person from public.member where member.email = address and municipality_code = place;
    select * into waiting from public.invitation
    where invitation.email = address and municipality_code = place and claimed_at is null for update;
    if coalesce(person.role, waiting.role) is null then
        perform private.refuse('not_found', 404);
    end if;
    if coalesce(person.role, waiting.role) = change_role.role then
        return;
    end if;
    if person.role = 'coordinator' then
        if not private.is_staff() and person.user_id <> private.me() then
            perform private.refuse('forbidden', 403);
        end if;
        if not exists (
            select from public.member
            where municipality_code = place and member.role = 'coordinator' and user_id <> person.user_id
        ) then
            perform private.refuse('last_coordinator', 409);
        end if;
    end if;
    update public.member set role = change_role.role where user_id = person.user_id;
    update public.invitation set role = change_role.role
    where invitation.email = waiting.email and person.user_id is null;
    perform private.log_act(
        'role_changed', place, person => address,
        facts => jsonb_build_object('from', coalesce(person.role, waiting.role), 'to', change_role.role)
    );
end
$$;

-- Makes a colleague coordinator. The coordinator who hands over becomes colleague; when staff do it,
-- every coordinator of that municipality does.
-- @refuses forbidden, not_found, already_coordinator
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
    perform private.log_act(
        'role_changed', person.municipality_code, person => person.email,
        facts => jsonb_build_object('from', 'colleague', 'to', 'coordinator')
    );
    return person;
end
$$;

grant execute on function public.what_passes_on(uuid) to authenticated;
grant execute on function public.remove_colleague(uuid, uuid) to authenticated;
grant execute on function public.change_role(text, text) to authenticated;

-- Many people at once: a list that was pasted and looked through (src/domain/access/pasted-list.ts). All are invited
-- or none is, each checked as when it comes alone.

-- Staff invite coordinators, each of a municipality; a coordinator invites colleagues of the own. The mails are sent
-- by the client.
-- @param people JSON: [{"email": "...", "municipality": "GM0888"}, ...]
-- @refuses forbidden, malformed_request (none, more than 500, or one of them twice), and what invite_coordinator and
--          invite_colleague refuse
create function public.invite_people(people text) returns setof public.invitation
language plpgsql security definer
set search_path = ''
as $$
declare
    listed jsonb := private.parsed(invite_people.people);
    by_staff boolean := private.is_staff();
    named record;
begin
    if not by_staff and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if (jsonb_typeof(listed) = 'array') is not true or jsonb_array_length(listed) not between 1 and 500
        or exists (
            select from jsonb_array_elements(listed) as entry
            group by private.clean_email(entry ->> 'email') having count(*) > 1
        ) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- All that each invitation waits for is waited for first, in one order: then nobody waits for who waits.
    perform private.hold_people_of(code) from public.municipality
    where code in (select entry ->> 'municipality' from jsonb_array_elements(listed) as entry)
    order by code;
    perform from public.invitation
    where email in (select private.clean_email(entry ->> 'email') from jsonb_array_elements(listed) as entry)
    order by email for update;
    for named in
        select entry ->> 'email' as email, entry ->> 'municipality' as place
        from jsonb_array_elements(listed) as entry order by 2, 1
    loop
        if by_staff then
            return next public.invite_coordinator(named.place, named.email);
        elsif named.place is distinct from private.my_municipality() then
            perform private.refuse('forbidden', 403);
        else
            return next public.invite_colleague(named.email);
        end if;
    end loop;
end
$$;

grant execute on function public.invite_people(text) to authenticated;

-- Staff look after their own people: they invite, and remove with two. One asks, another confirms within two weeks.

create table public.staff_removal (
    user_id uuid primary key references public.member (user_id) on delete cascade,
    asked_by uuid not null,
    asked_at timestamptz not null default now()
);
comment on column public.staff_removal.asked_by is 'Kept when the account is removed, so no foreign key.';

alter table public.staff_removal enable row level security;

grant select on public.staff_removal to authenticated;

-- Whether what was asked then can be confirmed still.
create function private.still_asked(asked_at timestamptz) returns boolean
language sql stable
set search_path = ''
as $$
    select asked_at > now() - interval '14 days'
$$;
grant execute on function private.still_asked(timestamptz) to authenticated;

create policy "Staff read whose removal is asked" on public.staff_removal
    for select to authenticated
    using ((select private.is_staff()) and private.still_asked(asked_at));

-- The member of staff, while all of them are held: two at once never remove the last.
-- @refuses forbidden, not_found
create function private.staff_to_change(user_id uuid) returns public.member
language plpgsql
set search_path = ''
as $$
declare
    person public.member;
begin
    perform private.must_be_staff();
    perform from public.member where role = 'staff' order by member.user_id for update;
    -- Read again: who acts may have been removed meanwhile.
    perform private.must_be_staff();
    select * into person from public.member
    where member.user_id = staff_to_change.user_id and role = 'staff';
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    return person;
end
$$;

-- @refuses last_staff
create function private.must_leave_staff(person public.member) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not exists (select from public.member where role = 'staff' and user_id <> person.user_id) then
        perform private.refuse('last_staff', 409);
    end if;
end
$$;

-- Invites somebody to the programme office; the mail is sent by the client. Again: renews the invitation.
-- @refuses forbidden, email_invalid, already_member, already_member_elsewhere
create function public.invite_staff(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_staff.email);
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    perform from public.invitation where email = address for update;
    if exists (select from public.member where email = address and role = 'staff') then
        perform private.refuse('already_member', 409);
    end if;
    if exists (select from public.member where email = address) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation as waiting (email, role, invited_by) values (address, 'staff', auth.uid())
    on conflict (email) do update
        set role = excluded.role, municipality_code = null, invited_by = excluded.invited_by,
            invited_at = now(), claimed_at = null
        -- Of somebody who has left, or to the office already.
        where waiting.claimed_at is not null or waiting.role = 'staff'
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

-- Asks to remove a member of staff, oneself too. What is asked already stays as it is.
-- @refuses forbidden, not_found, last_staff
create function public.ask_staff_removal(user_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    person public.member := private.staff_to_change(ask_staff_removal.user_id);
begin
    perform private.must_leave_staff(person);
    insert into public.staff_removal as asked (user_id, asked_by) values (person.user_id, auth.uid())
    on conflict on constraint staff_removal_pkey do update
        set asked_by = excluded.asked_by, asked_at = excluded.asked_at
        where not private.still_asked(asked.asked_at);
    if found then
        perform private.log_act('staff_removal_asked', person => person.email);
    end if;
end
$$;

-- Takes the question back: who asked, and any colleague, but not the one whom it is about.
-- @refuses forbidden, not_found
create function public.withdraw_staff_removal(user_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    person public.member := private.staff_to_change(withdraw_staff_removal.user_id);
begin
    if person.user_id = private.me() and not exists (
        select from public.staff_removal as asked where asked.user_id = person.user_id and asked_by = private.me()
    ) then
        perform private.refuse('forbidden', 403);
    end if;
    delete from public.staff_removal as asked
    where asked.user_id = person.user_id and private.still_asked(asked.asked_at);
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.log_act('staff_removal_withdrawn', person => person.email);
end
$$;

-- A second member of staff confirms: then the membership ends.
-- @refuses forbidden, not_found, last_staff, second_person_needed
create function public.confirm_staff_removal(user_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    person public.member := private.staff_to_change(confirm_staff_removal.user_id);
    asker uuid;
begin
    select asked_by into asker from public.staff_removal as asked
    where asked.user_id = person.user_id and private.still_asked(asked.asked_at);
    if asker is null then
        perform private.refuse('not_found', 404);
    end if;
    if asker = private.me() then
        perform private.refuse('second_person_needed', 403);
    end if;
    perform private.must_leave_staff(person);
    -- An invitation left waiting would let this person in again.
    delete from public.invitation where email = person.email and role = 'staff';
    delete from public.member where member.user_id = person.user_id;
    perform private.log_act('staff_removed', person => person.email);
end
$$;

grant execute on function public.invite_staff(text) to authenticated;
grant execute on function public.ask_staff_removal(uuid) to authenticated;
grant execute on function public.withdraw_staff_removal(uuid) to authenticated;
grant execute on function public.confirm_staff_removal(uuid) to authenticated;

-- When people signed in last: all for staff, of the own municipality for its coordinator. The sign-in server knows;
-- it need not keep it, then it is null.
-- @refuses forbidden
create function public.signed_in_people() returns table (user_id uuid, since timestamptz, last timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    if not private.is_staff() and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    return query
    select member.user_id, member.created_at, (to_jsonb(users) ->> 'last_sign_in_at')::timestamptz
    from public.member
    join auth.users on users.id = member.user_id
    where private.is_staff() or municipality_code = private.my_municipality()
    order by member.user_id;
end
$$;

grant execute on function public.signed_in_people() to authenticated;

-- Every column that holds a person: an account, or an address. What happens to it when the person asks to
-- be forgotten: the 'row' goes; it becomes 'null', or 'nobody' (an id that is of no account, where there
-- has to be one); 'empty' is done by who gives back tasks and actions; and a 'signature' stays until the
-- round no longer keeps it. `words` are columns of the same person: those of others are not handed out.
create or replace function private.person_columns()
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
        ('public.round_stage', 'reached_by', 'nobody', '{}'),
        ('public.staff_removal', 'user_id', 'row', '{}'),
        ('public.staff_removal', 'asked_by', 'row', '{}'),
        ('private.audit_person', 'email', 'null', '{}')
$$;

-- Forgets the person who asks. Answers, texts and their history stay with the municipality, of a colleague
-- who is not named any more; a signature stays until the round no longer keeps it.
-- @refuses forbidden, last_coordinator, last_staff
create or replace function public.erase_me() returns void
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
    perform private.pass_on(person, private.heir_of(person, null));
    perform private.log_act('person_erased', person.municipality_code, person => address);
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
