-- One answer when a colleague changed it meanwhile, whatever it is: the screens ask for what stands there now.

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
        perform private.refuse('changed_by_colleague', 409);
    end if;
    update public.programme_line
    set name = clean_name, confirmed = true, version = version + 1,
        updated_by = auth.uid(), updated_at = now()
    where line = named.line
    returning * into named;
    return named;
end
$$;

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
        perform private.refuse('changed_by_colleague', 409);
    end if;
    if last.id is null
        or wanted is distinct from private.measure_content(last) || '{"retired": true}' then
        perform private.check_measure(wanted, private.all_questions());
    end if;
    insert into public.measure (
        id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects,
        person_days, hours_per_year, weeks, cost, retired, conditions, duties
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
        (wanted ->> 'hoursPerYear')::double precision,
        (wanted ->> 'weeks')::double precision,
        wanted ->> 'cost',
        (wanted ->> 'retired')::boolean,
        array(select jsonb_array_elements_text(wanted -> 'conditions')),
        wanted -> 'duties'
    )
    on conflict (id) do update set
        title = excluded.title, approach = excluded.approach, sharing = excluded.sharing,
        triggers = excluded.triggers, unknown_triggers = excluded.unknown_triggers,
        targets = excluded.targets, effects = excluded.effects, person_days = excluded.person_days,
        hours_per_year = excluded.hours_per_year, weeks = excluded.weeks, cost = excluded.cost, retired = excluded.retired,
        conditions = excluded.conditions, duties = excluded.duties
    returning * into written;
    return written;
end
$$;

create or replace function public.save_wording(questionnaire_version text, expected_version int, content text)
returns public.questionnaire_wording
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_wording.content);
    last public.questionnaire_wording;
begin
    perform private.must_be_staff();
    if save_wording.expected_version is null or wanted is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (
        select from public.questionnaire_version where id = save_wording.questionnaire_version
    ) then
        perform private.refuse('not_found', 404);
    end if;
    -- One at a time; what reads does not wait.
    lock table public.questionnaire_wording in share row exclusive mode;
    select * into last from public.questionnaire_wording
    where questionnaire_version = save_wording.questionnaire_version;
    -- The same sent twice finds itself stored.
    if last.version = save_wording.expected_version + 1 and last.content = wanted then
        return last;
    end if;
    if coalesce(last.version, 0) <> save_wording.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.questionnaire_wording (questionnaire_version, content)
    values (save_wording.questionnaire_version, wanted)
    on conflict (questionnaire_version) do update set content = excluded.content
    returning * into last;
    return last;
end
$$;

create or replace function public.save_answer(
    scan_id uuid,
    item_id text,
    expected_version int,
    status text,
    value text default null,
    reason text default '',
    note text default '',
    evidence_url text default '',
    shareable boolean default false,
    deliberate_reason text default '',
    deliberate_until date default null,
    internal_note text default ''
) returns public.answer
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(save_answer.scan_id);
    stored public.answer;
    sent public.answer;
    told text := btrim(coalesce(save_answer.internal_note, ''));
    told_before text;
begin
    if expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    sent.scan_id := target.id;
    sent.item_id := save_answer.item_id;
    sent.status := save_answer.status;
    sent.value := private.parsed(save_answer.value);
    sent.reason := save_answer.reason;
    sent.note := save_answer.note;
    sent.evidence_url := save_answer.evidence_url;
    sent.shareable := save_answer.shareable;
    sent.deliberate_reason := save_answer.deliberate_reason;
    sent.deliberate_until := save_answer.deliberate_until;
    if length(told) > 4000 then
        perform private.refuse('text_too_long', 413);
    end if;
    sent := private.checked_answer(private.definition_of_round(target.round_id), sent);

    select * into stored from public.answer
    where scan_id = sent.scan_id and item_id = sent.item_id;
    select note into told_before from public.internal_note
    where scan_id = sent.scan_id and item_id = sent.item_id and version = stored.version;
    if stored.version <> expected_version and
        (stored.status, stored.value, stored.reason, stored.note, stored.evidence_url, stored.shareable,
        stored.deliberate_reason, stored.deliberate_until, coalesce(told_before, ''))
        is not distinct from
        (sent.status, sent.value, sent.reason, sent.note, sent.evidence_url, sent.shareable,
        sent.deliberate_reason, sent.deliberate_until, told) then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;

    sent.version := expected_version + 1;
    sent.answered_by := auth.uid();
    sent.answered_at := now();
    insert into public.answer values (sent.*)
    on conflict (scan_id, item_id) do update
        set (status, value, reason, note, evidence_url, shareable, deliberate_reason, deliberate_until,
            version, answered_by, answered_at) = (
            excluded.status, excluded.value, excluded.reason, excluded.note, excluded.evidence_url,
            excluded.shareable, excluded.deliberate_reason, excluded.deliberate_until,
            excluded.version, excluded.answered_by, excluded.answered_at
        )
    returning * into stored;
    if told <> '' then
        insert into public.internal_note values (stored.scan_id, stored.item_id, stored.version, told);
    end if;
    update public.scan set state = 'in_progress' where id = target.id and state = 'not_started';
    return stored;
end
$$;

create or replace function public.save_region_note(
    round_id uuid, place text, expected_version int, note text
) returns public.region_note
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    definition jsonb := private.definition_of_round(save_region_note.round_id);
    text_now text := btrim(coalesce(save_region_note.note, ''));
    last public.region_note;
    written public.region_note;
begin
    perform private.must_be_staff();
    if definition is null then
        perform private.refuse('not_found', 404);
    end if;
    if save_region_note.place is null or save_region_note.place not in ('summary', 'municipalities') then
        perform private.must_be_part(definition, 'theme', coalesce(save_region_note.place, ''));
    end if;
    if length(text_now) > 4000 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- One writer at a place at a time: the same sent twice is one version.
    perform pg_advisory_xact_lock(
        hashtextextended('region_note' || save_region_note.round_id || save_region_note.place, 0)
    );
    select * into last from public.region_note
    where round_id = save_region_note.round_id and place = save_region_note.place
    order by version desc limit 1;
    if last.note = text_now then
        return last;
    end if;
    if coalesce(last.version, 0) is distinct from save_region_note.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.region_note (round_id, place, version, note, written_by)
    values (
        save_region_note.round_id, save_region_note.place, coalesce(last.version, 0) + 1, text_now, auth.uid()
    )
    returning * into written;
    return written;
end
$$;

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
        perform private.refuse('changed_by_colleague', 409);
    end if;
    return target;
end
$$;

create or replace function private.store_action(changed public.action, expected_version int, parts_changed boolean default false)
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
