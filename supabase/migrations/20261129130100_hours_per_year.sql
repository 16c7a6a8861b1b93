-- What a measure costs to keep running, every year, besides the days to make it
-- (docs/decisions/0151-what-it-costs-to-run.md).

alter table public.measure
    add column hours_per_year double precision not null default 0 check (hours_per_year >= 0);
comment on column public.measure.person_days is 'Once, to make it.';
comment on column public.measure.hours_per_year is 'Every year, to keep it running.';

alter table public.own_measure
    add column hours_per_year double precision check (hours_per_year between 0 and 2000);
comment on column public.own_measure.person_days is 'Own estimate, as those after it; null is that of the catalogue.';
comment on column public.own_measure.hours_per_year is 'Own estimate of what it takes to keep it running.';

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
        'personDays', measure.person_days,
        'hoursPerYear', measure.hours_per_year,
        'weeks', measure.weeks,
        'cost', measure.cost,
        'retired', measure.retired
    )
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
        'personDays', 'hoursPerYear', 'weeks', 'cost', 'retired'
    ] or (select count(*) from jsonb_object_keys(content)) <> 12
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
        person_days, hours_per_year, weeks, cost, retired
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
        (wanted ->> 'retired')::boolean
    )
    on conflict (id) do update set
        title = excluded.title, approach = excluded.approach, sharing = excluded.sharing,
        triggers = excluded.triggers, unknown_triggers = excluded.unknown_triggers,
        targets = excluded.targets, effects = excluded.effects, person_days = excluded.person_days,
        hours_per_year = excluded.hours_per_year, weeks = excluded.weeks, cost = excluded.cost, retired = excluded.retired
    returning * into written;
    return written;
end
$$;

drop function public.save_own_measure(text, int, text, text, double precision, double precision, text);

create function public.save_own_measure(
    measure_id text,
    expected_version int,
    set_aside text default null,
    note text default '',
    person_days double precision default null,
    weeks double precision default null,
    cost text default null,
    hours_per_year double precision default null
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
    if save_own_measure.person_days not between 0 and 1000 or save_own_measure.weeks not between 0 and 520
        or save_own_measure.hours_per_year not between 0 and 2000 then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if not (private.is_plain(save_own_measure.person_days) and private.is_plain(save_own_measure.weeks)
            and private.is_plain(save_own_measure.hours_per_year)) then
        perform private.refuse('number_invalid', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('own_measure' || code || save_own_measure.measure_id, 0));
    select * into stored from public.own_measure
    where municipality_code = code and measure_id = save_own_measure.measure_id;
    if stored.version is not null and
        (stored.set_aside, stored.note, stored.person_days, stored.weeks, stored.cost, stored.hours_per_year)
        is not distinct from (
            save_own_measure.set_aside, said, save_own_measure.person_days, save_own_measure.weeks,
            save_own_measure.cost, save_own_measure.hours_per_year
        ) then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.own_measure
    values (
        code, save_own_measure.measure_id, save_own_measure.set_aside, said, save_own_measure.person_days,
        save_own_measure.weeks, save_own_measure.cost, expected_version + 1, auth.uid(), now(),
        save_own_measure.hours_per_year
    )
    on conflict (municipality_code, measure_id) do update set
        set_aside = excluded.set_aside, note = excluded.note, person_days = excluded.person_days,
        hours_per_year = excluded.hours_per_year, weeks = excluded.weeks, cost = excluded.cost, version = excluded.version,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    returning * into stored;
    return stored;
end
$$;

grant execute on function public.save_own_measure(
    text, int, text, text, double precision, double precision, text, double precision
) to authenticated;
