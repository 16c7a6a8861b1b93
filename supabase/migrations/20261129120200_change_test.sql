-- Whether entrepreneurs became more satisfied by more than chance is tested on what each respondent says on average,
-- beside how municipalities without the action drift; with what is kept for it of the release.

alter table private.rating_overview
    add column satisfaction_products double precision not null default 0,
    add column satisfaction_pairs double precision not null default 0;
comment on column private.rating_overview.satisfaction_products is
    'Products of the distances of two answers of one person, over all pairs: how far they go together in the region.';

drop function private.satisfaction_error(int, int);
drop function private.rating_verdict(double precision[], double precision[], double precision[]);
drop function public.action_proof(text);
drop function private.proof_ratings(text);
drop function private.satisfaction_in(uuid);
drop function private.satisfaction_in_rounds();

-- How far the answers of one person to two items go together: the correlation, 0-1, pooled as the spread is and in
-- tenths rounded up; 1, as if everybody answered all items alike, below a hundred answers or three municipalities.
create or replace function private.together_in_region(round_id uuid) returns double precision
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

-- The same of the municipality: how many, their mark, and how far answers lie apart within the block.
create or replace function private.add_overview(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    with block as (
        select * from private.newest_block(add_overview.round_id, add_overview.municipality_code)
    ), per_item as (
        select
            var_pop(i) * count(i) as i_squares, greatest(count(i) - 1, 0) as i_freedom,
            var_pop(s) * count(s) as s_squares, greatest(count(s) - 1, 0) as s_freedom
        from block
        cross join unnest((rating).importance, (rating).satisfaction)
            with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        where (rating).valid
        group by item_position
    ), per_person as (
        select sum(off) ^ 2 - sum(off ^ 2) as products, count(off) * (count(off) - 1) * (1 - 1.0 / max(people)) as pairs
        from (
            select
                (rating).id, s - avg(s) over (partition by item_position) as off,
                count(s) over (partition by item_position) as people
            from block
            cross join unnest((rating).satisfaction) with ordinality as given (with_zero, item_position)
            cross join lateral (select nullif(with_zero, 0) as s) as experienced
            where (rating).valid
        ) as answered
        group by id
        having count(off) > 1
    ), pair as (
        select coalesce(sum(products), 0) as products, coalesce(sum(pairs), 0) as pairs from per_person
    ), apart as (
        select
            coalesce(sum(i_squares), 0) as i_squares, coalesce(sum(i_freedom), 0) as i_freedom,
            coalesce(sum(s_squares), 0) as s_squares, coalesce(sum(s_freedom), 0) as s_freedom
        from per_item
    ), people as (
        select
            bit_xor((rating).record_key) filter (where (rating).valid) as cell_key,
            count(*) filter (where (rating).valid) as responses,
            count(*) filter (where (rating).valid and (rating).repeated) as repeated,
            count(*) filter (where not (rating).valid) as left_out,
            count((rating).mark) filter (where (rating).valid and not (rating).repeated) as mark_people,
            count((rating).mark) filter (where (rating).valid) as mark_n,
            coalesce(sum((rating).mark - 6) filter (where (rating).valid), 0) as mark_sum
        from block
    )
    update private.rating_overview as known set
        responses = known.responses + people.responses,
        repeated = known.repeated + people.repeated,
        left_out = known.left_out + people.left_out,
        mark_people = known.mark_people + people.mark_people + noise.mark_n,
        mark_n = known.mark_n + people.mark_n + noise.mark_n,
        mark_sum = known.mark_sum + people.mark_sum + marks * private.noise(cell_key, 'mark'),
        importance_squares = known.importance_squares + i_squares,
        importance_freedom = known.importance_freedom + i_freedom,
        satisfaction_squares = known.satisfaction_squares + s_squares,
        satisfaction_freedom = known.satisfaction_freedom + s_freedom,
        satisfaction_products = known.satisfaction_products + pair.products,
        satisfaction_pairs = known.satisfaction_pairs + pair.pairs
    from people
    cross join apart
    cross join pair
    cross join private.noise_sizes()
    cross join lateral (select private.count_noise(cell_key, 'mark n', counts, most_count) as mark_n) as noise
    where known.round_id = add_overview.round_id and known.municipality_code = add_overview.municipality_code
$$;

-- Satisfaction per municipality and rating item as it is published: whole points with their margin, and the standard
-- errors it is made of, without rounding: of who happened to answer, and of the noise; with how far the answers of
-- one person go together.
create or replace function private.satisfaction_in(round_id uuid)
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
create or replace function private.satisfaction_in_rounds()
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

-- The same of one municipality beside the mean change of the others.
create or replace function private.proof_ratings(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, factor double precision,
    before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int,
    region_change double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with line as materialized (
        select * from private.rating_lines(proof_ratings.place, null)
    ), rated as materialized (
        select * from private.satisfaction_in_rounds() where rating_item in (select item_id from line)
    ), region as (
        select
            measure_id, item_id, before_round, after_round,
            avg(a.satisfaction - b.satisfaction) as change, count(*)::int as n
        from (select distinct measure_id, item_id, before_round, after_round from line) as compared
        join rated as b on b.round_id = before_round and b.rating_item = item_id
        join rated as a on a.round_id = after_round and a.rating_item = item_id
            and a.municipality_code = b.municipality_code
        where b.municipality_code <> proof_ratings.place
          and (measure_id, b.municipality_code) not in (
              select measure_id, municipality_code from private.working()
          )
        group by measure_id, item_id, before_round, after_round
    )
    select
        action_id, municipality_code, item_position, item_id, factor, before_round, after_round,
        before, before_n, before_margin, after, after_n, after_margin,
        case when region.n >= 5 then private.half_up(change) end,
        case when region.n >= 5 then region.n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

-- The quantile of Student's t for a two-sided 95 % interval, by the expansion of Cornish and Fisher (Abramowitz
-- and Stegun 26.7.5): within 0.01 from four degrees of freedom on. Null is the normal one.
create or replace function private.t_quantile(freedom double precision) returns double precision
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
create or replace function private.change_test(
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
create or replace function private.measure_means(measure_ids text[])
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
create or replace function private.rating_tests(place text, asked_for uuid[])
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

-- The proof of the actions of a municipality: answers with their score of 0-100, ratings
-- with published satisfaction. `reason` says why a line cannot be compared (src/domain/proof).
-- @refuses forbidden, municipality_unknown
create or replace function public.action_proof(municipality_code text)
returns table (
    action_id uuid, kind text, item_id text, factor double precision,
    goal double precision, before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int,
    region_change double precision, region_n int,
    test_verdict text, test_change double precision, test_margin double precision,
    others_change double precision, others_n int, reason text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := action_proof.municipality_code;
begin
    perform private.must_work_for(place);
    perform private.participating_municipality(place);
    return query
    with line as (
        select
            action_id, 'answer' as kind, item_id, item_position,
            null::double precision as factor, goal, before_round, after_round,
            before, null::int as before_n, null::int as before_margin,
            after, null::int as after_n, null::int as after_margin,
            region_change, region_n, reason
        from private.proof_answers(place)
        union all
        select
            action_id, 'rating', item_id, item_position,
            factor, null, before_round, after_round,
            before, before_n, before_margin, after, after_n, after_margin,
            region_change, region_n, reason
        from private.proof_ratings(place)
    ), test as (
        select * from private.rating_tests(place, null)
    )
    select
        line.action_id, line.kind, line.item_id, line.factor,
        case when shown then line.goal end, line.before_round, line.after_round,
        case when shown then line.before end, case when shown then line.before_n end,
        case when shown then line.before_margin end,
        case when shown then line.after end, case when shown then line.after_n end,
        case when shown then line.after_margin end,
        case when shown then line.region_change end, case when shown then line.region_n end,
        case when shown then test.verdict end,
        case when shown then private.half_up(10 * test.change) / 10 end,
        case when shown then ceil(10 * test.margin - 1e-9) / 10 end,
        case when shown then private.half_up(10 * test.others_change) / 10 end,
        case when shown then test.others_n end,
        case when shown then line.reason else 'not_shown' end
    from line
    left join test on line.kind = 'rating' and test.action_id = line.action_id
    cross join lateral (
        select private.may_see_results(line.before_round)
            and (line.after_round is null or private.may_see_results(line.after_round)) as shown
    ) as stage
    order by line.action_id, line.kind, line.item_position;
end
$$;

-- Per action that is asked for (null: all) and who carries it out what became of it, in one word about
-- the answers and one about the ratings: a verdict, or the reason why there is none. Staff see all; a
-- municipality its own as soon as its results; others what they may see themselves: answers from the
-- stage 'participants' on, unless left out (naming.sql), ratings of rounds that are closed (docs/decisions/0090).
create or replace function private.action_outcomes(asked_for uuid[])
returns table (action_id uuid, municipality_code text, answers text, ratings text)
language sql stable
set search_path = ''
as $$
    with answered as (
        select
            action_id, municipality_code,
            private.answer_verdict(array_agg(after - before) filter (where reason is null)) as verdict,
            (array_agg(reason order by item_position))[1] as reason
        from private.answer_lines(null, action_outcomes.asked_for)
        group by action_id, municipality_code
    ), rated as (
        select
            action_id, municipality_code,
            (array_agg(reason order by item_position))[1] as reason
        from private.rating_lines(null, action_outcomes.asked_for)
        group by action_id, municipality_code
    )
    select
        doer.action_id, doer.municipality_code,
        case
            when doer.measure_id is null then 'no_measure'
            when after_round is not null and not (own or (
                round_id in (select private.rounds_shown('participants'))
                and after_round in (select private.rounds_shown('participants'))
                and doer.municipality_code not in (select private.left_out(round_id, 'participants'))
                and doer.municipality_code not in (select private.left_out(after_round, 'participants'))
            )) then 'not_shown'
            else coalesce(answered.verdict, answered.reason, 'no_target')
        end,
        case
            when doer.measure_id is null then 'no_measure'
            when after_round is not null
                and not (own or (private.is_public(round_id) and private.is_public(after_round)))
                then 'not_shown'
            else coalesce(test.verdict, rated.reason, 'no_measure')
        end
    from private.action_doers(null) as doer
    cross join lateral (
        select private.next_round(doer.round_id, doer.municipality_code) as after_round
    ) as next
    cross join lateral (
        select private.is_staff() or (
            doer.municipality_code is not distinct from private.my_municipality()
            and private.may_see_results(round_id) and private.may_see_results(after_round)
        ) as own
    ) as reader
    left join answered using (action_id, municipality_code)
    left join rated using (action_id, municipality_code)
    left join private.rating_tests(null, action_outcomes.asked_for) as test using (action_id, municipality_code)
    where asked_for is null or action_id in (select unnest(asked_for))
$$;

grant execute on function public.action_proof(text) to authenticated;
