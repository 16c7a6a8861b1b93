-- A colour of a region has to be read on paper and on its own tint too; one that cannot makes place for ours.

create or replace function private.is_readable_colour(colour text) returns boolean
language sql immutable strict
set search_path = ''
as $$
    select case when colour ~ '^#[0-9a-f]{6}$' then (
        select (min(light) filter (where name <> 'own') + 0.05) / (max(light) filter (where name = 'own') + 0.05) >= 4.5
        from (
            select name, sum(weight * case when share <= 0.04045 then share / 12.92 else ((share + 0.055) / 1.055) ^ 2.4 end) as light
            from (values (2, 0.2126::float8, 250), (4, 0.7152, 248), (6, 0.0722, 244)) as part (place, weight, paper)
            cross join lateral (select get_byte(decode(substr(colour, place, 2), 'hex'), 0)::float8 as byte) as own
            cross join lateral (
                values ('own', byte), ('soft', floor(byte + (255 - byte) * 0.9 + 0.5)), ('paper', paper)
            ) as ground (name, level)
            cross join lateral (select level / 255 as share) as seen
            group by name
        ) as tint
    ) else false end
$$;

update public.region set colour = null where not private.is_readable_colour(colour);
