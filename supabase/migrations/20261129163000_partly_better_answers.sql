-- "Better answer" is said only when all answers of an action are better and their goals reached.

drop function private.answer_verdict(double precision[]);

-- What became of the answers to the questions of an action, each by more than half a step of a ladder
-- (src/domain/proof/verdict.ts, docs/decisions/0156). Null of nothing to compare.
create function private.answer_verdict(
    before double precision[], after double precision[], goal double precision[], reason text[]
) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when count(change) = 0 then null
        when not coalesce(bool_or(change > half) or bool_or(change < -half), false) then 'none'
        when count(*) filter (where change < -half) > count(*) filter (where change > half) then 'worse'
        when bool_or(change < -half) or bool_or(short and (change > half) is not true) then 'partly'
        when bool_or(short) then 'goal_missed'
        else 'improved'
    end
    from unnest(before, after, goal, reason) as line (b, a, goal, reason)
    cross join lateral (select case when line.reason is null then a - b end as change, 12.5 + 1e-9 as half) as moved
    cross join lateral (
        select (a >= line.goal - 1e-9) is not true and case
            when change is null then line.reason = 'unknown'
            else abs(change) > half or b < coalesce(line.goal, 100) - 1e-9
        end is true as short
    ) as target
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
            private.answer_verdict(array_agg(before), array_agg(after), array_agg(goal), array_agg(reason)) as verdict,
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
