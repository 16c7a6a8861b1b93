-- When what is due is released (rating-release.sql): by the worker, or by who asks first on a Monday; in pieces, so that no
-- question takes long in a large region (docs/decisions/0202).

-- Whether a round was looked through on this Monday; asked again after waiting.
create function private.is_looked_through(round_id uuid, monday date) returns boolean
language sql volatile
set search_path = ''
as $$
    select exists (
        select from private.round_release
        where round_id = is_looked_through.round_id and looked_on >= is_looked_through.monday
    )
$$;

-- Whether the last release of a round has been: nothing of it moves any more.
create function private.is_released(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from private.round_release
        where round_id = is_released.round_id and looked_on = 'infinity'
    )
$$;

create function private.blocks_released(round_id uuid) returns bigint
language sql stable
set search_path = ''
as $$
    select coalesce(sum(blocks), 0) from private.rating_overview where rating_overview.round_id = blocks_released.round_id
$$;

-- The municipalities of which it was not seen on this Monday whether there is enough, some of them: as many as a
-- question has time for, a stranger's being stopped after three seconds, and one to say that there are more.
create function private.places_to_look_at(round_id uuid, monday date) returns text[]
language sql volatile
set search_path = ''
as $$
    select array(
        select code from public.municipality
        where not exists (
            select from private.rating_overview as known
            where known.round_id = places_to_look_at.round_id and known.municipality_code = code
              and known.looked_on >= places_to_look_at.monday
        )
        order by code
        limit 21
    )
$$;

-- Whether the last release of a round is so much work that no question should wait for it.
create function private.is_long_to_finish(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(sum(responses), 0) > 20000 from private.rating_overview
    where rating_overview.round_id = is_long_to_finish.round_id
$$;

-- Whether there are municipalities of a round left to look at on this Monday.
create function private.is_under_way(round_id uuid, monday date) returns boolean
language sql volatile
set search_path = ''
as $$
    select not private.is_looked_through(is_under_way.round_id, is_under_way.monday)
        and private.places_to_look_at(is_under_way.round_id, is_under_way.monday) <> '{}'
$$;

-- On the first calls of a week: looks through the round, 20 municipalities at a time. The first week after that in
-- which the round closed is the last: then the splits follow, and the keys of the noise are destroyed; of a large round
-- that waits for the worker (docs/decisions/0202). Who finds another at it waits only if that is done with it in one
-- go and nothing is kept to be told meanwhile. Returns whether something was released, which is an act.
create function private.look_through(round_id uuid, by_worker boolean default false) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    ends boolean := coalesce(
        (private.rating_ended_at(look_through.round_id) at time zone 'Europe/Amsterdam')::date < monday, false
    );
    waits_for_worker boolean := ends and not look_through.by_worker and private.is_long_to_finish(look_through.round_id);
    turn bigint := hashtextextended('release' || look_through.round_id, 0);
    places text[];
    blocks bigint;
begin
    if private.is_looked_through(look_through.round_id, monday)
        or waits_for_worker and not private.is_under_way(look_through.round_id, monday)
    then
        return false;
    end if;
    if look_through.by_worker then
        perform pg_advisory_xact_lock(turn);
    elsif not pg_try_advisory_xact_lock(turn) then
        if private.are_figures_kept(look_through.round_id)
            or cardinality(private.places_to_look_at(look_through.round_id, monday)) > 20
        then
            return false;
        end if;
        perform pg_advisory_xact_lock(turn);
    end if;
    if private.is_looked_through(look_through.round_id, monday) then
        return false;
    end if;
    places := private.places_to_look_at(look_through.round_id, monday);
    blocks := private.blocks_released(look_through.round_id);
    perform private.release_ratings(look_through.round_id, code, monday) from unnest(places[:20]) as code;
    if cardinality(places) <= 20 and not waits_for_worker then
        if ends then
            perform private.finish_releases(look_through.round_id);
        end if;
        insert into private.round_release values (
            look_through.round_id, case when ends then 'infinity' else monday end
        )
        on conflict (round_id) do update set looked_on = excluded.looked_on;
    end if;
    return private.blocks_released(look_through.round_id) > blocks;
end
$$;

-- Releases what is due in these rounds, keeps the figures of each that is looked through as far as it can be, and only
-- then writes it in the log: the log is held until the end, and whoever writes an act waits for it. Rounds go in one
-- order: who has the turn of one may wait for that of another.
create function private.release_rounds(rounds uuid[], by_worker boolean default false) returns void
language plpgsql
set search_path = ''
as $$
declare
    released uuid[] := array(
        select id from (select id from unnest(release_rounds.rounds) as id order by id) as each
        where private.look_through(id, release_rounds.by_worker)
    );
begin
    perform private.keep_figures(id, release_rounds.by_worker) from unnest(release_rounds.rounds) as id
    where not private.is_under_way(id, private.this_monday());
    perform private.log_act('ratings_released', round_id => id, by_system => true) from unnest(released) as id;
end
$$;

-- What every question begins with.
create function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.release_rounds(array[release_due.round_id]);
end
$$;

-- For the worker (supabase/release): the rounds in which something is due.
create function private.due_rounds() returns setof uuid
language plpgsql
set search_path = ''
as $$
begin
    return query
    select id from public.round
    where opened_at is not null
      and not (private.is_looked_through(id, private.this_monday()) and private.are_figures_kept(id))
    order by id;
end
$$;

-- Does a piece of what is due in a round, and says whether there is more. Most who ask then find it done.
create function private.release_piece(round_id uuid) returns boolean
language plpgsql
set search_path = ''
as $$
begin
    perform private.release_rounds(array[release_piece.round_id], by_worker => true);
    return release_piece.round_id in (select private.due_rounds());
end
$$;
