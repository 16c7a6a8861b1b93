-- Satisfaction of entrepreneurs, for what compares rounds: the proof of actions (change-test.sql) and the themes through
-- the rounds. Made of what is published, and of nothing else.

-- Satisfaction per municipality and rating item as it is published: whole points with their margin, and the standard
-- errors it is made of, without rounding: of who happened to answer, and of the noise; with how far the answers of
-- one person go together.
create function private.satisfaction_in(round_id uuid)
returns table (
    municipality_code text, rating_item text, n int, satisfaction double precision, margin int,
    sampling double precision, noise double precision, together double precision
)
language sql stable
set search_path = ''
as $$
    select
        municipality_code, item ->> 'id', n, result.satisfaction, satisfaction_margin,
        spread.satisfaction / sqrt(n),
        sqrt(blocks * ((25 * answers) ^ 2 + ((result.satisfaction - 50) * counts) ^ 2)) / n,
        together
    from private.item_results(satisfaction_in.round_id) as result
    join jsonb_array_elements(private.definition_of_round(satisfaction_in.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = result.item_position
    join (
        select municipality_code, blocks from private.rating_overview where round_id = satisfaction_in.round_id
    ) as overview using (municipality_code)
    cross join private.noise_sizes()
    cross join private.spread_of_region(satisfaction_in.round_id) as spread
    cross join private.together_in_region(satisfaction_in.round_id) as together
    where n > 1
$$;

-- The same of every round.
create function private.satisfaction_in_rounds()
returns table (
    round_id uuid, municipality_code text, rating_item text, n int, satisfaction double precision, margin int,
    sampling double precision, noise double precision, together double precision
)
language sql stable
set search_path = ''
as $$
    select round.id, found.*
    from public.round
    cross join lateral private.satisfaction_in(round.id) as found
$$;

-- Satisfaction with the themes of the first of these rounds, in each of them: whole points with their margin. Per
-- municipality the mean of the items of a theme that may be shown in every one of its rounds, for other items would make
-- it a change of questions. A round that shows less than half of what the newest one shows is none of them: it would
-- take the others their items. The margin is that of each respondent's own mean, as in the proof of
-- actions (docs/decisions/0148): answers of one person go together, the noise of an item is its own.
create function private.theme_satisfaction(rounds uuid[])
returns table (
    round_id uuid, municipality_code text, theme text, items int, n int, satisfaction int, margin int
)
language sql stable
set search_path = ''
as $$
    with found as materialized (
        select one.round_id, place, item ->> 'theme' as theme, found.*
        from unnest(rounds) with ordinality as one (round_id, place)
        cross join lateral private.satisfaction_in(one.round_id) as found
        join jsonb_array_elements(private.definition_of_round(rounds[1]) -> 'ratingItems') as item
            on item ->> 'id' = rating_item
    ), placed as (
        select *, min(place) over (partition by municipality_code, theme) as first from found
    ), told as (
        select
            *,
            count(*) filter (where place = first) over (partition by municipality_code, theme) as asked,
            bool_or(place = first) over (partition by municipality_code, theme, rating_item) as still_asked
        from placed
    ), weighed as (
        select *, count(*) filter (where still_asked) over (partition by round_id, municipality_code, theme) as same
        from told
    ), rated as (
        select *, dense_rank() over (partition by municipality_code, theme order by place) as turn
        from weighed
        where same * 2 >= asked
    ), lasting as (
        select
            *,
            max(turn) over (partition by municipality_code, theme) as rounds,
            count(*) over (partition by municipality_code, theme, rating_item) as times
        from rated
    )
    select
        round_id, municipality_code, theme, count(*)::int, min(n), private.half_up(avg(satisfaction))::int,
        private.margin(
            sqrt(min(n) * (together * sum(sampling) ^ 2 + (1 - together) * sum(sampling ^ 2) + sum(noise ^ 2))) / count(*),
            min(n), 0, 0, 0, 0
        )
    from lasting
    where times = rounds
    group by round_id, municipality_code, theme, together
$$;

-- Satisfaction with each theme through the last six closed rounds, of a municipality or of the region (null), made of
-- what public_results tells; with the median of the municipalities, from five on. Of the region it is their mean by
-- how many answered, as region_results has it.
-- @refuses municipality_unknown
create function public.theme_ratings(municipality_code text default null)
returns table (
    round_id uuid, theme text, items int, n int, satisfaction int, margin int,
    municipalities int, median double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    rounds uuid[] := array(
        select id from public.round where private.is_public(id) order by private.rating_ended_at(id) desc limit 6
    );
begin
    if theme_ratings.municipality_code is not null then
        perform private.known_municipality(theme_ratings.municipality_code);
    end if;
    perform private.release_rounds(rounds);
    return query
    with found as materialized (
        select * from private.theme_satisfaction(rounds)
    ), region as (
        select
            round_id, theme, min(items) as items, sum(n)::int as n,
            private.half_up(sum(n * satisfaction)::double precision / sum(n))::int as satisfaction,
            ceil(sqrt(sum((n * margin)::double precision ^ 2)) / sum(n))::int as margin,
            count(*)::int as municipalities,
            case when count(*) >= 5 then percentile_cont(0.5) within group (order by satisfaction) end as median
        from found
        group by round_id, theme
    ), shown as (
        select round_id, theme, items, n, satisfaction, margin from found
        where municipality_code = theme_ratings.municipality_code
        union all
        select round_id, theme, items, n, satisfaction, margin from region
        where theme_ratings.municipality_code is null
    )
    select
        round_id, theme, shown.items, shown.n, shown.satisfaction, shown.margin, region.municipalities, region.median
    from region
    left join shown using (round_id, theme)
    order by array_position(rounds, round_id) desc, theme;
end
$$;

grant execute on function public.theme_ratings(text) to anon, authenticated;
