-- What entrepreneurs need: of one municipality, and for staff of all of them at once.

-- (n x + k region) / (n + k); the region's value while the own numbers are too few to count.
create function private.shrink(
    x double precision, n int, counts boolean, region double precision, k int
) returns double precision
language sql immutable
set search_path = ''
as $$
    select case when counts then (n * x + k * region) / (n + k) else region end
$$;

-- Important and not satisfied is high.
create function private.need_of(importance double precision, satisfaction double precision)
returns double precision
language sql immutable
set search_path = ''
as $$
    select importance * (100 - satisfaction) / 100
$$;

-- What entrepreneurs need per municipality and rating item, 0-100, shrunk to the region (dossier e3.1) with
-- the n that is shown, and what may be shown of the numbers behind it. Basis: own (enough responses: all numbers), small (only
-- the need), region (too few of the own), none (nothing to go by: 50). Shares are 0-1.
-- only_code: null for all municipalities that take part.
create function private.needs_of(round_id uuid, only_code text)
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

-- Those of one municipality, for who works for it.
-- @refuses forbidden, not_found, municipality_unknown
create function public.needs(round_id uuid, municipality_code text)
returns table (
    rating_item text, need double precision, basis text,
    n int, importance double precision, satisfaction double precision, share_satisfied double precision,
    region_n int, region_importance double precision, region_satisfaction double precision,
    region_share_satisfied double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
begin
    perform private.must_work_for(needs.municipality_code);
    perform private.must_be_round(needs.round_id);
    place := private.participating_municipality(needs.municipality_code);
    if not private.may_see_results(needs.round_id) then
        return;
    end if;
    return query
    select
        rating_item, need, basis, n, importance, satisfaction, share_satisfied,
        region_n, region_importance, region_satisfaction, region_share_satisfied
    from private.needs_of(needs.round_id, place.code)
    order by item_position;
end
$$;

-- Those of all municipalities, a row each: in a large region asking one by one takes hundreds of questions.
-- @refuses forbidden, not_found
create function public.needs_of_round(round_id uuid)
returns table (municipality_code text, needs jsonb)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(needs_of_round.round_id);
    return query
    select
        municipality_code,
        jsonb_agg(to_jsonb(found) - 'municipality_code' - 'item_position' order by item_position)
    from private.needs_of(needs_of_round.round_id, null) as found
    group by municipality_code
    order by municipality_code;
end
$$;

grant execute on function public.needs(uuid, text) to authenticated;
grant execute on function public.needs_of_round(uuid) to authenticated;
