-- Measures that are not for every municipality, and the legal minimum that a measure mends
-- (docs/decisions/0154-advice-fits-the-municipality.md).

alter table public.municipality
    add column features text[] not null default '{}' check (features <@ array['harbour', 'business_park']);
comment on column public.municipality.features is 'What not every municipality has; for measures that ask for it.';

alter table public.measure
    add column conditions text[] not null default '{}' check (
        conditions <@ array['small', 'medium', 'large', 'border', 'rural', 'harbour', 'business_park']
    ),
    add column duties jsonb not null default '[]' check (jsonb_typeof(duties) = 'array');
comment on column public.measure.conditions is 'What a municipality has to be; empty is every one.';
comment on column public.measure.duties is '[{item, atLeast, atMost, law}]: a legal minimum, not met within these scores.';

create or replace function private.measure_content(measure public.measure) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_build_object(
        'title', measure.title,
        'approach', measure.approach,
        'sharing', measure.sharing,
        'triggers', measure.triggers,
        'unknownTriggers', to_jsonb(measure.unknown_triggers),
        'targets', measure.targets,
        'effects', measure.effects,
        'conditions', to_jsonb(measure.conditions),
        'duties', measure.duties,
        'personDays', measure.person_days,
        'hoursPerYear', measure.hours_per_year,
        'weeks', measure.weeks,
        'cost', measure.cost,
        'retired', measure.retired
    )
$$;

create function private.check_fit(content jsonb, definition jsonb) returns void
language plpgsql immutable
set search_path = ''
as $$
declare
    part jsonb;
    item jsonb;
begin
    if not (case when jsonb_typeof(content -> 'conditions') = 'array' then
        content -> 'conditions'
            <@ '["small", "medium", "large", "border", "rural", "harbour", "business_park"]'
        and (
            select count(distinct condition) = count(*)
            from jsonb_array_elements(content -> 'conditions') as condition
        )
    else false end) then
        perform private.refuse('measure_condition_invalid', 400);
    end if;
    if content -> 'duties' = '[]' then
        return;
    end if;
    if not private.is_list_of(content -> 'duties', '{item,atLeast,atMost,law}', 'item') then
        perform private.refuse('measure_duty_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'duties') loop
        item := private.item_of(definition, part ->> 'item');
        -- At the highest score every answer would fail it.
        if item is null or private.lowest_score(item) is null
            or not private.is_between(part -> 'atMost', private.lowest_score(item), private.highest_score(item))
            or (part ->> 'atMost')::numeric >= private.highest_score(item)::numeric
            or not private.is_between(
                part -> 'atLeast', private.lowest_score(item), (part ->> 'atMost')::double precision
            )
            or not private.is_plain((part ->> 'atMost')::numeric)
            or not private.is_plain((part ->> 'atLeast')::numeric)
            or jsonb_typeof(part -> 'law') is distinct from 'string'
            or length(btrim(part ->> 'law')) not between 1 and 200
            or not private.is_one_line(btrim(part ->> 'law')) then
            perform private.refuse('measure_duty_invalid', 400);
        end if;
    end loop;
end
$$;

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

create or replace function public.save_measure(measure_id text, expected_version int, content text)
returns public.measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_measure.content);
    last public.measure;
    written public.measure;
begin
    perform private.must_be_staff();
    if save_measure.expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if save_measure.measure_id is null
        or save_measure.measure_id !~ '^[a-z0-9][a-z0-9-]*$' or length(save_measure.measure_id) > 60 then
        perform private.refuse('measure_id_invalid', 400);
    end if;
    if save_measure.expected_version = 0 then
        -- One at a time gets the last place.
        lock table public.measure in share row exclusive mode;
    end if;
    select * into last from public.measure where id = save_measure.measure_id for update;
    -- The same sent twice finds itself stored.
    if last.version = save_measure.expected_version + 1
        and private.measure_content(last) = wanted || jsonb_build_object(
            'title', btrim(wanted ->> 'title'), 'approach', btrim(wanted ->> 'approach'),
            'sharing', btrim(wanted ->> 'sharing')
        ) then
        return last;
    end if;
    if last.id is null and save_measure.expected_version <> 0 then
        perform private.refuse('not_found', 404);
    end if;
    if last.id is not null and save_measure.expected_version = 0 then
        perform private.refuse('measure_exists', 409);
    end if;
    if last.version <> save_measure.expected_version then
        perform private.refuse('measure_changed_by_colleague', 409);
    end if;
    if last.id is null
        or wanted is distinct from private.measure_content(last) || '{"retired": true}' then
        perform private.check_measure(wanted, (
            select definition from public.questionnaire_version
            where id = private.current_questionnaire_version()
        ));
    end if;
    insert into public.measure (
        id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects,
        person_days, hours_per_year, weeks, cost, retired, conditions, duties
    )
    values (
        save_measure.measure_id,
        (select coalesce(max(position), 0) + 1 from public.measure),
        btrim(wanted ->> 'title'),
        btrim(wanted ->> 'approach'),
        btrim(wanted ->> 'sharing'),
        wanted -> 'triggers',
        array(select jsonb_array_elements_text(wanted -> 'unknownTriggers')),
        wanted -> 'targets',
        wanted -> 'effects',
        (wanted ->> 'personDays')::double precision,
        (wanted ->> 'hoursPerYear')::double precision,
        (wanted ->> 'weeks')::double precision,
        wanted ->> 'cost',
        (wanted ->> 'retired')::boolean,
        array(select jsonb_array_elements_text(wanted -> 'conditions')),
        wanted -> 'duties'
    )
    on conflict (id) do update set
        title = excluded.title, approach = excluded.approach, sharing = excluded.sharing,
        triggers = excluded.triggers, unknown_triggers = excluded.unknown_triggers,
        targets = excluded.targets, effects = excluded.effects, person_days = excluded.person_days,
        hours_per_year = excluded.hours_per_year, weeks = excluded.weeks, cost = excluded.cost, retired = excluded.retired,
        conditions = excluded.conditions, duties = excluded.duties
    returning * into written;
    return written;
end
$$;
