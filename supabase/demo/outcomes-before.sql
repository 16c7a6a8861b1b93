create function private.before_working_on(measure_id text) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code from private.action_doers(null) as doer
    where doer.measure_id = before_working_on.measure_id and status <> 'stopped'
$$;


-- Proof: what the next round says of what an action was to change. What follows from it is said in
-- src/domain/proof, and for who may not see the numbers in action-outcome.sql.

-- The questions that the measure of an action improves, before and after, and the median change of the
-- others: municipalities without an action on this measure, five or more, in whole points.
create function private.before_proof_answers(place text)
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
    ), hidden as materialized (
        select round.id as round_id, code
        from public.round cross join lateral private.left_out(round.id, 'participants') as code
    ), asked as materialized (
        select * from private.asked_in_rounds() where kind = 'answer'
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(before_proof_answers.place)
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
        case when region.n >= 5 then private.half_up(region.change) end, case when region.n >= 5 then region.n end,
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
            when (target.round_id, target.item) not in (select round_id, item_id from asked)
                then 'new_item'
            when (target.after_round, target.item) not in (select round_id, item_id from asked)
                then 'item_gone'
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
          and (target.round_id, b.municipality_code) not in (select * from hidden)
          and (target.after_round, b.municipality_code) not in (select * from hidden)
          and b.municipality_code not in (select private.before_working_on(target.measure_id))
    ) as region
    where (target.round_id, target.item) in (select round_id, item_id from asked)
        or (target.after_round, target.item) in (select round_id, item_id from asked)
$$;

-- The experiences that the measure of an action works on, before and after, and the mean change of the
-- others with its standard error, from how they differ.
create function private.before_proof_ratings(place text)
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
    with rated as materialized (
        select round.id as round_id, found.*
        from public.round
        cross join lateral private.satisfaction_in(round.id) as found
    ), asked as materialized (
        select * from private.asked_in_rounds() where kind = 'rating'
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(before_proof_ratings.place)
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
        case when region.n >= 5 then private.half_up(region.change) end,
        case when region.n >= 5 then region.n end,
        case
            when effect.after_round is null then 'no_next_round'
            when (effect.round_id, effect.item) not in (select round_id, item_id from asked)
                then 'new_item'
            when (effect.after_round, effect.item) not in (select round_id, item_id from asked)
                then 'item_gone'
            when earlier.n is null or later.n is null then 'few_responses'
        end
    from effect
    left join rated as earlier on earlier.round_id = effect.round_id
        and earlier.municipality_code = effect.municipality_code and earlier.rating_item = effect.item
    left join rated as later on later.round_id = effect.after_round
        and later.municipality_code = effect.municipality_code and later.rating_item = effect.item
    cross join lateral (
        select
            avg(a.satisfaction - b.satisfaction) as change, count(*)::int as n
        from rated as b
        join rated as a on a.municipality_code = b.municipality_code and a.rating_item = b.rating_item
        where b.round_id = effect.round_id and a.round_id = effect.after_round
          and b.rating_item = effect.item
          and b.municipality_code <> effect.municipality_code
          and b.municipality_code not in (select private.before_working_on(effect.measure_id))
    ) as region
    where (effect.round_id, effect.item) in (select round_id, item_id from asked)
        or (effect.after_round, effect.item) in (select round_id, item_id from asked)
$$;

create function private.before_action_outcomes()
returns table (action_id uuid, municipality_code text, answers text)
language sql stable
set search_path = ''
as $$
    with answered as (
        select
            action_id, municipality_code,
            private.answer_verdict(array_agg(before), array_agg(after), array_agg(goal), array_agg(reason)) as verdict,
            (array_agg(reason order by item_position))[1] as reason
        from private.before_proof_answers(null)
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
$$;
