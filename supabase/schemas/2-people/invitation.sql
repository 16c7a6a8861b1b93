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

-- Staff invite a coordinator of a municipality. Inviting again renews the invitation, and the mail of it waits
-- in the database (7-actions/mail-acts.sql). Inviting changes no role: who works there, or waits as a colleague, is refused
-- (leaving.sql, change_role).
-- @refuses forbidden, email_invalid, municipality_unknown, already_coordinator, already_member, already_invited,
--          already_member_elsewhere
create function public.invite_coordinator(municipality_code text, email text)
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
    perform private.hold_people_of(invite_coordinator.municipality_code);
    place := private.participating_municipality(invite_coordinator.municipality_code);
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

grant execute on function public.invite_coordinator(text, text) to authenticated;
grant execute on function public.claim_invitation() to authenticated;
