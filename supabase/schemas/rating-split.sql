-- Results of a part of the entrepreneurs (by sector, size or contact): one split at a time, once, when
-- the round closes. Only parts that may be shown are kept here (docs/decisions/0046).

create table private.rating_split (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null check (item_position > 0),
    split text not null check (split in ('sector', 'size', 'contact')),
    part text not null,
    importance_n int not null,
    importance_sum int not null,
    satisfaction_n int not null,
    satisfaction_sum int not null,
    satisfied_n int not null,
    primary key (round_id, municipality_code, split, part, item_position)
);
comment on column private.rating_split.part is 'Value of the background question; unknown when it was skipped.';

create index rating_split_municipality_code on private.rating_split (municipality_code);

alter table private.rating_split enable row level security;

-- The parts that one rating belongs to. Never two background questions crossed.
create function private.parts_of(sector text, size text, contact text)
returns table (split text, part text)
language sql immutable
set search_path = ''
as $$
    values
        ('sector', coalesce(sector, 'unknown')),
        ('size', coalesce(size, 'unknown')),
        ('contact', coalesce(contact, 'unknown'))
$$;

-- Whether the rest of a split may be known. Who sees the whole and the parts that are shown can
-- subtract: so the parts that stay hidden together must be enough themselves.
create function private.rest_is_safe(rest_importance_n int, rest_satisfaction_n int, publish_min_n int)
returns boolean
language sql immutable
set search_path = ''
as $$
    select rest_importance_n = 0 and rest_satisfaction_n = 0
        or least(rest_importance_n, rest_satisfaction_n) >= publish_min_n
$$;

-- Whether a sum is where few answers all say the same, or all but one. Such a part stays hidden: what
-- is around it would tell which of the two.
create function private.at_an_end(total int, n int, lowest int, highest int, indicative_below int)
returns boolean
language sql immutable
set search_path = ''
as $$
    select n < indicative_below and (total <= lowest * n + 1 or total >= highest * n - 1)
$$;

-- Every part of every split of a round, of the answers that were released and nothing newer.
create function private.all_parts(round_id uuid)
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

-- Keeps, from the largest part on, as many parts of each split as can be shown: each of them enough,
-- and the rest enough or nobody, and not such that subtracting tells what all of the rest said.
create function private.release_splits(round_id uuid) returns void
language sql
set search_path = ''
as $$
    with part as (
        select
            part.*,
            least(importance_n, satisfaction_n) >= publish_min_n
            and not private.at_an_end(importance_sum, importance_n, 1, 5, indicative_below)
            and not private.at_an_end(satisfaction_sum, satisfaction_n, 1, 5, indicative_below)
            and not private.at_an_end(satisfied_n, satisfaction_n, 0, 1, indicative_below) as may_show
        from private.all_parts(release_splits.round_id) as part
        cross join private.publishing()
    ), ranked as (
        select
            part.*,
            row_number() over largest as place,
            sum(importance_n) over largest as shown_i_n,
            sum(importance_sum) over largest as shown_i_sum,
            sum(satisfaction_n) over largest as shown_s_n,
            sum(satisfaction_sum) over largest as shown_s_sum,
            sum(satisfied_n) over largest as shown_satisfied
        from part
        window largest as (
            partition by municipality_code, item_position, split
            order by may_show desc, least(importance_n, satisfaction_n) desc, part.part
            rows unbounded preceding
        )
    ), judged as (
        select
            ranked.*,
            max(place) filter (
                where may_show
                  and private.rest_is_safe(
                      (whole.importance_n - shown_i_n)::int, (whole.satisfaction_n - shown_s_n)::int,
                      publish_min_n
                  )
                  and private.tells(
                      shown_i_sum::int, shown_i_n::int, whole.importance_sum, whole.importance_n,
                      1, 5, publish_min_n, indicative_below
                  ) is not true
                  and private.tells(
                      shown_s_sum::int, shown_s_n::int, whole.satisfaction_sum, whole.satisfaction_n,
                      1, 5, publish_min_n, indicative_below
                  ) is not true
                  and private.tells(
                      shown_satisfied::int, shown_s_n::int, whole.satisfied_n, whole.satisfaction_n,
                      0, 1, publish_min_n, indicative_below
                  ) is not true
            ) over (partition by ranked.municipality_code, ranked.item_position, ranked.split) as last_place
        from ranked
        join private.rating_release as whole
            on whole.round_id = release_splits.round_id
            and whole.municipality_code = ranked.municipality_code
            and whole.item_position = ranked.item_position
        cross join private.publishing()
    )
    insert into private.rating_split
    select
        release_splits.round_id, municipality_code, item_position, split, part,
        importance_n, importance_sum, satisfaction_n, satisfaction_sum, satisfied_n
    from judged
    where place <= last_place
$$;
