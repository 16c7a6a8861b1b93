-- Record keys are long enough that nobody finds them by trying; a count of senders is compared with its noise
-- too; parts of a split get a third more noise (docs/decisions/0130).

alter table private.rating alter column record_key drop default;
drop function private.random_key();
-- Chance, so much of it that who knows noise cannot try all keys to find the one it came from.
create function private.random_key() returns bit(128)
language sql volatile
set search_path = ''
as $$
    select ('x' || replace(gen_random_uuid()::text, '-', ''))::bit(128)
$$;

alter table private.rating
    alter column record_key type bit(128) using case when record_key is not null then private.random_key() end;
alter table private.rating alter column record_key set default private.random_key();

comment on column private.rating_release.importance_people is 'Different senders that answered, with the noise of n.';
comment on column private.rating_overview.mark_people is 'Different senders that gave a mark, with the noise of n.';

drop function private.newest_block(uuid, text);
drop function private.noise_sizes();
drop function private.noise(bigint, text);
drop function private.count_noise(bigint, text, int);
drop function private.parts_to_show(uuid);

-- How large the noise is (bench/publishing.ts shows what it costs and what it resists). Standard
-- deviations, in the unit of a sum: answers of 1-5, people for counts and shares. `most_*` bound what noise
-- adds to a count, so that few are never taken for many; what it takes away is not bounded, for at a bound
-- noise is known.
create function private.noise_sizes(
    out answers double precision, out satisfied double precision, out marks double precision,
    out counts double precision, out most_count int,
    out part_answers double precision, out part_counts double precision, out most_part int,
    out part_experiences double precision
)
language sql immutable
set search_path = ''
as $$
    select 3.0, 2.0, 4.0, 1.5, 3, 16.0, 8.0, 20, 96.0
$$;

-- A standard normal number (Box and Muller) that follows from the keys of the people in a cell and from
-- what is counted of them. Who does not know the keys cannot tell it.
create function private.noise(cell_key bit, cell text) returns double precision
language sql immutable
set search_path = ''
as $$
    select sqrt(-2 * ln(one)) * cos(2 * pi() * other)
    from (select encode(sha256(convert_to(cell_key::text || '/' || cell, 'UTF8')), 'hex') as hash) as drawn
    cross join lateral (
        select
            (('x' || left(hash, 12))::bit(48)::bigint + 0.5) / 2 ^ 48 as one,
            (('x' || right(hash, 12))::bit(48)::bigint + 0.5) / 2 ^ 48 as other
    ) as uniform
$$;

-- Noise of a count: whole.
create function private.count_noise(cell_key bit, cell text, deviation double precision, most int) returns int
language sql immutable
set search_path = ''
as $$
    select least(most, round(deviation * private.noise(cell_key, cell)))::int
$$;

-- The ratings of the newest block of a municipality, with the key of all that count in it.
create function private.newest_block(round_id uuid, municipality_code text)
returns table (rating private.rating, cell_key bit)
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
create or replace function private.add_items(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    insert into private.rating_release as known
    select
        add_items.round_id, add_items.municipality_code, item_position,
        i_people + i_noise, i_n + i_noise,
        i_sum + answers * private.noise(cell_key, item_position || ' importance'),
        s_people + s_noise, s_n + s_noise,
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
    cross join lateral (
        select
            private.count_noise(cell_key, item_position || ' importance n', counts, most_count) as i_noise,
            private.count_noise(cell_key, item_position || ' satisfaction n', counts, most_count) as s_noise
    ) as noise
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
create or replace function private.add_overview(round_id uuid, municipality_code text) returns void
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
            bit_xor((rating).record_key) filter (where (rating).valid) as cell_key,
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
        mark_people = known.mark_people + people.mark_people + noise.mark_n,
        mark_n = known.mark_n + people.mark_n + noise.mark_n,
        mark_sum = known.mark_sum + people.mark_sum + marks * private.noise(cell_key, 'mark'),
        importance_squares = known.importance_squares + i_squares,
        importance_freedom = known.importance_freedom + i_freedom,
        satisfaction_squares = known.satisfaction_squares + s_squares,
        satisfaction_freedom = known.satisfaction_freedom + s_freedom
    from people
    cross join apart
    cross join private.noise_sizes()
    cross join lateral (select private.count_noise(cell_key, 'mark n', counts, most_count) as mark_n) as noise
    where known.round_id = add_overview.round_id and known.municipality_code = add_overview.municipality_code
$$;

-- Per municipality and rating item what may be shown (dossier e2): whole numbers of 0-100 with their
-- margins (95 %), made of what was released and of one spread for the region. Both numbers of an item
-- are shown together or not at all, from ten different senders on.
create or replace function private.item_results(round_id uuid)
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
        private.margin(spread.importance, importance_n, blocks, 25 * answers, counts, shown.importance - 75),
        shown.satisfaction,
        private.margin(
            spread.satisfaction, satisfaction_n, blocks, 25 * answers, counts, shown.satisfaction - 50
        ),
        round(100 * share)::int,
        private.margin(100 * sqrt(greatest(share * (1 - share), 0.1)), satisfaction_n, blocks, 100 * satisfied, counts, 100 * share)
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
        where least(importance_people, satisfaction_people) >= private.enough(publish_min_n, blocks)
    ) as shown
    where released.round_id = item_results.round_id
$$;

-- Per municipality how many rated, how many were kept but not counted, and their report mark: rounded to
-- halves below the threshold for indicative (dossier e2). Null is too few to show.
-- @refuses not_found
create or replace function public.public_responses(round_id uuid)
returns table (
    municipality_code text, responses int, left_out int, indicative boolean, mark double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_responses.round_id);
    perform private.release_due(public_responses.round_id);
    return query
    select
        municipality.code,
        case when enough then overview.responses end,
        case when enough then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        case
            when not enough or overview.mark_people < private.enough(publish_min_n, overview.blocks) then null
            when overview.mark_n < indicative_below then round(2 * marked.mark) / 2
            else round(marked.mark::numeric, 1)
        end::double precision
    from public.municipality
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = municipality.code
        and overview.round_id = public_responses.round_id
    cross join lateral (
        select
            coalesce(overview.responses - overview.repeated >= publish_min_n, false) as enough,
            greatest(1, least(10, 6 + overview.mark_sum / nullif(overview.mark_n, 0))) as mark
    ) as marked
    where municipality.takes_part
    order by municipality.code;
end
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
create or replace function private.release_splits(round_id uuid) returns void
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
