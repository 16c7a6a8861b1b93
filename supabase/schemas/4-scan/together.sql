-- Colleagues in one scan: whether something changed, what, and by whom.

-- Small enough to ask every few seconds: any change of a scan or its answers changes a row here.
create view public.scan_revision with (security_invoker = true) as
select scan.id, scan.state, scan.route, coalesce(changes.revision, 0) as revision
from public.scan
left join lateral (
    select sum(version)::int as revision from public.answer where answer.scan_id = scan.id
) as changes on true;

create trigger scan_revision_is_for_reading
    instead of insert or update or delete on public.scan_revision
    for each row execute function private.keep_as_published();

grant select on public.scan_revision to authenticated;

-- Every version of every answer with who gave it. The address is null for who left: whom the reader
-- may not see as a member is not named. Row-level security keeps internal notes in the municipality.
create view public.answer_change with (security_invoker = true) as
select
    answer_history.scan_id,
    answer_history.item_id,
    answer_history.version,
    answer_history.answered_at,
    member.email,
    jsonb_build_object(
        'status', answer_history.status,
        'value', answer_history.value,
        'reason', answer_history.reason,
        'note', answer_history.note,
        'evidenceUrl', answer_history.evidence_url,
        'shareable', answer_history.shareable,
        'deliberate', case when answer_history.deliberate_until is not null then jsonb_build_object(
            'reason', answer_history.deliberate_reason, 'until', answer_history.deliberate_until
        ) end,
        'internalNote', coalesce(internal_note.note, ''),
        'version', answer_history.version
    ) as answer
from public.answer_history
left join public.internal_note using (scan_id, item_id, version)
left join public.scan on scan.id = answer_history.scan_id
left join public.municipality as place on place.code = scan.municipality_code
-- Someone who works for another municipality now is a former colleague, also for staff; its successor is no other.
left join public.member
    on member.user_id = answer_history.answered_by
    and member.municipality_code in (scan.municipality_code, place.successor);

create trigger answer_change_is_for_reading
    instead of insert or update or delete on public.answer_change
    for each row execute function private.keep_as_published();

grant select on public.answer_change to authenticated;
