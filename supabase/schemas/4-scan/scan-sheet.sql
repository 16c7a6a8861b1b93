-- A scan with its answers folded into one document, the type Answers of the program, and the moment
-- of the last change (null while nothing was answered).
create view public.scan_sheet with (security_invoker = true) as
select scan.*, coalesce(folded.answers, '{}') as answers, folded.changed_at
from public.scan
left join lateral (
    select jsonb_object_agg(answer.item_id, jsonb_build_object(
        'status', status,
        'value', value,
        'reason', reason,
        'note', answer.note,
        'evidenceUrl', evidence_url,
        'shareable', shareable,
        'deliberate', case when deliberate_until is not null
            then jsonb_build_object('reason', deliberate_reason, 'until', deliberate_until) end,
        -- Row-level security leaves it out for everybody outside the municipality.
        'internalNote', coalesce(internal_note.note, ''),
        'version', answer.version
    )) as answers, max(answered_at) as changed_at
    from public.answer
    left join public.internal_note using (scan_id, item_id, version)
    where answer.scan_id = scan.id
) as folded on true;

-- Reading is all there is; without this a try to write would be answered as a fault of the server.
create trigger scan_sheet_is_for_reading
    instead of insert or update or delete on public.scan_sheet
    for each row execute function private.keep_as_published();

grant select on public.scan_sheet to authenticated;
