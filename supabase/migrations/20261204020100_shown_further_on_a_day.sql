-- A round is shown further on the day that staff planned, or when they say so.

alter table public.round
    add column participants_on date,
    add column public_on date,
    add constraint round_is_shown_in_order check (public_on >= participants_on);
comment on column public.round.version is 'Of what staff wrote down: who writes says which one was seen.';
comment on column public.round.participants_on is 'From this day on participants compare, once the round is closed (round-by-itself.sql).';
comment on column public.round.public_on is 'From this day on everybody sees the region.';

drop function public.save_round(
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text, text, int
);

-- The days on which a round is shown further, as far as they are known: not before it is over, and in order.
-- @refuses stage_days_invalid
create or replace function private.must_show_later(over_on date, participants_on date, public_on date) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if participants_on < over_on or public_on < over_on or public_on < participants_on
        or not isfinite(participants_on) or not isfinite(public_on) then
        perform private.refuse('stage_days_invalid', 400);
    end if;
end
$$;

-- Keeps a draft; without round_id a new one, else over the version that was seen. Who is named in neither list of
-- codes, as JSON, does not take part.
-- @refuses what round_to_move, round_name, must_follow and must_show_later refuse, changed_by_colleague,
--          route_invalid, malformed_request, number_out_of_range, municipality_unknown, round_in_use
create function public.save_round(
    round_id uuid default null, name text default null, starts_on date default null, closes_on date default null,
    questionnaire_version text default null, route text default null, own_results boolean default true, rating boolean default true,
    rating_from date default null, rating_until date default null, codes text default 'some',
    grace_days int default 0, places text default '[]', later_places text default '[]',
    expected_version int default null, participants_on date default null, public_on date default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    kept public.round;
    now_in text[];
    later_in text[];
begin
    perform private.must_be_staff();
    now_in := private.codes_in(places);
    later_in := private.codes_in(later_places);
    if save_round.round_id is not null then
        kept := private.round_to_move(save_round.round_id, 'draft');
        if kept.version is distinct from save_round.expected_version then
            perform private.refuse('changed_by_colleague', 409);
        end if;
        -- It was open with own results before: what was shown stays shown.
        if own_results is false and exists (
            select from public.round_stage where round_stage.round_id = kept.id and stage = 'own'
        ) then
            perform private.refuse('round_in_use', 409);
        end if;
    end if;
    kept.name := private.round_name(save_round.name, kept.id);
    perform private.must_follow(starts_on, closes_on, rating_from, rating_until);
    perform private.must_show_later(greatest(closes_on, private.today()), participants_on, public_on);
    if not exists (select from public.questionnaire_version where id = save_round.questionnaire_version) then
        perform private.refuse('not_found', 404);
    end if;
    if route not in ('short', 'full') then
        perform private.refuse('route_invalid', 400);
    end if;
    if codes is null or codes not in ('none', 'some', 'all') or own_results is null or rating is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if (grace_days between 0 and 30) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if exists (
        select from unnest(now_in || later_in) as named (code)
        where not exists (
            select from public.municipality where municipality.code = named.code and municipality.takes_part
        )
    ) then
        perform private.refuse('municipality_unknown', 404);
    end if;
    kept.id := coalesce(kept.id, gen_random_uuid());
    insert into public.round as known (
        id, name, questionnaire_version, state, opened_at, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days, participants_on, public_on
    ) values (
        kept.id, kept.name, questionnaire_version, 'draft', null, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days, participants_on, public_on
    )
    on conflict (id) do update set
        name = excluded.name, questionnaire_version = excluded.questionnaire_version,
        closes_on = excluded.closes_on, starts_on = excluded.starts_on, route = excluded.route,
        own_results = excluded.own_results, rating = excluded.rating, rating_from = excluded.rating_from,
        rating_until = excluded.rating_until, codes = excluded.codes, grace_days = excluded.grace_days,
        participants_on = excluded.participants_on, public_on = excluded.public_on,
        version = known.version + 1
    returning * into kept;
    insert into public.round_participant as known (round_id, municipality_code, state)
    select kept.id, code, case
        when code = any (now_in) then 'takes_part' when code = any (later_in) then 'not_yet' else 'not'
    end
    from public.municipality where takes_part
    on conflict on constraint round_participant_pkey do update set state = excluded.state;
    perform private.log_act(
        case when save_round.round_id is null then 'round_drafted' else 'round_changed' end, round_id => kept.id
    );
    return kept;
end
$$;

grant execute on function public.save_round(
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text, text, int, date, date
) to authenticated;

-- Announces another last day; entrepreneurs rate no longer than the round, and it is shown further no sooner.
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
        participants_on = case when participants_on is not null then greatest(participants_on, move_last_day.closes_on) end,
        public_on = case when public_on is not null then greatest(public_on, move_last_day.closes_on) end
    where id = target.id
    returning * into target;
    perform private.log_act('round_changed', round_id => target.id, facts => jsonb_build_object('day', target.closes_on));
    return target;
end
$$;

-- Whether a municipality can still sign late, so that others do not compare yet.
create or replace function private.waits_for_signature(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.grace_until(waits_for_signature.round_id) >= private.today() and exists (
        select from public.scan where scan.round_id = waits_for_signature.round_id and state = 'ready_to_sign'
    )
$$;

-- Shows a round one stage further, in order. Participants compare what no longer changes: that stage waits until the
-- round is closed, and for late signatures too. Asked with the lock of private.closing() in hand: who is signing at
-- this moment comes first, and two who take the same step take one.
-- @refuses not_found, round_not_open, stage_invalid, stage_not_next, round_still_open, round_in_grace
create or replace function private.widen(round_id uuid, stage text, by_itself boolean default false) returns public.round_stage
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
create or replace function public.widen_visibility(round_id uuid, stage text) returns public.round_stage
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    return private.widen(widen_visibility.round_id, widen_visibility.stage);
end
$$;

-- Steps of which the day has come and that can be taken, in order. Who compares sees the own result too. A round that
-- is not closed, or waits for a late signature, waits with its steps.
create or replace function private.steps_due() returns table (round_id uuid, stage text)
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
-- of today is at once.
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
    if 'participants' <> all (taken) then
        perform private.must_show_later(over_on, plan_steps.participants_on, plan_steps.public_on);
        target.participants_on := plan_steps.participants_on;
    end if;
    if 'public' <> all (taken) then
        perform private.must_show_later(over_on, null, plan_steps.public_on);
        target.public_on := plan_steps.public_on;
    end if;
    update public.round
    set participants_on = target.participants_on, public_on = target.public_on, version = version + 1
    where id = target.id;
    perform private.log_act('round_changed', round_id => target.id);
    perform private.settle_rounds();
    select * into target from public.round where id = target.id;
    return target;
end
$$;

grant execute on function public.plan_steps(uuid, int, date, date) to authenticated;
