-- Who writes on a draft says which version was seen; a draft that was open while nobody gave anything can be thrown away;
-- who looks at rounds waits for nobody because of a round that cannot open yet.

alter table public.round add column version int not null default 1;
comment on column public.round.version is 'Of the draft: who writes on it says which one was seen.';

drop trigger round_stage_is_never_removed on public.round_stage;

create trigger round_stage_is_never_emptied
    before truncate on public.round_stage
    for each statement execute function private.keep_as_published();

-- A draft shows nothing to anybody, also when it was open once: only with it a step goes.
create or replace function private.keep_step() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if not exists (select from public.round where id = old.round_id and state = 'draft') then
        perform private.refuse('forbidden', 403);
    end if;
    return old;
end
$$;

create trigger round_stage_is_never_removed
    before delete on public.round_stage
    for each row execute function private.keep_step();

drop function public.save_round(
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text, text
);

-- Keeps a draft; without round_id a new one, else over the version that was seen. Who is named in neither list of
-- codes, as JSON, does not take part.
-- @refuses what round_to_move, round_name and must_follow refuse, changed_by_colleague, route_invalid,
--          malformed_request, number_out_of_range, municipality_unknown, round_in_use
create function public.save_round(
    round_id uuid default null, name text default null, starts_on date default null, closes_on date default null,
    questionnaire_version text default null, route text default null, own_results boolean default true, rating boolean default true,
    rating_from date default null, rating_until date default null, codes text default 'some',
    grace_days int default 0, places text default '[]', later_places text default '[]',
    expected_version int default null
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
        rating, rating_from, rating_until, codes, grace_days
    ) values (
        kept.id, kept.name, questionnaire_version, 'draft', null, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days
    )
    on conflict (id) do update set
        name = excluded.name, questionnaire_version = excluded.questionnaire_version,
        closes_on = excluded.closes_on, starts_on = excluded.starts_on, route = excluded.route,
        own_results = excluded.own_results, rating = excluded.rating, rating_from = excluded.rating_from,
        rating_until = excluded.rating_until, codes = excluded.codes, grace_days = excluded.grace_days,
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
    uuid, text, date, date, text, text, boolean, boolean, date, date, text, int, text, text, int
) to authenticated;

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
    update public.round set state = 'draft', opened_at = null, version = version + 1 where id = target.id
    returning * into target;
    perform private.log_act('round_taken_back', round_id => target.id);
    return target;
-- Something else of a scan is kept: its history, a note, a signature.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
    return null;
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
    -- It may have been open while nobody answered or rated: what looking at it left is of nobody.
    delete from public.round_stage where round_id = target.id;
    delete from private.rating_step where round_id = target.id;
    delete from private.round_sender where round_id = target.id;
    delete from private.round_salt where round_id = target.id;
    delete from private.rating_code where round_id = target.id;
    delete from private.round_release where round_id = target.id;
    delete from private.rating_overview where round_id = target.id;
    delete from private.rating_pace where round_id = target.id;
    delete from private.item_figure where round_id = target.id;
    delete from private.region_figure where round_id = target.id;
    delete from private.needs_figure where round_id = target.id;
    delete from private.figures_made where round_id = target.id;
    delete from public.signature_retention where round_id = target.id;
    delete from public.round where id = target.id;
    perform private.log_act('round_removed', round_id => target.id);
-- It was closed once, and so public, or somebody gave something: a consent, a note, an action.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
end
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
    update public.round set version = version + 1 where id = target.id and state = 'draft';
    if target.state = 'open' and kept.state = 'takes_part' then
        if private.is_beside_open(target.id) then
            perform private.refuse('round_already_open', 409);
        end if;
        insert into public.scan (round_id, municipality_code, route)
        values (target.id, place.code, coalesce(target.route, 'full'))
        on conflict do nothing;
    end if;
    perform private.log_act(
        'participation_changed', place.code, target.id, facts => jsonb_build_object('state', kept.state)
    );
    return kept;
end
$$;

-- The same as an answer, for a round that opens by itself.
create or replace function private.fits_beside_open(round_id uuid) returns boolean
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

-- Planned rounds that open now: the first day has come, the last has not gone by, and each fits beside what is open.
create or replace function private.rounds_due() returns setof uuid
language sql
set search_path = ''
as $$
    select id from public.round
    where state = 'planned' and starts_on <= private.today()
      and (closes_on is null or closes_on >= private.today()) and private.fits_beside_open(id)
    order by starts_on, id
$$;

-- Opens what is due. One that does not fit beside what is open waits, and nobody waits for that: the lock is taken
-- only to open.
create or replace function private.settle_rounds() returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    due uuid;
begin
    if not exists (select from private.rounds_due()) then
        return;
    end if;
    perform pg_advisory_xact_lock(private.closing());
    for due in select * from private.rounds_due() loop
        -- The one before it may have opened just now.
        continue when not private.fits_beside_open(due);
        perform private.begin_round(due, by_itself => true);
    end loop;
end
$$;
