-- The same change sent twice by one person at the same moment is one change.

-- Whether what is stored is one version further than a change names, by the same person: then it may be
-- that very change, sent twice. Whoever allows for that stores nothing new, or refuses.
create function private.may_be_sent_twice(version int, updated_by uuid, expected_version int) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(version = expected_version + 1 and updated_by = auth.uid(), false)
$$;

-- The action, locked for a change by officials of its municipality, or for staff where that is said. It may
-- have had this very change already: store_action tells.
-- @refuses forbidden, not_found, action_changed_by_colleague
create or replace function private.action_to_change(action_id uuid, expected_version int, by_staff boolean default false)
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
        perform private.refuse('action_changed_by_colleague', 409);
    end if;
    return target;
end
$$;

-- Stores an action as it was changed. What it is already, also because it was sent twice, changes nothing.
-- @refuses action_changed_by_colleague
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
        perform private.refuse('action_changed_by_colleague', 409);
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

-- Replaces what is said about an action: everything but its status and what staff set.
-- @refuses what action_to_change, must_be_sound, must_be_due_later and owner_at refuse, split_not_adding_up
create or replace function public.change_action(
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
create or replace function public.set_action_status(
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
create or replace function public.steer_action(
    action_id uuid, expected_version int, programme_line smallint, national_theme text, next_decision text
) returns public.action
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.action;
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
        return private.store_action(target, steer_action.expected_version);
    exception when check_violation then
        perform private.refuse('malformed_request', 400);
    end;
end
$$;

drop function private.set_parts(public.action, text);

-- Who takes part from now on, and whether that is anything new. A part that changed is asked again.
-- @refuses what parts_of refuses, malformed_request (twice the same, or without who leads),
--          split_not_adding_up
create function private.set_parts(target public.action, parts text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    somebody_left boolean;
begin
    if (select count(*) <> count(distinct municipality_code)
            or not bool_or(municipality_code = target.municipality_code)
        from private.parts_of(set_parts.parts)) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- To the hundredth: thirds do not add up exactly.
    if (select abs(sum(person_days) - coalesce(target.person_days, 0)) >= 0.01
            or abs(sum(cost) - coalesce(target.cost, 0)) >= 0.01
        from private.parts_of(set_parts.parts)) then
        perform private.refuse('split_not_adding_up', 400);
    end if;
    delete from public.action_participant
    where action_id = target.id
      and municipality_code not in (select municipality_code from private.parts_of(set_parts.parts));
    somebody_left := found;
    insert into public.action_participant as known (action_id, municipality_code, person_days, cost)
    select target.id, municipality_code, person_days, cost from private.parts_of(set_parts.parts)
    where municipality_code <> target.municipality_code
    on conflict (action_id, municipality_code) do update
        set person_days = excluded.person_days, cost = excluded.cost,
            state = 'invited', asked_at = now(), answered_at = null
        where known.state = 'declined'
            or (known.person_days, known.cost) is distinct from (excluded.person_days, excluded.cost);
    return somebody_left or found;
end
$$;

-- Divides an action anew over who leads and who takes part, of so many days and euro together. An action
-- of one municipality becomes a joint one this way.
-- @refuses what action_to_change and set_parts refuse, forbidden, number_out_of_range
create or replace function public.share_action(
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

-- A participant joins or does not, and may change its mind: an act of its coordinator. The same again
-- changes nothing.
-- @refuses forbidden, malformed_request, not_found
create or replace function public.answer_joint_action(action_id uuid, joins boolean) returns public.action_participant
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    answered public.action_participant;
    answer text := case when answer_joint_action.joins then 'joined' else 'declined' end;
begin
    if not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if answer_joint_action.joins is null then
        perform private.refuse('malformed_request', 400);
    end if;
    update public.action_participant
    set state = answer, answered_at = case when state = answer then answered_at else now() end
    where action_id = answer_joint_action.action_id and municipality_code = private.my_municipality()
    returning * into answered;
    if answered.action_id is null then
        perform private.refuse('not_found', 404);
    end if;
    return answered;
end
$$;

-- Staff give a line its name, which confirms it. The same sent twice is one.
-- @refuses forbidden, not_found, line_name_invalid, line_changed_by_colleague
create or replace function public.name_programme_line(line smallint, expected_version int, name text)
returns public.programme_line
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean_name text := btrim(coalesce(name_programme_line.name, ''), E' \t\r\n');
    named public.programme_line;
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('line_name_invalid', 400);
    end if;
    select * into named from public.programme_line
    where line = name_programme_line.line for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if named.name = clean_name and private.may_be_sent_twice(
        named.version, named.updated_by, name_programme_line.expected_version
    ) then
        return named;
    end if;
    if named.version is distinct from name_programme_line.expected_version then
        perform private.refuse('line_changed_by_colleague', 409);
    end if;
    update public.programme_line
    set name = clean_name, confirmed = true, version = version + 1,
        updated_by = auth.uid(), updated_at = now()
    where line = named.line
    returning * into named;
    return named;
end
$$;

-- The coordinator says where colleagues elsewhere can ask; empty takes it away. The same again changes
-- nothing. Version 0 means: not said before.
-- @refuses forbidden, malformed_request, text_too_long, changed_by_colleague
create or replace function public.save_contact_point(contact text, expected_version int) returns public.contact_point
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_contact_point.contact, ''));
    stored public.contact_point;
begin
    if not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('contact_point' || code, 0));
    select * into stored from public.contact_point where municipality_code = code;
    if stored.version is not null and stored.contact = said then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.contact_point values (code, said, expected_version + 1, auth.uid(), now())
    on conflict (municipality_code) do update set
        contact = excluded.contact, version = excluded.version, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at
    returning * into stored;
    return stored;
end
$$;

-- Writes the next version of a measure; version 0 adds one, at the end. The version that the editor saw
-- has to be the last one; the same again changes nothing. What is only retired need not fit the
-- questionnaire any more.
-- @refuses forbidden, not_found, measure_id_invalid, measure_exists, measure_changed_by_colleague, and
--          what check_measure refuses
create or replace function public.save_measure(measure_id text, expected_version int, content text)
returns public.measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_measure.content);
    last public.measure;
    written public.measure;
begin
    perform private.must_be_staff();
    if save_measure.expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if save_measure.measure_id is null
        or save_measure.measure_id !~ '^[a-z0-9][a-z0-9-]*$' or length(save_measure.measure_id) > 60 then
        perform private.refuse('measure_id_invalid', 400);
    end if;
    if save_measure.expected_version = 0 then
        -- One at a time gets the last place.
        lock table public.measure in share row exclusive mode;
    end if;
    select * into last from public.measure where id = save_measure.measure_id for update;
    -- The same sent twice finds itself stored.
    if last.version = save_measure.expected_version + 1
        and private.measure_content(last) = wanted || jsonb_build_object(
            'title', btrim(wanted ->> 'title'), 'approach', btrim(wanted ->> 'approach'),
            'sharing', btrim(wanted ->> 'sharing')
        ) then
        return last;
    end if;
    if last.id is null and save_measure.expected_version <> 0 then
        perform private.refuse('not_found', 404);
    end if;
    if last.id is not null and save_measure.expected_version = 0 then
        perform private.refuse('measure_exists', 409);
    end if;
    if last.version <> save_measure.expected_version then
        perform private.refuse('measure_changed_by_colleague', 409);
    end if;
    if last.id is null
        or wanted is distinct from private.measure_content(last) || '{"retired": true}' then
        perform private.check_measure(wanted, (
            select definition from public.questionnaire_version
            where id = private.current_questionnaire_version()
        ));
    end if;
    insert into public.measure (
        id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects,
        person_days, weeks, cost, retired
    )
    values (
        save_measure.measure_id,
        (select coalesce(max(position), 0) + 1 from public.measure),
        btrim(wanted ->> 'title'),
        btrim(wanted ->> 'approach'),
        btrim(wanted ->> 'sharing'),
        wanted -> 'triggers',
        array(select jsonb_array_elements_text(wanted -> 'unknownTriggers')),
        wanted -> 'targets',
        wanted -> 'effects',
        (wanted ->> 'personDays')::double precision,
        (wanted ->> 'weeks')::double precision,
        wanted ->> 'cost',
        (wanted ->> 'retired')::boolean
    )
    on conflict (id) do update set
        title = excluded.title, approach = excluded.approach, sharing = excluded.sharing,
        triggers = excluded.triggers, unknown_triggers = excluded.unknown_triggers,
        targets = excluded.targets, effects = excluded.effects, person_days = excluded.person_days,
        weeks = excluded.weeks, cost = excluded.cost, retired = excluded.retired
    returning * into written;
    return written;
end
$$;

-- The coordinator says how far the own name may go: none, participants, or public. What a stage has
-- shown cannot be taken back, and a name that was not there cannot come, since it would unmask a letter.
-- @refuses forbidden, not_found, stage_invalid, consent_fixed
create or replace function public.set_naming_consent(round_id uuid, stage text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
    before text;
begin
    if place is null or not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    -- Waits for a step to the next stage that is under way.
    perform from public.round where id = set_naming_consent.round_id for share;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if set_naming_consent.stage is null
        or set_naming_consent.stage not in ('none', 'participants', 'public') then
        perform private.refuse('stage_invalid', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(
        hashtextextended('naming_consent' || place || set_naming_consent.round_id, 0)
    );
    before := coalesce((
        select stage from public.naming_consent
        where round_id = set_naming_consent.round_id and municipality_code = place
    ), 'none');
    if set_naming_consent.stage = before then
        return;
    end if;
    if set_naming_consent.round_id in (select private.rounds_shown('public'))
        or 'none' in (before, set_naming_consent.stage)
            and set_naming_consent.round_id in (select private.rounds_shown('participants')) then
        perform private.refuse('consent_fixed', 409);
    end if;
    if set_naming_consent.stage = 'none' then
        delete from public.naming_consent
        where round_id = set_naming_consent.round_id and municipality_code = place;
    else
        insert into public.naming_consent (round_id, municipality_code, stage, given_by)
        values (set_naming_consent.round_id, place, set_naming_consent.stage, auth.uid())
        on conflict (round_id, municipality_code) do update
            set stage = excluded.stage, given_by = excluded.given_by, given_at = now();
    end if;
end
$$;
