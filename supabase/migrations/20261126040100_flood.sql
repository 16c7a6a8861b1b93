-- A flood from one sender is taken back; entrepreneurs may rate in French.

alter table private.rating
    drop constraint rating_language_check,
    add constraint rating_language_check check (language in ('nl', 'en', 'de', 'fr'));

alter table private.rating_release add column withheld boolean not null default false;
comment on column private.rating_release.withheld is 'Was shown until a flood in it was taken back; hidden until the next.';

-- A sender who turns out to be a script: what came from it earlier on the same day is taken back and
-- waits for the judgement of ESZL (docs/decisions/0075-a-flood-is-taken-back.md).

-- From the fourth rating of a sender on a day. The first three are never linked to anything; the rest
-- only until the salt goes with which the hash was made, or until they were taken back.
create table private.daily_duplicate (
    rating_id uuid primary key references private.rating (id),
    hash text not null references private.daily_sender (hash) on delete cascade
);
create index daily_duplicate_hash on private.daily_duplicate (hash);

alter table private.daily_duplicate enable row level security;

-- After a rating was kept: remembers that it was not the first of this sender, and takes back what came
-- before once there are so many that no company explains them.
create function private.watch_sender(rating_id uuid, round_id uuid, flags text[]) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if 'flood' = any (watch_sender.flags) then
        perform private.take_back(private.sender_today(), watch_sender.round_id);
    elsif 'duplicate' = any (watch_sender.flags) then
        insert into private.daily_duplicate values (watch_sender.rating_id, private.sender_today());
    end if;
end
$$;

-- Takes back the ratings of a sender in a round, a municipality at a time and always in the same order,
-- so that two who do it at once wait and do not block each other.
create function private.take_back(hash text, round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text;
begin
    for place in
        select distinct municipality_code from private.daily_duplicate join private.rating on id = rating_id
        where hash = take_back.hash and round_id = take_back.round_id
        order by municipality_code
    loop
        perform pg_advisory_xact_lock(hashtextextended(take_back.round_id || place, 0));
        perform private.take_back_ratings(take_back.round_id, place, array(
            select id from private.daily_duplicate join private.rating on id = rating_id
            where hash = take_back.hash and round_id = take_back.round_id
              and municipality_code = place and valid
        ));
    end loop;
    delete from private.daily_duplicate where hash = take_back.hash;
end
$$;

create function private.take_back_ratings(round_id uuid, municipality_code text, ids uuid[]) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    counted uuid[] := array(select id from private.rating where id = any (ids) and folded);
begin
    perform private.count_ratings(
        take_back_ratings.round_id, take_back_ratings.municipality_code, counted, -1
    );
    perform private.correct_release(
        take_back_ratings.round_id, take_back_ratings.municipality_code, counted
    );
    update private.rating set held = true, folded = false, batch = null where id = any (ids);
end
$$;

-- Takes ratings out of what was released. Who saw the numbers before and sees them after knows what the
-- difference said: where that is fewer than a batch, or all the same, the item is withheld until enough
-- others have come to release it anew.
create function private.correct_release(round_id uuid, municipality_code text, ids uuid[]) returns void
language sql
set search_path = ''
as $$
    with gone as (
        select
            given.item_position,
            count(i)::int as i_n, coalesce(sum(i), 0)::int as i_sum, coalesce(sum(i * i), 0)::int as i_squares,
            count(s)::int as s_n, coalesce(sum(s), 0)::int as s_sum, coalesce(sum(s * s), 0)::int as s_squares,
            (count(*) filter (where s >= 4))::int as satisfied
        from private.rating
        cross join unnest(importance, satisfaction) with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        join private.rating_release as released
            on released.round_id = correct_release.round_id
            and released.municipality_code = correct_release.municipality_code
            and released.item_position = given.item_position
            and rating.batch <= released.batch
        where rating.id = any (ids)
        group by given.item_position
        having count(i) > 0 or count(s) > 0
    ), judged as (
        select gone.*, coalesce(
            i_n >= publish_batch and s_n >= publish_batch
            and private.tells(
                shown.importance_sum - i_sum, shown.importance_n - i_n, shown.importance_sum,
                shown.importance_n, 1, 5, publish_min_n, indicative_below
            ) is not true
            and private.tells(
                shown.satisfaction_sum - s_sum, shown.satisfaction_n - s_n, shown.satisfaction_sum,
                shown.satisfaction_n, 1, 5, publish_min_n, indicative_below
            ) is not true
            and private.tells(
                shown.satisfied_n - satisfied, shown.satisfaction_n - s_n, shown.satisfied_n,
                shown.satisfaction_n, 0, 1, publish_min_n, indicative_below
            ) is not true,
            false
        ) as safe
        from gone
        join private.rating_release as shown
            on shown.round_id = correct_release.round_id
            and shown.municipality_code = correct_release.municipality_code
            and shown.item_position = gone.item_position
            and not shown.withheld
        left join private.publishing() on true
    )
    update private.rating_release as shown set
        importance_n = shown.importance_n - case when safe then i_n else 0 end,
        importance_sum = shown.importance_sum - case when safe then i_sum else 0 end,
        importance_squares = shown.importance_squares - case when safe then i_squares else 0 end,
        satisfaction_n = shown.satisfaction_n - case when safe then s_n else 0 end,
        satisfaction_sum = shown.satisfaction_sum - case when safe then s_sum else 0 end,
        satisfaction_squares = shown.satisfaction_squares - case when safe then s_squares else 0 end,
        satisfied_n = shown.satisfied_n - case when safe then satisfied else 0 end,
        withheld = not safe
    from judged
    where shown.round_id = correct_release.round_id
      and shown.municipality_code = correct_release.municipality_code
      and shown.item_position = judged.item_position
$$;

-- Adds ratings of a municipality to what is kept of them (times 1), or takes them out again (times -1).
create function private.count_ratings(round_id uuid, municipality_code text, ids uuid[], times int)
returns void
language sql
set search_path = ''
as $$
    with chosen as (
        select * from private.rating where id = any (ids)
    ), per_item as (
        insert into private.rating_summary as known
        select
            count_ratings.round_id, count_ratings.municipality_code, item_position,
            times * count(i), times * coalesce(sum(i), 0), times * coalesce(sum(i * i), 0),
            times * count(s), times * coalesce(sum(s), 0), times * coalesce(sum(s * s), 0),
            times * count(*) filter (where s >= 4)
        from chosen
        cross join unnest(importance, satisfaction) with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        where valid
        group by item_position
        on conflict (round_id, municipality_code, item_position) do update set
            importance_n = known.importance_n + excluded.importance_n,
            importance_sum = known.importance_sum + excluded.importance_sum,
            importance_squares = known.importance_squares + excluded.importance_squares,
            satisfaction_n = known.satisfaction_n + excluded.satisfaction_n,
            satisfaction_sum = known.satisfaction_sum + excluded.satisfaction_sum,
            satisfaction_squares = known.satisfaction_squares + excluded.satisfaction_squares,
            satisfied_n = known.satisfied_n + excluded.satisfied_n
    )
    insert into private.rating_overview as known
    select
        count_ratings.round_id, count_ratings.municipality_code,
        times * count(*) filter (where valid),
        times * count(*) filter (where not valid and cardinality(flags) < 2),
        times * count(*) filter (where cardinality(flags) >= 2),
        times * count(*) filter (where valid and cardinality(flags) = 1),
        times * count(mark) filter (where valid),
        times * coalesce(sum(mark) filter (where valid), 0),
        times * coalesce(sum(mark * mark) filter (where valid), 0),
        greatest(times, 0)
    from chosen
    having count(*) > 0
    on conflict (round_id, municipality_code) do update set
        responses = known.responses + excluded.responses,
        incomplete = known.incomplete + excluded.incomplete,
        left_out = known.left_out + excluded.left_out,
        flagged_once = known.flagged_once + excluded.flagged_once,
        mark_n = known.mark_n + excluded.mark_n,
        mark_sum = known.mark_sum + excluded.mark_sum,
        mark_squares = known.mark_squares + excluded.mark_squares,
        batches = known.batches + excluded.batches
$$;

-- Counts what waits, once a municipality has at least so many valid ones. When another does so now, the next will.
create or replace function private.fold_ratings(round_id uuid, municipality_code text, at_least int) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    counted uuid[];
begin
    if (
        select count(*) from private.rating
        where round_id = fold_ratings.round_id and municipality_code = fold_ratings.municipality_code
          and valid and not folded and not held
    ) >= at_least is not true then
        return;
    end if;
    if not pg_try_advisory_xact_lock(
        hashtextextended(fold_ratings.round_id || fold_ratings.municipality_code, 0)
    ) then
        return;
    end if;
    with waiting as (
        select count(*) as valid_ones from private.rating
        where round_id = fold_ratings.round_id and municipality_code = fold_ratings.municipality_code
          and valid and not folded and not held
    ), fresh as (
        update private.rating set folded = true, batch = 1 + coalesce((
            select batches from private.rating_overview
            where round_id = fold_ratings.round_id and municipality_code = fold_ratings.municipality_code
        ), 0)
        where round_id = fold_ratings.round_id and municipality_code = fold_ratings.municipality_code
          and not folded and not held and (select valid_ones from waiting) >= at_least
        returning id
    )
    select array_agg(id) into counted from fresh;
    perform private.count_ratings(fold_ratings.round_id, fold_ratings.municipality_code, counted, 1);
    perform private.release_ratings(fold_ratings.round_id, fold_ratings.municipality_code);
    perform private.measure_pace(fold_ratings.round_id);
end
$$;

-- Releases the items of a municipality that have enough new answers. What is left at closing (fewer
-- than a batch) is never released: the last ones could be calculated.
create or replace function private.release_ratings(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    insert into private.rating_release as known
    select
        summary.round_id, summary.municipality_code, summary.item_position,
        summary.importance_n, summary.importance_sum, summary.importance_squares,
        summary.satisfaction_n, summary.satisfaction_sum, summary.satisfaction_squares,
        summary.satisfied_n, overview.batches
    from private.rating_summary as summary
    join private.rating_overview as overview
        on overview.round_id = summary.round_id
        and overview.municipality_code = summary.municipality_code
    cross join private.publishing() as rule
    left join private.rating_release as before
        on before.round_id = summary.round_id
        and before.municipality_code = summary.municipality_code
        and before.item_position = summary.item_position
    where summary.round_id = release_ratings.round_id
      and summary.municipality_code = release_ratings.municipality_code
      and summary.importance_n - coalesce(before.importance_n, 0) >= publish_batch
      and summary.satisfaction_n - coalesce(before.satisfaction_n, 0) >= publish_batch
      and private.tells(
          before.importance_sum, before.importance_n, summary.importance_sum, summary.importance_n,
          1, 5, publish_min_n, indicative_below
      ) is not true
      and private.tells(
          before.satisfaction_sum, before.satisfaction_n, summary.satisfaction_sum,
          summary.satisfaction_n, 1, 5, publish_min_n, indicative_below
      ) is not true
      and private.tells(
          before.satisfied_n, before.satisfaction_n, summary.satisfied_n, summary.satisfaction_n,
          0, 1, publish_min_n, indicative_below
      ) is not true
    on conflict (round_id, municipality_code, item_position) do update set
        importance_n = excluded.importance_n,
        importance_sum = excluded.importance_sum,
        importance_squares = excluded.importance_squares,
        satisfaction_n = excluded.satisfaction_n,
        satisfaction_sum = excluded.satisfaction_sum,
        satisfaction_squares = excluded.satisfaction_squares,
        satisfied_n = excluded.satisfied_n,
        batch = excluded.batch,
        withheld = false
$$;

-- Per municipality and rating item: importance and satisfaction on 0-100 with their n (dossier e2), of
-- what has been released. Both numbers of an item are publishable only together; below the threshold
-- they are half points with the weight of a batch, to rank with and nothing else (docs/decisions/0003).
create or replace function private.item_results(round_id uuid)
returns table (
    municipality_code text, item_position smallint, publishable boolean, rankable boolean,
    importance_n int, importance double precision,
    satisfaction_n int, satisfaction double precision, share_satisfied double precision
)
language sql stable
set search_path = ''
as $$
    select
        released.municipality_code,
        released.item_position,
        publishable,
        fewest >= publish_batch,
        case when publishable then released.importance_n else publish_batch end,
        case
            when publishable then 25 * (private.without_ends(
                importance_sum, released.importance_n, 1, 5, indicative_below
            )::double precision / released.importance_n - 1)
            else 12.5 * private.eighths(importance_sum, released.importance_n, 1, 5)
        end,
        case when publishable then released.satisfaction_n else publish_batch end,
        case
            when publishable then 25 * (private.without_ends(
                satisfaction_sum, released.satisfaction_n, 1, 5, indicative_below
            )::double precision / released.satisfaction_n - 1)
            else 12.5 * private.eighths(satisfaction_sum, released.satisfaction_n, 1, 5)
        end,
        case when publishable then private.without_ends(
            satisfied_n, released.satisfaction_n, 0, 1, indicative_below
        )::double precision / released.satisfaction_n end
    from private.rating_release as released
    cross join private.publishing()
    cross join lateral (select least(released.importance_n, released.satisfaction_n) as fewest) as count
    cross join lateral (select fewest >= publish_min_n as publishable) as threshold
    where released.round_id = item_results.round_id and not withheld
$$;

-- Every part of every split of a round, of the answers that were released and nothing newer.
create or replace function private.all_parts(round_id uuid)
returns table (
    municipality_code text, item_position smallint, split text, part text,
    importance_n int, importance_sum int,
    satisfaction_n int, satisfaction_sum int, satisfied_n int
)
language sql stable
set search_path = ''
as $$
    select
        rating.municipality_code, given.item_position::smallint, parts.split, parts.part,
        count(i)::int, coalesce(sum(i), 0)::int,
        count(s)::int, coalesce(sum(s), 0)::int, (count(*) filter (where s >= 4))::int
    from private.rating
    cross join unnest(importance, satisfaction) with ordinality as given (i, with_zero, item_position)
    cross join lateral (select nullif(with_zero, 0) as s) as experienced
    cross join lateral private.parts_of(sector, size, contact) as parts
    join private.rating_release as released
        on released.round_id = rating.round_id
        and released.municipality_code = rating.municipality_code
        and released.item_position = given.item_position
        and rating.batch <= released.batch
        and not released.withheld
    where rating.round_id = all_parts.round_id and rating.valid and rating.folded
    group by 1, 2, 3, 4
$$;

-- At closing nobody judges any more: what is still held stays out. The counts per hour go, and so does
-- what was known of senders: without an open round nobody comes whose first request would destroy it.
create or replace function private.settle_signs(round_id uuid) returns void
language sql
set search_path = ''
as $$
    delete from private.daily_salt;
    delete from private.daily_sender;
    delete from private.hourly_response where round_id = settle_signs.round_id;
    update private.rating
    set held = false, valid = false, flags = flags || array['wave', 'left_out']
    where round_id = settle_signs.round_id and held;
$$;

-- Keeps one rating. The id is made by the client: sending the same again changes nothing. Who sends
-- shows the nonce that solves a challenge of rating_challenge.
-- @refuses municipality_unknown, round_not_open, malformed_request, text_too_long, rating_empty,
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
    code text default null
) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    place public.municipality := private.participating_municipality(municipality_code);
    current_round uuid := private.round_to_rate();
    items int;
    remark text := nullif(btrim(comment), '');
    flags text[];
begin
    if rating_id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    -- The same one sent twice at a time waits here: it would count twice as sender and in its hour.
    perform pg_advisory_xact_lock(hashtextextended('rating' || rating_id, 0));
    if exists (select from private.rating where id = rating_id) then
        return;
    end if;
    if current_round is null then
        perform private.refuse('round_not_open', 409);
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
    ) || private.sender_flags();
    insert into private.rating (
        id, round_id, municipality_code, week, language, importance, satisfaction, mark,
        sector, size, contact, seconds, flags, valid, held
    ) values (
        rating_id, current_round, place.code, date_trunc('week', private.today())::date, language,
        importance, satisfaction, mark, sector, size, contact, seconds, flags,
        private.is_valid_rating(importance, satisfaction, flags),
        private.is_wave(current_round, place.code)
    )
    on conflict (id) do nothing;
    if found then
        perform private.add_step(current_round, place.code, 10);
        insert into private.rating_comment (round_id, municipality_code, week, comment)
        select current_round, place.code, date_trunc('week', private.today())::date, remark
        where remark is not null;
        perform private.watch_sender(rating_id, current_round, flags);
        perform private.fold_ratings(
            current_round, place.code, (select publish_batch from private.publishing())
        );
    end if;
end
$$;
