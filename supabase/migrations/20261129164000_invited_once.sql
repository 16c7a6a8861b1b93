-- Who works in a municipality already is coordinator at once when staff invite them, and two rounds cannot
-- bear one name.

-- Staff invite a coordinator of a municipality. Inviting again renews the invitation; the mail is sent by the
-- client (signInWithOtp). Who works there already is coordinator at once: an invitation would wait for somebody
-- who is in. The answer says which of the two it was: that invitation is claimed.
-- @refuses forbidden, email_invalid, municipality_unknown, already_coordinator, already_member_elsewhere
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
    update public.member set role = 'coordinator' where user_id = person.user_id;
    insert into public.invitation as waiting (email, role, municipality_code, invited_by, claimed_at)
    values (
        address, 'coordinator', place.code, auth.uid(),
        case when person.user_id is not null then now() end
    )
    on conflict (email) do update
        set role = excluded.role,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = excluded.claimed_at
        -- Somebody who was asked to look along at the same moment keeps that.
        where waiting.claimed_at is not null or waiting.municipality_code is not null
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    return invited;
end
$$;

-- Opens a round with an empty scan per participating municipality, on the version of the questionnaire that is
-- named, or else the newest. With own_results each of them sees its own result as soon as it is handed in
-- (visibility.sql).
-- @refuses forbidden, round_name_invalid, round_name_taken, round_close_date_invalid, not_found, round_already_open
create or replace function public.open_round(
    name text, closes_on date default null, own_results boolean default false,
    questionnaire_version text default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    opened public.round;
    clean_name text := btrim(coalesce(open_round.name, ''));
    asked text := coalesce(open_round.questionnaire_version, private.current_questionnaire_version());
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('round_name_invalid', 400);
    end if;
    -- Two rounds of one name cannot be told apart, in a list nor in a file.
    if exists (select from public.round where lower(name) = lower(clean_name)) then
        perform private.refuse('round_name_taken', 409);
    end if;
    if open_round.closes_on < private.today() or not isfinite(open_round.closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if not exists (select from public.questionnaire_version where id = asked) then
        perform private.refuse('not_found', 404);
    end if;
    insert into public.round (name, questionnaire_version, closes_on)
    values (clean_name, asked, open_round.closes_on)
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
