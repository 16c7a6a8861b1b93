-- An id that was sent before with something else is refused: what was typed since would be lost, or what was sent first.

-- @refuses comment_missing, text_too_long, malformed_request, sent_otherwise, what draft_to_change refuses
create or replace function public.comment_on_draft(id uuid, draft_id uuid, kind text, part_id text, text text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
    known public.draft_comment;
begin
    if coalesce(btrim(comment_on_draft.text), '') = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(comment_on_draft.text) > 2000 then
        perform private.refuse('text_too_long', 400);
    end if;
    if comment_on_draft.id is null or not exists (
        select from public.draft_part as part
        where part.draft_id = draft.id and part.kind = comment_on_draft.kind and part.id = comment_on_draft.part_id
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    insert into public.draft_comment (id, draft_id, kind, part_id, text, written_by)
    values (
        comment_on_draft.id, draft.id, comment_on_draft.kind, comment_on_draft.part_id,
        btrim(comment_on_draft.text), private.me()
    )
    on conflict do nothing;
    -- The same word again, or an id that is another's.
    select * into known from public.draft_comment where draft_comment.id = comment_on_draft.id;
    if (known.draft_id, known.kind, known.part_id, known.written_by) is distinct from (
        draft.id, comment_on_draft.kind, comment_on_draft.part_id, private.me()
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    if known.text <> btrim(comment_on_draft.text) then
        perform private.refuse('sent_otherwise', 409);
    end if;
end
$$;

-- At most 30 within an hour of one draft, whoever sends them: more is no reading.
-- @refuses not_found, reader_name_invalid, comment_missing, text_too_long, malformed_request, sent_otherwise,
--          too_many_comments
create or replace function public.comment_as_reader(
    reader_key text, id uuid, kind text, part_id text, name text, text text
) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft;
    known public.draft_comment;
begin
    -- Held, so that those who write at once are counted one after the other.
    select * into draft from public.questionnaire_draft
    where questionnaire_draft.reader_key = comment_as_reader.reader_key and state = 'open'
    for update;
    if draft.id is null then
        perform private.refuse('not_found', 404);
    end if;
    if not coalesce(length(btrim(name)) between 1 and 80 and private.is_one_line(name), false) then
        perform private.refuse('reader_name_invalid', 400);
    end if;
    if coalesce(btrim(comment_as_reader.text), '') = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(comment_as_reader.text) > 2000 then
        perform private.refuse('text_too_long', 400);
    end if;
    -- What a reader is shown and nothing else.
    if comment_as_reader.id is null or comment_as_reader.kind in ('measure', 'lineage') or not exists (
        select from private.parts_now(draft.id) as part
        where part.kind = comment_as_reader.kind and part.id = comment_as_reader.part_id
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    select * into known from public.draft_comment where draft_comment.id = comment_as_reader.id;
    if found then
        -- The same word again, or an id that is another's.
        if (known.draft_id, known.kind, known.part_id) is distinct from (
            draft.id, comment_as_reader.kind, comment_as_reader.part_id
        ) then
            perform private.refuse('malformed_request', 400);
        end if;
        if (known.reader_name, known.text) is distinct from (btrim(name), btrim(comment_as_reader.text)) then
            perform private.refuse('sent_otherwise', 409);
        end if;
        return;
    end if;
    if (
        select count(*) from public.draft_comment
        where draft_id = draft.id and reader_name is not null and written_at > now() - interval '1 hour'
    ) >= 30 then
        perform private.refuse('too_many_comments', 429);
    end if;
    insert into public.draft_comment (id, draft_id, kind, part_id, text, reader_name)
    values (
        comment_as_reader.id, draft.id, comment_as_reader.kind, comment_as_reader.part_id,
        btrim(comment_as_reader.text), btrim(name)
    );
end
$$;

-- Says something about a question; the first word begins the discussion, a word in a settled one opens it.
-- @param about_rule the contradiction that staff ask about, of which the question is one
-- @refuses what scan_to_discuss refuses, item_unknown, comment_missing, text_too_long, malformed_request,
--          sent_otherwise
create or replace function public.discuss(
    id uuid, scan_id uuid, item_id text, with_office boolean, text text, about_rule text default null
)
returns public.discussion_message
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_discuss(discuss.scan_id, discuss.with_office);
    said text := private.trimmed(discuss.text);
    by_office boolean := private.is_staff();
    written public.discussion_message;
begin
    if discuss.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.must_be_part(private.definition_of_round(target.round_id), 'item', discuss.item_id);
    if said = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(said) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if discuss.about_rule is not null and not (by_office and exists (
        select from public.questionnaire_wording as wording
        join public.round on round.questionnaire_version = wording.questionnaire_version
        cross join jsonb_array_elements(wording.content -> 'contradictions') as rule
        where round.id = target.round_id and rule ->> 'id' = discuss.about_rule and rule -> 'items' ? discuss.item_id
    )) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- Others who speak here at the same moment wait.
    insert into public.discussion (scan_id, item_id, with_office, last_from_office)
    values (target.id, discuss.item_id, discuss.with_office, by_office)
    on conflict (scan_id, item_id, with_office) do update set item_id = excluded.item_id;
    insert into public.discussion_message (id, scan_id, item_id, with_office, written_by, from_office, text, about_rule)
    values (discuss.id, target.id, discuss.item_id, discuss.with_office, auth.uid(), by_office, said, discuss.about_rule)
    on conflict (id) do nothing
    returning * into written;
    if written.id is not null then
        update public.discussion
        set settled_at = null, settled_by = null, last_at = written.written_at, last_from_office = by_office
        where scan_id = target.id and item_id = discuss.item_id and with_office = discuss.with_office;
        if by_office then
            perform private.log_act('question_asked', target.municipality_code, target.round_id, 'item', discuss.item_id);
        end if;
        return written;
    end if;
    -- The same word again, or an id that is another's.
    select * into written from public.discussion_message
    where id = discuss.id and scan_id = target.id and item_id = discuss.item_id
      and with_office = discuss.with_office and written_by = auth.uid();
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    if (written.text, written.about_rule) is distinct from (said, discuss.about_rule) then
        perform private.refuse('sent_otherwise', 409);
    end if;
    return written;
end
$$;

-- Writes a decision down. The client makes the id, so that sending it again changes nothing more.
-- @refuses forbidden, malformed_request, not_found, theme_unknown, decision_missing, text_too_long, sent_otherwise
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
    insert into public.meeting_decision (id, round_id, theme, text, owner, decided_by)
    values (save_decision.id, save_decision.round_id, save_decision.theme, decided, who, auth.uid())
    on conflict (id) do nothing
    returning * into saved;
    if saved.id is not null then
        perform private.log_act('decision_saved', round_id => saved.round_id);
        return saved;
    end if;
    -- The same again, or an id that is another's.
    select * into saved from public.meeting_decision
    where id = save_decision.id and round_id = save_decision.round_id and theme = save_decision.theme;
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    if (saved.text, saved.owner) <> (decided, who) then
        perform private.refuse('sent_otherwise', 409);
    end if;
    return saved;
end
$$;

-- Makes an action of the own municipality. With parts (parts_of) it is a joint one, which coordinators
-- make for their municipality and staff for one that they name as the lead.
-- @refuses forbidden, malformed_request, municipality_unknown, not_found (the round or measure),
--          what must_be_sound, must_be_due_later, owner_at and set_parts refuse, action_exists_already, sent_otherwise
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

-- @refuses forbidden, malformed_request, not_found, comment_missing, text_too_long, sent_otherwise
create or replace function public.comment_action(id uuid, action_id uuid, text text) returns public.action_comment
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
    said text := private.trimmed(comment_action.text);
    target public.action;
    written public.action_comment;
begin
    if place is null and not private.is_staff() then
        perform private.refuse('forbidden', 403);
    end if;
    if comment_action.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    select * into target from public.action where id = comment_action.action_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if not private.is_staff() and target.municipality_code <> place
        and target.id not in (select private.my_joint_actions()) then
        perform private.refuse('forbidden', 403);
    end if;
    if said = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(said) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.action_comment (id, action_id, written_by, municipality_code, text)
    values (comment_action.id, target.id, auth.uid(), place, said)
    on conflict (id) do nothing;
    select * into written from public.action_comment
    where id = comment_action.id and action_id = target.id and written_by = auth.uid();
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    if written.text <> said then
        perform private.refuse('sent_otherwise', 409);
    end if;
    return written;
end
$$;
