-- Noise in what is published of ratings, by the cell key method: it belongs to the set of people that a
-- number is of, so asking twice or in another form gives the same (docs/decisions/0130).

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
-- what is counted of them. Who does not know the keys cannot tell it. In PL/pgSQL, which plans it once: in SQL
-- it is planned again by each of the ten places that call it, whenever a block is released.
create function private.noise(cell_key bit, cell text) returns double precision
language plpgsql immutable
set search_path = ''
as $$
declare
    hash text := encode(sha256(convert_to(noise.cell_key::text || '/' || noise.cell, 'UTF8')), 'hex');
    one double precision := (('x' || left(hash, 12))::bit(48)::bigint + 0.5) / 2 ^ 48;
    other double precision := (('x' || right(hash, 12))::bit(48)::bigint + 0.5) / 2 ^ 48;
begin
    return sqrt(-2 * ln(one)) * cos(2 * pi() * other);
end
$$;

-- Noise of a count: whole.
create function private.count_noise(cell_key bit, cell text, deviation double precision, most int) returns int
language sql immutable
set search_path = ''
as $$
    select least(most, private.half_up(deviation * private.noise(cell_key, cell)))::int
$$;

-- From how many on a count with the noise of so many blocks is enough: then it is ten or more without
-- the noise as well, as good as certainly. Without noise it is compared with nothing: that would tell of one
-- person whether an answer was given.
create function private.enough(publish_min_n int, blocks int) returns double precision
language sql immutable
set search_path = ''
as $$
    select publish_min_n + (private.noise_sizes()).most_count * sqrt(blocks)
$$;

-- A mean on 0-100 as a whole number, from how far the answers together lie from a centre of the scale
-- of 1-5. From a fixed centre, who skips a question changes nothing but the count.
create function private.on_hundred(centre int, total double precision, n double precision) returns int
language sql immutable
set search_path = ''
as $$
    select private.half_up(greatest(0, least(100, 25 * (centre - 1 + total / n))))::int where n > 0
$$;

-- Half the width of the 95 % interval of a mean of 0-100, in whole points rounded up (dossier e2; normal
-- above 30, else t with the quantile of n - 1 degrees of freedom rounded up): other entrepreneurs, with the
-- spread of the region; and the noise, which is that of sums and that of counts.
create function private.margin(
    spread double precision, n int, blocks int, sum_noise double precision, count_noise double precision,
    from_centre double precision
) returns int
language sql immutable
set search_path = ''
as $$
    select ceil(
        case when n < 15 then 2.27 when n < 30 then 2.15 else 2.05 end * sqrt(
            spread ^ 2 / n + blocks * (sum_noise ^ 2 + (from_centre * count_noise) ^ 2) / n::double precision ^ 2
        ) - 1e-9
    )::int
    where n > 1
$$;
