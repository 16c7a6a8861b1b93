-- Results of a part of the entrepreneurs (by sector, size or contact): one split at a time, once, with the
-- last release of a round. Only what may be shown is kept here (docs/decisions/0131).

create table private.rating_split (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null check (item_position > 0),
    split text not null check (split in ('sector', 'size', 'contact')),
    part text not null,
    n int not null,
    importance int not null,
    importance_margin int not null,
    satisfaction int not null,
    satisfaction_margin int not null,
    primary key (round_id, municipality_code, split, part, item_position)
);
comment on column private.rating_split.part is 'Value of the background question; unknown when it was skipped.';
comment on column private.rating_split.n is 'People in the part, with noise: the same for every item.';

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

-- The parts that may be shown: thirty or more by their noisy count, which is ten or more without; with
-- ten or more others beside it; and of which no sender can be more than half. One noisy count of people
-- and one of experiences per part, not one per item: together those would tell who is in it.
create function private.parts_to_show(round_id uuid)
returns table (
    municipality_code text, split text, part text, cell_key bit,
    n int, experiences double precision, whole_n int, whole_experiences double precision
)
language sql stable
set search_path = ''
as $$
    select
        people.municipality_code, people.split, people.part, people.cell_key,
        noisy.n, noisy.experiences, overview.responses, whole.experiences
    from (
        select
            municipality_code, parts.split, parts.part, bit_xor(record_key) as cell_key,
            count(*) as n, count(*) filter (where repeated) as repeated,
            sum((select count(*) from unnest(satisfaction) as s where s > 0)) as experiences
        from private.rating
        cross join private.parts_of(sector, size, contact) as parts
        where round_id = parts_to_show.round_id and valid and block is not null
        group by 1, 2, 3
    ) as people
    join private.rating_overview as overview
        on overview.round_id = parts_to_show.round_id and overview.municipality_code = people.municipality_code
    join (
        select municipality_code, sum(satisfaction_n) as experiences from private.rating_release
        where round_id = parts_to_show.round_id group by 1
    ) as whole on whole.municipality_code = people.municipality_code
    cross join private.publishing()
    cross join private.noise_sizes()
    cross join lateral (
        select
            (people.n + private.count_noise(cell_key, 'part n', part_counts, most_part))::int as n,
            people.experiences + part_experiences * private.noise(cell_key, 'part experiences') as experiences
    ) as noisy
    where noisy.n >= indicative_below
      and overview.responses - noisy.n >= publish_min_n
      and 2 * people.repeated <= noisy.n
      and noisy.experiences > 0 and whole.experiences > 0
$$;

-- Keeps the items of the parts that may be shown, of those that are shown of the whole. How many of a part
-- answered an item is taken to be as in the whole, for satisfaction with the experiences of the part.
create function private.release_splits(round_id uuid) returns void
language sql
set search_path = ''
as $$
    with shown as materialized (
        select * from private.parts_to_show(release_splits.round_id)
    ), given as (
        select
            rating.municipality_code, item_position, parts.split, parts.part,
            coalesce(sum(i - 4), 0) as i_sum, coalesce(sum(nullif(s, 0) - 3), 0) as s_sum
        from private.rating
        cross join unnest(importance, satisfaction) with ordinality as given (i, s, item_position)
        cross join private.parts_of(sector, size, contact) as parts
        where rating.round_id = release_splits.round_id and valid and block is not null
        group by 1, 2, 3, 4
    )
    insert into private.rating_split
    select
        release_splits.round_id, municipality_code, item_position, split, part, shown.n,
        value.importance,
        private.margin(spread.importance, i_n::int, 1, 25 * part_answers, part_counts, value.importance - 75),
        value.satisfaction,
        private.margin(spread.satisfaction, s_n::int, 1, 25 * part_answers, part_counts, value.satisfaction - 50)
    from shown
    join given using (municipality_code, split, part)
    join private.rating_release as released using (municipality_code, item_position)
    join private.item_results(release_splits.round_id) as result using (municipality_code, item_position)
    cross join private.noise_sizes()
    cross join private.spread_of_region(release_splits.round_id) as spread
    cross join lateral (
        select
            shown.n * released.importance_n / whole_n::double precision as i_n,
            shown.experiences * released.satisfaction_n / whole_experiences as s_n
    ) as answered
    cross join lateral (
        select
            private.on_hundred(4, i_sum + part_answers * private.noise(cell_key, item_position || ' part importance'), i_n) as importance,
            private.on_hundred(3, s_sum + part_answers * private.noise(cell_key, item_position || ' part satisfaction'), s_n) as satisfaction
    ) as value
    where released.round_id = release_splits.round_id and least(i_n, s_n) >= 10
$$;
