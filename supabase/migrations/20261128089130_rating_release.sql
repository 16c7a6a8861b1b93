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
comment on column private.rating_release.importance_people is 'Different senders that answered, without noise.';
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
    perform pg_advisory_xact_lock(
        hashtextextended(release_ratings.round_id || release_ratings.municipality_code, 0)
    );
    insert into private.rating_overview as known (round_id, municipality_code, looked_on)
    values (release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday)
    on conflict (round_id, municipality_code) do update set looked_on = excluded.looked_on
    where known.looked_on < excluded.looked_on;
    if not found or (
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
    perform private.measure_pace(release_ratings.round_id);
end
$$;

-- On the first call of a week: looks through the whole round. The first one after the week in which the
-- round closed is the last: then the splits follow, and the keys of the noise are destroyed.
create function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    closed date := (
        select (closed_at at time zone 'Europe/Amsterdam')::date from public.round
        where id = release_due.round_id
    );
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
    update private.rating_overview as overview set left_out = (
        select count(*) from private.rating
        where round_id = overview.round_id and municipality_code = overview.municipality_code
          and not (valid and block is not null)
    )
    where round_id = finish_releases.round_id;
    perform private.release_splits(finish_releases.round_id);
    update private.rating set record_key = null where round_id = finish_releases.round_id;
end
$$;

-- What a block of ratings adds to what was released (rating-release.sql).

-- The ratings of the newest block of a municipality, with the key of all that count in it.
create function private.newest_block(round_id uuid, municipality_code text)
returns table (rating private.rating, cell_key bigint)
language sql stable
set search_path = ''
as $$
    select rating, bit_xor(record_key) filter (where valid) over ()
    from private.rating as rating
    join private.rating_overview as overview using (round_id, municipality_code)
    where round_id = newest_block.round_id and municipality_code = newest_block.municipality_code
      and rating.block = overview.blocks
$$;

-- Adds the newest block to what was released of every item.
create function private.add_items(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    insert into private.rating_release as known
    select
        add_items.round_id, add_items.municipality_code, item_position,
        i_people, i_n + private.count_noise(cell_key, item_position || ' importance n', most_count),
        i_sum + answers * private.noise(cell_key, item_position || ' importance'),
        s_people, s_n + private.count_noise(cell_key, item_position || ' satisfaction n', most_count),
        s_sum + answers * private.noise(cell_key, item_position || ' satisfaction'),
        s_satisfied + satisfied * private.noise(cell_key, item_position || ' satisfied')
    from (
        select
            item_position, cell_key,
            count(i) filter (where not (rating).repeated) as i_people,
            count(i) as i_n, coalesce(sum(i - 4), 0) as i_sum,
            count(s) filter (where not (rating).repeated) as s_people,
            count(s) as s_n, coalesce(sum(s - 3), 0) as s_sum,
            count(*) filter (where s >= 4) as s_satisfied
        from private.newest_block(add_items.round_id, add_items.municipality_code)
        cross join unnest((rating).importance, (rating).satisfaction)
            with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        where (rating).valid
        group by item_position, cell_key
    ) as block
    cross join private.noise_sizes()
    on conflict (round_id, municipality_code, item_position) do update set
        importance_people = known.importance_people + excluded.importance_people,
        importance_n = known.importance_n + excluded.importance_n,
        importance_sum = known.importance_sum + excluded.importance_sum,
        satisfaction_people = known.satisfaction_people + excluded.satisfaction_people,
        satisfaction_n = known.satisfaction_n + excluded.satisfaction_n,
        satisfaction_sum = known.satisfaction_sum + excluded.satisfaction_sum,
        satisfied_n = known.satisfied_n + excluded.satisfied_n
$$;

-- The same of the municipality: how many, their mark, and how far answers lie apart within the block.
create function private.add_overview(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    with block as (
        select * from private.newest_block(add_overview.round_id, add_overview.municipality_code)
    ), per_item as (
        select
            var_pop(i) * count(i) as i_squares, greatest(count(i) - 1, 0) as i_freedom,
            var_pop(s) * count(s) as s_squares, greatest(count(s) - 1, 0) as s_freedom
        from block
        cross join unnest((rating).importance, (rating).satisfaction)
            with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        where (rating).valid
        group by item_position
    ), apart as (
        select
            coalesce(sum(i_squares), 0) as i_squares, coalesce(sum(i_freedom), 0) as i_freedom,
            coalesce(sum(s_squares), 0) as s_squares, coalesce(sum(s_freedom), 0) as s_freedom
        from per_item
    ), people as (
        select
            max(cell_key) as cell_key,
            count(*) filter (where (rating).valid) as responses,
            count(*) filter (where (rating).valid and (rating).repeated) as repeated,
            count(*) filter (where not (rating).valid) as left_out,
            count((rating).mark) filter (where (rating).valid and not (rating).repeated) as mark_people,
            count((rating).mark) filter (where (rating).valid) as mark_n,
            coalesce(sum((rating).mark - 6) filter (where (rating).valid), 0) as mark_sum
        from block
    )
    update private.rating_overview as known set
        responses = known.responses + people.responses,
        repeated = known.repeated + people.repeated,
        left_out = known.left_out + people.left_out,
        mark_people = known.mark_people + people.mark_people,
        mark_n = known.mark_n + people.mark_n + private.count_noise(cell_key, 'mark n', most_count),
        mark_sum = known.mark_sum + people.mark_sum + marks * private.noise(cell_key, 'mark'),
        importance_squares = known.importance_squares + i_squares,
        importance_freedom = known.importance_freedom + i_freedom,
        satisfaction_squares = known.satisfaction_squares + s_squares,
        satisfaction_freedom = known.satisfaction_freedom + s_freedom
    from people, apart, private.noise_sizes()
    where known.round_id = add_overview.round_id and known.municipality_code = add_overview.municipality_code
$$;
