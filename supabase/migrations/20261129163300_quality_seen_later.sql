-- Response quality that is only seen later: who was too fast by a median that was not known yet, and whether what is
-- left out would have changed a mark.

alter table private.rating_overview add column left_out_matters boolean;
comment on column private.rating_overview.left_out_matters is
    'Whether the mark would differ by more than five points of a hundred with those; null is too few to tell.';
alter table private.rating_pace add column measured_on date not null default '-infinity';

drop function private.measure_pace(uuid);
drop function public.rating_response(uuid);

-- The median time of what came in weeks that are over, once a week, from 100 responses on.
create function private.measure_pace(round_id uuid, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if exists (
        select from private.rating_pace where round_id = measure_pace.round_id and measured_on >= measure_pace.monday
    ) or not pg_try_advisory_xact_lock(hashtextextended('pace' || measure_pace.round_id, 0)) then
        return;
    end if;
    insert into private.rating_pace (round_id, responses, median_seconds, measured_on)
    select measure_pace.round_id, count(*), percentile_cont(0.5) within group (order by seconds), measure_pace.monday
    from private.rating
    where round_id = measure_pace.round_id and week < measure_pace.monday
    having count(*) >= 100
    on conflict (round_id) do update set
        responses = excluded.responses, median_seconds = excluded.median_seconds, measured_on = excluded.measured_on;
end
$$;

-- Judges who came before the median was known by the median too, as long as nothing of it was released: what is in a
-- block stays there, for the difference of two releases would be that person (docs/decisions/0130, 0159).
create function private.judge_speeders(round_id uuid, municipality_code text, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating as given set
        flags = flags || array['speeder'],
        valid = valid and private.is_valid_rating(importance, satisfaction, flags || array['speeder'])
    from private.rating_pace as pace
    where pace.round_id = judge_speeders.round_id
      and given.round_id = pace.round_id and given.municipality_code = judge_speeders.municipality_code
      and given.block is null and given.week < judge_speeders.monday
      and given.seconds < greatest(90, 0.4 * pace.median_seconds) and not 'speeder' = any (given.flags);
end
$$;

-- With the last release, while there are keys for noise: whether the mark of a municipality would have been more than
-- five points of a hundred apart with what is left out. Yes or no, with the noise of marks, and only of as many left
-- out as are needed to show anything.
create function private.weigh_left_out(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating_overview as overview set left_out_matters = abs(
        (overview.mark_sum + outside.total + noise.marks * private.noise(outside.key, 'mark left out'))
            / (overview.mark_n + outside.n)
        - overview.mark_sum / overview.mark_n
    ) * 100 / 9 > 5
    from private.noise_sizes() as noise
    cross join private.publishing() as rule
    cross join (
        select municipality_code, count(*) as n, sum(mark - 6) as total, bit_xor(record_key) as key
        from private.rating
        where round_id = weigh_left_out.round_id and mark is not null and not (valid and block is not null)
        group by municipality_code
    ) as outside
    where overview.round_id = weigh_left_out.round_id and overview.municipality_code = outside.municipality_code
      and outside.n >= rule.publish_min_n
      and overview.mark_people >= private.enough(rule.publish_min_n, overview.blocks);
end
$$;

-- Releases what came before this Monday, if it is of enough senders; once per Monday.
create or replace function private.release_ratings(round_id uuid, municipality_code text, monday date) returns void
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
    if not found then
        return;
    end if;
    perform private.measure_pace(release_ratings.round_id, release_ratings.monday);
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
create or replace function private.finish_releases(round_id uuid) returns void
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
    perform private.weigh_left_out(finish_releases.round_id);
    perform private.release_splits(finish_releases.round_id);
    update private.rating set record_key = null where round_id = finish_releases.round_id;
end
$$;

-- How many entrepreneurs answered, and how many responses were kept but not counted, in tens while the round is
-- open; both move with a block. After closing what is left out is complete with the last release, and not told
-- before. Below the threshold neither is told. Staff hear whether what is left out would have changed the mark by
-- more than five points of a hundred (rating-quality.sql).
-- @refuses forbidden, not_found
create function public.rating_response(round_id uuid)
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
    complete := (select state = 'open' from public.round where id = rating_response.round_id)
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

grant execute on function public.rating_response(uuid) to authenticated;
