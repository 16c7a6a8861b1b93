-- What became of actions is worked out for the actions that are asked for, without the change of the
-- region, which only the proof of one municipality shows; that one works it out once per question.

-- The same of every round.
create function private.satisfaction_in_rounds()
returns table (
    round_id uuid, municipality_code text, rating_item text, n int, satisfaction double precision, margin int
)
language sql stable
set search_path = ''
as $$
    select round.id, found.*
    from public.round
    cross join lateral private.satisfaction_in(round.id) as found
$$;

-- The municipalities that have or had an action on a measure, which was not stopped.
create function private.working()
returns table (measure_id text, municipality_code text)
language sql stable
set search_path = ''
as $$
    select distinct measure_id, municipality_code from private.action_doers(null)
    where measure_id is not null and status <> 'stopped'
$$;

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
$$;

-- The same of one municipality beside the median change of the others: those without an action on this
-- measure, five or more, in whole points.
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
        from (select distinct measure_id, item_id, before_round, after_round from line) as compared
        join scores as b on b.round_id = before_round and b.item_id = compared.item_id
        join scores as a on a.round_id = after_round and a.item_id = compared.item_id
            and a.municipality_code = b.municipality_code
        where b.municipality_code <> proof_answers.place
          and (measure_id, b.municipality_code) not in (
              select measure_id, municipality_code from private.working()
          )
        group by measure_id, compared.item_id, before_round, after_round
    )
    select
        action_id, municipality_code, item_position, item_id, goal, before_round, after_round, before, after,
        case when n >= 5 then round(change) end, case when n >= 5 then n end, reason
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
$$;

-- The same of one municipality beside the mean change of the others with its standard error, from how
-- they differ.
create or replace function private.proof_ratings(place text)
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
    with line as materialized (
        select * from private.rating_lines(proof_ratings.place, null)
    ), rated as materialized (
        select * from private.satisfaction_in_rounds() where rating_item in (select item_id from line)
    ), region as (
        select
            measure_id, item_id, before_round, after_round,
            avg(a.satisfaction - b.satisfaction) as change,
            stddev_samp(a.satisfaction - b.satisfaction) / sqrt(count(*)) as error, count(*)::int as n
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
        case when region.n >= 5 then round(change) end,
        case when region.n >= 5 then ceil(10 * error) / 10 end,
        case when region.n >= 5 then region.n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

drop function private.working_on(text);
drop function private.action_outcomes();

-- Per action that is asked for (null: all) and who carries it out what became of it, in one word about
-- the answers and one about the ratings: a verdict, or the reason why there is none. Staff see all; a
-- municipality its own as soon as its results; others what they may see themselves: answers from the
-- stage 'participants' on, ratings of rounds that are closed (docs/decisions/0090).
create function private.action_outcomes(asked_for uuid[])
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
            (private.rating_verdict(
                array_agg(after - before) filter (where reason is null),
                array_agg(sqrt(
                    private.satisfaction_error(before_n, before_margin) ^ 2
                    + private.satisfaction_error(after_n, after_margin) ^ 2
                )) filter (where reason is null),
                array_agg(factor) filter (where reason is null)
            )).verdict,
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
            )) then 'not_shown'
            else coalesce(answered.verdict, answered.reason, 'no_target')
        end,
        case
            when doer.measure_id is null then 'no_measure'
            when after_round is not null
                and not (own or (private.is_public(round_id) and private.is_public(after_round)))
                then 'not_shown'
            else coalesce(rated.verdict, rated.reason, 'no_measure')
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
    where asked_for is null or action_id in (select unnest(asked_for))
$$;

-- Staff see every action; viewers the joint ones and those made public. Never who owns one, nor the
-- steps and notes. `answers` and `ratings` count what became of it per participant, by word
-- (action-outcome.sql). Days and euro are of all participants together.
-- @refuses forbidden
create or replace function public.kernteam_actions()
returns table (
    id uuid, municipality_code text, joined text[], invited int, round_id uuid, measure_id text,
    title text, status text, due_on date, done_on date,
    person_days double precision, cost double precision,
    days_spent double precision, cost_spent double precision,
    public boolean, public_text text, programme_line smallint, national_theme text, next_decision text,
    version int, answers jsonb, ratings jsonb
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    if not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    return query
    with seen as materialized (
        select action.*, part.joined, part.invited
        from public.action
        cross join lateral (
            select
                coalesce(array_agg(municipality_code order by municipality_code)
                    filter (where state = 'joined'), '{}') as joined,
                count(*) filter (where state = 'invited')::int as invited,
                count(*) filter (where state <> 'declined') > 0 as joint
            from public.action_participant
            where action_id = action.id
        ) as part
        where private.is_staff() or action.public or part.joint
    ), outcome as materialized (
        select * from private.action_outcomes(array(select id from seen))
    ), of_answers as (
        select action_id, jsonb_object_agg(word, times) as words
        from (select action_id, answers as word, count(*) as times from outcome group by 1, 2) as counted
        group by 1
    ), of_ratings as (
        select action_id, jsonb_object_agg(word, times) as words
        from (select action_id, ratings as word, count(*) as times from outcome group by 1, 2) as counted
        group by 1
    )
    select
        action.id, action.municipality_code, action.joined, action.invited, action.round_id,
        action.measure_id, action.title, action.status, action.due_on, action.done_on,
        action.person_days, action.cost, action.days_spent, action.cost_spent,
        action.public, case when action.public then action.public_text else '' end,
        action.programme_line, action.national_theme, action.next_decision, action.version,
        of_answers.words, of_ratings.words
    from seen as action
    left join of_answers on of_answers.action_id = action.id
    left join of_ratings on of_ratings.action_id = action.id
    order by action.due_on, action.id;
end
$$;

-- What was done in the region and what became of it, for every member: one row per action that is done
-- and who carried it out. Named are the own municipality, public actions, and who let its name stand
-- beside its scores (naming.sql); of others there is no name, title or contact point.
-- @refuses forbidden
create or replace function public.what_worked()
returns table (
    measure_id text, municipality_code text, contact_point text, round_id uuid, public_text text,
    joint boolean, own boolean,
    person_days double precision, cost double precision,
    days_spent double precision, cost_spent double precision, answers text, ratings text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
begin
    if place is null and not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    return query
    with doer as materialized (
        select doer.*, action.public, action.public_text, action.municipality_code as lead,
            action.person_days, action.cost, action.days_spent, action.cost_spent
        from private.action_doers(null) as doer
        join public.action on action.id = doer.action_id
        where doer.status = 'done' and doer.measure_id is not null
    )
    select
        doer.measure_id,
        case when named then doer.municipality_code end,
        case when named then coalesce(contact_point.contact, '') end,
        doer.round_id,
        -- Words, days and euro are of the whole action, so they stand with who led it.
        case when doer.public and doer.municipality_code = lead then doer.public_text else '' end,
        shared, mine,
        case when doer.municipality_code = lead then doer.person_days end,
        case when doer.municipality_code = lead then doer.cost end,
        case when doer.municipality_code = lead then nullif(doer.days_spent, 0) end,
        case when doer.municipality_code = lead then nullif(doer.cost_spent, 0) end,
        outcome.answers, outcome.ratings
    from doer
    left join public.contact_point on contact_point.municipality_code = doer.municipality_code
    join private.action_outcomes(array(select action_id from doer)) as outcome
        on outcome.action_id = doer.action_id and outcome.municipality_code = doer.municipality_code
    cross join lateral (
        select
            doer.municipality_code is not distinct from place as mine,
            exists (
                select from public.action_participant as part
                where part.action_id = doer.action_id and part.state = 'joined'
            ) as shared
    ) as kind
    cross join lateral (
        select mine or private.is_staff() or doer.public or (
            doer.round_id in (select private.rounds_shown('participants'))
            and doer.municipality_code in (select private.named(doer.round_id, 'participants'))
        ) as named
    ) as naming
    order by doer.measure_id, named desc, doer.municipality_code, doer.action_id;
end
$$;
