-- The median of changes is one function.

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
