-- What the kernteam sees of actions, and the library of what worked.

-- Staff see every action; viewers the joint ones and those made public. Never who owns one, nor the
-- steps and notes. `answers` and `ratings` count what became of it per participant, by word
-- (action-outcome.sql). Days and euro are of all participants together.
-- @refuses forbidden
create function public.kernteam_actions()
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

grant execute on function public.kernteam_actions() to authenticated;

-- What was done in the region and what became of it, for every member: one row per action that is done
-- and who carried it out. Named are the own municipality, public actions, and who let its name stand
-- beside its scores (naming.sql); of others there is no name, title or contact point. That of who is no more is
-- that of its successor.
-- @refuses forbidden
create function public.what_worked()
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
    left join public.contact_point on contact_point.municipality_code = private.place_today(doer.municipality_code)
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

grant execute on function public.what_worked() to authenticated;
