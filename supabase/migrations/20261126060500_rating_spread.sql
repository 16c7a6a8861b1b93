-- How far the answers of entrepreneurs lie apart within a municipality, for the whole region together:
-- what a number means that other entrepreneurs might have given.

-- Per rating item the standard deviation on 0-100, pooled within the municipalities that are publishable
-- for it, in whole points; null below a hundred answers or three municipalities. The spread of one
-- municipality would tell too much: nil means that all said the same (docs/decisions/0084).
-- @refuses forbidden, not_found
create function public.rating_spread(round_id uuid)
returns table (rating_item text, importance double precision, satisfaction double precision)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_spread.round_id);
    if not private.may_see_results(rating_spread.round_id) then
        return;
    end if;
    return query
    with pooled as (
        select
            item_position,
            count(*) >= 3 and sum(least(importance_n, satisfaction_n)) >= 100 as enough,
            sum(importance_squares - importance_sum::double precision ^ 2 / importance_n)
                / nullif(sum(importance_n) - count(*), 0) as importance_variance,
            sum(satisfaction_squares - satisfaction_sum::double precision ^ 2 / satisfaction_n)
                / nullif(sum(satisfaction_n) - count(*), 0) as satisfaction_variance
        from private.rating_release
        cross join private.publishing()
        where round_id = rating_spread.round_id
          and least(importance_n, satisfaction_n) >= publish_min_n
        group by item_position
    )
    select
        item ->> 'id',
        case when enough then round(25 * sqrt(greatest(importance_variance, 0))) end,
        case when enough then round(25 * sqrt(greatest(satisfaction_variance, 0))) end
    from jsonb_array_elements(private.definition_of_round(rating_spread.round_id) -> 'ratingItems')
        with ordinality as asked (item, position)
    left join pooled on item_position = position
    order by position;
end
$$;

grant execute on function public.rating_spread(uuid) to authenticated;

-- One n for both numbers of an item: the one that is shown.
create or replace function private.needs_of(round_id uuid, only_code text)
returns table (
    municipality_code text, item_position bigint,
    rating_item text, need double precision, basis text,
    n int, importance double precision, satisfaction double precision, share_satisfied double precision,
    region_n int, region_importance double precision, region_satisfaction double precision,
    region_share_satisfied double precision
)
language sql stable
set search_path = ''
as $$
    select
        place.code,
        asked.item_position,
        item ->> 'id',
        coalesce(private.need_of(shrunk.importance, shrunk.satisfaction), 50),
        case
            when own.publishable then 'own'
            when region.n is null then 'none'
            when own.rankable then 'small'
            else 'region'
        end,
        case when own.publishable then own_n end,
        case when own.publishable then own.importance end,
        case when own.publishable then own.satisfaction end,
        case when own.publishable then own.share_satisfied end,
        region.n, region.importance, region.satisfaction, region.share_satisfied
    from public.municipality as place
    cross join jsonb_array_elements(private.definition_of_round(needs_of.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    left join private.item_results(needs_of.round_id) as own
        on own.item_position = asked.item_position and own.municipality_code = place.code
    left join private.region_results(needs_of.round_id) as region
        on region.item_position = asked.item_position
    left join private.publishing() as rule on true
    cross join lateral (select least(own.importance_n, own.satisfaction_n) as own_n) as fewest
    cross join lateral (
        select
            private.shrink(own.importance, own_n, own.rankable, region.importance, shrinkage_k) as importance,
            private.shrink(own.satisfaction, own_n, own.rankable, region.satisfaction, shrinkage_k) as satisfaction
    ) as shrunk
    where place.takes_part and (only_code is null or place.code = only_code)
    order by place.code, asked.item_position
$$;
