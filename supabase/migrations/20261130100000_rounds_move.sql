-- A round begins as a draft, opens by itself on its first day, and says who takes part in it. Rounds of different
-- municipalities can be open together. A closed one can be opened again, and has days of grace for late signatures.

alter table public.round
    drop constraint round_state_check,
    add constraint round_state_check check (state in ('draft', 'planned', 'open', 'closed')),
    alter column opened_at drop not null,
    add column starts_on date,
    add column route text check (route in ('short', 'full')),
    add column own_results boolean not null default false,
    add column rating boolean not null default true,
    add column rating_from date,
    add column rating_until date,
    add column codes text not null default 'some' check (codes in ('none', 'some', 'all')),
    add column grace_days int not null default 0 check (grace_days between 0 and 30),
    add constraint round_opened_has_a_moment check ((state in ('open', 'closed')) = (opened_at is not null));
comment on column public.round.starts_on is 'A planned round opens by itself on this day.';
comment on column public.round.route is 'The one route of everybody; null leaves the choice to each municipality.';
comment on column public.round.own_results is 'Each municipality sees its own result as soon as it has handed in.';
comment on column public.round.rating is 'Whether entrepreneurs rate in this round, in its own days if it has them.';
comment on column public.round.codes is 'A rating can come with a code in none, some or all cases.';
comment on column public.round.grace_days is 'So long after closing a scan that waited for its signature can be signed.';
drop index public.round_only_one_is_open;
drop policy "Officials read all rounds" on public.round;

update public.round set own_results = true
where id in (select round_id from public.round_stage where stage = 'own') and state = 'open';

-- Who takes part in a round. Of who stops halfway all that was answered is kept.
create table public.round_participant (
    round_id uuid not null references public.round (id) on delete cascade,
    municipality_code text not null references public.municipality (code),
    state text not null check (state in ('takes_part', 'not_yet', 'not')),
    primary key (round_id, municipality_code)
);
comment on column public.round_participant.state is 'not_yet: will take part, and has no scan so far.';

create index round_participant_municipality_code on public.round_participant (municipality_code);

alter table public.round_participant enable row level security;

grant select on public.round_participant to authenticated;

create policy "Officials read how their own municipality takes part" on public.round_participant
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read who takes part" on public.round_participant
    for select to authenticated
    using ((select private.is_staff()));

insert into public.round_participant (round_id, municipality_code, state)
select round_id, municipality_code, 'takes_part' from public.scan;

-- A round that was closed and opened again, with the moment at which it was closed before.
create table public.round_reopening (
    round_id uuid not null references public.round (id),
    closed_at timestamptz not null,
    reopened_at timestamptz not null default now(),
    reason text not null check (length(reason) between 1 and 1000),
    primary key (round_id, reopened_at)
);

alter table public.round_reopening enable row level security;

grant select on public.round_reopening to authenticated;

create policy "Who reads a round reads why it was reopened" on public.round_reopening
    for select to authenticated
    using (round_id in (select id from public.round));

drop function public.rating_round();
drop function private.round_to_rate();
drop function public.rating_needs_code();
drop function public.open_round(text, date, boolean, text);

-- The rounds of the own municipality: those it takes part in or will, and those it has a scan of.
create or replace function private.my_rounds() returns setof uuid
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return query
    select round_id from public.round_participant
    where municipality_code = private.my_municipality() and state <> 'not'
    union
    select round_id from public.scan where municipality_code = private.my_municipality();
end
$$;

-- That of the rounds that are open, which all have the same (round-moves.sql); while none is open the one that the
-- next round will use.
create or replace function private.questionnaire_in_use() returns text
language sql stable
set search_path = ''
as $$
    select coalesce(
        (select questionnaire_version from public.round where state = 'open' limit 1),
        private.current_questionnaire_version()
    )
$$;

-- The scan, locked for a step of its own officials; others in it wait. Staff read along only.
-- @refuses not_found, forbidden, scan_already_submitted
create or replace function private.own_scan(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan;
begin
    select * into found_scan from public.scan
    where id = own_scan.scan_id
    for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if found_scan.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if found_scan.state = 'submitted' then
        perform private.refuse('scan_already_submitted', 409);
    end if;
    return found_scan;
end
$$;

-- The same while the round is open to this municipality; closing the round waits.
-- @refuses what own_scan refuses, round_not_open, municipality_not_in_round
create or replace function private.scan_to_move(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan := private.own_scan(scan_to_move.scan_id);
begin
    perform private.must_be_open(found_scan.round_id);
    if not private.takes_part(found_scan.round_id, found_scan.municipality_code) then
        perform private.refuse('municipality_not_in_round', 409);
    end if;
    return found_scan;
end
$$;

-- The short route asks the core items only; answers outside it are kept but do not count.
-- Where the round has one route for everybody there is nothing to choose.
-- @refuses what scan_to_change refuses, route_invalid, route_fixed
create or replace function public.choose_route(scan_id uuid, route text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    changed public.scan := private.scan_to_change(choose_route.scan_id);
begin
    if choose_route.route is null or choose_route.route not in ('short', 'full') then
        perform private.refuse('route_invalid', 400);
    end if;
    if choose_route.route <> (select round.route from public.round where id = changed.round_id) then
        perform private.refuse('route_fixed', 409);
    end if;
    update public.scan set route = choose_route.route
    where id = changed.id
    returning * into changed;
    return changed;
end
$$;

-- Whether a municipality takes part in this round now.
create or replace function private.takes_part(round_id uuid, municipality_code text) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from public.round_participant
        where round_participant.round_id = takes_part.round_id
          and round_participant.municipality_code = takes_part.municipality_code and state = 'takes_part'
    )
$$;

-- Says how a municipality takes part from now on. Who handed in takes part: staff return the scan first.
-- @refuses what round_to_move refuses, municipality_unknown, participation_invalid, round_already_open,
--          scan_already_submitted, scan_ready_to_sign
create or replace function public.set_participation(round_id uuid, municipality_code text, state text) returns public.round_participant
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(set_participation.round_id, 'draft', 'planned', 'open');
    place public.municipality := private.participating_municipality(set_participation.municipality_code);
    scan_state text := (
        select state from public.scan where round_id = target.id and municipality_code = place.code
    );
    kept public.round_participant;
begin
    if set_participation.state is null or set_participation.state not in ('takes_part', 'not_yet', 'not') then
        perform private.refuse('participation_invalid', 400);
    end if;
    if set_participation.state <> 'takes_part' and scan_state = 'submitted' then
        perform private.refuse('scan_already_submitted', 409);
    end if;
    if set_participation.state <> 'takes_part' and scan_state = 'ready_to_sign' then
        perform private.refuse('scan_ready_to_sign', 409);
    end if;
    insert into public.round_participant (round_id, municipality_code, state)
    values (target.id, place.code, set_participation.state)
    on conflict on constraint round_participant_pkey do update set state = excluded.state
    returning * into kept;
    if target.state = 'open' and kept.state = 'takes_part' then
        if private.is_beside_open(target.id) then
            perform private.refuse('round_already_open', 409);
        end if;
        insert into public.scan (round_id, municipality_code, route)
        values (target.id, place.code, coalesce(target.route, 'full'))
        on conflict do nothing;
    end if;
    return kept;
end
$$;

-- Announces another last day; entrepreneurs rate no longer than the round.
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
        end
    where id = target.id
    returning * into target;
    return target;
end
$$;

-- Closes a round: nothing can be changed any more, but for signatures in the days of grace. What entrepreneurs
-- said last is released on the Monday after (rating-release.sql).
-- @refuses forbidden, not_found, round_is_draft, round_is_planned, round_not_open
create or replace function public.close_round(round_id uuid) returns public.round
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
    return closed;
end
$$;

-- Back to a draft: from planned, and from open as long as nobody answered or rated.
-- @refuses what round_to_move refuses, round_in_use
create or replace function public.take_back_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(take_back_round.round_id, 'planned', 'open');
begin
    if exists (select from private.rating where round_id = target.id) or exists (
        select from public.scan join public.answer on answer.scan_id = scan.id where scan.round_id = target.id
    ) then
        perform private.refuse('round_in_use', 409);
    end if;
    delete from public.task using public.scan where scan.id = task.scan_id and scan.round_id = target.id;
    delete from public.scan where round_id = target.id;
    delete from private.rating_code_round where round_id = target.id;
    update public.round set state = 'draft', opened_at = null where id = target.id
    returning * into target;
    return target;
-- Something else of a scan is kept: its history, a note, a signature.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
    return null;
end
$$;

-- Days within which a closed round can be opened again.
create or replace function private.reopen_days() returns int
language sql stable
set search_path = ''
as $$
    select coalesce((select value from private.setting where name = 'reopen_days'), 14)
$$;

-- Opens a closed round again for its municipalities, with a reason and perhaps another last day. Entrepreneurs
-- do not rate any more: what they said was made public at closing.
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
    set state = 'open', closed_at = null, closes_on = coalesce(reopen_round.closes_on, round.closes_on)
    where id = target.id
    returning * into target;
    return target;
end
$$;

-- Until which day a scan that waited for its signature at closing can still be signed.
create or replace function private.grace_until(round_id uuid) returns date
language sql stable
set search_path = ''
as $$
    select (closed_at at time zone 'Europe/Amsterdam')::date + grace_days
    from public.round where id = grace_until.round_id and grace_days > 0
$$;

-- The scan, locked to be signed: while the round is open, or in the days of grace after it.
-- @refuses what own_scan and scan_to_move refuse
create or replace function private.scan_to_sign(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    waiting public.scan := private.own_scan(scan_to_sign.scan_id);
begin
    -- Neither closing nor showing the round comes in between.
    perform pg_advisory_xact_lock_shared(private.closing());
    if waiting.state = 'ready_to_sign' and private.grace_until(waiting.round_id) >= private.today() then
        return waiting;
    end if;
    return private.scan_to_move(waiting.id);
end
$$;

-- When entrepreneurs could rate for the last time and their numbers became public; null as long as they can.
create or replace function private.rating_ended_at(round_id uuid) returns timestamptz
language sql stable
set search_path = ''
as $$
    select coalesce(
        (select min(closed_at) from public.round_reopening where round_id = rating_ended_at.round_id),
        (select closed_at from public.round where id = rating_ended_at.round_id)
    )
$$;

-- The round, locked for a step of staff; whatever is written into open rounds waits, and so do other steps.
-- @refuses forbidden, not_found, round_is_draft, round_is_planned, round_is_open, round_is_closed
create or replace function private.round_to_move(round_id uuid, variadic states text[]) returns public.round
language plpgsql
set search_path = ''
as $$
declare
    found_round public.round;
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    select * into found_round from public.round where id = round_to_move.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if found_round.state = any (states) then
        return found_round;
    end if;
    case found_round.state
        when 'draft' then perform private.refuse('round_is_draft', 409);
        when 'planned' then perform private.refuse('round_is_planned', 409);
        when 'open' then perform private.refuse('round_is_open', 409);
        else perform private.refuse('round_is_closed', 409);
    end case;
    return null;
end
$$;

-- A name of its own: two rounds of one name cannot be told apart, in a list nor in a file.
-- @refuses round_name_invalid, round_name_taken
create or replace function private.round_name(name text, of_round uuid) returns text
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean_name text := btrim(coalesce(round_name.name, ''));
begin
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('round_name_invalid', 400);
    end if;
    if exists (
        select from public.round
        where lower(name) = lower(clean_name) and id is distinct from round_name.of_round
    ) then
        perform private.refuse('round_name_taken', 409);
    end if;
    return clean_name;
end
$$;

-- Days that follow each other, as far as they are known.
-- @refuses round_close_date_invalid, round_dates_invalid, rating_dates_invalid
create or replace function private.must_follow(starts_on date, closes_on date, rating_from date, rating_until date) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if closes_on < private.today() or not isfinite(closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if not isfinite(starts_on) or closes_on < starts_on then
        perform private.refuse('round_dates_invalid', 400);
    end if;
    if not isfinite(rating_from) or not isfinite(rating_until) or rating_until < rating_from
        or rating_from < starts_on or rating_from > closes_on or rating_until < starts_on or rating_until > closes_on then
        perform private.refuse('rating_dates_invalid', 400);
    end if;
end
$$;

-- Keeps a draft; without round_id a new one. Who is named in neither list does not take part.
-- @refuses what round_to_move, round_name and must_follow refuse, route_invalid, malformed_request,
--          number_out_of_range, municipality_unknown
create or replace function public.save_round(
    round_id uuid default null, name text default null, starts_on date default null, closes_on date default null,
    questionnaire_version text default null, route text default null, own_results boolean default true, rating boolean default true,
    rating_from date default null, rating_until date default null, codes text default 'some',
    grace_days int default 0, places text[] default '{}', later_places text[] default '{}'
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    kept public.round;
begin
    perform private.must_be_staff();
    if save_round.round_id is not null then
        kept := private.round_to_move(save_round.round_id, 'draft');
    end if;
    kept.name := private.round_name(save_round.name, kept.id);
    perform private.must_follow(starts_on, closes_on, rating_from, rating_until);
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
        select from unnest(places || later_places) as named (code)
        where not exists (
            select from public.municipality where municipality.code = named.code and municipality.takes_part
        )
    ) then
        perform private.refuse('municipality_unknown', 404);
    end if;
    kept.id := coalesce(kept.id, gen_random_uuid());
    insert into public.round as known (
        id, name, questionnaire_version, state, opened_at, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days
    ) values (
        kept.id, kept.name, questionnaire_version, 'draft', null, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days
    )
    on conflict (id) do update set
        name = excluded.name, questionnaire_version = excluded.questionnaire_version,
        closes_on = excluded.closes_on, starts_on = excluded.starts_on, route = excluded.route,
        own_results = excluded.own_results, rating = excluded.rating, rating_from = excluded.rating_from,
        rating_until = excluded.rating_until, codes = excluded.codes, grace_days = excluded.grace_days
    returning * into kept;
    insert into public.round_participant as known (round_id, municipality_code, state)
    select kept.id, code, case
        when code = any (places) then 'takes_part' when code = any (later_places) then 'not_yet' else 'not'
    end
    from public.municipality where takes_part
    on conflict on constraint round_participant_pkey do update set state = excluded.state;
    return kept;
end
$$;

-- Takes a draft away, with all that was written down of it.
-- @refuses what round_to_move refuses, round_in_use
create or replace function public.remove_round(round_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(remove_round.round_id, 'draft');
begin
    delete from public.signature_retention where round_id = target.id;
    delete from public.round where id = target.id;
-- It was open once, and something of that is kept.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
end
$$;

-- A municipality takes part in one open round at a time, and rounds that are open together ask the same.
-- Asked with the lock of private.closing() in hand.
-- @refuses round_already_open, round_version_differs, round_without_participants
create or replace function private.must_fit_beside_open(round_id uuid) returns void
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

-- Whether somebody who takes part in this round takes part in another that is open.
create or replace function private.is_beside_open(round_id uuid) returns boolean
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

-- Opens it, with an empty scan for everybody who takes part.
create or replace function private.begin_round(round_id uuid) returns public.round
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
    -- By itself it opens in the name of nobody.
    if opened.own_results then
        insert into public.round_stage (round_id, stage, reached_by)
        values (opened.id, 'own', case when private.is_staff() then auth.uid() else gen_random_uuid() end)
        on conflict do nothing;
    end if;
    return opened;
end
$$;

-- Planned rounds of which the first day has come are opened; one that does not fit beside what is open waits.
create or replace function private.settle_rounds() returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    due uuid;
begin
    if not exists (select from public.round where state = 'planned' and starts_on <= private.today()) then
        return;
    end if;
    perform pg_advisory_xact_lock(private.closing());
    for due in
        select id from public.round where state = 'planned' and starts_on <= private.today()
        order by starts_on, id
    loop
        begin
            perform private.must_fit_beside_open(due);
            perform private.begin_round(due);
        exception when others then
            if sqlstate <> 'PT409' then
                raise;
            end if;
        end;
    end loop;
end
$$;

-- The rounds that are open or closed, the newest first, once what was planned for today is open.
create or replace function public.rounds() returns setof public.round
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
    perform private.settle_rounds();
    select * into target from public.round where id = target.id;
    return target;
end
$$;

-- Opens a draft or planned round before its day; or, without one, a round of this name for all municipalities,
-- on the version of the questionnaire that is named, or else the newest.
-- @refuses what round_to_move, round_name, must_follow and must_fit_beside_open refuse
create or replace function public.open_round(
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
            places => array(select code from public.municipality where takes_part)
        );
    end if;
    target := private.round_to_move(coalesce(target.id, open_round.round_id), 'draft', 'planned');
    perform private.must_follow(null, target.closes_on, target.rating_from, target.rating_until);
    perform private.must_fit_beside_open(target.id);
    return private.begin_round(target.id);
end
$$;

-- A second member signs what was handed in, and with it the scan is submitted and its score official.
-- The hash says what the signer saw, so that nobody signs something else that came in its place.
-- @refuses what scan_to_sign refuses, signature_name_invalid, scan_not_handed_in, signer_handed_in,
--          signed_content_changed
create or replace function public.sign_scan(scan_id uuid, name text, hash text) returns public.submission
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_sign(sign_scan.scan_id);
    clean_name text := private.clean_name(sign_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    shared jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, shared, target.route);
    seen jsonb := private.handed_in_content(target, shared, sheet);
    earlier int := (select count(*) from public.submission where scan_id = target.id);
    made public.submission;
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by = auth.uid() then
        perform private.refuse('signer_handed_in', 403);
    end if;
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if sign_scan.hash is distinct from private.hash_of(seen) then
        perform private.refuse('signed_content_changed', 409);
    end if;
    made.id := gen_random_uuid();
    made.scan_id := target.id;
    made.number := earlier + 1;
    made.signature_version := 2;
    made.questionnaire_version := sheet ->> 'version';
    made.route := target.route;
    made.answers := shared;
    made.score_hash := seen ->> 'scoreHash';
    made.handed_in_by := target.handed_in_by;
    made.handed_in_name := target.handed_in_name;
    made.handed_in_at := target.handed_in_at;
    made.signed_by := auth.uid();
    made.signed_name := clean_name;
    made.signed_at := date_trunc('milliseconds', now());
    made.people_hash := private.people_under(made);
    made.hash := private.hash_of(
        seen - 'handedInBy' - 'handedInName' || jsonb_build_object(
            'number', made.number, 'peopleHash', made.people_hash,
            'signedAt', private.spelled(made.signed_at)
        )
    );
    insert into public.submission values (made.*);
    insert into public.submission_sheet values (made.id, sheet);
    update public.scan
    set state = 'submitted', submitted_at = made.signed_at, submitted_by = made.signed_by
    where id = target.id;
    return made;
end
$$;

-- On the first call of a week: looks through the whole round. The first one after the week in which the
-- round closed is the last: then the splits follow, and the keys of the noise are destroyed.
create or replace function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    closed date := (private.rating_ended_at(release_due.round_id) at time zone 'Europe/Amsterdam')::date;
begin
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('release' || release_due.round_id, 0));
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform private.release_ratings(release_due.round_id, code, monday)
    from (select code from public.municipality order by code) as place;
    if closed < monday then
        perform private.finish_releases(release_due.round_id);
    end if;
    insert into private.round_release values (
        release_due.round_id, case when closed < monday then 'infinity' else monday end
    )
    on conflict (round_id) do update set looked_on = excluded.looked_on;
end
$$;

-- At closing all goes that was known of senders, and the counts per hour; of the day as soon as nothing is open.
create or replace function private.forget_senders(round_id uuid) returns void
language sql
set search_path = ''
as $$
    delete from private.daily_salt where not exists (select from public.round where state = 'open');
    delete from private.daily_sender where not exists (select from public.round where state = 'open');
    delete from private.round_salt where round_id = forget_senders.round_id;
    delete from private.round_sender where round_id = forget_senders.round_id;
    delete from private.hourly_response where round_id = forget_senders.round_id;
$$;

-- Goes on in an open round that knows codes.
-- @refuses forbidden, round_not_open, codes_off
create or replace function private.must_know_codes(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    perform private.must_be_open(must_know_codes.round_id);
    if exists (select from public.round where id = must_know_codes.round_id and codes = 'none') then
        perform private.refuse('codes_off', 409);
    end if;
end
$$;

-- Lets ratings of the open round in with a code only, or with none again.
-- @refuses what must_know_codes refuses
create or replace function public.require_rating_codes(round_id uuid, required boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_know_codes(require_rating_codes.round_id);
    delete from private.rating_code_round where round_id = require_rating_codes.round_id;
    if required is true then
        insert into private.rating_code_round values (require_rating_codes.round_id);
    end if;
end
$$;

-- Makes codes for a municipality and hands them out this once.
-- @refuses what must_know_codes refuses, municipality_unknown, code_amount_invalid (1 to 500 at a time,
--          5000 in all)
create or replace function public.make_rating_codes(round_id uuid, municipality_code text, amount int)
returns table (code text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
    made text[];
begin
    perform private.must_know_codes(make_rating_codes.round_id);
    place := private.participating_municipality(make_rating_codes.municipality_code);
    if amount is null or amount not between 1 and 500 or amount + (
        select count(*) from private.rating_code
        where round_id = make_rating_codes.round_id and municipality_code = place.code
    ) > 5000 then
        perform private.refuse('code_amount_invalid', 400);
    end if;
    select array_agg(upper(left(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 12)))
    into made from generate_series(1, amount);
    insert into private.rating_code (hash, round_id, municipality_code)
    select private.hash_of_code(new_code), make_rating_codes.round_id, place.code
    from unnest(made) as new_code;
    return query
    select regexp_replace(new_code, '(....)(....)(....)', '\1-\2-\3') from unnest(made) as new_code;
end
$$;

-- Uses up a code: where one is needed, and where one is given. For the rest of this transaction the code
-- is the sender (rating-sender.sql): so many people at one address, each with a code, count as so many.
-- @refuses rating_code_invalid (unknown, used, or of another municipality or round)
create or replace function private.use_code(code text, round_id uuid, municipality_code text) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    given text := nullif(btrim(left(use_code.code, 40)), '');
begin
    perform set_config('quickscan.code_used', '', true);
    if given is null and not exists (
        select from private.rating_code_round where round_id = use_code.round_id
    ) then
        return;
    end if;
    update private.rating_code set used = true
    where hash = private.hash_of_code(given) and not used
      and round_id = use_code.round_id and municipality_code = use_code.municipality_code;
    if not found then
        perform private.refuse('rating_code_invalid', 403);
    end if;
    perform set_config('quickscan.code_used', private.hash_of_code(given), true);
end
$$;

-- Whether entrepreneurs can rate in a round now: it is open for the first time, asks them, and these are the days.
create or replace function private.takes_ratings(asked public.round) returns boolean
language sql stable
set search_path = ''
as $$
    select asked.state = 'open' and asked.rating and private.rating_ended_at(asked.id) is null
        and coalesce(asked.rating_from <= private.today(), true)
        and coalesce(asked.rating_until >= private.today(), true)
$$;

-- Where entrepreneurs can rate now: the rounds, since when in milliseconds since 1970, of whom, and of whom with
-- a code. What was planned for today is opened first.
create or replace function public.rating_round() returns table (
    id uuid, name text, closes_on date, opened double precision, places text[], coded boolean
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.settle_rounds();
    return query
    select
        id, name, closes_on, floor(extract(epoch from opened_at) * 1000)::double precision,
        array(
            select municipality_code from public.round_participant
            where round_id = round.id and round_participant.state = 'takes_part' order by 1
        ),
        exists (select from private.rating_code_round where round_id = round.id)
    from public.round
    where private.takes_ratings(round)
    order by opened_at desc, id;
end
$$;

-- The round in which a municipality is rated now, null when there is none.
create or replace function private.rated_round(municipality_code text) returns uuid
language sql stable
set search_path = ''
as $$
    select round.id from public.round
    join public.round_participant as part on part.round_id = round.id and part.state = 'takes_part'
    where part.municipality_code = rated_round.municipality_code and private.takes_ratings(round)
$$;

-- The same, which stays so until the end of the transaction.
create or replace function private.round_to_rate(municipality_code text) returns uuid
language plpgsql
set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock_shared(private.closing());
    return private.rated_round(round_to_rate.municipality_code);
end
$$;

-- Hands out a challenge: usable once, within a day. Each next one for the same sender on a day takes
-- one more time the first work, up to 256 times; after 300 there are none until tomorrow.
-- @refuses round_not_open, too_many_ratings
create or replace function public.rating_challenge() returns table (id uuid, work int)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    asked int;
begin
    if not exists (select from public.round where private.takes_ratings(round)) then
        perform private.refuse('round_not_open', 409);
    end if;
    delete from private.rating_challenge where issued_at <= now() - interval '1 day';
    insert into private.daily_sender as known (hash, challenges) values (private.sender_today(), 1)
    on conflict (hash) do update set challenges = known.challenges + 1
    returning known.challenges into asked;
    if asked > 300 then
        perform private.refuse('too_many_ratings', 429);
    end if;
    return query
    insert into private.rating_challenge as issued (work)
    values (private.proof_work() * least(asked, 256))
    returning issued.id, issued.work;
end
$$;

-- Somebody came to a page. Pays with the challenge of the rating, which stays good for that; counts nothing
-- while no round is open.
-- @refuses municipality_unknown, malformed_request, proof_expired, proof_wrong
create or replace function public.reach_rating_step(
    municipality_code text, step int, challenge uuid default null, nonce text default null
) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    place public.municipality := private.participating_municipality(reach_rating_step.municipality_code);
    open_round uuid := private.rated_round(place.code);
begin
    if reach_rating_step.step is null or reach_rating_step.step not between 1 and 9 then
        perform private.refuse('malformed_request', 400);
    end if;
    if open_round is null then
        return;
    end if;
    perform private.must_solve(reach_rating_step.challenge, reach_rating_step.nonce);
    perform private.reach(open_round, place.code, reach_rating_step.step);
end
$$;

-- What was let out of a municipality, in the order of chance, with nothing else of the rating; below the
-- threshold nothing. For staff and the municipality itself, and for everybody once the round is closed.
create or replace function public.released_remarks(round_id uuid, municipality_code text)
returns table (remark text)
language sql stable security definer
set search_path = ''
as $$
    select known.released from private.rating_comment as known
    where known.round_id = released_remarks.round_id
      and known.municipality_code = released_remarks.municipality_code
      and known.state = 'released'
      and (
          private.is_staff() or known.municipality_code = private.my_municipality()
          or private.rating_ended_at(known.round_id) is not null
      )
      and private.may_read_remarks(known.round_id, known.municipality_code)
    order by known.id
$$;

-- For staff, of every round. Remarks below the publishing threshold are counted nowhere, nor is one before it
-- is on the list: who watches the count would see it come. Of responses that wait for a judgement it says in
-- how many municipalities.
-- @refuses forbidden
create or replace function public.round_contents()
returns table (
    round_id uuid,
    submitted int,
    ready_to_sign int,
    remarks_waiting int,
    remarks_reviewed int,
    held_municipalities int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(id) from public.round where opened_at is not null;
    return query
    select
        round.id,
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'submitted'),
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'ready_to_sign'),
        coalesce(remarks.waiting, 0),
        coalesce(remarks.reviewed, 0),
        (select count(*)::int from public.held_ratings(round.id))
    from public.round
    left join lateral (
        select
            sum(told.waiting)::int as waiting,
            sum(told.reviewed)::int as reviewed
        from (
            select
                municipality_code,
                count(*) filter (where known.state = 'waiting') as waiting,
                count(*) filter (where known.state <> 'waiting') as reviewed
            from private.rating_comment as known
            where known.round_id = round.id and private.is_listed(known.waits_until)
            group by municipality_code
        ) as told
        where private.may_read_remarks(round.id, told.municipality_code)
    ) as remarks on true
    where round.opened_at is not null
    order by round.opened_at desc;
end
$$;

-- Keeps one rating and returns its id, which only we could: an answer of something in between is no
-- receipt. The id is made by the client: sending the same again changes nothing. The round is the one it
-- was given in (rating_round); a later one does not take it. Who sends shows the nonce that solves a
-- challenge of rating_challenge.
-- @refuses municipality_unknown, round_not_open, rating_round_over, malformed_request, text_too_long, rating_empty,
--          rating_*_invalid, proof_wrong and proof_expired
create or replace function public.rate_service(
    rating_id uuid,
    municipality_code text,
    language text,
    importance smallint[],
    satisfaction smallint[],
    mark smallint default null,
    sector text default null,
    size text default null,
    contact text default null,
    comment text default null,
    seconds int default null,
    challenge uuid default null,
    nonce text default null,
    code text default null,
    given_round uuid default null
) returns uuid
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    place public.municipality := private.participating_municipality(municipality_code);
    current_round uuid := private.round_to_rate(place.code);
    items int;
    remark text := nullif(btrim(comment), '');
    flags text[];
    valid boolean;
    repeated boolean := false;
    held boolean := false;
begin
    if rating_id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    -- The same one sent twice at a time waits here: it would count twice as sender and in its hour.
    perform pg_advisory_xact_lock(hashtextextended('rating' || rating_id, 0));
    if exists (select from private.rating where id = rating_id) then
        return rating_id;
    end if;
    if current_round is null then
        perform private.refuse('round_not_open', 409);
    end if;
    if given_round is distinct from current_round then
        perform private.refuse('rating_round_over', 409);
    end if;
    if language is null or language not in ('nl', 'en', 'de', 'fr') then
        perform private.refuse('rating_language_invalid', 400);
    end if;
    items := jsonb_array_length(private.definition_of_round(current_round) -> 'ratingItems');
    if not private.are_marks(importance, items, 1) or not private.are_marks(satisfaction, items, 0)
        or seconds < 0 then
        perform private.refuse('rating_values_invalid', 400);
    end if;
    if mark not between 1 and 10 then
        perform private.refuse('rating_mark_invalid', 400);
    end if;
    if not private.is_background(sector, size, contact) then
        perform private.refuse('rating_background_invalid', 400);
    end if;
    if length(remark) > 2000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if coalesce(remark, mark::text) is null
        and array_remove(importance, null) = '{}' and array_remove(satisfaction, null) = '{}' then
        perform private.refuse('rating_empty', 400);
    end if;

    perform private.use_code(code, current_round, place.code);
    flags := private.rating_flags(
        importance, satisfaction, mark, contact,
        least(seconds, private.use_challenge(challenge, nonce)),
        (select median_seconds from private.rating_pace where round_id = current_round)
    );
    -- Only what counts takes the place of its sender, and is part of a wave; of a code there is one.
    if private.is_valid_rating(importance, satisfaction, flags) then
        repeated := private.is_repeated(current_round, place.code);
        held := repeated;
        if repeated then
            flags := flags || array['duplicate'];
        elsif coalesce(btrim(code), '') = '' then
            held := private.is_wave(current_round, place.code);
        end if;
    end if;
    valid := private.is_valid_rating(importance, satisfaction, flags);
    insert into private.rating (
        id, round_id, municipality_code, week, language, importance, satisfaction, mark,
        sector, size, contact, seconds, flags, valid, repeated, held
    ) values (
        rating_id, current_round, place.code, private.this_monday(), language,
        importance, satisfaction, mark, sector, size, contact, seconds, flags,
        valid, repeated, held
    )
    on conflict (id) do nothing;
    if found then
        perform private.reach(current_round, place.code, 10);
        perform private.keep_remark(current_round, place.code, remark);
    end if;
    if not exists (
        select from private.rating_overview as overview
        where overview.round_id = current_round and overview.municipality_code = place.code
          and overview.looked_on >= private.this_monday()
    ) then
        perform private.release_ratings(current_round, place.code, private.this_monday());
    end if;
    return rating_id;
end
$$;

-- How many entrepreneurs answered, and how many responses were kept but not counted, in tens while the round is
-- open; both move with a block. After closing what is left out is complete with the last release, and not told
-- before. Below the threshold neither is told. Staff hear whether what is left out would have changed the mark by
-- more than five points of a hundred (rating-quality.sql).
-- @refuses forbidden, not_found
create or replace function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, left_out int, enough boolean, left_out_matters boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    complete boolean;
begin
    perform private.must_be_round(rating_response.round_id);
    perform private.release_due(rating_response.round_id);
    complete := private.rating_ended_at(rating_response.round_id) is null
        or private.is_released(rating_response.round_id);
    return query
    select
        code,
        case when shown then private.shown_count(rating_response.round_id, responses) end,
        case when shown and complete then private.shown_count(rating_response.round_id, overview.left_out) end,
        shown,
        case when shown and private.is_staff() then overview.left_out_matters end
    from public.municipality
    left join private.rating_overview as overview
        on overview.municipality_code = code and overview.round_id = rating_response.round_id
    cross join lateral (
        select coalesce(
            responses - repeated >= (select publish_min_n from private.publishing()), false
        ) as shown
    ) as publishable
    where takes_part and (private.is_staff() or code = private.my_municipality())
    order by code;
end
$$;

-- A count as it may be shown: in tens while the round is open.
create or replace function private.shown_count(round_id uuid, n int) returns int
language sql stable
set search_path = ''
as $$
    select case when private.rating_ended_at(shown_count.round_id) is null then n / 10 * 10 else n end
$$;

-- For members only, of a round that is open or was.
-- @refuses forbidden, not_found
create or replace function private.must_be_round(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff() and private.my_municipality() is null then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = must_be_round.round_id and opened_at is not null) then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Whether the results of a round are public.
create or replace function private.is_public(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.rating_ended_at(is_public.round_id) is not null
        and (select rating from public.round where id = is_public.round_id)
$$;

-- Rounds with public results, newest first.
create or replace function public.public_rounds()
returns table (id uuid, name text, closed_at timestamptz, questionnaire_version text)
language sql stable security definer
set search_path = ''
as $$
    select id, name, private.rating_ended_at(id), questionnaire_version
    from public.round
    where private.is_public(id)
    order by 3 desc
$$;

-- Satisfaction with each theme through the last six closed rounds, of a municipality or of the region (null), made of
-- what public_results tells; with the median of the municipalities, from five on. Of the region it is their mean by
-- how many answered, as region_results has it.
-- @refuses municipality_unknown
create or replace function public.theme_ratings(municipality_code text default null)
returns table (
    round_id uuid, theme text, items int, n int, satisfaction int, margin int,
    municipalities int, median double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    rounds uuid[] := array(
        select id from public.round where private.is_public(id) order by private.rating_ended_at(id) desc limit 6
    );
begin
    if theme_ratings.municipality_code is not null then
        perform private.participating_municipality(theme_ratings.municipality_code);
    end if;
    perform private.release_due(id) from unnest(rounds) as closed (id);
    return query
    with found as materialized (
        select * from private.theme_satisfaction(rounds)
    ), region as (
        select
            round_id, theme, min(items) as items, sum(n)::int as n,
            private.half_up(sum(n * satisfaction)::double precision / sum(n))::int as satisfaction,
            ceil(sqrt(sum((n * margin)::double precision ^ 2)) / sum(n))::int as margin,
            count(*)::int as municipalities,
            case when count(*) >= 5 then percentile_cont(0.5) within group (order by satisfaction) end as median
        from found
        group by round_id, theme
    ), shown as (
        select round_id, theme, items, n, satisfaction, margin from found
        where municipality_code = theme_ratings.municipality_code
        union all
        select round_id, theme, items, n, satisfaction, margin from region
        where theme_ratings.municipality_code is null
    )
    select
        round_id, theme, shown.items, shown.n, shown.satisfaction, shown.margin, region.municipalities, region.median
    from region
    left join shown using (round_id, theme)
    order by array_position(rounds, round_id) desc, theme;
end
$$;

-- Shows a round one stage further. The stage is named, so that two who press the same button take one
-- step. Participants compare what no longer changes: that stage waits until the round is closed.
-- It waits for late signatures too.
-- @refuses forbidden, not_found, round_not_open, stage_invalid, stage_not_next, round_still_open, round_in_grace
create or replace function public.widen_visibility(round_id uuid, stage text) returns public.round_stage
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    stages text[] := array['own', 'participants', 'public'];
    target public.round;
    reached public.round_stage;
begin
    perform private.must_be_staff();
    select * into target from public.round where id = widen_visibility.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.state not in ('open', 'closed') then
        perform private.refuse('round_not_open', 409);
    end if;
    if widen_visibility.stage is null or not widen_visibility.stage = any (stages) then
        perform private.refuse('stage_invalid', 400);
    end if;
    if widen_visibility.stage <> coalesce(
        stages[1 + (select count(*) from public.round_stage where round_id = target.id)], ''
    ) then
        perform private.refuse('stage_not_next', 409);
    end if;
    if widen_visibility.stage = 'participants' then
        if target.state = 'open' then
            perform private.refuse('round_still_open', 409);
        end if;
        -- Who is signing at this moment comes first.
        perform pg_advisory_xact_lock(private.closing());
        if private.grace_until(target.id) >= private.today() and exists (
            select from public.scan where round_id = target.id and state = 'ready_to_sign'
        ) then
            perform private.refuse('round_in_grace', 409);
        end if;
        perform private.hand_out_letters(target.id);
    end if;
    insert into public.round_stage (round_id, stage, reached_by)
    values (target.id, widen_visibility.stage, auth.uid())
    returning * into reached;
    return reached;
end
$$;

create policy "Officials read rounds that are over and open ones of their own" on public.round
    for select to authenticated
    using (
        (select private.my_municipality()) is not null
        and (state = 'closed' or state = 'open' and id in (select private.my_rounds()))
    );

grant execute on function private.my_rounds() to authenticated;
grant execute on function private.settle_rounds() to authenticated;
grant execute on function public.rounds() to authenticated;
grant execute on function public.save_round(
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text[], text[]
) to authenticated;
grant execute on function public.remove_round(uuid) to authenticated;
grant execute on function public.plan_round(uuid) to authenticated;
grant execute on function public.open_round(text, date, boolean, text, uuid) to authenticated;
grant execute on function public.move_last_day(uuid, date) to authenticated;
grant execute on function public.take_back_round(uuid) to authenticated;
grant execute on function public.reopen_round(uuid, text, date) to authenticated;
grant execute on function public.set_participation(uuid, text, text) to authenticated;
grant execute on function public.rating_round() to anon, authenticated;
