-- What has been released of the ratings. On Mondays, per municipality, when ten or more different senders
-- came since the last time: then the sums of that block are added, with noise of its own. Nobody is shown
-- anything newer, so the difference between two moments is a block, a week or more apart, with its noise
-- (docs/decisions/0130).

create table private.rating_release (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null check (item_position > 0),
    importance_people int not null,
    importance_n int not null,
    importance_sum double precision not null,
    satisfaction_people int not null,
    satisfaction_n int not null,
    satisfaction_sum double precision not null,
    satisfied_n double precision not null,
    primary key (round_id, municipality_code, item_position)
);
comment on column private.rating_release.item_position is 'Of the rating item in the definition, from 1.';
comment on column private.rating_release.importance_people is 'Different senders that answered, with the noise of n.';
comment on column private.rating_release.importance_n is 'Answers, with noise.';
comment on column private.rating_release.importance_sum is 'How far answers together are from 4, with noise.';
comment on column private.rating_release.satisfaction_n is 'No experience (0) is left out; with noise.';
comment on column private.rating_release.satisfaction_sum is 'How far answers together are from 3, with noise.';
comment on column private.rating_release.satisfied_n is 'Answers 4 and 5, with noise.';

create index rating_release_municipality_code on private.rating_release (municipality_code);

-- On which Monday a round was last looked through; a round of which all was released needs none any more.
create table private.round_release (
    round_id uuid primary key references public.round (id),
    looked_on date not null
);

alter table private.rating_release enable row level security;
alter table private.round_release enable row level security;

-- Releases what came before this Monday, if it is of enough senders; once per Monday.
create function private.release_ratings(round_id uuid, municipality_code text, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.measure_pace(release_ratings.round_id, release_ratings.monday);
    perform pg_advisory_xact_lock(
        hashtextextended(release_ratings.round_id || release_ratings.municipality_code, 0)
    );
    insert into private.rating_overview as known (round_id, municipality_code, looked_on, held)
    select
        release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday,
        private.count_held(release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday)
    on conflict (round_id, municipality_code) do update set looked_on = excluded.looked_on, held = excluded.held
    where known.looked_on < excluded.looked_on;
    if not found then
        return;
    end if;
    perform private.judge_speeders(release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday);
    if (
        select count(*) from private.rating
        where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code
          and block is null and week < release_ratings.monday and valid and not held and not repeated
    ) >= (select publish_batch from private.publishing()) is not true then
        return;
    end if;
    update private.rating_overview set blocks = blocks + 1
    where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code;
    update private.rating as given set block = overview.blocks
    from private.rating_overview as overview
    where overview.round_id = release_ratings.round_id
      and overview.municipality_code = release_ratings.municipality_code
      and given.round_id = overview.round_id and given.municipality_code = overview.municipality_code
      and given.block is null and given.week < release_ratings.monday and not given.held;
    perform private.add_items(release_ratings.round_id, release_ratings.municipality_code);
    perform private.add_overview(release_ratings.round_id, release_ratings.municipality_code);
end
$$;

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

-- On the first call of a week: looks through the whole round. The first one after the week in which the
-- round closed is the last: then the splits follow, and the keys of the noise are destroyed.
create function private.look_through(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    closed date := (private.rating_ended_at(look_through.round_id) at time zone 'Europe/Amsterdam')::date;
    blocks bigint;
begin
    if private.is_looked_through(look_through.round_id, monday) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('release' || look_through.round_id, 0));
    if private.is_looked_through(look_through.round_id, monday) then
        return;
    end if;
    blocks := private.blocks_released(look_through.round_id);
    perform private.release_ratings(look_through.round_id, code, monday)
    from (select code from public.municipality order by code) as place;
    if closed < monday then
        perform private.finish_releases(look_through.round_id);
    end if;
    insert into private.round_release values (
        look_through.round_id, case when closed < monday then 'infinity' else monday end
    )
    on conflict (round_id) do update set looked_on = excluded.looked_on;
    if private.blocks_released(look_through.round_id) > blocks then
        perform private.log_act('ratings_released', round_id => look_through.round_id, by_system => true);
    end if;
end
$$;

-- What every question begins with: what is due is released, and the figures of it are kept.
create function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.look_through(release_due.round_id);
    perform private.keep_figures(release_due.round_id);
end
$$;

-- The same for several rounds. The locks of all come first, in one order: who asks for them otherwise never waits
-- for a round while holding another.
create function private.release_rounds(rounds uuid[]) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    due uuid[] := array(
        select id from unnest(release_rounds.rounds) as id
        where not exists (
            select from private.round_release where round_id = id and looked_on >= private.this_monday()
        )
        order by id
    );
begin
    perform pg_advisory_xact_lock(hashtextextended('release' || id, 0)) from unnest(due) as id;
    perform private.look_through(id) from unnest(due) as id;
    perform private.keep_figures(id) from (select id from unnest(release_rounds.rounds) as id order by id) as each;
end
$$;

-- After the last release of a round: what waited for a judgement stays out, and so do the last ones that
-- were too few for a block; how many is told.
create function private.finish_releases(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating set held = false, valid = false, flags = flags || array['left_out']
    where round_id = finish_releases.round_id and held;
    update private.rating_overview as overview set held = 0, left_out = (
        select count(*) from private.rating
        where round_id = overview.round_id and municipality_code = overview.municipality_code
          and not (valid and block is not null)
    )
    where round_id = finish_releases.round_id;
    perform private.weigh_left_out(finish_releases.round_id);
    perform private.release_splits(finish_releases.round_id);
    update private.rating set record_key = null where round_id = finish_releases.round_id;
end
$$;
