-- With another last day the days on which a round is shown further move by as many; one that stays as it was may be over.

-- A day on which a round is shown further, when its last day becomes another: as far from it as it was, never before it.
create or replace function private.moved_along(day date, closed_on date, closes_on date) returns date
language sql immutable
set search_path = ''
as $$
    select case when day is not null then greatest(closes_on, day + coalesce(closes_on - closed_on, 0)) end
$$;

-- Announces another last day; entrepreneurs rate no longer than the round, and it is shown further as long after it.
-- @refuses what round_to_move refuses, round_close_date_invalid
create or replace function public.move_last_day(round_id uuid, closes_on date) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(move_last_day.round_id, 'open');
begin
    if move_last_day.closes_on < private.today() or not isfinite(move_last_day.closes_on)
        or move_last_day.closes_on < target.rating_from then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    update public.round
    set closes_on = move_last_day.closes_on,
        rating_until = case when rating_until is not null then
            case when rating_until = target.closes_on then move_last_day.closes_on
            else least(rating_until, move_last_day.closes_on) end
        end,
        participants_on = private.moved_along(participants_on, target.closes_on, move_last_day.closes_on),
        public_on = private.moved_along(public_on, target.closes_on, move_last_day.closes_on)
    where id = target.id
    returning * into target;
    perform private.log_act('round_changed', round_id => target.id, facts => jsonb_build_object('day', target.closes_on));
    return target;
end
$$;

-- Opens a closed round again for its municipalities, with a reason and perhaps another last day, with which the days
-- on which it is shown further move along. Entrepreneurs do not rate any more: what they said was made public at closing.
-- @refuses what round_to_move and must_fit_beside_open refuse, round_close_date_invalid, reopen_reason_missing,
--          text_too_long, round_reopen_too_late, round_shown_already
create or replace function public.reopen_round(round_id uuid, reason text, closes_on date default null) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(reopen_round.round_id, 'closed');
    clean_reason text := btrim(coalesce(reopen_round.reason, ''), E' \t\r\n');
begin
    if clean_reason = '' then
        perform private.refuse('reopen_reason_missing', 400);
    end if;
    if length(clean_reason) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if reopen_round.closes_on < private.today() or not isfinite(reopen_round.closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if target.closed_at < now() - make_interval(days => private.reopen_days()) then
        perform private.refuse('round_reopen_too_late', 409);
    end if;
    if target.id in (select private.rounds_shown('participants')) then
        perform private.refuse('round_shown_already', 409);
    end if;
    perform private.must_fit_beside_open(target.id);
    insert into public.round_reopening (round_id, closed_at, reason) values (target.id, target.closed_at, clean_reason);
    update public.round
    set state = 'open', closed_at = null, closes_on = coalesce(reopen_round.closes_on, round.closes_on),
        participants_on = private.moved_along(participants_on, target.closes_on, reopen_round.closes_on),
        public_on = private.moved_along(public_on, target.closes_on, reopen_round.closes_on)
    where id = target.id
    returning * into target;
    perform private.log_act('round_reopened', round_id => target.id, facts => jsonb_build_object('day', target.closes_on));
    return target;
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
    perform private.log_act('round_changed', round_id => target.id);
    perform private.settle_rounds();
    select * into target from public.round where id = target.id;
    return target;
end
$$;
