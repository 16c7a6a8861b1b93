-- Who sees the scores of a round. It widens in stages, one way only: staff, then each municipality its
-- own result, then the participants each other's (comparison.sql), then everybody
-- (published.sql). Why: docs/decisions/0030-scores-widen-in-stages.md

-- Whether who is asking may see results of a round at all: staff always, others from their own on.
create function private.may_see_results(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.is_staff() or may_see_results.round_id in (select private.rounds_shown('own'))
$$;

-- Shows a round one stage further, in order. Participants compare what no longer changes: that stage waits until the
-- round is closed, and for late signatures too. Asked with the lock of private.closing() in hand: who is signing at
-- this moment comes first, and two who take the same step take one.
-- @refuses not_found, round_not_open, stage_invalid, stage_not_next, round_still_open, round_in_grace
create function private.widen(round_id uuid, stage text, by_itself boolean default false) returns public.round_stage
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    stages text[] := array['own', 'participants', 'public'];
    target public.round;
    reached public.round_stage;
begin
    select * into target from public.round where id = widen.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.state not in ('open', 'closed') then
        perform private.refuse('round_not_open', 409);
    end if;
    if widen.stage is null or not widen.stage = any (stages) then
        perform private.refuse('stage_invalid', 400);
    end if;
    if widen.stage <> coalesce(
        stages[1 + (select count(*) from public.round_stage where round_id = target.id)], ''
    ) then
        perform private.refuse('stage_not_next', 409);
    end if;
    if widen.stage = 'participants' then
        if target.state = 'open' then
            perform private.refuse('round_still_open', 409);
        end if;
        if private.waits_for_signature(target.id) then
            perform private.refuse('round_in_grace', 409);
        end if;
        perform private.hand_out_letters(target.id);
    end if;
    insert into public.round_stage (round_id, stage, reached_by)
    values (target.id, widen.stage, case when by_itself then gen_random_uuid() else auth.uid() end)
    returning * into reached;
    perform private.log_act(
        'visibility_widened', round_id => target.id, facts => jsonb_build_object('stage', reached.stage),
        by_system => by_itself
    );
    return reached;
end
$$;

-- The same by staff, before its day or without one. The stage is named, so that two who press the same button take
-- one step.
-- @refuses forbidden, what widen refuses
create function public.widen_visibility(round_id uuid, stage text) returns public.round_stage
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    return private.widen(widen_visibility.round_id, widen_visibility.stage);
end
$$;

grant execute on function public.widen_visibility(uuid, text) to authenticated;
