-- Staff correct the wording of a version; wording.sql keeps what it was.

-- Whether all of these are objects with the keys they need and no others than these and the ones allowed.
create function private.have_keys(objects jsonb, needed text[], allowed text[] default '{}') returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(bool_and(
        jsonb_typeof(value) = 'object' and value ?& needed and value - needed - allowed = '{}'
    ), true)
    from jsonb_each(objects)
$$;

-- Whether a question can have the answer that a predicate asks for (canBe in contradiction-rule.ts).
create function private.can_be(predicate jsonb, item jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select case
        when predicate ? 'unknown' then item is not null
        when predicate ?| '{olderThan,newerThan}' then item ->> 'kind' = 'date'
        when predicate ?| '{is,above,below}' then item ->> 'kind' = 'number'
        else jsonb_path_query_array(item, '$.options[*].id')
                @> coalesce(predicate -> 'oneOf', predicate -> 'includes', predicate -> 'without')
            and (item ->> 'kind' = 'multi') <> predicate ? 'oneOf'
    end
$$;

-- Whether a contradiction rule has its parts, and predicates that exist (contradiction-rule.ts).
create function private.is_contradiction_rule(rule jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.have_keys(jsonb_build_object('rule', rule), '{id,items,clashes,says}')
        and rule ->> 'id' ~ '^[a-z0-9][a-z0-9-]*$'
        and jsonb_typeof(rule -> 'says') = 'string'
        and jsonb_array_length(rule -> 'items') = 2
        and jsonb_typeof(rule #> '{items,0}') = 'string' and jsonb_typeof(rule #> '{items,1}') = 'string'
        and jsonb_array_length(rule -> 'clashes') > 0
        and not exists (
            select from jsonb_array_elements(rule -> 'clashes') as clash
            where jsonb_array_length(clash) <> 2
        )
        and not exists (
            select from jsonb_array_elements(rule -> 'clashes') as clash
            cross join jsonb_array_elements(clash) as predicate
            where not coalesce(
                (select count(*) = 1 and bool_and(case key
                    when 'oneOf' then jsonb_array_length(value) > 0
                        and not jsonb_path_exists(value, '$[*] ? (@.type() != "string")')
                    when 'unknown' then value = 'true'
                    when 'olderThan' then value @? '$.years ? (@ > 0 && @ == @.floor())'
                        and value - 'years' = '{}'
                    when 'newerThan' then value @? '$.years ? (@ > 0 && @ == @.floor())'
                        and value - 'years' = '{}'
                    when 'includes' then jsonb_typeof(value) = 'string'
                    when 'without' then jsonb_typeof(value) = 'string'
                    when 'is' then jsonb_typeof(value) = 'number'
                    when 'above' then jsonb_typeof(value) = 'number'
                    when 'below' then jsonb_typeof(value) = 'number'
                    else false
                end) from jsonb_each(predicate)),
                false
            )
        )
$$;

-- Whether a wording has the shape the program reads, about things that the version knows; every text is
-- one line of at most 500 characters, with no other {place} than those that are filled in.
create function private.is_wording(content jsonb, definition jsonb) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return private.have_keys(
            jsonb_build_object('wording', content), '{themes,items,ratingItems,measures,contradictions}'
        )
        and private.have_keys(content -> 'themes', '{writtenFor,de}')
        and private.have_keys(content -> 'items', '{writtenFor}', '{options,value,chosen,unknown}')
        and private.have_keys(content -> 'ratingItems', '{writtenFor,experience,fr}')
        and private.have_keys(content -> 'measures', '{legalNote}')
        and not exists (
            select from unnest('{themes,items,ratingItems}'::text[]) as part
            cross join jsonb_object_keys(content -> part) as known
            where not definition -> part @> jsonb_build_array(jsonb_build_object('id', known))
        )
        and not exists (
            select from jsonb_each(content -> 'items') as item (id, words)
            cross join jsonb_object_keys(words -> 'options') as option
            where private.option_of(private.item_of(definition, id), option) is null
        )
        and not exists (
            select from unnest('{themes,items,ratingItems,measures}'::text[]) as part
            cross join jsonb_each(content -> part) as one (id, words)
            cross join jsonb_each(words || coalesce(words -> 'options', '{}')) as said (name, text)
            where name <> 'options' and jsonb_typeof(text) <> 'string'
                or name = 'value' and text #>> '{}' !~ '[{]value[}]'
                or name = 'chosen' and text #>> '{}' !~ '[{]chosen[}]'
        )
        and not exists (
            select from jsonb_array_elements(content -> 'contradictions') as rule
            where not coalesce(
                private.is_contradiction_rule(rule)
                and content -> 'items' ?& array(select jsonb_array_elements_text(rule -> 'items')), false
            )
        )
        and not exists (
            select from jsonb_array_elements(content -> 'contradictions') as rule
            cross join jsonb_array_elements(rule -> 'clashes') as clash
            cross join jsonb_array_elements(clash) with ordinality as predicate (asks, side)
            where not coalesce(private.can_be(
                asks, private.item_of(definition, rule -> 'items' ->> (side - 1)::int)
            ), false)
        )
        and not exists (
            select from jsonb_path_query(content, '$.** ? (@.type() == "string")') as leaf
            cross join lateral (select leaf #>> '{}' as words) as said
            where btrim(words) = '' or length(words) > 500 or not private.is_one_line(words)
                or regexp_replace(words, '[{](value|chosen|of)[}]', '', 'g') ~ '[{}]'
        );
-- An array or a word where an object is expected.
exception when data_exception then
    return false;
end
$$;

-- Whoever writes it, be it staff or a new version of the program.
-- @refuses wording_invalid
create function private.must_be_wording() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if not coalesce(private.is_wording(new.content, (
        select definition from public.questionnaire_version where id = new.questionnaire_version
    )), false) then
        perform private.refuse('wording_invalid', 400);
    end if;
    return new;
end
$$;

create trigger questionnaire_wording_has_its_shape
    before insert or update on public.questionnaire_wording
    for each row execute function private.must_be_wording();

-- Writes the next wording of a version; 0 expected writes the first. The wording that the editor saw has to
-- be the last one; the same again changes nothing.
-- @refuses forbidden, malformed_request, not_found, changed_by_colleague, wording_invalid
create function public.save_wording(questionnaire_version text, expected_version int, content text)
returns public.questionnaire_wording
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    wanted jsonb := private.parsed(save_wording.content);
    last public.questionnaire_wording;
begin
    perform private.must_be_staff();
    if save_wording.expected_version is null or wanted is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (
        select from public.questionnaire_version where id = save_wording.questionnaire_version
    ) then
        perform private.refuse('not_found', 404);
    end if;
    -- One at a time; what reads does not wait.
    lock table public.questionnaire_wording in share row exclusive mode;
    select * into last from public.questionnaire_wording
    where questionnaire_version = save_wording.questionnaire_version;
    -- The same sent twice finds itself stored.
    if last.version = save_wording.expected_version + 1 and last.content = wanted then
        return last;
    end if;
    if coalesce(last.version, 0) <> save_wording.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.questionnaire_wording (questionnaire_version, content)
    values (save_wording.questionnaire_version, wanted)
    on conflict (questionnaire_version) do update set content = excluded.content
    returning * into last;
    perform private.log_act('wording_saved', facts => jsonb_build_object('version', last.questionnaire_version));
    return last;
end
$$;

grant execute on function public.save_wording(text, int, text) to authenticated;
