-- A link that was typed without what stands in front of it is completed.

-- A link as it is stored: what people leave out in front is put there. completeLink in
-- src/domain/questionnaire/evidence-link.ts does the same.
create or replace function private.complete_link(typed text) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when link ~* '^[^[:space:]/@:]+[.][a-z][a-z0-9-]+([:/?#][^[:space:]]*)?$'
            and link !~* '^[^/]+[.](pdf|docx?|xlsx?|pptx?|txt|odt)$'
        then 'https://' || link
        else link
    end
    from btrim(coalesce(typed, '')) as link
$$;

-- What was sent, cleaned and checked against the item; version and author not yet filled in.
-- @refuses item_unknown, answer_status_invalid, text_too_long, evidence_url_invalid, reason_missing,
--          not_applicable_not_allowed, and what check_deliberate and check_value refuse
create or replace function private.checked_answer(definition jsonb, sent public.answer) returns public.answer
language plpgsql stable
set search_path = ''
as $$
declare
    item jsonb := private.item_of(definition, sent.item_id);
begin
    if item is null then
        perform private.refuse('item_unknown', 400);
    end if;
    if sent.status is null or sent.status not in ('empty', 'answered', 'unknown', 'notApplicable') then
        perform private.refuse('answer_status_invalid', 400);
    end if;
    sent.note := coalesce(sent.note, '');
    sent.evidence_url := private.complete_link(sent.evidence_url);
    sent.reason := case when sent.status = 'notApplicable' then btrim(coalesce(sent.reason, '')) else '' end;
    sent.shareable := coalesce(sent.shareable, false);
    sent.deliberate_reason := btrim(coalesce(sent.deliberate_reason, ''));
    if length(sent.reason) > 500 or length(sent.note) > 4000 or length(sent.evidence_url) > 500
        or length(sent.deliberate_reason) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if sent.evidence_url !~ '^(https?://[^[:space:]]+)?$' then
        perform private.refuse('evidence_url_invalid', 400);
    end if;
    perform private.check_deliberate(sent);
    if sent.status = 'notApplicable' then
        if not item ? 'notApplicableWhen' then
            perform private.refuse('not_applicable_not_allowed', 400);
        end if;
        if sent.reason = '' then
            perform private.refuse('reason_missing', 400);
        end if;
    end if;
    if sent.status = 'answered' then
        perform private.check_value(item, sent.value);
    else
        sent.value := null;
    end if;
    return sent;
end
$$;
