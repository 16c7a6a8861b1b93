-- What a measure has to be (the twin of src/domain/quick-wins/edited-measure.ts; both read
-- tests/vectors/edited-measures.json).

-- The lowest and highest score that an answer to an item can have; null for one that is not scored.
create function private.lowest_score(item jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select case
        when (item ->> 'weight')::double precision = 0 then null
        when item ->> 'kind' in ('choice', 'yesNo', 'multi') then (
            select min((option ->> 'score')::double precision)
            from jsonb_array_elements(item -> 'options') as option
        )
        when item ->> 'kind' = 'number' and item ? 'anchors' then (
            select min((anchor ->> 1)::double precision)
            from jsonb_array_elements(item -> 'anchors') as anchor
        )
    end
$$;

create function private.highest_score(item jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select case
        when (item ->> 'weight')::double precision = 0 then null
        when item ->> 'kind' in ('choice', 'yesNo') then (
            select max((option ->> 'score')::double precision)
            from jsonb_array_elements(item -> 'options') as option
        )
        when item ->> 'kind' = 'multi' then least((item ->> 'cap')::double precision, (
            select sum((option ->> 'score')::double precision)
            from jsonb_array_elements(item -> 'options') as option
        ))
        when item ->> 'kind' = 'number' and item ? 'anchors' then (
            select max((anchor ->> 1)::double precision)
            from jsonb_array_elements(item -> 'anchors') as anchor
        )
    end
$$;

-- A number from the lowest to the highest; anything else is not.
create function private.is_between(value jsonb, lowest double precision, highest double precision)
returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(
        case when jsonb_typeof(value) = 'number' then
            (value #>> '{}')::numeric between lowest::numeric and highest::numeric
        end, false)
$$;

-- One to six objects with no other fields than these, each about another thing.
create function private.is_list_of(list jsonb, fields text[], key text) returns boolean
language sql immutable
set search_path = ''
as $$
    select case when jsonb_typeof(list) = 'array' then
        jsonb_array_length(list) between 1 and 6
        and (
            select bool_and(case when jsonb_typeof(part) = 'object' then
                jsonb_typeof(part -> key) = 'string' and part - fields = '{}'
            else false end)
            from jsonb_array_elements(list) as part
        ) and (
            select count(distinct part ->> key) = count(*) from jsonb_array_elements(list) as part
        )
    else false end
$$;

-- @refuses malformed_request, measure_text_invalid, measure_trigger_invalid, measure_target_invalid,
--          measure_effect_invalid, measure_condition_invalid, measure_duty_invalid, measure_estimate_invalid
create function private.check_measure(content jsonb, definition jsonb) returns void
language plpgsql immutable
set search_path = ''
as $$
declare
    part jsonb;
    item jsonb;
    at_most double precision;
    known boolean;
begin
    if content is null or jsonb_typeof(content) <> 'object' or not content ?& array[
        'title', 'approach', 'sharing', 'triggers', 'unknownTriggers', 'targets', 'effects',
        'conditions', 'duties', 'personDays', 'hoursPerYear', 'weeks', 'cost', 'retired'
    ] or (select count(*) from jsonb_object_keys(content)) <> 14
        or jsonb_typeof(content -> 'retired') <> 'boolean' then
        perform private.refuse('malformed_request', 400);
    end if;
    if not (
        jsonb_typeof(content -> 'title') = 'string' and jsonb_typeof(content -> 'approach') = 'string'
        and jsonb_typeof(content -> 'sharing') = 'string'
        and length(btrim(content ->> 'title')) between 1 and 200
        and length(btrim(content ->> 'approach')) between 1 and 1000
        and length(btrim(content ->> 'sharing')) between 1 and 1000
    ) then
        perform private.refuse('measure_text_invalid', 400);
    end if;
    if not private.is_list_of(content -> 'triggers', '{item,atMost}', 'item')
        or not (case when jsonb_typeof(content -> 'unknownTriggers') = 'array' then
            jsonb_array_length(content -> 'unknownTriggers') <= 6
        else false end) then
        perform private.refuse('measure_trigger_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'triggers') loop
        item := private.item_of(definition, part ->> 'item');
        -- Below the lowest it would never fire, at the highest always.
        if item is null or private.lowest_score(item) is null
            or not private.is_between(part -> 'atMost', private.lowest_score(item), private.highest_score(item))
            or (part ->> 'atMost')::numeric >= private.highest_score(item)::numeric
            or not private.is_plain((part ->> 'atMost')::numeric) then
            perform private.refuse('measure_trigger_invalid', 400);
        end if;
    end loop;
    for part in select * from jsonb_array_elements(content -> 'unknownTriggers') loop
        if jsonb_typeof(part) <> 'string'
            or private.lowest_score(private.item_of(definition, part #>> '{}')) is null then
            perform private.refuse('measure_trigger_invalid', 400);
        end if;
    end loop;
    if not private.is_list_of(content -> 'targets', '{item,to,raise}', 'item') then
        perform private.refuse('measure_target_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'targets') loop
        item := private.item_of(definition, part ->> 'item');
        at_most := coalesce((
            select (firing ->> 'atMost')::double precision
            from jsonb_array_elements(content -> 'triggers') as firing
            where firing ->> 'item' = part ->> 'item'
        ), private.lowest_score(item));
        known := item is not null and private.lowest_score(item) is not null;
        if not known or (part ? 'to') = (part ? 'raise')
            or part ? 'to' and not private.is_between(part -> 'to', at_most, private.highest_score(item))
            or part ? 'raise' and not private.is_between(part -> 'raise', 1, 100)
            or not private.is_plain(coalesce(part ->> 'to', part ->> 'raise')::numeric) then
            perform private.refuse('measure_target_invalid', 400);
        end if;
    end loop;
    if not private.is_list_of(content -> 'effects', '{ratingItem,factor}', 'ratingItem') then
        perform private.refuse('measure_effect_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'effects') loop
        if jsonb_typeof(part -> 'factor') is distinct from 'number'
            or (part ->> 'factor')::numeric not in (0.6, 0.8, 1.0)
            or not exists (
                select from jsonb_array_elements(definition -> 'ratingItems') as rated
                where rated ->> 'id' = part ->> 'ratingItem'
            ) then
            perform private.refuse('measure_effect_invalid', 400);
        end if;
    end loop;
    perform private.check_fit(content, definition);
    if not private.is_between(content -> 'personDays', 0.5, 250)
        or not private.is_between(content -> 'hoursPerYear', 0, 2000)
        or not private.is_between(content -> 'weeks', 1, 104)
        or jsonb_typeof(content -> 'cost') <> 'string'
        or content ->> 'cost' not in ('K0', 'K1', 'K2', 'K3', 'K4') then
        perform private.refuse('measure_estimate_invalid', 400);
    end if;
    if not (private.is_plain((content ->> 'personDays')::numeric)
            and private.is_plain((content ->> 'hoursPerYear')::numeric)
            and private.is_plain((content ->> 'weeks')::numeric)) then
        perform private.refuse('measure_estimate_invalid', 400);
    end if;
end
$$;
