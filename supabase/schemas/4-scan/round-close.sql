-- The last day, closing, and opening again.

-- A day on which a round is shown further, when its last day becomes another: as far from it as it was, never before it.
create function private.moved_along(day date, closed_on date, closes_on date) returns date
language sql immutable
set search_path = ''
as $$
    select case when day is not null then greatest(closes_on, day + coalesce(closes_on - closed_on, 0)) end
$$;

-- Announces another last day; entrepreneurs rate no longer than the round, and it is shown further as long after it.
-- @refuses what round_to_move refuses, round_close_date_invalid
create function public.move_last_day(round_id uuid, closes_on date) returns public.round
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

-- Closes a round: nothing can be changed any more, but for signatures in the days of grace. What entrepreneurs
-- said last is released on the Monday after (rating-release.sql).
-- @refuses forbidden, not_found, round_is_draft, round_is_planned, round_not_open
create function public.close_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    closed public.round := private.round_to_move(close_round.round_id, 'open', 'closed');
begin
    if closed.state = 'closed' then
        perform private.refuse('round_not_open', 409);
    end if;
    update public.round set state = 'closed', closed_at = now() where id = closed.id
    returning * into closed;
    perform private.forget_senders(closed.id);
    perform private.log_act('round_closed', round_id => closed.id);
    return closed;
end
$$;

-- Days within which a closed round can be opened again.
create function private.reopen_days() returns int
language sql stable
set search_path = ''
as $$
    select coalesce((select value from private.setting where name = 'reopen_days'), 14)
$$;

-- Opens a closed round again for its municipalities, with a reason and perhaps another last day, with which the days
-- on which it is shown further move along. Entrepreneurs do not rate any more: what they said was made public at closing.
-- @refuses what round_to_move and must_fit_beside_open refuse, round_close_date_invalid, reopen_reason_missing,
--          text_too_long, round_reopen_too_late, round_shown_already
create function public.reopen_round(round_id uuid, reason text, closes_on date default null) returns public.round
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

-- Until which day a scan that waited for its signature at closing can still be signed.
create function private.grace_until(round_id uuid) returns date
language sql stable
set search_path = ''
as $$
    select (closed_at at time zone 'Europe/Amsterdam')::date + grace_days
    from public.round where id = grace_until.round_id and grace_days > 0
$$;

-- Whether a municipality can still sign late, so that others do not compare yet.
create function private.waits_for_signature(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.grace_until(waits_for_signature.round_id) >= private.today() and exists (
        select from public.scan where scan.round_id = waits_for_signature.round_id and state = 'ready_to_sign'
    )
$$;

-- The scan, locked to be signed: while the round is open, or in the days of grace after it.
-- @refuses what own_scan and scan_to_move refuse
create function private.scan_to_sign(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    waiting public.scan;
begin
    -- Neither closing nor showing the round comes in between.
    perform pg_advisory_xact_lock_shared(private.closing());
    waiting := private.own_scan(scan_to_sign.scan_id);
    if waiting.state = 'ready_to_sign' and private.grace_until(waiting.round_id) >= private.today() then
        return waiting;
    end if;
    return private.scan_to_move(waiting.id);
end
$$;

-- When entrepreneurs could rate for the last time and their numbers became public; null as long as they can.
create function private.rating_ended_at(round_id uuid) returns timestamptz
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
begin
    return coalesce(
        (select min(closed_at) from public.round_reopening where round_id = rating_ended_at.round_id),
        (select closed_at from public.round where id = rating_ended_at.round_id)
    );
end
$$;

grant execute on function public.move_last_day(uuid, date) to authenticated;
grant execute on function public.close_round(uuid) to authenticated;
grant execute on function public.reopen_round(uuid, text, date) to authenticated;
