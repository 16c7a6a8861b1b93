-- What is due of other rounds is held before an act is written: two who did it the other way round waited for each other.

-- The locks of what is due, before the first act is written: who writes in the log waits for nobody (docs/locks.md).
create function private.hold_rounds_due() returns void
language plpgsql
set search_path = ''
as $$
begin
    perform from public.round
    where id in (select private.rounds_due()) or id in (select round_id from private.steps_due())
    order by id for no key update;
end
$$;

-- Does what is due. What cannot happen yet waits, and nobody waits for that: the lock is taken only to act.
create or replace function private.settle_rounds() returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    due uuid;
    step record;
begin
    if not exists (select from private.rounds_due()) and not exists (select from private.steps_due()) then
        return;
    end if;
    perform pg_advisory_xact_lock(private.closing());
    perform private.hold_rounds_due();
    for due in select * from private.rounds_due() loop
        -- The one before it may have opened just now.
        continue when not private.fits_beside_open(due);
        perform private.begin_round(due, by_itself => true);
    end loop;
    for step in select * from private.steps_due() loop
        perform private.widen(step.round_id, step.stage, by_itself => true);
    end loop;
end
$$;

-- Staff say on which days a round is shown further, or on none; what was shown stays so, whatever is sent. The day
-- of today is at once; a day that stays as it was may be over, where the round waits with its step.
-- @refuses what round_to_move refuses, changed_by_colleague, stage_days_invalid
create or replace function public.plan_steps(
    round_id uuid, expected_version int, participants_on date default null, public_on date default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(plan_steps.round_id, 'planned', 'open', 'closed');
    taken text[] := array(select stage from public.round_stage where round_id = target.id);
    over_on date := case when target.state = 'closed' then private.today()
        else greatest(target.closes_on, private.today()) end;
begin
    if target.version is distinct from plan_steps.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    if 'public' = any (taken) then
        plan_steps.public_on := target.public_on;
    end if;
    if 'participants' = any (taken) then
        -- By hand it may have been taken before its day.
        plan_steps.participants_on := case when target.participants_on is not null
            then least(target.participants_on, plan_steps.public_on) end;
    end if;
    perform private.must_show_later(
        over_on, nullif(plan_steps.participants_on, target.participants_on), nullif(plan_steps.public_on, target.public_on)
    );
    perform private.must_show_later(null, plan_steps.participants_on, plan_steps.public_on);
    update public.round
    set participants_on = plan_steps.participants_on, public_on = plan_steps.public_on, version = version + 1
    where id = target.id;
    perform private.hold_rounds_due();
    perform private.log_act('round_changed', round_id => target.id);
    perform private.settle_rounds();
    select * into target from public.round where id = target.id;
    return target;
end
$$;

-- Opens by itself on its first day.
-- @refuses what round_to_move and must_follow refuse, round_without_participants, round_start_date_invalid
create or replace function public.plan_round(round_id uuid) returns public.round
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
