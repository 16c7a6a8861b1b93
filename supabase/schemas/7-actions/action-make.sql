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
--          what must_be_sound, must_be_due_later, owner_at and set_parts refuse, action_exists_already, sent_otherwise
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
        if made.created_by is distinct from auth.uid() then
            perform private.refuse('malformed_request', 400);
        end if;
        -- What was changed since is another matter.
        if made.municipality_code <> lead or made.version = 1 and ((
            made.round_id, made.measure_id, made.title, made.first_step, made.owner, made.due_on, made.contributes,
            made.feasible, made.has_owner, made.continuity, made.criteria_note, made.person_days, made.cost
        ) is distinct from (
            make_action.round_id, make_action.measure_id, draft.title, draft.first_step,
            private.clean_email(make_action.owner), make_action.due_on, draft.contributes, draft.feasible,
            draft.has_owner, draft.continuity, draft.criteria_note, draft.person_days, draft.cost
        ) or make_action.parts is not null and array(
            select (municipality_code, person_days, cost)::text from private.parts_of(make_action.parts)
            where municipality_code <> lead order by 1
        ) <> array(
            select (municipality_code, person_days, cost)::text from public.action_participant
            where action_id = made.id order by 1
        )) then
            perform private.refuse('sent_otherwise', 409);
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
