-- The official score sheet: computed here and frozen at the moment of signing, with the version and
-- the date, because others may see aggregates but never the answers. A submission that was returned
-- does not count, so a scan has one or none.
create view public.score_sheet with (security_invoker = true) as
select
    scan_id, round_id, municipality_code, questionnaire_version, submission.route,
    signed_at as computed_at, sheet
from public.submission
join public.submission_sheet on submission_sheet.submission_id = submission.id
join public.scan on scan.id = scan_id
where not exists (
    select from public.submission_return where submission_return.submission_id = submission.id
);

-- Reading is all there is; without this a try to write would be answered as a fault of the server.
create trigger score_sheet_is_for_reading
    instead of insert or update or delete on public.score_sheet
    for each row execute function private.keep_as_published();

grant select on public.score_sheet to authenticated;

-- The part of the choice items that apply which is answered, by weight (dossier e1). Numbers may stay
-- unknown: not measured is an honest finding.
create function private.choice_coverage(definition jsonb, sheet jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select coalesce(sum(w) filter (where status = 'ok') / sum(w), 0)
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (
        select
            sheet -> 'items' -> (item ->> 'id') ->> 'status' as status,
            (item ->> 'weight')::double precision as w
    ) as taken
    where item ->> 'kind' in ('choice', 'multi', 'yesNo')
      and w > 0
      and status in ('ok', 'unknown', 'empty')
$$;

-- Whether an answer asks for a note or a link: from the score that the question says, else at the two highest levels
-- of a core ladder, from 75 on (dossier b; asksEvidence in src/domain/questionnaire/completeness.ts, both read
-- tests/vectors/evidence-rules.json).
create function private.asks_evidence(item jsonb, value jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(
        private.answer_score(item, value) >= case
            when item ->> 'evidenceFrom' = 'never' then null
            when item ? 'evidenceFrom' then (item ->> 'evidenceFrom')::double precision
            when item ->> 'kind' = 'choice' and (item ->> 'core')::boolean then 75
        end, false
    )
$$;

-- Answers that ask for a note or a link and have neither.
create function private.without_evidence(definition jsonb, answers jsonb, sheet jsonb) returns setof text
language sql immutable
set search_path = ''
as $$
    select item ->> 'id'
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (select answers -> (item ->> 'id') as answer) as given
    where sheet -> 'items' -> (item ->> 'id') ->> 'status' = 'ok'
      and private.asks_evidence(item, answer -> 'value')
      and btrim(answer ->> 'note') = ''
      and btrim(answer ->> 'evidenceUrl') = ''
$$;
