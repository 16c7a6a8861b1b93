-- Who is no longer invited leaves no gap.

-- Takes back an invitation that nobody has used yet; what was given to this person passes on, as when a colleague
-- leaves. One of another municipality is not there.
-- @refuses forbidden, not_found, invitation_claimed
create or replace function public.withdraw_invitation(email text) returns public.invitation
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
