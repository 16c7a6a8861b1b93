-- Staff say which region this is: on the screen, or from a file (docs/decisions/0196-a-second-region.md). What it is
-- called can always change; its places only before there is a round, for a round has the places of its time.

-- Puts the places of a region in place of those that were there.
-- @refuses region_in_use, region_invalid
create function private.replace_places(given jsonb) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if exists (select from public.round) or exists (select from public.member where municipality_code is not null)
        or exists (select from public.invitation where municipality_code is not null) then
        perform private.refuse('region_in_use', 409);
    end if;
    delete from public.neighbour where true;
    delete from public.municipality where true;
    delete from public.subregion where true;
    insert into public.subregion (id, position, name)
    select part ->> 'id', nth, part ->> 'name'
    from jsonb_array_elements(given -> 'subregions') with ordinality as known (part, nth);
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
    from jsonb_array_elements(given -> 'municipalities') as place;
    if not found or exists (
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
    when integrity_constraint_violation or data_exception then
        perform private.refuse('region_invalid', 400);
end
$$;

-- Keeps what the region is called, and its places where they are given: the document that regionFileSchema
-- (src/domain/territory/region-file.ts) checks and supabase/content/region.json is an example of.
-- @refuses region_invalid, region_in_use
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
                then array(select jsonb_array_elements_text(given -> 'languages')) else '{nl,en,de,fr}' end
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

-- @refuses forbidden, malformed_request, what keep_region refuses
create function public.set_up_region(region text) returns public.region
language plpgsql security definer
set search_path = ''
as $$
declare
    given jsonb;
    kept public.region;
begin
    perform private.must_be_staff();
    given := private.parsed(set_up_region.region);
    -- Rounds are made and opened under this lock.
    perform pg_advisory_xact_lock(private.closing());
    kept := private.keep_region(given);
    perform private.log_act('region_set_up', facts => jsonb_build_object(
        'count', case when given ? 'municipalities' then jsonb_array_length(given -> 'municipalities') end
    ));
    return kept;
end
$$;

grant execute on function public.set_up_region(text) to authenticated;
