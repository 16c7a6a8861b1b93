-- Answers are rows, saved one by one with an expected version, so that colleagues work in one scan
-- and nobody overwrites anybody silently. Written through save_answer only.

create table public.answer (
    scan_id uuid not null references public.scan (id),
    item_id text not null,
    status text not null check (status in ('empty', 'answered', 'unknown', 'notApplicable')),
    value jsonb check (octet_length(value::text) <= 2000),
    reason text not null default '' check (length(reason) <= 500),
    note text not null default '' check (length(note) <= 4000),
    evidence_url text not null default ''
        check (length(evidence_url) <= 500 and evidence_url ~ '^(https?://[^[:space:]]+)?$'),
    shareable boolean not null default false,
    deliberate_reason text not null default '' check (length(deliberate_reason) <= 500),
    deliberate_until date,
    version int not null check (version > 0),
    answered_by uuid,
    answered_at timestamptz not null default now(),
    primary key (scan_id, item_id),
    constraint answer_value_when_answered check ((status = 'answered') = (value is not null)),
    constraint answer_reason_when_not_applicable check ((status = 'notApplicable') = (reason <> '')),
    constraint answer_deliberate_whole check ((deliberate_reason <> '') = (deliberate_until is not null)),
    constraint answer_deliberate_when_answered check (deliberate_until is null or status = 'answered')
);
comment on column public.answer.value is
    'By kind of item: option id, list of option ids, number or ISO date (src/domain/questionnaire/answers.ts).';
comment on column public.answer.shareable is 'The municipality is willing to help others with this.';
comment on column public.answer.deliberate_until is
    'Bewuste keuze: the municipality chose this level, with this reason, until then.';
comment on column public.answer.answered_by is 'Kept when the account is removed, so no foreign key.';

create trigger answer_is_one_line
    before insert or update of evidence_url on public.answer
    for each row execute function private.must_be_one_line('evidence_url');

alter table public.answer enable row level security;

grant select on public.answer to authenticated;

create policy "Officials read the answers of their own municipality" on public.answer
    for select to authenticated
    using (scan_id in (select private.my_scans()));

create policy "Staff read all answers" on public.answer
    for select to authenticated
    using ((select private.is_staff()));

-- What was sent, cleaned and checked against the item; version and author not yet filled in.
-- @refuses item_unknown, answer_status_invalid, text_too_long, evidence_url_invalid, reason_missing,
--          not_applicable_not_allowed, and what check_deliberate and check_value refuse
create function private.checked_answer(definition jsonb, sent public.answer) returns public.answer
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

-- Saves one answer, with the note for colleagues only. Sending the same again changes nothing and
-- returns what is stored, so a client may repeat. Saying what is stored on top of that very version is
-- a new version: whoever goes back on a save that is still on its way closes the door to it. Version 0
-- means: not saved before. The value travels as JSON text ('"l3"', '["nl"]', '12.5'): a bare string
-- for a jsonb argument is read differently by the embedded server than by PostgREST.
-- @refuses what scan_to_change and checked_answer refuse, malformed_request, text_too_long,
--          changed_by_colleague
create function public.save_answer(
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

grant execute on function public.save_answer(
    uuid, text, int, text, text, text, text, text, boolean, text, date, text
) to authenticated;
