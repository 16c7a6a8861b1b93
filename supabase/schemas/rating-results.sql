-- What leaves the ratings: aggregates above the thresholds, and nothing else.

-- How many entrepreneurs answered. Below the threshold not even the number.
-- @refuses forbidden, not_found
create function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, enough boolean)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_response.round_id);
    return query
    select code, case when shown then responses end, shown
    from public.municipality
    left join private.rating_overview as overview
        on overview.municipality_code = code and overview.round_id = rating_response.round_id
    cross join lateral (
        select coalesce(responses >= (select publish_min_n from private.publishing()), false) as shown
    ) as publishable
    where takes_part and (private.is_staff() or code = private.my_municipality())
    order by code;
end
$$;

-- For members only.
-- @refuses forbidden, not_found
create function private.must_be_round(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff() and private.my_municipality() is null then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = must_be_round.round_id) then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Per municipality and rating item: importance and satisfaction on 0-100 with their n (dossier e2), of
-- what has been released. Both numbers of an item are publishable only together; below the threshold
-- they are half points with the weight of a batch, to rank with and nothing else (docs/decisions/0003).
create function private.item_results(round_id uuid)
returns table (
    municipality_code text, item_position smallint, publishable boolean, rankable boolean,
    importance_n int, importance double precision,
    satisfaction_n int, satisfaction double precision, share_satisfied double precision
)
language sql stable
set search_path = ''
as $$
    select
        released.municipality_code,
        released.item_position,
        publishable,
        fewest >= publish_batch,
        case when publishable then released.importance_n else publish_batch end,
        case
            when publishable then 25 * (private.without_ends(
                importance_sum, released.importance_n, 1, 5, indicative_below
            )::double precision / released.importance_n - 1)
            else 12.5 * private.eighths(importance_sum, released.importance_n, 1, 5)
        end,
        case when publishable then released.satisfaction_n else publish_batch end,
        case
            when publishable then 25 * (private.without_ends(
                satisfaction_sum, released.satisfaction_n, 1, 5, indicative_below
            )::double precision / released.satisfaction_n - 1)
            else 12.5 * private.eighths(satisfaction_sum, released.satisfaction_n, 1, 5)
        end,
        case when publishable then private.without_ends(
            satisfied_n, released.satisfaction_n, 0, 1, indicative_below
        )::double precision / released.satisfaction_n end
    from private.rating_release as released
    cross join private.publishing()
    cross join lateral (select least(released.importance_n, released.satisfaction_n) as fewest) as count
    cross join lateral (select fewest >= publish_min_n as publishable) as threshold
    where released.round_id = item_results.round_id and not withheld
$$;

-- The region per rating item: the mean over all responses of the municipalities that are publishable
-- for that item themselves, so that subtracting them leaves nothing (docs/decisions/0003).
create function private.region_results(round_id uuid)
returns table (
    item_position smallint, n int,
    importance double precision, satisfaction double precision, share_satisfied double precision
)
language sql stable
set search_path = ''
as $$
    select
        item_position,
        sum(least(importance_n, satisfaction_n))::int,
        sum(importance_n * importance) / sum(importance_n),
        sum(satisfaction_n * satisfaction) / sum(satisfaction_n),
        sum(satisfaction_n * share_satisfied) / sum(satisfaction_n)
    from private.item_results(round_id)
    where publishable
    group by item_position
$$;

grant execute on function public.rating_response(uuid) to authenticated;
