-- The same sent twice at the same moment is one.

-- Makes an action of the own municipality. With parts (parts_of) it is a joint one, which coordinators
-- make for their municipality and staff for one that they name as the lead.
-- @refuses forbidden, malformed_request, municipality_unknown, not_found (the round or measure),
--          what must_be_sound, must_be_due_later, owner_at and set_parts refuse, action_exists_already
create or replace function public.make_action(
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
        if made.created_by is distinct from auth.uid() or made.municipality_code <> lead then
            perform private.refuse('malformed_request', 400);
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

-- Says it for the own municipality. Sending the same again changes nothing and returns what is stored.
-- Version 0 means: nothing said before.
-- @refuses forbidden, not_found, malformed_request, text_too_long, number_out_of_range,
--          changed_by_colleague
create or replace function public.save_own_measure(
    measure_id text,
    expected_version int,
    set_aside text default null,
    note text default '',
    person_days double precision default null,
    weeks double precision default null,
    cost text default null
) returns public.own_measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_own_measure.note, ''));
    stored public.own_measure;
begin
    if not exists (select from public.measure where id = save_own_measure.measure_id) then
        perform private.refuse('not_found', 404);
    end if;
    if expected_version is null
        or save_own_measure.set_aside not in ('done', 'not_ours', 'deliberate')
        or save_own_measure.cost not in ('K0', 'K1', 'K2', 'K3', 'K4') then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if save_own_measure.person_days not between 0 and 1000 or save_own_measure.weeks not between 0 and 520 then
        perform private.refuse('number_out_of_range', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('own_measure' || code || save_own_measure.measure_id, 0));
    select * into stored from public.own_measure
    where municipality_code = code and measure_id = save_own_measure.measure_id;
    if stored.version is not null and
        (stored.set_aside, stored.note, stored.person_days, stored.weeks, stored.cost)
        is not distinct from (
            save_own_measure.set_aside, said, save_own_measure.person_days, save_own_measure.weeks,
            save_own_measure.cost
        ) then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.own_measure
    values (
        code, save_own_measure.measure_id, save_own_measure.set_aside, said, save_own_measure.person_days,
        save_own_measure.weeks, save_own_measure.cost, expected_version + 1, auth.uid(), now()
    )
    on conflict (municipality_code, measure_id) do update set
        set_aside = excluded.set_aside, note = excluded.note, person_days = excluded.person_days,
        weeks = excluded.weeks, cost = excluded.cost, version = excluded.version,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    returning * into stored;
    return stored;
end
$$;

-- Writes the next version of a note; the same text again changes nothing. The version that the writer
-- saw has to be the last one.
-- @refuses forbidden, not_found, theme_unknown, text_too_long, note_changed_by_colleague
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
        perform private.refuse('note_changed_by_colleague', 409);
    end if;
    insert into public.region_note (round_id, place, version, note, written_by)
    values (
        save_region_note.round_id, save_region_note.place, coalesce(last.version, 0) + 1, text_now, auth.uid()
    )
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
