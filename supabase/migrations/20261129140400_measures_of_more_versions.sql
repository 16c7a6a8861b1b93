-- The questions that the measure of an action improves, before and after. Of one municipality or, without
-- a place, of all; of the actions that are asked for or, without a list, of all.
create or replace function private.answer_lines(place text, asked_for uuid[])
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

-- The experiences that the measure of an action works on, before and after; of whom and of what as above.
create or replace function private.rating_lines(place text, asked_for uuid[])
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

-- Every public action once for each municipality whose page it stands on: that it is of, and those
-- that joined. Without a place: of all that take part.
-- rating_items: the entrepreneur items that the measure works on, the one it does most for first.
create or replace function private.shown_actions(place text)
returns table (
    municipality_code text, action_id uuid, round_id uuid, title text, words text, status text,
    due_on date, done_on date, theme text, rating_items text[], together text[]
)
language sql stable
set search_path = ''
as $$
    with asked as materialized (
        select round.id as round_id, item ->> 'id' as item_id, item ->> 'theme' as theme
        from public.round
        cross join jsonb_array_elements(private.definition_of_round(round.id) -> 'items') as item
    )
    select
        doer.municipality_code, action.id, action.round_id, action.title, action.public_text,
        action.status, action.due_on, action.done_on,
        (
            select asked.theme
            from jsonb_array_elements(measure.triggers) with ordinality as known (trigger, nth)
            join asked on asked.round_id = action.round_id and asked.item_id = trigger ->> 'item'
            order by nth
            limit 1
        ),
        coalesce((
            select array_agg(effect ->> 'ratingItem' order by (effect ->> 'factor')::double precision desc, nth)
            from jsonb_array_elements(measure.effects) with ordinality as known (effect, nth)
            where private.definition_of_round(action.round_id) -> 'ratingItems'
                @> jsonb_build_array(jsonb_build_object('id', effect ->> 'ratingItem'))
        ), '{}'),
        coalesce((
            select array_agg(code order by code)
            from (
                select action.municipality_code as code
                union
                select part.municipality_code from public.action_participant as part
                where part.action_id = action.id and part.state = 'joined'
            ) as involved
            where code <> doer.municipality_code
        ), '{}')
    from private.action_doers(shown_actions.place) as doer
    join public.action on action.id = doer.action_id and action.public
    join public.municipality on municipality.code = doer.municipality_code and municipality.takes_part
    left join public.measure on measure.id = action.measure_id
$$;
