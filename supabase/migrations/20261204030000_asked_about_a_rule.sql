-- Staff ask about a contradiction, not about a question: one question may be in more than one. Settling what was
-- discussed with the office is an act.

alter table public.discussion_message add column about_rule text check (length(about_rule) between 1 and 100);
comment on column public.discussion_message.about_rule is
    'The contradiction (a rule of the wording) that staff asked about; questions may be in more than one.';

drop function public.discuss(uuid, uuid, text, boolean, text);

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
        'discussion_settled',
        'ratings_judged', 'remark_judged', 'ratings_released',
        'naming_changed', 'decision_saved', 'decision_removed', 'region_note_saved',
        'draft_started', 'draft_thrown_away', 'draft_shared', 'draft_unshared', 'questionnaire_published',
        'measure_saved', 'wording_saved', 'mail_text_saved', 'reminders_planned', 'mails_sent',
        'file_taken', 'scan_looked_at', 'municipalities_merged', 'region_set_up'
    ]
$$;

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
    values (
        discuss.id, target.id, discuss.item_id, discuss.with_office, auth.uid(), by_office, said, discuss.about_rule
    )
    on conflict (id) do nothing
    returning * into written;
    if written.id is not null then
        update public.discussion
        set settled_at = null, settled_by = null, last_at = written.written_at, last_from_office = by_office
        where scan_id = target.id and item_id = discuss.item_id and with_office = discuss.with_office;
        if by_office then
            perform private.log_act(
                'question_asked', target.municipality_code, target.round_id, 'item', discuss.item_id
            );
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
    return written;
end
$$;

create or replace function public.settle_discussion(scan_id uuid, item_id text, with_office boolean, settled boolean)
returns public.discussion
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_discuss(settle_discussion.scan_id, settle_discussion.with_office);
    changed public.discussion;
    was_settled boolean;
begin
    if settle_discussion.settled is null then
        perform private.refuse('malformed_request', 400);
    end if;
    select settled_at is not null into was_settled from public.discussion
    where scan_id = target.id and item_id = settle_discussion.item_id
      and with_office = settle_discussion.with_office
    for update;
    update public.discussion
    set settled_at = case when settle_discussion.settled then coalesce(settled_at, now()) end,
        settled_by = case when settle_discussion.settled then coalesce(settled_by, auth.uid()) end
    where scan_id = target.id and item_id = settle_discussion.item_id
      and with_office = settle_discussion.with_office
    returning * into changed;
    if changed.scan_id is null then
        perform private.refuse('not_found', 404);
    end if;
    if changed.with_office and was_settled is distinct from settle_discussion.settled then
        perform private.log_act(
            'discussion_settled', target.municipality_code, target.round_id, 'item', changed.item_id,
            facts => jsonb_build_object('to', settle_discussion.settled)
        );
    end if;
    return changed;
end
$$;

grant execute on function public.discuss(uuid, uuid, text, boolean, text, text) to authenticated;
