-- The same noise from the same keys, planned once instead of at every place that calls it.

create or replace function private.noise(cell_key bit, cell text) returns double precision
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
