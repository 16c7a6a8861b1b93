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
