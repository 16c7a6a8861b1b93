-- Of two who set up the region at the same moment the last one won, and the places of the first were gone untold.

alter table public.region add column version int not null default 1;
comment on column public.region.version is 'Of what it is called and of its places: one more each time that staff keep them.';

-- Keeps what the region is called, and its places where they are given: the document that regionFileSchema
-- (src/domain/territory/region-file.ts) checks and supabase/content/region.json is an example of.
-- @refuses region_invalid, what replace_places refuses
create or replace function private.keep_region(given jsonb) returns public.region
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

drop function public.set_up_region(text);

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
