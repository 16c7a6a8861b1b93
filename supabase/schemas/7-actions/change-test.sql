-- Whether entrepreneurs became more satisfied where a measure was carried out, by more than chance and by more
-- than where it was not: one test per action (docs/decisions/0148).

-- The quantile of Student's t for a two-sided 95 % interval, by the expansion of Cornish and Fisher (Abramowitz
-- and Stegun 26.7.5): within 0.01 from four degrees of freedom on. Null is the normal one.
create function private.t_quantile(freedom double precision) returns double precision
language sql immutable
set search_path = ''
as $$
    select z + coalesce(
        (z ^ 3 + z) / (4 * freedom)
        + (5 * z ^ 5 + 16 * z ^ 3 + 3 * z) / (96 * freedom ^ 2)
        + (3 * z ^ 7 + 19 * z ^ 5 + 17 * z ^ 3 - 15 * z) / (384 * freedom ^ 3),
        0
    )
    from (select 1.959963984540054::double precision as z) as normal
$$;

-- The test on means of 0-100 in two rounds with their variances by chance (others who might have answered, and the
-- noise of publishing), beside the same of five or more municipalities without the action:
-- * they drift: what their changes differ more than chance explains is their variance between municipalities
--   (overdispersion, Spiegelhalter 2005), by the method of moments;
-- * the new mean is compared with where it would be without the action, as a prediction interval (Higgins, Thompson
--   and Spiegelhalter 2009), with t by the degrees of freedom of Satterthwaite;
-- * who acts chose what was low, and that rises by itself: the first mean is drawn to theirs, as far as chance
--   explains how it differs (shrinkage, James and Stein).
-- With fewer than five others there is chance alone, and others_n is null. `low_power`: a change of ten points would
-- be within the margin, so nothing can be said of none.
create function private.change_test(
    before double precision, before_variance double precision,
    after double precision, after_variance double precision,
    others_before double precision[], others_before_variance double precision[],
    others_after double precision[], others_after_variance double precision[],
    out verdict text, out change double precision, out margin double precision,
    out others_change double precision, out others_n int
)
language sql immutable
set search_path = ''
as $$
    with region as (
        select
            count(*)::int as n, count(*) >= 5 as enough,
            avg(a - b) as mean, var_samp(a - b) as apart, avg(a_variance + b_variance) as chance
        from unnest(others_before, others_before_variance, others_after, others_after_variance)
            as other (b, b_variance, a, a_variance)
    ), first as (
        -- With the own one: it was chosen out of all.
        select avg(b) as level, greatest(0, var_samp(b) - avg(b_variance)) as between_before, count(*) as all_n
        from unnest(
            others_before || change_test.before, others_before_variance || change_test.before_variance
        ) as municipality (b, b_variance)
    ), kept as (
        select
            *,
            coalesce(case when enough then between_before / nullif(between_before + before_variance, 0) end, 1) as share,
            case when enough then (apart > chance)::int + 1.0 / n else 0 end as times,
            case when enough then greatest(0, apart - chance) else 0 end as drift
        from region cross join first
    ), tested as (
        select
            *,
            after - case when enough then level + share * (before - level) else before end as moved,
            case when enough then mean else 0 end as expected,
            after_variance + share * before_variance + drift
                + case when enough then apart / n + (1 - share) ^ 2 * (between_before + before_variance) / all_n else 0 end
                as variance
        from kept
    ), limits as (
        select
            *,
            private.t_quantile(
                case when enough and apart > 0 then (n - 1) * variance ^ 2 / (times * apart) ^ 2 end
            ) * sqrt(variance) as half
        from tested
    )
    select
        case
            when moved is null then null
            when moved - expected > half + 1e-9 then 'improved'
            when expected - moved > half + 1e-9 then 'worse'
            when half > 10 then 'low_power'
            else 'none'
        end,
        moved, half, case when enough then expected end, case when enough then n end
    from limits
$$;

-- The means that the measures of these actions work on, weighted by effect: of every municipality in both rounds.
-- The variance of each respondent's own mean follows from the spread of one answer and from how far the answers of
-- one person go together, both of the region; the noise of an item is its own.
create function private.measure_means(measure_ids text[])
returns table (
    measure_id text, before_round uuid, after_round uuid, municipality_code text,
    before double precision, before_variance double precision,
    after double precision, after_variance double precision
)
language sql stable
set search_path = ''
as $$
    with rated as materialized (
        select * from private.satisfaction_in_rounds()
    ), effect as (
        select id as measure_id, effect ->> 'ratingItem' as item, (effect ->> 'factor')::double precision as f
        from public.measure cross join jsonb_array_elements(effects) as effect
        where id = any (measure_ids)
    )
    select
        measure_id, b.round_id, a.round_id, b.municipality_code,
        sum(f * b.satisfaction) / sum(f),
        (
            min(b.together) * sum(f * b.sampling) ^ 2 + (1 - min(b.together)) * sum((f * b.sampling) ^ 2)
            + sum((f * b.noise) ^ 2)
        ) / sum(f) ^ 2,
        sum(f * a.satisfaction) / sum(f),
        (
            min(a.together) * sum(f * a.sampling) ^ 2 + (1 - min(a.together)) * sum((f * a.sampling) ^ 2)
            + sum((f * a.noise) ^ 2)
        ) / sum(f) ^ 2
    from effect
    join rated as b on b.rating_item = item
    join rated as a on a.rating_item = item and a.municipality_code = b.municipality_code
        and a.round_id <> b.round_id
    group by measure_id, b.round_id, a.round_id, b.municipality_code
$$;

-- The test of every action that is asked for (null: all), as each municipality carries it out; no row where the
-- means cannot be compared.
create function private.rating_tests(place text, asked_for uuid[])
returns table (
    action_id uuid, municipality_code text, verdict text,
    change double precision, margin double precision, others_change double precision, others_n int
)
language sql stable
set search_path = ''
as $$
    with doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(rating_tests.place)
        where measure_id is not null and (asked_for is null or action_id in (select unnest(asked_for)))
    ), mean as materialized (
        select * from private.measure_means((select array_agg(distinct measure_id) from doer))
    )
    select doer.action_id, doer.municipality_code, test.*
    from doer
    join mean as own on own.measure_id = doer.measure_id and own.before_round = doer.round_id
        and own.after_round = doer.after_round and own.municipality_code = doer.municipality_code
    cross join lateral (
        select
            array_agg(mean.before) as before, array_agg(mean.before_variance) as before_variance,
            array_agg(mean.after) as after, array_agg(mean.after_variance) as after_variance
        from mean
        where mean.measure_id = own.measure_id and mean.before_round = own.before_round
          and mean.after_round = own.after_round and mean.municipality_code <> own.municipality_code
          and (mean.measure_id, mean.municipality_code) not in (select measure_id, municipality_code from private.working())
    ) as others
    cross join lateral private.change_test(
        own.before, own.before_variance, own.after, own.after_variance,
        others.before, others.before_variance, others.after, others.after_variance
    ) as test
$$;
