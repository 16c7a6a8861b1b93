-- The board of a round reads the definition of the questionnaire once, not once per scan.

-- Per scan and theme how many questions are asked and how many are done: the one progress rule
-- (src/domain/questionnaire/completeness.ts), for all scans of a round together. Only questions that depend on
-- another are looked at one by one, with a definition of those and what they depend on: it is read often.
create or replace function private.progress_in_round(round_id uuid)
returns table (scan_id uuid, theme text, place int, done int, asked int)
language sql stable
set search_path = ''
as $$
    with definition as materialized (
        select private.definition_of_round(progress_in_round.round_id) as it
    ), listed as materialized (
        select jsonb_array_elements(it -> 'items') as item from definition
    ), linked as materialized (
        select jsonb_build_object('items', jsonb_agg(item)) as it
        from listed
        where item ? 'showIf' or item ->> 'id' in (select other.item -> 'showIf' ->> 'item' from listed as other)
    ), item as materialized (
        select
            item ->> 'id' as id, theme ->> 'id' as theme, place::int, (item ->> 'core')::boolean as core,
            item ? 'showIf' as depends
        from listed
        cross join definition
        join jsonb_array_elements(it -> 'themes') with ordinality as themes (theme, place)
            on theme ->> 'id' = item ->> 'theme'
    ), scan as materialized (
        select id, route from public.scan where scan.round_id = progress_in_round.round_id
    ), given as materialized (
        select answer.scan_id, item_id, status, value
        from public.answer join scan on scan.id = answer.scan_id
    ), depending as materialized (
        select scan_id, item ->> 'id' as item_id
        from (
            select scan_id, jsonb_object_agg(
                item_id, jsonb_build_object('status', status, 'value', value)
            ) as answers
            from given
            where item_id in (select jsonb_array_elements(it -> 'items') ->> 'id' from linked)
            group by scan_id
        ) as of_linked
        cross join linked
        cross join jsonb_array_elements(it -> 'items') as item
        where item ? 'showIf' and private.visibility(it, item, answers) = 'shown'
    )
    select
        scan.id, item.theme, item.place,
        (count(*) filter (where given.status <> 'empty'))::int, count(*)::int
    from scan
    cross join item
    left join given on given.scan_id = scan.id and given.item_id = item.id
    left join depending on depending.scan_id = scan.id and depending.item_id = item.id
    where (scan.route = 'full' or item.core) and (not item.depends or depending.item_id is not null)
    group by scan.id, item.theme, item.place
$$;
