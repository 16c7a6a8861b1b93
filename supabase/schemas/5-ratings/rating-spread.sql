-- How far the answers of entrepreneurs lie apart, for the whole region together: what a number means that
-- other entrepreneurs might have given.

-- The standard deviation of an answer on 0-100, pooled within the blocks and the items of all
-- municipalities, in whole points; 29 below a hundred answers or three municipalities, as in the worked
-- example of dossier e2. That of one municipality or one item would tell too much (docs/decisions/0131).
create function private.spread_of_region(round_id uuid, out importance int, out satisfaction int)
language sql stable
set search_path = ''
as $$
    select
        coalesce(case when enough then private.half_up(25 * sqrt(i_squares / nullif(i_freedom, 0))) end, 29)::int,
        coalesce(case when enough then private.half_up(25 * sqrt(s_squares / nullif(s_freedom, 0))) end, 29)::int
    from (
        select
            count(*) filter (where blocks > 0) >= 3 and sum(satisfaction_freedom) >= 100 as enough,
            sum(importance_squares) as i_squares, sum(importance_freedom) as i_freedom,
            sum(satisfaction_squares) as s_squares, sum(satisfaction_freedom) as s_freedom
        from private.rating_overview
        where round_id = spread_of_region.round_id
    ) as pooled
$$;

-- @refuses forbidden, not_found
create function public.rating_spread(round_id uuid)
returns table (importance int, satisfaction int)
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_round(rating_spread.round_id);
    if private.may_see_results(rating_spread.round_id) then
        return query select * from private.spread_of_region(rating_spread.round_id);
    end if;
end
$$;

grant execute on function public.rating_spread(uuid) to authenticated;
