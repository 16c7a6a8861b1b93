-- A scan with its answers folded into one document, the type Answers of the program, and the moment
-- of the last change (null while nothing was answered).
create or replace view public.scan_sheet with (security_invoker = true) as
select scan.*, coalesce(folded.answers, '{}') as answers, folded.changed_at
from public.scan
left join lateral (
    select jsonb_object_agg(item_id, jsonb_build_object(
        'status', status,
        'value', value,
        'reason', reason,
        'note', note,
        'evidenceUrl', evidence_url,
        'shareable', shareable,
        'version', version
    )) as answers, max(answered_at) as changed_at
    from public.answer
    where answer.scan_id = scan.id
) as folded on true;
