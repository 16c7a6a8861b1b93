-- Staff edit the catalogue: change a measure, add one, retire one. measure-version.sql keeps what it was.

-- Writes the next version of a measure; version 0 adds one, at the end. The version that the editor saw
-- has to be the last one; the same again changes nothing. What is only retired need not fit the
-- questionnaire any more.
-- @refuses forbidden, not_found, measure_id_invalid, measure_exists, changed_by_colleague, and
--          what check_measure refuses
create function public.save_measure(measure_id text, expected_version int, content text)
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
        perform private.refuse('changed_by_colleague', 409);
    end if;
    if last.id is null
        or wanted is distinct from private.measure_content(last) || '{"retired": true}' then
        perform private.check_measure(wanted, private.all_questions());
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
    perform private.log_act('measure_saved', subject_kind => 'measure', subject => written.id);
    return written;
end
$$;

grant execute on function public.save_measure(text, int, text) to authenticated;
