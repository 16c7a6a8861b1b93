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
