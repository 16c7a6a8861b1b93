-- The score of a scan (dossier e1): the twin of src/domain/questionnaire. Both read tests/vectors,
-- and a test compares them on a thousand random scans. Nothing is rounded; null is never 0.

-- Whether an item is asked: shown, hidden by the answer to the item it depends on, or undecided while
-- that item has no answer.
create function private.visibility(definition jsonb, item jsonb, answers jsonb) returns text
language plpgsql immutable
set search_path = ''
as $$
declare
    condition jsonb := item -> 'showIf';
    answer jsonb := answers -> (condition ->> 'item');
    parent jsonb;
    of_parent text;
    met boolean;
begin
    if condition is null then
        return 'shown';
    end if;
    parent := private.item_of(definition, condition ->> 'item');
    if parent is null then
        return 'undecided';
    end if;
    of_parent := private.visibility(definition, parent, answers);
    if of_parent <> 'shown' then
        return of_parent;
    end if;
    if answer ->> 'status' is distinct from 'answered' then
        return 'undecided';
    end if;
    met := case jsonb_typeof(answer -> 'value')
        when 'string' then condition -> 'oneOf' ? (answer ->> 'value')
        when 'number' then (answer ->> 'value')::numeric >= (condition ->> 'atLeast')::numeric
    end;
    return case when met then 'shown' else 'hidden' end;
end
$$;

-- Linear between the anchors (answer, score), flat outside.
create function private.interpolate(anchors jsonb, x double precision) returns double precision
language sql immutable
set search_path = ''
as $$
    with anchor as (
        select
            (point ->> 0)::double precision as x0,
            (point ->> 1)::double precision as y0,
            lead((point ->> 0)::double precision) over points as x1,
            lead((point ->> 1)::double precision) over points as y1,
            n
        from jsonb_array_elements(anchors) with ordinality as listed (point, n)
        window points as (order by n)
    )
    select case
        when x <= x0 or x1 is null then y0
        else y0 + (x - x0) / (x1 - x0) * (y1 - y0)
    end
    from anchor
    where n = 1 and x <= x0 or x > x0 and (x <= x1 or x1 is null)
$$;

-- The score of an answer to an item, 0-100; null where there is nothing to score.
create function private.answer_score(item jsonb, value jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select case
        when (item ->> 'weight')::double precision = 0 then null
        when item ->> 'kind' in ('choice', 'yesNo') then
            (private.option_of(item, value #>> '{}') ->> 'score')::double precision
        when item ->> 'kind' = 'multi' then least((item ->> 'cap')::double precision, (
            select coalesce(sum((option ->> 'score')::double precision), 0)
            from jsonb_array_elements(item -> 'options') as listed (option)
            where jsonb_typeof(value) = 'array' and value ? (option ->> 'id')
        ))
        when item ->> 'kind' = 'number' and jsonb_typeof(value) = 'number' then
            private.interpolate(item -> 'anchors', (value #>> '{}')::double precision)
    end
$$;

-- How an item takes part: ok, unknown, empty, notApplicable or hidden.
create function private.item_status(visibility text, answer jsonb) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when visibility <> 'shown' then 'hidden'
        when answer ->> 'status' = 'answered' then 'ok'
        when answer ->> 'status' in ('unknown', 'notApplicable') then answer ->> 'status'
        else 'empty'
    end
$$;

-- The score sheet of a scan; keys as in src/domain/questionnaire/score-sheet.ts. A hidden item with a
-- fixed score counts with it once its condition is known not to hold: unknown is never 0.
create function private.score_scan(definition jsonb, answers jsonb, route text) returns jsonb
language sql immutable
set search_path = ''
as $$
    with asked as (
        select
            item ->> 'id' as id,
            item ->> 'theme' as theme,
            (item ->> 'weight')::double precision as w,
            status,
            case
                when status = 'ok' then private.answer_score(item, answers -> (item ->> 'id') -> 'value')
                when visibility = 'hidden' and (item ->> 'weight')::double precision > 0 then
                    (item ->> 'hiddenScore')::double precision
            end as s,
            status <> 'notApplicable' and (status <> 'hidden' or item ? 'hiddenScore') as applies
        from jsonb_array_elements(definition -> 'items') as item
        cross join lateral (select private.visibility(definition, item, answers) as visibility) as seen
        cross join lateral (
            select private.item_status(visibility, answers -> (item ->> 'id')) as status
        ) as taken
        where route = 'full' or (item ->> 'core')::boolean
    ), summed as (
        select
            theme,
            sum(w) filter (where s is not null) as counted,
            sum(w) filter (where applies) as applicable,
            coalesce(sum(w * s), 0) as points,
            coalesce(sum(w) filter (where status = 'notApplicable'), 0) as not_applicable,
            sum(w) as scored
        from asked
        where w > 0
        group by theme
    ), themes as (
        select
            listed ->> 'id' as id,
            (listed ->> 'weight')::double precision as w,
            points / counted as score,
            coalesce(counted, 0) / applicable as coverage,
            points / applicable as low,
            (points + 100 * (applicable - coalesce(counted, 0))) / applicable as high,
            coalesce(coalesce(counted, 0) / applicable >= 0.6, false) as shown,
            coalesce(not_applicable / scored, 0) as not_applicable_share
        from jsonb_array_elements(definition -> 'themes') as listed
        left join summed on summed.theme = listed ->> 'id'
    )
    select jsonb_build_object(
        'version', definition -> 'version',
        'route', route,
        'items', (
            select jsonb_object_agg(id, jsonb_build_object('status', status, 'score', s)) from asked
        ),
        'themes', (
            select jsonb_object_agg(id, jsonb_build_object(
                'score', score,
                'coverage', coverage,
                'low', low,
                'high', high,
                'shown', shown,
                'provisional', shown and coverage < 0.9,
                'notApplicableShare', not_applicable_share
            )) from themes
        ),
        'total', (
            select case when count(*) >= 6 then sum(w * score) / sum(w) end from themes where shown
        )
    )
$$;
