-- Consent to naming, decisions of meetings and notes on the region are acts too.

-- The acts there are (ACTS in src/domain/audit.ts).
create or replace function private.audit_acts() returns text[]
language sql immutable
set search_path = ''
as $$
    select array[
        'round_drafted', 'round_changed', 'round_planned', 'round_opened', 'round_closed', 'round_reopened',
        'round_taken_back', 'round_removed', 'participation_changed', 'visibility_widened', 'retention_changed',
        'codes_required', 'codes_made',
        'person_invited', 'invitation_withdrawn', 'person_joined', 'person_removed', 'person_left',
        'person_erased', 'role_changed', 'staff_removal_asked', 'staff_removal_withdrawn', 'staff_removed',
        'scan_handed_in', 'scan_taken_back', 'scan_signed', 'scan_returned', 'question_asked',
        'ratings_judged', 'remark_judged', 'ratings_released',
        'naming_changed', 'decision_saved', 'decision_removed', 'region_note_saved',
        'measure_saved', 'wording_saved', 'mail_text_saved', 'reminders_planned', 'mails_sent',
        'file_taken', 'scan_looked_at'
    ]
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
    perform private.log_act(
        'naming_changed', place, set_naming_consent.round_id,
        facts => jsonb_build_object('from', before, 'to', set_naming_consent.stage)
    );
end
$$;

-- Writes a decision down. The client makes the id, so that sending it again changes nothing more.
-- @refuses forbidden, malformed_request, not_found, theme_unknown, decision_missing, text_too_long
create or replace function public.save_decision(id uuid, round_id uuid, theme text, text text, owner text default '')
returns public.meeting_decision
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    decided text := btrim(coalesce(save_decision.text, ''), E' \t\r\n');
    who text := btrim(coalesce(save_decision.owner, ''), E' \t\r\n');
    saved public.meeting_decision;
begin
    perform private.must_be_staff();
    if save_decision.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (select from public.round where id = save_decision.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if not exists (
        select from jsonb_array_elements(private.definition_of_round(save_decision.round_id) -> 'themes') as part
        where part ->> 'id' = save_decision.theme
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    if decided = '' then
        perform private.refuse('decision_missing', 400);
    end if;
    if length(decided) > 1000 or length(who) > 120 then
        perform private.refuse('text_too_long', 413);
    end if;
    select * into saved from public.meeting_decision as kept
    where kept.id = save_decision.id and kept.round_id = save_decision.round_id
      and (kept.theme, kept.text, kept.owner) = (save_decision.theme, decided, who);
    if found then
        return saved;
    end if;
    insert into public.meeting_decision as kept (id, round_id, theme, text, owner, decided_by)
    values (save_decision.id, save_decision.round_id, save_decision.theme, decided, who, auth.uid())
    on conflict (id) do update
        set text = excluded.text, owner = excluded.owner
        where kept.round_id = excluded.round_id and kept.theme = excluded.theme
    returning * into saved;
    if saved.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.log_act('decision_saved', round_id => saved.round_id);
    return saved;
end
$$;

-- What is not there was taken away already.
-- @refuses forbidden
create or replace function public.remove_decision(id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    of_round uuid;
begin
    perform private.must_be_staff();
    delete from public.meeting_decision where meeting_decision.id = remove_decision.id
    returning round_id into of_round;
    if found then
        perform private.log_act('decision_removed', round_id => of_round);
    end if;
end
$$;

-- Writes the next version of a note; the same text again changes nothing. The version that the writer
-- saw has to be the last one.
-- @refuses forbidden, not_found, theme_unknown, text_too_long, changed_by_colleague
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
    perform private.log_act(
        'region_note_saved', round_id => written.round_id, facts => jsonb_build_object('version', written.version)
    );
    return written;
end
$$;
