-- Per municipality and rating item what may be shown; items with too few answers have no row. The
-- region is the row without a municipality.
-- @refuses not_found
create or replace function public.public_results(round_id uuid)
returns table (
    municipality_code text, rating_item text, n int, indicative boolean,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int, satisfied int
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_results.round_id);
    return query
    with own as (
        select
            result.municipality_code, result.item_position, result.importance_n, result.satisfaction_n,
            least(result.importance_n, result.satisfaction_n) as n,
            least(result.importance_n, result.satisfaction_n) < indicative_below as indicative,
            round(result.importance)::int as importance,
            private.margin(importance_sum, importance_squares, released.importance_n) as importance_margin,
            round(result.satisfaction)::int as satisfaction,
            private.margin(satisfaction_sum, satisfaction_squares, released.satisfaction_n)
                as satisfaction_margin,
            round(100 * share_satisfied)::int as satisfied
        from private.item_results(public_results.round_id) as result
        join private.rating_release as released
            on released.round_id = public_results.round_id
            and released.municipality_code = result.municipality_code
            and released.item_position = result.item_position
        cross join private.publishing()
        where publishable
    ), together as (
        -- The region is a mean of municipalities by weight; their margins add up as independent ones do.
        -- Made of what is shown of each, so that it tells nothing more.
        select
            item_position,
            ceil(sqrt(sum((importance_n * importance_margin)::double precision ^ 2)) / sum(importance_n))::int
                as importance_margin,
            ceil(sqrt(sum((satisfaction_n * satisfaction_margin)::double precision ^ 2)) / sum(satisfaction_n))::int
                as satisfaction_margin
        from own group by item_position
    ), shown as (
        select
            own.municipality_code, own.item_position, own.n, own.indicative, own.importance,
            own.importance_margin, own.satisfaction, own.satisfaction_margin, own.satisfied
        from own
        union all
        select
            null, region.item_position, region.n, region.n < indicative_below,
            round(region.importance)::int, together.importance_margin,
            round(region.satisfaction)::int, together.satisfaction_margin, null
        from private.region_results(public_results.round_id) as region
        join together on together.item_position = region.item_position
        cross join private.publishing()
    )
    select
        shown.municipality_code, item ->> 'id', shown.n, shown.indicative,
        shown.importance, shown.importance_margin, shown.satisfaction, shown.satisfaction_margin,
        shown.satisfied
    from jsonb_array_elements(private.definition_of_round(public_results.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    join shown on shown.item_position = asked.item_position
    order by shown.municipality_code nulls first, asked.item_position;
end
$$;
