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

-- How far the answers of one person to two items go together: the correlation, 0-1, pooled as the spread is and in
-- tenths rounded up; 1, as if everybody answered all items alike, below a hundred answers or three municipalities.
create function private.together_in_region(round_id uuid) returns double precision
language sql stable
set search_path = ''
as $$
    select coalesce(
        case when count(*) filter (where blocks > 0) >= 3 and sum(satisfaction_freedom) >= 100 then
            least(1, greatest(0, ceil(
                10 * (sum(satisfaction_products) / nullif(sum(satisfaction_pairs), 0))
                / nullif(sum(satisfaction_squares) / sum(satisfaction_freedom), 0) - 1e-9
            ) / 10))
        end,
        1
    )
    from private.rating_overview
    where round_id = together_in_region.round_id
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
