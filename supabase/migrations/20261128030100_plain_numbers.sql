-- Numbers have at most two decimals at every door, are signed as JavaScript writes them, and a deliberate
-- choice ends on a day to come, counted in Amsterdam.

-- What time it is here, for whoever has a clock of their own that may be off.
create function public.server_moment() returns timestamptz
language sql stable
set search_path = ''
as $$
    select now()
$$;

-- Whether a number has no more decimals than people type, but for the rounding of doubles (isPlain in
-- src/domain/dutch-number.ts); null is no number.
create function private.is_plain(given numeric) returns boolean
language sql immutable
set search_path = ''
as $$
    select given is null or abs(given - round(given, 2)) < 1e-9
$$;

-- The same of days and money, which are counted as doubles.
create function private.is_plain(given double precision) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.is_plain(given::numeric)
$$;

create or replace function private.check_number(item jsonb, value jsonb) returns void
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
    if abs(steps - round(steps)) >= 1e-6 then
        perform private.refuse('number_invalid', 400);
    end if;
end
$$;

-- A deliberate choice needs an answer, a reason and a day to come, within five years. One that was made
-- before may stay when its day has passed: then it no longer counts.
-- @refuses deliberate_incomplete, deliberate_date_invalid
create or replace function private.check_deliberate(sent public.answer) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if sent.deliberate_reason = '' and sent.deliberate_until is null then
        return;
    end if;
    if sent.deliberate_reason = '' or sent.deliberate_until is null or sent.status <> 'answered' then
        perform private.refuse('deliberate_incomplete', 400);
    end if;
    if sent.deliberate_until > private.today()
        and sent.deliberate_until <= private.today() + interval '5 years' then
        return;
    end if;
    if not exists (
        select from public.answer as stored
        where (stored.scan_id, stored.item_id, stored.deliberate_until)
            = (sent.scan_id, sent.item_id, sent.deliberate_until)
    ) then
        perform private.refuse('deliberate_date_invalid', 400);
    end if;
end
$$;

-- A number as JavaScript writes it (RFC 8785): the shortest digits that give the same double, written
-- out from a millionth on and below 10^21.
create function private.number_text(given numeric) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when given = 0 then '0'
        when abs(given) >= 1e-6 and abs(given) < 1e21
            then trim_scale(given::double precision::text::numeric)::text
        else regexp_replace(given::double precision::text, 'e([+-])0+', 'e\1')
    end
$$;

-- JSON as one and the same text everywhere: no spaces, keys in order, numbers in one way
-- (the JSON Canonicalization Scheme, RFC 8785, for what answers hold). canonicalJson in
-- src/domain/signature.ts does the same.
create or replace function private.canonical_json(document jsonb) returns text
language plpgsql immutable
set search_path = ''
as $$
begin
    case jsonb_typeof(document)
        when 'object' then
            return '{' || coalesce((
                select string_agg(
                    to_json(key)::text || ':' || private.canonical_json(value), ',' order by key collate "C"
                ) from jsonb_each(document)
            ), '') || '}';
        when 'array' then
            return '[' || coalesce((
                select string_agg(private.canonical_json(value), ',' order by position)
                from jsonb_array_elements(document) with ordinality as element (value, position)
            ), '') || ']';
        when 'number' then
            return private.number_text((document #>> '{}')::numeric);
        else
            return document::text;
    end case;
end
$$;

-- @refuses malformed_request, action_title_missing, text_too_long, number_out_of_range,
--          number_invalid, public_text_missing
create or replace function private.must_be_sound(draft public.action) returns void
language plpgsql immutable
set search_path = ''
as $$
begin
    if num_nulls(draft.id, draft.contributes, draft.feasible, draft.has_owner, draft.continuity,
            draft.public, draft.days_spent, draft.cost_spent) > 0 then
        perform private.refuse('malformed_request', 400);
    end if;
    if draft.title = '' then
        perform private.refuse('action_title_missing', 400);
    end if;
    if length(draft.title) > 200 or length(draft.first_step) > 500 or length(draft.criteria_note) > 500
        or length(draft.public_text) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if greatest(draft.person_days, draft.days_spent) > 10000 or greatest(draft.cost, draft.cost_spent) > 10000000
        or least(draft.person_days, draft.days_spent, draft.cost, draft.cost_spent) < 0 then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if not (private.is_plain(draft.person_days) and private.is_plain(draft.cost)
            and private.is_plain(draft.days_spent) and private.is_plain(draft.cost_spent)) then
        perform private.refuse('number_invalid', 400);
    end if;
    if draft.public and draft.public_text = '' then
        perform private.refuse('public_text_missing', 400);
    end if;
end
$$;

-- The parts of a division: the municipality that leads and at least one other, each once.
-- [{municipality, personDays, cost}] as JSON text.
-- @refuses malformed_request, municipality_unknown, number_out_of_range, number_invalid
create or replace function private.parts_of(parts text)
returns table (municipality_code text, person_days double precision, cost double precision)
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    list jsonb := private.parsed(parts_of.parts);
    part record;
begin
    if jsonb_typeof(list) is distinct from 'array' or jsonb_array_length(list) not between 2 and 40 then
        perform private.refuse('malformed_request', 400);
    end if;
    for part in
        select
            element ->> 'municipality' as code,
            case when jsonb_typeof(element -> 'personDays') = 'number' then element -> 'personDays' end as days,
            case when jsonb_typeof(element -> 'cost') = 'number' then element -> 'cost' end as euro
        from jsonb_array_elements(list) as element
    loop
        perform private.participating_municipality(part.code);
        if part.days is null or part.euro is null then
            perform private.refuse('malformed_request', 400);
        end if;
        if part.days::numeric not between 0 and 10000 or part.euro::numeric not between 0 and 10000000 then
            perform private.refuse('number_out_of_range', 400);
        end if;
        if not (private.is_plain(part.days::numeric) and private.is_plain(part.euro::numeric)) then
            perform private.refuse('number_invalid', 400);
        end if;
        municipality_code := part.code;
        person_days := part.days::double precision;
        cost := part.euro::double precision;
        return next;
    end loop;
end
$$;

-- Says it for the own municipality. Sending the same again changes nothing and returns what is stored.
-- Version 0 means: nothing said before.
-- @refuses forbidden, not_found, malformed_request, text_too_long, number_out_of_range,
--          number_invalid, changed_by_colleague
create or replace function public.save_own_measure(
    measure_id text,
    expected_version int,
    set_aside text default null,
    note text default '',
    person_days double precision default null,
    weeks double precision default null,
    cost text default null
) returns public.own_measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_own_measure.note, ''));
    stored public.own_measure;
begin
    if not exists (select from public.measure where id = save_own_measure.measure_id) then
        perform private.refuse('not_found', 404);
    end if;
    if expected_version is null
        or save_own_measure.set_aside not in ('done', 'not_ours', 'deliberate')
        or save_own_measure.cost not in ('K0', 'K1', 'K2', 'K3', 'K4') then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if save_own_measure.person_days not between 0 and 1000 or save_own_measure.weeks not between 0 and 520 then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if not (private.is_plain(save_own_measure.person_days) and private.is_plain(save_own_measure.weeks)) then
        perform private.refuse('number_invalid', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('own_measure' || code || save_own_measure.measure_id, 0));
    select * into stored from public.own_measure
    where municipality_code = code and measure_id = save_own_measure.measure_id;
    if stored.version is not null and
        (stored.set_aside, stored.note, stored.person_days, stored.weeks, stored.cost)
        is not distinct from (
            save_own_measure.set_aside, said, save_own_measure.person_days, save_own_measure.weeks,
            save_own_measure.cost
        ) then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.own_measure
    values (
        code, save_own_measure.measure_id, save_own_measure.set_aside, said, save_own_measure.person_days,
        save_own_measure.weeks, save_own_measure.cost, expected_version + 1, auth.uid(), now()
    )
    on conflict (municipality_code, measure_id) do update set
        set_aside = excluded.set_aside, note = excluded.note, person_days = excluded.person_days,
        weeks = excluded.weeks, cost = excluded.cost, version = excluded.version,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    returning * into stored;
    return stored;
end
$$;

-- @refuses malformed_request, measure_text_invalid, measure_trigger_invalid, measure_target_invalid,
--          measure_effect_invalid, measure_estimate_invalid
create or replace function private.check_measure(content jsonb, definition jsonb) returns void
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
        'personDays', 'weeks', 'cost', 'retired'
    ] or (select count(*) from jsonb_object_keys(content)) <> 11
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
            or (part ->> 'atMost')::numeric >= private.highest_score(item)::numeric then
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
            or part ? 'raise' and not private.is_between(part -> 'raise', 1, 100) then
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
    if not private.is_between(content -> 'personDays', 0.5, 250)
        or not private.is_between(content -> 'weeks', 1, 104)
        or jsonb_typeof(content -> 'cost') <> 'string'
        or content ->> 'cost' not in ('K0', 'K1', 'K2', 'K3', 'K4') then
        perform private.refuse('measure_estimate_invalid', 400);
    end if;
    if not (private.is_plain((content ->> 'personDays')::numeric)
            and private.is_plain((content ->> 'weeks')::numeric)) then
        perform private.refuse('measure_estimate_invalid', 400);
    end if;
end
$$;

grant execute on function public.server_moment() to authenticated;
