-- What everyone may read without signing in: what entrepreneurs said in rounds that are closed. Whole
-- numbers, with the margin of a 95 % interval. Live numbers are for members only.

-- Whether the results of a round are public.
create function private.is_public(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (select from public.round where id = is_public.round_id and state = 'closed')
$$;

-- Rounds with public results, newest first.
create function public.public_rounds()
returns table (id uuid, name text, closed_at timestamptz, questionnaire_version text)
language sql stable security definer
set search_path = ''
as $$
    select id, name, closed_at, questionnaire_version
    from public.round
    where private.is_public(id)
    order by closed_at desc
$$;

-- Refuses a round of which nothing is public, as if it were not there.
create function private.must_be_public(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if private.is_public(must_be_public.round_id) is not true then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Half the width of the 95 % interval of a mean, on 0-100 (dossier e2; normal above 30, else t with
-- the quantile of n - 1 degrees of freedom rounded up). The spread is at least that of two who differ
-- by one: none at all would tell that all said the same.
create function private.margin(total int, squares int, n int) returns int
language sql immutable
set search_path = ''
as $$
    select ceil(
        25 * (case when n < 15 then 2.27 when n < 30 then 2.15 else 2.05 end)
        * sqrt(greatest(squares - total::double precision ^ 2 / n, 2) / (n - 1) / n)
    )::int
    where n > 1
$$;

-- Per municipality how many rated, how many were left out, and their report mark: rounded to halves
-- below the threshold for indicative (dossier e2). Null is too few to show.
-- @refuses not_found
create function public.public_responses(round_id uuid)
returns table (
    municipality_code text, responses int, left_out int, indicative boolean, mark double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_responses.round_id);
    return query
    select
        municipality.code,
        case when enough then overview.responses end,
        case when enough then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        case
            when not enough or overview.mark_n < publish_min_n then null
            when overview.mark_n < indicative_below then greatest(1.5, least(9.5, round(
                2.0 * overview.mark_sum / overview.mark_n
            ) / 2))::double precision
            else round(overview.mark_sum::numeric / overview.mark_n, 1)::double precision
        end
    from public.municipality
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = municipality.code
        and overview.round_id = public_responses.round_id
    cross join lateral (select coalesce(overview.responses >= publish_min_n, false) as enough) as threshold
    where municipality.takes_part
    order by municipality.code;
end
$$;

-- Per municipality and rating item what may be shown; items with too few answers have no row. The
-- region is the row without a municipality.
-- @refuses not_found
create function public.public_results(round_id uuid)
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

-- The parts of one split of a municipality that may be shown.
-- @refuses not_found, malformed_request, municipality_unknown
create function public.public_split(round_id uuid, municipality_code text, split text)
returns table (
    part text, rating_item text, n int, indicative boolean,
    importance int, satisfaction int, satisfied int
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_split.round_id);
    perform private.participating_municipality(public_split.municipality_code);
    if public_split.split in ('sector', 'size', 'contact') is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    return query
    select
        kept.part, item ->> 'id', fewest, fewest < indicative_below,
        round(25 * (importance_sum::numeric / importance_n - 1))::int,
        round(25 * (satisfaction_sum::numeric / satisfaction_n - 1))::int,
        round(100.0 * satisfied_n / satisfaction_n)::int
    from private.rating_split as kept
    cross join private.publishing()
    cross join lateral (select least(importance_n, satisfaction_n) as fewest) as count
    join jsonb_array_elements(private.definition_of_round(public_split.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = kept.item_position
    where kept.round_id = public_split.round_id
      and kept.municipality_code = public_split.municipality_code
      and kept.split = public_split.split
      and fewest >= publish_min_n
    order by kept.part, asked.item_position;
end
$$;

grant execute on function public.public_rounds() to anon, authenticated;
grant execute on function public.public_responses(uuid) to anon, authenticated;
grant execute on function public.public_results(uuid) to anon, authenticated;
grant execute on function public.public_split(uuid, text, text) to anon, authenticated;
