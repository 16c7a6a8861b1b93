-- Taking hold of an action to change it, and storing it. The same change sent twice is one.

-- The action, locked for a change by officials of its municipality, or for staff where that is said. It may
-- have had this very change already: store_action tells.
-- @refuses forbidden, not_found, changed_by_colleague
create function private.action_to_change(action_id uuid, expected_version int, by_staff boolean default false)
returns public.action
language plpgsql
set search_path = ''
as $$
declare
    target public.action;
begin
    if private.my_municipality() is null and not (by_staff and private.is_staff()) then
        perform private.refuse('forbidden', 403);
    end if;
    select * into target from public.action where id = action_to_change.action_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.municipality_code is distinct from private.my_municipality()
        and not (by_staff and private.is_staff()) then
        perform private.refuse('forbidden', 403);
    end if;
    if target.version is distinct from action_to_change.expected_version
        and not private.may_be_sent_twice(
            target.version, target.updated_by, action_to_change.expected_version
        ) then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    return target;
end
$$;

-- Stores an action as it was changed. What it is already, also because it was sent twice, changes nothing.
-- @refuses changed_by_colleague
create function private.store_action(changed public.action, expected_version int, parts_changed boolean default false)
returns public.action
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    stored public.action;
begin
    select * into stored from public.action where id = changed.id;
    if changed is not distinct from stored and not parts_changed then
        return stored;
    end if;
    if stored.version <> store_action.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    update public.action set
        title = changed.title, first_step = changed.first_step, owner = changed.owner,
        due_on = changed.due_on, status = changed.status, done_on = changed.done_on,
        stop_reason = changed.stop_reason, contributes = changed.contributes, feasible = changed.feasible,
        has_owner = changed.has_owner, continuity = changed.continuity, criteria_note = changed.criteria_note,
        person_days = changed.person_days, cost = changed.cost, days_spent = changed.days_spent,
        cost_spent = changed.cost_spent, public = changed.public, public_text = changed.public_text,
        programme_line = changed.programme_line, national_theme = changed.national_theme,
        next_decision = changed.next_decision,
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where id = changed.id
    returning * into stored;
    return stored;
end
$$;
