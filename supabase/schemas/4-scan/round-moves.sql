-- From draft to planned, open and closed, and back: who may is staff, what may depends on the state. A planned
-- round opens by itself (docs/decisions/0169-a-round-moves-from-draft-to-closed.md).

-- A municipality takes part in one open round at a time, and rounds that are open together ask the same.
-- It stays so with the lock of private.closing() in hand.
-- @refuses round_already_open, round_version_differs, round_without_participants
create function private.must_fit_beside_open(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if not exists (
        select from public.round_participant
        where round_id = must_fit_beside_open.round_id and state = 'takes_part'
    ) then
        perform private.refuse('round_without_participants', 409);
    end if;
    if private.is_beside_open(must_fit_beside_open.round_id) then
        perform private.refuse('round_already_open', 409);
    end if;
    if exists (
        select from public.round as mine
        join public.round as other on other.state = 'open' and other.id <> mine.id
        where mine.id = must_fit_beside_open.round_id
          and other.questionnaire_version <> mine.questionnaire_version
    ) then
        perform private.refuse('round_version_differs', 409);
    end if;
end
$$;

-- The same as an answer, for a round that opens by itself.
create function private.fits_beside_open(round_id uuid) returns boolean
language plpgsql
set search_path = ''
as $$
begin
    perform private.must_fit_beside_open(fits_beside_open.round_id);
    return true;
exception when sqlstate 'PT409' then
    return false;
end
$$;

-- Whether somebody who takes part in this round takes part in another that is open.
create function private.is_beside_open(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from public.round_participant as mine
        join public.round_participant as other
            on other.municipality_code = mine.municipality_code and other.round_id <> mine.round_id
            and other.state = 'takes_part'
        join public.round on round.id = other.round_id and round.state = 'open'
        where mine.round_id = is_beside_open.round_id and mine.state = 'takes_part'
    )
$$;

-- Opens it, with an empty scan for everybody who takes part. By itself it opens in the name of nobody, whoever
-- happens to look.
create function private.begin_round(round_id uuid, by_itself boolean default false) returns public.round
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    opened public.round;
begin
    update public.round set state = 'open', opened_at = now() where id = begin_round.round_id
    returning * into opened;
    insert into public.scan (round_id, municipality_code, route)
    select opened.id, municipality_code, coalesce(opened.route, 'full')
    from public.round_participant where round_id = opened.id and state = 'takes_part'
    on conflict do nothing;
    if opened.codes = 'all' then
        insert into private.rating_code_round values (opened.id) on conflict do nothing;
    end if;
    if opened.own_results then
        insert into public.round_stage (round_id, stage, reached_by)
        values (opened.id, 'own', case when by_itself then gen_random_uuid() else auth.uid() end)
        on conflict do nothing;
    end if;
    perform private.log_act('round_opened', round_id => opened.id, by_system => by_itself);
    return opened;
end
$$;

-- The rounds that are open or closed, the newest first, once what was planned for today is open.
create function public.rounds() returns setof public.round
language plpgsql
set search_path = ''
as $$
begin
    perform private.settle_rounds();
    return query
    select * from public.round where state in ('open', 'closed') order by opened_at desc;
end
$$;

-- Opens by itself on its first day.
-- @refuses what round_to_move and must_follow refuse, round_without_participants, round_start_date_invalid
create function public.plan_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    target public.round := private.round_to_move(plan_round.round_id, 'draft');
begin
    if target.starts_on is null or target.starts_on < private.today() then
        perform private.refuse('round_start_date_invalid', 409);
    end if;
    perform private.must_follow(target.starts_on, target.closes_on, target.rating_from, target.rating_until);
    -- What starts today has to fit at once; later days are seen when they come.
    if target.starts_on = private.today() then
        perform private.must_fit_beside_open(target.id);
    end if;
    if not exists (
        select from public.round_participant as part where part.round_id = target.id and part.state = 'takes_part'
    ) then
        perform private.refuse('round_without_participants', 409);
    end if;
    update public.round set state = 'planned' where id = target.id returning * into target;
    perform private.hold_rounds_due();
    perform private.log_act('round_planned', round_id => target.id, facts => jsonb_build_object('day', target.starts_on));
    perform private.settle_rounds();
    select * into target from public.round where id = target.id;
    return target;
end
$$;

-- Opens a draft or planned round before its day; or, without one, a round of this name for all municipalities,
-- on the version of the questionnaire that is named, or else the newest.
-- @refuses what round_to_move, round_name, must_follow and must_fit_beside_open refuse
create function public.open_round(
    name text default null, closes_on date default null, own_results boolean default false,
    questionnaire_version text default null, round_id uuid default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    target public.round;
begin
    perform private.must_be_staff();
    if open_round.round_id is null then
        target := public.save_round(
            null, name, null, closes_on, coalesce(questionnaire_version, private.current_questionnaire_version()),
            own_results => coalesce(own_results, false),
            places => (select jsonb_agg(code)::text from public.municipality where takes_part)
        );
    end if;
    target := private.round_to_move(coalesce(target.id, open_round.round_id), 'draft', 'planned');
    perform private.must_follow(null, target.closes_on, target.rating_from, target.rating_until);
    perform private.must_fit_beside_open(target.id);
    return private.begin_round(target.id);
end
$$;

grant execute on function public.rounds() to authenticated;
grant execute on function public.plan_round(uuid) to authenticated;
grant execute on function public.open_round(text, date, boolean, text, uuid) to authenticated;
