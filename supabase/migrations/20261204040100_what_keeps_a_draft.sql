-- What keeps a draft from being published has its place on the screen, and what the screen calls a fault is refused
-- here too: what is left to fill in or to translate, rules about answers that cannot be, questions the short route
-- never asks.

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
create or replace function private.is_wording(content jsonb, definition jsonb) returns boolean
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

drop function private.is_contradiction_rule(jsonb, jsonb);

-- Whether what a part says about itself is a wording of it (save-wording.sql).
create function private.is_worded(kind text, part_id text, content jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.is_wording(
        '{"themes": {}, "items": {}, "ratingItems": {}, "measures": {}, "contradictions": []}'
        || case
            when kind = 'legalNote'
                then jsonb_build_object('measures', jsonb_build_object(part_id, content))
            when content ? 'words'
                then jsonb_build_object(kind || 's', jsonb_build_object(part_id, content -> 'words'))
            else '{}'
        end,
        jsonb_build_object(kind || 's', jsonb_build_array(content -> 'asked'))
    )
$$;

-- Whether a part of a draft has its shape; every text in it is one line of at most 1000 characters.
create or replace function private.is_draft_part(kind text, part_id text, content jsonb) returns boolean
language plpgsql immutable
set search_path = ''
as $$
declare
    asked jsonb := case when kind <> 'lineage' then content -> 'asked' end;
begin
    return coalesce(case kind
        when 'theme' then private.have_keys(jsonb_build_object('part', content), '{asked}', '{words}')
            and private.have_keys(jsonb_build_object('theme', asked), '{id,text,weight,minutes,filledInBy}')
            and private.is_said_in(asked -> 'text', '{nl,en}')
            and private.is_between(asked -> 'weight', 0.01, 100)
            and private.is_between(asked -> 'minutes', 0, 600)
            and jsonb_typeof(asked -> 'filledInBy') = 'string'
        when 'item' then private.have_keys(jsonb_build_object('part', content), '{asked}', '{words}')
            and private.is_question(asked)
        when 'ratingItem' then private.have_keys(jsonb_build_object('part', content), '{asked,words}')
            and private.have_keys(jsonb_build_object('item', asked), '{id,theme,text,scanItems}')
            and private.is_said_in(asked -> 'text', '{nl,en,de}')
            and jsonb_typeof(asked -> 'scanItems') = 'array'
        when 'contradiction' then content ->> 'id' = part_id and private.is_contradiction_rule(content)
        when 'ratingPage' then private.have_keys(jsonb_build_object('page', content), '{texts,scales}')
        when 'lineage' then private.have_keys(jsonb_build_object('lineage', content), '{how,from}', '{asked}')
            and (not content ? 'asked' or content #>> '{asked,id}' = part_id)
        else jsonb_typeof(content) = 'object'
    end, false)
        and coalesce(asked ->> 'id', part_id) = part_id
        and (kind not in ('theme', 'item', 'ratingItem', 'legalNote') or private.is_worded(kind, part_id, content))
        and not exists (
            select from jsonb_path_query(content, '$.** ? (@.type() == "string")') as leaf
            where btrim(leaf #>> '{}') = ''
                or length(leaf #>> '{}') > case kind when 'contradiction' then 500 else 1000 end
                or kind = 'contradiction' and leaf #>> '{}' ~ '[{}]'
                or not private.is_one_line(leaf #>> '{}')
        );
-- An array or a word where an object is expected.
exception when data_exception then
    return false;
end
$$;

-- Whether a text is said in each of its languages; a sentence that is the Dutch one was not translated.
create function private.is_translated(texts jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select not exists (
        select from jsonb_each_text(texts) as said (language, words)
        where language <> 'nl' and words = texts ->> 'nl' and words ~ '^\s*\S+(\s+\S+){2}'
    )
$$;

-- Whether nothing in a draft is still to be filled in, as a new part begins with, and every text is in its languages.
create function private.is_filled_in(draft public.questionnaire_draft) returns boolean
language sql stable
set search_path = ''
as $$
    with part as (
        select * from private.parts_now(draft.id) where kind <> 'lineage'
    )
    select not exists (
            select from part where jsonb_path_exists(content, '$.** ? (@ == "…")')
        )
        and not exists (
            select from part where kind = 'theme' and not content ? 'words'
        )
        and not exists (
            select from part
            where kind in ('theme', 'item') and not private.is_translated(content #> '{asked,text}')
                or kind = 'ratingItem' and not private.is_translated(
                    content #> '{asked,text}' || jsonb_build_object('fr', content #> '{words,fr}')
                )
        )
        and not exists (
            select from part
            cross join lateral (
                select jsonb_path_query(content, '$.texts.*')
                union all
                select jsonb_path_query(content, '$.scales.*[*].text')
            ) as said (text)
            where kind = 'ratingPage' and not private.is_translated(text)
        )
$$;

-- Whether the parts of a definition fit together: what stands in it is there, weights add up, and a question
-- that shows another comes before it.
create or replace function private.fits_together(definition jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    with item as (
        select value ->> 'id' as id, value, place
        from jsonb_array_elements(definition -> 'items') with ordinality as listed (value, place)
    ), rated as (
        select value ->> 'id' as id, value from jsonb_array_elements(definition -> 'ratingItems')
    ), theme as (
        select value ->> 'id' as id, value from jsonb_array_elements(definition -> 'themes')
    )
    select (select sum((value ->> 'weight')::numeric) from theme) = 100
        -- A rating counts from eight answers on (rate-service.sql).
        and exists (select from item) and (select count(*) from rated) >= 8
        and not exists (
            select from (select value from item union all select value from rated) as asked
            where not exists (select from theme where theme.id = asked.value ->> 'theme')
        )
        and not exists (
            select from item where value ? 'showIf' and not exists (
                select from item as before
                where before.id = item.value #>> '{showIf,item}' and before.place < item.place
                  and case when item.value -> 'showIf' ? 'oneOf'
                      then before.value ->> 'kind' in ('choice', 'yesNo')
                          and item.value #> '{showIf,oneOf}' <@ jsonb_path_query_array(
                              before.value, '$.options[*].id'
                          )
                      else before.value ->> 'kind' = 'number' end
            )
        )
        -- The short route asks core questions only: one that waits for another kind would never be asked in it.
        and not exists (
            select from item join item as before on before.id = item.value #>> '{showIf,item}'
            where item.value -> 'core' = 'true' and before.value -> 'core' = 'false'
        )
        -- Each link stands on both sides.
        and not exists (
            (
                select item.id, name from item
                cross join jsonb_array_elements_text(value -> 'ratingItems') as name
                except
                select name, rated.id from rated
                cross join jsonb_array_elements_text(value -> 'scanItems') as name
            ) union all (
                select name, rated.id from rated
                cross join jsonb_array_elements_text(value -> 'scanItems') as name
                except
                select item.id, name from item
                cross join jsonb_array_elements_text(value -> 'ratingItems') as name
            )
        )
$$;

-- Publishes a draft with a note on what is new. What is not the same as in the version it was started from has
-- been decided by an editor, and who publishes saw every edit.
-- @param edits_seen how many edits were made in it, as read_draft told
-- @refuses changed_by_colleague, questionnaire_faulty, lineage_undecided, version_note_missing, version_name_taken,
--          what draft_to_change, save_wording and save_measure refuse
create or replace function public.publish_draft(draft_id uuid, note text, edits_seen int) returns text
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
    edition jsonb := private.edition_of(draft);
    measure public.draft_part;
begin
    if coalesce(length(btrim(note)), 0) not between 1 and 2000 then
        perform private.refuse('version_note_missing', 400);
    end if;
    if private.edits_of(draft.id) is distinct from publish_draft.edits_seen then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    perform private.must_be_free(draft.name);
    if not coalesce(
        private.fits_together(edition -> 'definition') and private.is_filled_in(draft)
        and private.is_rating_page(edition -> 'rating', (
            select content from public.rating_questions where questionnaire_version = draft.started_from
        )), false
    ) then
        perform private.refuse('questionnaire_faulty', 409);
    end if;
    if exists (select from private.draft_lineage(draft) where not decided) then
        perform private.refuse('lineage_undecided', 409);
    end if;
    insert into public.questionnaire_version (id, definition, note)
    values (draft.name, edition -> 'definition', btrim(publish_draft.note));
    insert into public.questionnaire_wording (questionnaire_version, content)
    values (draft.name, edition -> 'wording');
    insert into public.rating_questions (questionnaire_version, content)
    values (draft.name, edition -> 'rating');
    for measure in select * from private.parts_now(draft.id) where kind = 'measure' loop
        perform public.save_measure(
            measure.id, (measure.content ->> 'version')::int, (measure.content -> 'content')::text
        );
    end loop;
    update public.questionnaire_draft set (state, reader_key) = ('published', null) where id = draft.id;
    perform private.log_act('questionnaire_published', facts => jsonb_build_object('version', draft.name));
    return draft.name;
end
$$;
