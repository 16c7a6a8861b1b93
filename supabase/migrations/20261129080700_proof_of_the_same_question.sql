-- A question that is counted or scored in another way since proves nothing: it is a new one.

drop function private.asked_in_rounds();

-- What the questionnaire of every round asks: items of the scan and, as 'rating', of entrepreneurs.
create function private.asked_in_rounds()
returns table (round_id uuid, kind text, item_id text, question jsonb)
language sql stable
set search_path = ''
as $$
    select round.id, kind, item ->> 'id', item
    from public.round
    join public.questionnaire_version on questionnaire_version.id = round.questionnaire_version
    cross join (values ('answer', 'items'), ('rating', 'ratingItems')) as part (kind, list)
    cross join jsonb_array_elements(definition -> list) as item
$$;

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
$$;

-- The same of one municipality beside the median change of the others: those without an action on this
-- measure, five or more, in whole points. Who is left out (naming.sql) in either round is not in it.
create or replace function private.proof_answers(place text)
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
            percentile_cont(0.5) within group (order by a.score - b.score) as change, count(*)::int as n
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
        case when n >= 5 then round(change) end, case when n >= 5 then n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;
