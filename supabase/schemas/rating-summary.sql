-- What the ratings add up to, kept incrementally so that no question costs more as ratings grow.
-- Moves in batches: a newcomer cannot be read from the difference (dossier e2).

create table private.rating_summary (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null check (item_position > 0),
    importance_n int not null,
    importance_sum int not null,
    importance_squares int not null,
    satisfaction_n int not null,
    satisfaction_sum int not null,
    satisfaction_squares int not null,
    satisfied_n int not null,
    primary key (round_id, municipality_code, item_position)
);
comment on column private.rating_summary.item_position is 'Of the rating item in the definition, from 1.';
comment on column private.rating_summary.satisfaction_n is 'No experience (0) is left out.';
comment on column private.rating_summary.satisfied_n is 'Answers 4 and 5.';

create table private.rating_overview (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    responses int not null,
    incomplete int not null,
    left_out int not null,
    flagged_once int not null,
    mark_n int not null,
    mark_sum int not null,
    mark_squares int not null,
    batches int not null,
    primary key (round_id, municipality_code)
);
comment on column private.rating_overview.responses is 'Valid ones; the mark is of these.';
comment on column private.rating_overview.left_out is 'Two flags or more (dossier e4).';
comment on column private.rating_overview.flagged_once is 'Kept, counted separately (dossier e4).';

create table private.rating_pace (
    round_id uuid primary key references public.round (id),
    responses int not null,
    median_seconds double precision
);
comment on table private.rating_pace is 'How long people take, for the flag speeder.';

create index rating_summary_municipality_code on private.rating_summary (municipality_code);
create index rating_overview_municipality_code on private.rating_overview (municipality_code);

alter table private.rating_summary enable row level security;
alter table private.rating_overview enable row level security;
alter table private.rating_pace enable row level security;

-- The thresholds together; no row when one is missing or none at all (0), so that nothing is published.
create function private.publishing()
returns table (publish_min_n int, indicative_below int, publish_batch int, shrinkage_k int)
language sql stable
set search_path = ''
as $$
    select * from (
        select
            max(value) filter (where name = 'publish_min_n') as publish_min_n,
            max(value) filter (where name = 'indicative_below') as indicative_below,
            max(value) filter (where name = 'publish_batch') as publish_batch,
            max(value) filter (where name = 'shrinkage_k') as shrinkage_k
        from private.setting
    ) as known
    where known is not null and least(publish_min_n, indicative_below, publish_batch) > 0
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
create function private.fold_ratings(round_id uuid, municipality_code text, at_least int) returns void
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

-- At closing everything is counted, also what is less than a batch.
create function private.fold_ratings_of_round(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform pg_advisory_xact_lock(hashtextextended(fold_ratings_of_round.round_id || code, 0))
    from public.municipality order by code;
    perform private.fold_ratings(fold_ratings_of_round.round_id, code, 0) from public.municipality;
end
$$;

-- The median time, from 100 responses on and again for every tenth more of them: seldom enough to
-- cost nothing on average.
create function private.measure_pace(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    counted int := (
        select coalesce(sum(responses + incomplete + left_out), 0) from private.rating_overview
        where round_id = measure_pace.round_id
    );
begin
    if counted < 100 or exists (
        select from private.rating_pace where round_id = measure_pace.round_id and counted < responses * 1.1
    ) or not pg_try_advisory_xact_lock(hashtextextended('pace' || measure_pace.round_id, 0)) then
        return;
    end if;
    insert into private.rating_pace
    select measure_pace.round_id, counted, percentile_cont(0.5) within group (order by seconds)
    from private.rating where round_id = measure_pace.round_id
    on conflict (round_id) do update
        set responses = excluded.responses, median_seconds = excluded.median_seconds;
end
$$;
