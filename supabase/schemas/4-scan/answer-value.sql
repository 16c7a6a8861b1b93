-- Which answers a kind of item takes. The second lock behind src/domain/questionnaire.

-- Does nothing when the value answers the item.
-- @refuses option_unknown, options_invalid, number_invalid, number_out_of_range, date_invalid
create function private.check_value(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    case item ->> 'kind'
        when 'choice', 'yesNo' then perform private.check_option(item, value);
        when 'multi' then perform private.check_options(item, value);
        when 'number' then perform private.check_number(item, value);
        when 'date' then perform private.check_date(item, value);
    end case;
end
$$;

create function private.check_option(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if jsonb_typeof(value) is distinct from 'string'
        or private.option_of(item, value #>> '{}') is null then
        perform private.refuse('option_unknown', 400);
    end if;
end
$$;

-- At least one option, none twice, and an exclusive one ("geen van deze") alone.
create function private.check_options(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if jsonb_typeof(value) is distinct from 'array' or jsonb_array_length(value) = 0
        or jsonb_array_length(value) > (select count(distinct o) from jsonb_array_elements(value) as o) then
        perform private.refuse('options_invalid', 400);
    end if;
    if exists (
        select from jsonb_array_elements(value) as chosen
        where jsonb_typeof(chosen) <> 'string' or private.option_of(item, chosen #>> '{}') is null
    ) then
        perform private.refuse('option_unknown', 400);
    end if;
    if jsonb_array_length(value) > 1 and exists (
        select from jsonb_array_elements_text(value) as chosen
        where (private.option_of(item, chosen) ->> 'exclusive')::boolean
    ) then
        perform private.refuse('options_invalid', 400);
    end if;
end
$$;

create function private.check_number(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
    given numeric;
    steps numeric;
begin
    if jsonb_typeof(value) is distinct from 'number' then
        perform private.refuse('number_invalid', 400);
    end if;
    given := (value #>> '{}')::numeric;
    if not private.is_plain(given) then
        perform private.refuse('number_invalid', 400);
    end if;
    if given < (item ->> 'min')::numeric or given > (item ->> 'max')::numeric then
        perform private.refuse('number_out_of_range', 400);
    end if;
    steps := (given - (item ->> 'min')::numeric) / (item ->> 'step')::numeric;
    if abs(steps - floor(steps + 0.5)) >= 1e-6 then
        perform private.refuse('number_invalid', 400);
    end if;
end
$$;

-- An existing day, not before the item's first day and not in the future.
create function private.check_date(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
    given date;
begin
    if jsonb_typeof(value) is distinct from 'string'
        or value #>> '{}' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then
        perform private.refuse('date_invalid', 400);
    end if;
    begin
        given := make_date(
            split_part(value #>> '{}', '-', 1)::int,
            split_part(value #>> '{}', '-', 2)::int,
            split_part(value #>> '{}', '-', 3)::int
        );
    exception when datetime_field_overflow then
        perform private.refuse('date_invalid', 400);
    end;
    if given < (item ->> 'min')::date or given > private.today() then
        perform private.refuse('date_invalid', 400);
    end if;
end
$$;

-- A link as it is stored: what people leave out in front is put there. completeLink in
-- src/domain/questionnaire/evidence-link.ts does the same.
create function private.complete_link(typed text) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when link ~* '^[^[:space:]/@:]+[.][a-z][a-z0-9-]+([:/?#][^[:space:]]*)?$'
            and link !~* '^[^/]+[.](pdf|docx?|xlsx?|pptx?|txt|odt)$'
        then 'https://' || link
        else link
    end
    from btrim(coalesce(typed, '')) as link
$$;
