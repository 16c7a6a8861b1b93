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
    stored public.action;
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
        stored := private.store_action(target, steer_action.expected_version);
    exception when check_violation then
        perform private.refuse('malformed_request', 400);
    end;
    if stored.version > target.version then
        perform private.log_act(
            'action_steered', stored.municipality_code, stored.round_id, 'action', stored.id::text,
            facts => jsonb_build_object('version', stored.version)
        );
    end if;
    return stored;
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
