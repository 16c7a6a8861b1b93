-- What became of actions, in numbers for who may see them and in one word for others.

-- The proof of the actions of a municipality: answers with their score of 0-100, ratings
-- with published satisfaction. `reason` says why a line cannot be compared (src/domain/proof).
-- @refuses forbidden, municipality_unknown
create function public.action_proof(municipality_code text)
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
    perform private.known_municipality(place);
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

grant execute on function public.action_proof(text) to authenticated;

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
create function private.action_outcomes(asked_for uuid[])
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
