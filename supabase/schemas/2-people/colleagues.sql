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
    if place is null or place is distinct from private.my_municipality() or not private.is_coordinator() then
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
    perform private.log_act(
        'person_invited', invited.municipality_code, person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

-- Takes back an invitation that nobody has used yet; what was given to this person passes on, as when a colleague
-- leaves. One of another municipality is not there.
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
    person public.member;
begin
    perform private.hold_people_of(coalesce(place, (select municipality_code from public.invitation where email = address)));
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
    -- Who works here already keeps it.
    if not exists (
        select from public.member where email = address and municipality_code = withdrawn.municipality_code
    ) then
        person.user_id := gen_random_uuid();
        person.email := address;
        person.municipality_code := withdrawn.municipality_code;
        perform private.pass_on(person, private.heir_of(person, null));
    end if;
    delete from public.invitation where email = address;
    perform private.log_act('invitation_withdrawn', withdrawn.municipality_code, person => withdrawn.email);
    return withdrawn;
end
$$;

grant execute on function public.invite_colleague(text) to authenticated;
grant execute on function public.withdraw_invitation(text) to authenticated;
