-- Staff say which region this is: on the screen, or from a file (docs/decisions/0196-a-second-region.md). What is in use
-- stays: a municipality keeps its code, and in a round its address too; how it is written, counted and drawn, its part
-- and its neighbours can always change.

-- Puts the places of a region in place of those of today. Who ended stays, with the names of then.
-- @refuses region_in_use, address_in_use, municipality_exists, region_invalid
create function private.replace_places(given jsonb) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted text[] := array(select place ->> 'code' from jsonb_array_elements(given -> 'municipalities') as place);
begin
    if exists (
        select from jsonb_array_elements(given -> 'municipalities') as place
        join public.municipality as known on known.code = place ->> 'code' and known.slug <> place ->> 'slug'
        join public.round_participant on municipality_code = known.code
    ) then
        perform private.refuse('address_in_use', 409);
    end if;
    if exists (
        select from jsonb_array_elements(given -> 'municipalities') as place
        join public.municipality as ended on not takes_part and (
            code = place ->> 'code' or name = place ->> 'name'
            or short_name = place ->> 'shortName' or slug = place ->> 'slug'
        )
    ) then
        perform private.refuse('municipality_exists', 409);
    end if;
    delete from public.neighbour where not exists (
        select from public.municipality where not takes_part and code in (municipality_code, neighbour_code)
    );
    begin
        delete from public.municipality where takes_part and code <> all (wanted);
    exception when foreign_key_violation then
        perform private.refuse('region_in_use', 409);
    end;
    -- Two may change names or tiles: everyone steps aside first.
    update public.municipality set
        name = code, short_name = code, slug = translate(lower(code), '0123456789', 'abcdefghij'), tile_row = -1 - tile_row
    where takes_part;
    update public.subregion set position = -1 - position, name = '#' || id where true;
    insert into public.subregion (id, position, name)
    select part ->> 'id', nth, part ->> 'name'
    from jsonb_array_elements(given -> 'subregions') with ordinality as known (part, nth)
    on conflict (id) do update set position = excluded.position, name = excluded.name;
    insert into public.municipality (
        code, name, short_name, slug, subregion, size_class, inhabitants, rural, borders, features,
        tile_row, tile_column
    )
    select
        place ->> 'code', place ->> 'name', place ->> 'shortName', place ->> 'slug', place ->> 'subregion',
        place ->> 'sizeClass', (place ->> 'inhabitants')::int, (place ->> 'rural')::boolean,
        array(select jsonb_array_elements_text(place -> 'borders')),
        array(select jsonb_array_elements_text(place -> 'features')),
        (place ->> 'tileRow')::smallint, (place ->> 'tileColumn')::smallint
    from jsonb_array_elements(given -> 'municipalities') as place
    on conflict (code) do update set
        name = excluded.name, short_name = excluded.short_name, slug = excluded.slug, subregion = excluded.subregion,
        size_class = excluded.size_class, inhabitants = excluded.inhabitants, rural = excluded.rural,
        borders = excluded.borders, features = excluded.features,
        tile_row = excluded.tile_row, tile_column = excluded.tile_column;
    -- Who ended in a part that is no more is in that of whom it became part of.
    update public.municipality as ended set subregion = heir.subregion
    from public.subregion as part, public.municipality as heir
    where part.id = ended.subregion and part.position < 0 and heir.code = private.place_today(ended.code);
    delete from public.subregion where position < 0;
    if wanted = '{}' or exists (
        select from public.municipality where not private.is_one_line(name) or not private.is_one_line(short_name)
    ) or exists (select from public.subregion where not private.is_one_line(name)) then
        perform private.refuse('region_invalid', 400);
    end if;
    insert into public.neighbour (municipality_code, neighbour_code, border_km)
    select a, b, km from (
        select border ->> 'a' as a, border ->> 'b' as b, (border ->> 'borderKm')::double precision as km
        from jsonb_array_elements(given -> 'neighbours') as border
    ) as one
    union
    select border ->> 'b', border ->> 'a', (border ->> 'borderKm')::double precision
    from jsonb_array_elements(given -> 'neighbours') as border;
exception
    when integrity_constraint_violation or data_exception or cardinality_violation then
        perform private.refuse('region_invalid', 400);
end
$$;

-- Keeps what the region is called, and its places where they are given: the document that regionFileSchema
-- (src/domain/territory/region-file.ts) checks and supabase/content/region.json is an example of.
-- @refuses region_invalid, what replace_places refuses
create function private.keep_region(given jsonb) returns public.region
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    kept public.region;
begin
    if jsonb_typeof(given -> 'names') is distinct from 'object' then
        perform private.refuse('region_invalid', 400);
    end if;
    if exists (
        select from jsonb_each_text(given -> 'names')
        where (length(btrim(value)) between 1 and 60 and private.is_one_line(value)) is not true
    ) or exists (
        select from unnest(array[
            'product', 'productInFull', 'office', 'officeInFull', 'officeInFrench', 'mailSender'
        ]) as word
        where (length(btrim(given ->> word)) between 1 and 120 and private.is_one_line(given ->> word)) is not true
    ) or given ->> 'officeEmail' is not null and private.clean_email(given ->> 'officeEmail') is null then
        perform private.refuse('region_invalid', 400);
    end if;
    begin
        update public.region set
            names = given -> 'names', product = given ->> 'product', product_in_full = given ->> 'productInFull',
            office = given ->> 'office', office_in_full = given ->> 'officeInFull',
            office_in_french = given ->> 'officeInFrench', office_email = given ->> 'officeEmail',
            mail_sender = given ->> 'mailSender', logo = given ->> 'logo', colour = given ->> 'colour',
            languages = case when given ? 'languages'
                then array(select jsonb_array_elements_text(given -> 'languages')) else '{nl,en,de,fr}' end,
            version = version + 1
        where one
        returning * into kept;
    exception when integrity_constraint_violation or data_exception then
        perform private.refuse('region_invalid', 400);
    end;
    if given ? 'municipalities' then
        perform private.replace_places(given);
    end if;
    return kept;
end
$$;

-- Who keeps a region saw what is kept: its places are kept as a whole, over those of a colleague too.
-- @refuses forbidden, malformed_request, changed_by_colleague, what keep_region refuses
create function public.set_up_region(region text, expected_version int) returns public.region
language plpgsql security definer
set search_path = ''
as $$
declare
    given jsonb;
    kept public.region;
begin
    perform private.must_be_staff();
    given := private.parsed(set_up_region.region);
    -- The people first, in one order, as whoever gives a task does (docs/locks.md).
    if given ? 'municipalities' then
        perform private.hold_people_of(code) from public.municipality order by code;
    end if;
    -- Rounds are made and opened under this lock.
    perform pg_advisory_xact_lock(private.closing());
    if (select version from public.region where one) is distinct from set_up_region.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    kept := private.keep_region(given);
    perform private.log_act('region_set_up', facts => jsonb_build_object(
        'count', case when given ? 'municipalities' then jsonb_array_length(given -> 'municipalities') end
    ));
    return kept;
end
$$;

grant execute on function public.set_up_region(text, int) to authenticated;
