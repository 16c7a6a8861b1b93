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
