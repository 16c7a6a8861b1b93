-- Who leads a municipality: roles change by who says so, never by inviting again.

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
    perform private.log_act(
        'role_changed', person.municipality_code, person => person.email,
        facts => jsonb_build_object('from', 'colleague', 'to', 'coordinator')
    );
    perform private.log_act(
        'role_changed', person.municipality_code, person => email,
        facts => jsonb_build_object('from', 'coordinator', 'to', 'colleague')
    ) from public.member where user_id = any (stepping_back);
    return person;
end
$$;

grant execute on function public.change_role(text, text) to authenticated;
grant execute on function public.hand_over_coordination(uuid) to authenticated;
