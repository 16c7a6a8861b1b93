-- What has been released of the ratings: per municipality and rating item the sums as they were when
-- at least a batch of new answers to that item had come. Nobody is shown anything newer, so the
-- difference between two moments is never about a few people (docs/decisions/0046).

create table private.rating_release (
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
    batch int not null,
    withheld boolean not null default false,
    primary key (round_id, municipality_code, item_position)
);
comment on column private.rating_release.batch is 'The ratings up to and including this batch are in it.';
comment on column private.rating_release.withheld is 'Was shown until a flood in it was taken back; hidden until the next.';

create index rating_release_municipality_code on private.rating_release (municipality_code);

alter table private.rating_release enable row level security;

-- The mean of few answers in eighths of the scale, 0-8: half points of a scale of five. From five
-- answers on every step holds at least two sums, so that it tells neither the sum nor that all said
-- the same; tenths do not.
create function private.eighths(total int, n int, lowest int, highest int) returns int
language sql immutable
set search_path = ''
as $$
    select round(8.0 * (total - lowest * n) / nullif(n * (highest - lowest), 0))::int
$$;

-- A sum as it may be shown. At few answers all-lowest and all-highest are shown as all but one: a
-- share of 0 or 100 % would tell what each of them said (dossier e2).
create function private.without_ends(total int, n int, lowest int, highest int, indicative_below int)
returns int
language sql immutable
set search_path = ''
as $$
    select case
        when n < indicative_below then greatest(lowest * n + 1, least(highest * n - 1, total))
        else total
    end
$$;

-- The sums that are possible for who sees what is shown of this one.
create function private.possible_sums(
    total int, n int, lowest int, highest int, publish_min_n int, indicative_below int,
    out least_sum int, out most_sum int
)
language sql immutable
set search_path = ''
as $$
    select min(possible), max(possible)
    from generate_series(
        case when n < indicative_below then lowest * n else total end,
        case when n < indicative_below then highest * n else total end
    ) as possible
    where case
        when n < publish_min_n
            then private.eighths(possible, n, lowest, highest) = private.eighths(total, n, lowest, highest)
        else private.without_ends(possible, n, lowest, highest, indicative_below)
            = private.without_ends(total, n, lowest, highest, indicative_below)
    end
$$;

-- Whether subtracting what is known of a part from what is known of the whole tells that all others
-- said the same. False when there is no part yet, or nobody else.
create function private.tells(
    part_sum int, part_n int, whole_sum int, whole_n int, lowest int, highest int,
    publish_min_n int, indicative_below int
) returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(
        whole.most_sum - part.least_sum <= lowest * (whole_n - part_n)
        or whole.least_sum - part.most_sum >= highest * (whole_n - part_n),
        false
    )
    from private.possible_sums(part_sum, part_n, lowest, highest, publish_min_n, indicative_below) as part
    cross join private.possible_sums(
        whole_sum, whole_n, lowest, highest, publish_min_n, indicative_below
    ) as whole
    where part_n > 0 and whole_n > part_n
$$;

-- Releases the items of a municipality that have enough new answers. What is left at closing (fewer
-- than a batch) is never released: the last ones could be calculated.
create function private.release_ratings(round_id uuid, municipality_code text) returns void
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
