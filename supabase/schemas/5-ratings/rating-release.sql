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
