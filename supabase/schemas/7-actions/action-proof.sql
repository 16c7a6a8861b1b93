-- Proof: what the next round says of what an action was to change. What follows from it is said in
-- src/domain/proof, and for who may not see the numbers in action-outcome.sql.

-- The questions that the measure of an action improves, before and after. Of one municipality or, without
-- a place, of all; of the actions that are asked for or, without a list, of all.
create function private.answer_lines(place text, asked_for uuid[])
returns table (
    action_id uuid, municipality_code text, measure_id text, item_position bigint, item_id text,
    goal double precision, before_round uuid, after_round uuid,
    before double precision, after double precision, reason text
)
language sql stable
set search_path = ''
as $$
    with scores as materialized (
        select * from private.item_scores()
    ), asked as materialized (
        select * from private.asked_in_rounds() where kind = 'answer'
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(answer_lines.place)
        where asked_for is null or action_id in (select unnest(asked_for))
    ), target as (
        select doer.*, target, item_position, target ->> 'item' as item
        from doer
        join public.measure on measure.id = doer.measure_id
        cross join jsonb_array_elements(measure.targets) with ordinality as known (target, item_position)
    )
    select
        target.action_id, target.municipality_code, target.measure_id, target.item_position, target.item,
        coalesce(
            (target ->> 'to')::double precision,
            least(100, earlier.score + (target ->> 'raise')::double precision)
        ),
        target.round_id, target.after_round, earlier.score, later.score,
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
            when asked_then.item_id is null then 'new_item'
            when asked_now.item_id is null then 'item_gone'
            when private.same_question(asked_then.question, asked_now.question) = 'other' then 'new_item'
            when earlier.score is null or later.score is null then 'unknown'
        end
    from target
    left join asked as asked_then
        on asked_then.round_id = target.round_id and asked_then.item_id = target.item
    left join asked as asked_now
        on asked_now.round_id = target.after_round and asked_now.item_id = target.item
    left join scores as earlier on earlier.round_id = target.round_id
        and earlier.municipality_code = target.municipality_code and earlier.item_id = target.item
    left join scores as later on later.round_id = target.after_round
        and later.municipality_code = target.municipality_code and later.item_id = target.item
    -- A measure names questions of more than one version: what neither round asks is no line.
    where asked_then.item_id is not null or asked_now.item_id is not null
$$;

-- The median of the changes of several municipalities, each compared with itself: what changeOfAll in
-- src/domain/comparison/change-of-all.ts says of them (tests/vectors/change-of-all.json). Null of none.
create function private.median_change(changes double precision[]) returns double precision
language sql immutable
set search_path = ''
as $$
    select percentile_cont(0.5) within group (order by change) from unnest(changes) as change
$$;

-- The same of one municipality beside the median change of the others: those without an action on this
-- measure, five or more, in whole points. Who is left out (naming.sql) in either round is not in it.
create function private.proof_answers(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, goal double precision,
    before_round uuid, after_round uuid, before double precision, after double precision,
    region_change double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with line as materialized (
        select * from private.answer_lines(proof_answers.place, null)
    ), scores as materialized (
        select * from private.item_scores()
        where score is not null and item_id in (select item_id from line)
    ), region as (
        select
            measure_id, compared.item_id, before_round, after_round,
            private.median_change(array_agg(a.score - b.score)) as change, count(*)::int as n
        from (
            select distinct measure_id, item_id, before_round, after_round from line
            -- Nor do the others answer the same question.
            where reason is distinct from 'new_item'
        ) as compared
        join scores as b on b.round_id = before_round and b.item_id = compared.item_id
        join scores as a on a.round_id = after_round and a.item_id = compared.item_id
            and a.municipality_code = b.municipality_code
        where b.municipality_code <> proof_answers.place
          and (measure_id, b.municipality_code) not in (
              select measure_id, municipality_code from private.working()
          )
          and b.municipality_code not in (select private.left_out(before_round, 'participants'))
          and b.municipality_code not in (select private.left_out(after_round, 'participants'))
        group by measure_id, compared.item_id, before_round, after_round
    )
    select
        action_id, municipality_code, item_position, item_id, goal, before_round, after_round, before, after,
        case when n >= 5 then private.half_up(change) end, case when n >= 5 then n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

-- The experiences that the measure of an action works on, before and after; of whom and of what as above.
create function private.rating_lines(place text, asked_for uuid[])
returns table (
    action_id uuid, municipality_code text, measure_id text, item_position bigint, item_id text,
    factor double precision, before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int, reason text
)
language sql stable
set search_path = ''
as $$
    with rated as materialized (
        select * from private.satisfaction_in_rounds()
    ), asked as materialized (
        select * from private.asked_in_rounds() where kind = 'rating'
    ), doer as materialized (
        select *, private.next_round(round_id, municipality_code) as after_round
        from private.action_doers(rating_lines.place)
        where asked_for is null or action_id in (select unnest(asked_for))
    ), effect as (
        select doer.*, item_position, effect ->> 'ratingItem' as item, (effect ->> 'factor')::double precision as factor
        from doer
        join public.measure on measure.id = doer.measure_id
        cross join jsonb_array_elements(measure.effects) with ordinality as known (effect, item_position)
    )
    select
        effect.action_id, effect.municipality_code, effect.measure_id, effect.item_position, effect.item,
        effect.factor, effect.round_id, effect.after_round,
        earlier.satisfaction, earlier.n, earlier.margin, later.satisfaction, later.n, later.margin,
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
    where (effect.round_id, effect.item) in (select round_id, item_id from asked)
        or (effect.after_round, effect.item) in (select round_id, item_id from asked)
$$;

-- The same of one municipality beside the mean change of the others.
create function private.proof_ratings(place text)
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
