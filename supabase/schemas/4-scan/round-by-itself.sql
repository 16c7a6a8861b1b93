-- What happens to rounds by itself, on the day that staff planned: opening, and showing what came of it further. Not by
-- a clock, but when somebody asks which rounds there are, or the worker makes the mails of a day
-- (docs/decisions/0169-a-round-moves-from-draft-to-closed.md, 0191-a-round-is-shown-further-on-its-day.md).

-- Planned rounds that open now: the first day has come, the last has not gone by, and each fits beside what is open.
create function private.rounds_due() returns setof uuid
language sql
set search_path = ''
as $$
    select id from public.round
    where state = 'planned' and starts_on <= private.today()
      and (closes_on is null or closes_on >= private.today()) and private.fits_beside_open(id)
    order by starts_on, id
$$;

-- Steps of which the day has come and that can be taken, in order. Who compares sees the own result too. A round that
-- is not closed, or waits for a late signature, waits with its steps.
create function private.steps_due() returns table (round_id uuid, stage text)
language sql stable
set search_path = ''
as $$
    select round.id, step.stage
    from public.round
    cross join lateral (
        values (1, 'own', participants_on), (2, 'participants', participants_on), (3, 'public', public_on)
    ) as step (n, stage, day)
    where state = 'closed' and day <= private.today()
      and not exists (select from public.round_stage as taken where taken.round_id = round.id and taken.stage = step.stage)
      and (
          exists (select from public.round_stage as taken where taken.round_id = round.id and taken.stage = 'participants')
          or participants_on <= private.today() and not private.waits_for_signature(round.id)
      )
    order by round.closed_at, round.id, n
$$;

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
create function private.settle_rounds() returns void
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
grant execute on function private.settle_rounds() to authenticated;

-- Staff say on which days a round is shown further, or on none; what was shown stays so, whatever is sent. The day
-- of today is at once; a day that stays as it was may be over, where the round waits with its step.
-- @refuses what round_to_move refuses, changed_by_colleague, stage_days_invalid
create function public.plan_steps(
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

grant execute on function public.plan_steps(uuid, int, date, date) to authenticated;
