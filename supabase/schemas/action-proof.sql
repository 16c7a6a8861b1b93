-- Proof: what the next round says of what an action was to change. What follows from it is said in
-- src/domain/proof, and for who may not see the numbers in action-outcome.sql.

-- Who carries out which action: the municipality it is of, and those that joined. Without a place: all.
create function private.action_doers(place text)
returns table (action_id uuid, municipality_code text, measure_id text, status text, round_id uuid)
language sql stable
set search_path = ''
as $$
    select id, municipality_code, measure_id, status, round_id from public.action
    where action_doers.place is null or municipality_code = action_doers.place
    union all
    select action.id, part.municipality_code, measure_id, status, round_id
    from public.action_participant as part
    join public.action on action.id = part.action_id
    where part.state = 'joined'
      and (action_doers.place is null or part.municipality_code = action_doers.place)
$$;

-- The round to compare with: the first later one in which the municipality handed in, else the first
-- later one; null when there is none.
create function private.next_round(round_id uuid, municipality_code text) returns uuid
language sql stable
set search_path = ''
as $$
    select later.id
    from public.round as earlier
    join public.round as later on later.opened_at > earlier.opened_at
    left join public.scan
        on scan.round_id = later.id and scan.municipality_code = next_round.municipality_code
    where earlier.id = next_round.round_id
    order by coalesce(scan.state = 'submitted', false) desc, later.opened_at
    limit 1
$$;

-- Every item of every scan that was handed in; the score, 0-100, is null where there is none.
create function private.item_scores()
returns table (round_id uuid, municipality_code text, item_id text, score double precision)
language sql stable
set search_path = ''
as $$
    select round_id, municipality_code, key, (value ->> 'score')::double precision
    from public.score_sheet
    cross join jsonb_each(sheet -> 'items')
$$;

-- Satisfaction per municipality and rating item as it is published: whole points above the threshold.
-- The margin is published once the round is closed.
create function private.satisfaction_in(round_id uuid)
returns table (municipality_code text, rating_item text, n int, satisfaction double precision, margin int)
language sql stable
set search_path = ''
as $$
    select
        result.municipality_code, item ->> 'id', least(result.importance_n, result.satisfaction_n),
        round(result.satisfaction),
        case when private.is_public(satisfaction_in.round_id) then private.margin(
            released.satisfaction_sum, released.satisfaction_squares, released.satisfaction_n
        ) end
    from private.item_results(satisfaction_in.round_id) as result
    join private.rating_release as released
        on released.round_id = satisfaction_in.round_id
        and released.municipality_code = result.municipality_code
        and released.item_position = result.item_position
    join jsonb_array_elements(private.definition_of_round(satisfaction_in.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = result.item_position
    where publishable
$$;

-- The questions that the measure of an action improves, before and after, and the median change of the
-- others: municipalities without an action on this measure, five or more, in whole points.
create function private.proof_answers(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, goal double precision,
    before_round uuid, after_round uuid, before double precision, after double precision,
    region_change double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with scores as materialized (
        select * from private.item_scores()
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(proof_answers.place)
    ), target as (
        select doer.*, target, item_position, target ->> 'item' as item
        from doer
        join public.measure on measure.id = doer.measure_id
        cross join jsonb_array_elements(measure.targets) with ordinality as known (target, item_position)
    )
    select
        target.action_id, target.municipality_code, target.item_position, target.item,
        coalesce(
            (target ->> 'to')::double precision,
            least(100, earlier.score + (target ->> 'raise')::double precision)
        ),
        target.round_id, target.after_round, earlier.score, later.score,
        case when region.n >= 5 then round(region.change) end, case when region.n >= 5 then region.n end,
        case
            when not exists (
                select from scores
                where round_id = target.round_id and municipality_code = target.municipality_code
            ) then 'not_before'
            when target.after_round is null then 'no_next_round'
            when not exists (
                select from scores
                where round_id = target.after_round and municipality_code = target.municipality_code
            ) then 'not_handed_in'
            when earlier.item_id is null then 'new_item'
            when later.item_id is null then 'item_gone'
            when earlier.score is null or later.score is null then 'unknown'
        end
    from target
    left join scores as earlier on earlier.round_id = target.round_id
        and earlier.municipality_code = target.municipality_code and earlier.item_id = target.item
    left join scores as later on later.round_id = target.after_round
        and later.municipality_code = target.municipality_code and later.item_id = target.item
    cross join lateral (
        select
            percentile_cont(0.5) within group (order by a.score - b.score) as change, count(*)::int as n
        from scores as b
        join scores as a on a.municipality_code = b.municipality_code and a.item_id = b.item_id
        where b.round_id = target.round_id and a.round_id = target.after_round
          and b.item_id = target.item
          and a.score is not null and b.score is not null
          and b.municipality_code <> target.municipality_code
          and b.municipality_code not in (select private.working_on(target.measure_id))
    ) as region
$$;

-- The municipalities that have or had an action on a measure, which was not stopped.
create function private.working_on(measure_id text) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code from private.action_doers(null) as doer
    where doer.measure_id = working_on.measure_id and status <> 'stopped'
$$;

-- The experiences that the measure of an action works on, before and after, and the mean change of the
-- others with its standard error, from how they differ.
create function private.proof_ratings(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, factor double precision,
    before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int,
    region_change double precision, region_error double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with rated as materialized (
        select round.id as round_id, found.*
        from public.round
        cross join lateral private.satisfaction_in(round.id) as found
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(proof_ratings.place)
    ), effect as (
        select doer.*, item_position, effect ->> 'ratingItem' as item, (effect ->> 'factor')::double precision as factor
        from doer
        join public.measure on measure.id = doer.measure_id
        cross join jsonb_array_elements(measure.effects) with ordinality as known (effect, item_position)
    )
    select
        effect.action_id, effect.municipality_code, effect.item_position, effect.item, effect.factor,
        effect.round_id, effect.after_round,
        earlier.satisfaction, earlier.n, earlier.margin, later.satisfaction, later.n, later.margin,
        case when region.n >= 5 then round(region.change) end,
        case when region.n >= 5 then ceil(10 * region.error) / 10 end,
        case when region.n >= 5 then region.n end,
        case
            when effect.after_round is null then 'no_next_round'
            when earlier.n is null or later.n is null then 'few_responses'
        end
    from effect
    left join rated as earlier on earlier.round_id = effect.round_id
        and earlier.municipality_code = effect.municipality_code and earlier.rating_item = effect.item
    left join rated as later on later.round_id = effect.after_round
        and later.municipality_code = effect.municipality_code and later.rating_item = effect.item
    cross join lateral (
        select
            avg(a.satisfaction - b.satisfaction) as change,
            stddev_samp(a.satisfaction - b.satisfaction) / sqrt(count(*)) as error, count(*)::int as n
        from rated as b
        join rated as a on a.municipality_code = b.municipality_code and a.rating_item = b.rating_item
        where b.round_id = effect.round_id and a.round_id = effect.after_round
          and b.rating_item = effect.item
          and b.municipality_code <> effect.municipality_code
          and b.municipality_code not in (select private.working_on(effect.measure_id))
    ) as region
$$;
