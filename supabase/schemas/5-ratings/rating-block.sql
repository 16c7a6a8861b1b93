-- What a block of ratings adds to what was released (rating-release.sql).

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
create function private.add_items(round_id uuid, municipality_code text) returns void
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
create function private.add_overview(round_id uuid, municipality_code text) returns void
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
    ), per_person as (
        select sum(off) ^ 2 - sum(off ^ 2) as products, count(off) * (count(off) - 1) * (1 - 1.0 / max(people)) as pairs
        from (
            select
                (rating).id, s - avg(s) over (partition by item_position) as off,
                count(s) over (partition by item_position) as people
            from block
            cross join unnest((rating).satisfaction) with ordinality as given (with_zero, item_position)
            cross join lateral (select nullif(with_zero, 0) as s) as experienced
            where (rating).valid
        ) as answered
        group by id
        having count(off) > 1
    ), pair as (
        select coalesce(sum(products), 0) as products, coalesce(sum(pairs), 0) as pairs from per_person
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
    ), pace as (
        select count(seconds) as timed, percentile_cont(0.5) within group (order by seconds) as half_done
        from private.rating
        where round_id = add_overview.round_id and municipality_code = add_overview.municipality_code
          and valid and block is not null
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
        satisfaction_freedom = known.satisfaction_freedom + s_freedom,
        satisfaction_products = known.satisfaction_products + pair.products,
        satisfaction_pairs = known.satisfaction_pairs + pair.pairs,
        timed = pace.timed, half_done = pace.half_done
    from people
    cross join pace
    cross join apart
    cross join pair
    cross join private.noise_sizes()
    cross join lateral (select private.count_noise(cell_key, 'mark n', counts, most_count) as mark_n) as noise
    where known.round_id = add_overview.round_id and known.municipality_code = add_overview.municipality_code
$$;
