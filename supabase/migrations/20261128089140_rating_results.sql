-- How far the answers of entrepreneurs lie apart, for the whole region together: what a number means that
-- other entrepreneurs might have given.

-- The standard deviation of an answer on 0-100, pooled within the blocks and the items of all
-- municipalities, in whole points; 29 below a hundred answers or three municipalities, as in the worked
-- example of dossier e2. That of one municipality or one item would tell too much (docs/decisions/0131).
create function private.spread_of_region(round_id uuid, out importance int, out satisfaction int)
language sql stable
set search_path = ''
as $$
    select
        coalesce(case when enough then round(25 * sqrt(i_squares / nullif(i_freedom, 0))) end, 29)::int,
        coalesce(case when enough then round(25 * sqrt(s_squares / nullif(s_freedom, 0))) end, 29)::int
    from (
        select
            count(*) filter (where blocks > 0) >= 3 and sum(satisfaction_freedom) >= 100 as enough,
            sum(importance_squares) as i_squares, sum(importance_freedom) as i_freedom,
            sum(satisfaction_squares) as s_squares, sum(satisfaction_freedom) as s_freedom
        from private.rating_overview
        where round_id = spread_of_region.round_id
    ) as pooled
$$;

-- @refuses forbidden, not_found
create function public.rating_spread(round_id uuid)
returns table (importance int, satisfaction int)
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_round(rating_spread.round_id);
    if private.may_see_results(rating_spread.round_id) then
        return query select * from private.spread_of_region(rating_spread.round_id);
    end if;
end
$$;

grant execute on function public.rating_spread(uuid) to authenticated;

-- What leaves the ratings: aggregates above the thresholds, and nothing else.

-- How many entrepreneurs answered, in tens while the round is open. Below the threshold not even that.
-- @refuses forbidden, not_found
create function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, enough boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_response.round_id);
    perform private.release_due(rating_response.round_id);
    return query
    select code, case when shown then private.shown_count(rating_response.round_id, responses) end, shown
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

-- A count as it may be shown: in tens while the round is open.
create function private.shown_count(round_id uuid, n int) returns int
language sql stable
set search_path = ''
as $$
    select case state when 'open' then n / 10 * 10 else n end
    from public.round where id = shown_count.round_id
$$;

-- For members only.
-- @refuses forbidden, not_found
create or replace function private.must_be_round(round_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff() and private.my_municipality() is null then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = must_be_round.round_id) then
        perform private.refuse('not_found', 404);
    end if;
end
$$;

-- Per municipality and rating item what may be shown (dossier e2): whole numbers of 0-100 with their
-- margins (95 %), made of what was released and of one spread for the region. Both numbers of an item
-- are shown together or not at all, from ten different senders on.
create function private.item_results(round_id uuid)
returns table (
    municipality_code text, item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        released.municipality_code, released.item_position, private.shown_count(item_results.round_id, fewest),
        shown.importance,
        private.margin(spread.importance, importance_n, blocks, 25 * answers, most_count / 2.0, shown.importance - 75),
        shown.satisfaction,
        private.margin(
            spread.satisfaction, satisfaction_n, blocks, 25 * answers, most_count / 2.0, shown.satisfaction - 50
        ),
        round(100 * share)::int,
        private.margin(100 * sqrt(greatest(share * (1 - share), 0.1)), satisfaction_n, blocks, 100 * satisfied, most_count / 2.0, 100 * share)
    from private.rating_release as released
    join private.rating_overview as overview using (round_id, municipality_code)
    cross join private.publishing()
    cross join private.noise_sizes()
    cross join private.spread_of_region(item_results.round_id) as spread
    cross join lateral (select least(importance_n, satisfaction_n) as fewest) as count
    cross join lateral (
        select
            private.on_hundred(4, importance_sum, importance_n) as importance,
            private.on_hundred(3, satisfaction_sum, satisfaction_n) as satisfaction,
            -- Of few neither nobody nor everybody: "0-5 %" (dossier e2).
            greatest(
                case when fewest < indicative_below then 0.05 else 0 end,
                least(case when fewest < indicative_below then 0.95 else 1 end, satisfied_n / satisfaction_n)
            ) as share
        where fewest >= private.enough(publish_min_n, blocks)
          and least(importance_people, satisfaction_people) >= publish_min_n
    ) as shown
    where released.round_id = item_results.round_id
$$;

-- The region per rating item: the mean of what is shown of the municipalities, by their n, with the
-- margin that follows from theirs. So it tells nothing more than they do.
create function private.region_results(round_id uuid)
returns table (
    item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        item_position, sum(n)::int,
        round(sum(n * importance)::numeric / sum(n))::int,
        ceil(sqrt(sum((n * importance_margin)::double precision ^ 2)) / sum(n))::int,
        round(sum(n * satisfaction)::numeric / sum(n))::int,
        ceil(sqrt(sum((n * satisfaction_margin)::double precision ^ 2)) / sum(n))::int,
        round(sum(n * satisfied)::numeric / sum(n))::int,
        ceil(sqrt(sum((n * satisfied_margin)::double precision ^ 2)) / sum(n))::int
    from private.item_results(round_id)
    group by item_position
$$;

grant execute on function public.rating_response(uuid) to authenticated;

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
create or replace function private.parts_of(sector text, size text, contact text)
returns table (split text, part text)
language sql immutable
set search_path = ''
as $$
    values
        ('sector', coalesce(sector, 'unknown')),
        ('size', coalesce(size, 'unknown')),
        ('contact', coalesce(contact, 'unknown'))
$$;

-- The parts that may be shown: thirty or more by their noisy count, which is eighteen or more without; with
-- ten or more others beside it; and of which no sender can be more than half. One noisy count of people
-- and one of experiences per part, not one per item: together those would tell who is in it.
create function private.parts_to_show(round_id uuid)
returns table (
    municipality_code text, split text, part text, cell_key bigint,
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
            (people.n + private.count_noise(cell_key, 'part n', most_part))::int as n,
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
        private.margin(spread.importance, i_n::int, 1, 25 * part_answers, most_part / 2.0, value.importance - 75),
        value.satisfaction,
        private.margin(spread.satisfaction, s_n::int, 1, 25 * part_answers, most_part / 2.0, value.satisfaction - 50)
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
