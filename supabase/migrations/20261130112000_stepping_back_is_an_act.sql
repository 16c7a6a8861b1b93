-- Who hands over steps back: that is a change of role too, and the log says it.

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
    perform private.log_act(
        'role_changed', person.municipality_code, person => email,
        facts => jsonb_build_object('from', 'coordinator', 'to', 'colleague')
    ) from public.member where user_id = any (stepping_back);
    return person;
end
$$;
