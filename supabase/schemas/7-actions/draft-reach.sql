-- What is built on the questions of the version that a draft was started from, in numbers of municipalities: so an
-- editor sees what breaks before publishing (breaksOf in src/domain/questionnaire/draft/lineage.ts).

-- @refuses forbidden, not_found
create function public.draft_reach(draft_id uuid)
returns table (item_id text, trends int, prefilled int, proofs int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    asked_in text;
begin
    perform private.must_be_staff();
    select started_from into asked_in from public.questionnaire_draft where id = draft_reach.draft_id;
    if asked_in is null then
        perform private.refuse('not_found', 404);
    end if;
    return query
    with scored as (
        select scores.item_id, scores.municipality_code
        from private.item_scores() as scores
        join public.round on round.id = scores.round_id and round.questionnaire_version = asked_in
        where scores.score is not null
    ), answered as (
        select answer.item_id, scan.municipality_code
        from public.answer
        join public.scan on scan.id = answer.scan_id
        where answer.status = 'answered' and scan.round_id = (
            select id from public.round where questionnaire_version = asked_in and opened_at is not null
            order by opened_at desc limit 1
        )
    ), proven as (
        select target ->> 'item' as item_id, working.municipality_code
        from private.working() as working
        join public.measure on measure.id = working.measure_id
        cross join jsonb_array_elements(targets) as target
    )
    select
        asked ->> 'id',
        (select count(distinct municipality_code)::int from scored where scored.item_id = asked ->> 'id'),
        (select count(distinct municipality_code)::int from answered where answered.item_id = asked ->> 'id'),
        (select count(distinct municipality_code)::int from proven where proven.item_id = asked ->> 'id')
    from public.questionnaire_version
    cross join jsonb_array_elements(definition -> 'items') as asked
    where questionnaire_version.id = asked_in;
end
$$;

grant execute on function public.draft_reach(uuid) to authenticated;
