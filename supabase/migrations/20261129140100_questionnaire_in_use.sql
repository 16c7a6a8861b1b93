-- Which version of the questionnaire is meant where no round is named.

-- That of the open round; while none is open the one that the next round will use.
create function private.questionnaire_in_use() returns text
language sql stable
set search_path = ''
as $$
    select coalesce(
        (select questionnaire_version from public.round where state = 'open'),
        private.current_questionnaire_version()
    )
$$;

-- The same with what is said about it, as src/data/questionnaires.ts reads any version.
create function public.questionnaire_in_use() returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select jsonb_build_object(
        'definition', definition,
        'wording', (
            select jsonb_build_object('content', content)
            from public.questionnaire_wording where questionnaire_version = id
        )
    )
    from public.questionnaire_version where id = private.questionnaire_in_use()
$$;

-- Everything that can be asked: the version in use, and what other versions ask besides, the newest first
-- (src/domain/questionnaire/all-questions.ts). A measure can be about any of it.
create function private.all_questions() returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_object_agg(list, questions)
    from (
        select list, jsonb_agg(question order by first_asked, place) as questions
        from (
            select distinct on (list, question ->> 'id') list, question, age as first_asked, place
            from (
                select
                    definition,
                    row_number() over (
                        order by id = private.questionnaire_in_use() desc, published_at desc, id desc
                    ) as age
                from public.questionnaire_version
            ) as version
            cross join unnest(array['items', 'ratingItems']) as list
            cross join jsonb_array_elements(definition -> list) with ordinality as asked (question, place)
            order by list, question ->> 'id', age
        ) as once
        group by list
    ) as lists
$$;

grant execute on function public.questionnaire_in_use() to anon, authenticated;

-- Writes the next version of a measure; version 0 adds one, at the end. The version that the editor saw
-- has to be the last one; the same again changes nothing. What is only retired need not fit the
-- questionnaire any more.
-- @refuses forbidden, not_found, measure_id_invalid, measure_exists, measure_changed_by_colleague, and
--          what check_measure refuses
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
    return written;
end
$$;

-- All that the rating page needs before somebody can rate, in one document: the questions of the version in
-- use, and the places to choose from.
create or replace function private.rating_form() returns jsonb
language sql stable
set search_path = ''
as $$
    select content || jsonb_build_object(
        'office', jsonb_build_object('plain', office, 'french', office_in_french),
        'places', (
            select jsonb_agg(jsonb_build_object(
                'code', code, 'name', name, 'shortName', short_name, 'slug', slug,
                'row', tile_row, 'column', tile_column
            ) order by tile_row, tile_column)
            from public.municipality where takes_part
        )
    )
    from public.rating_questions cross join public.region
    where questionnaire_version = private.questionnaire_in_use()
$$;
