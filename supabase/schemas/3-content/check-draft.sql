-- Whether a draft can become a version (publish-draft.sql): its parts fit together, and nothing is left to fill in or to
-- translate. Every refusal has its place on the screen (checksOf in src/domain/questionnaire/draft/checks.ts; both read
-- tests/vectors/draft-faults.json).

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
create function private.fits_together(definition jsonb) returns boolean
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

-- Whether the rating page can ask it: every text in four languages, answers with the values that are counted.
create function private.is_rating_page(rating jsonb, known jsonb) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return (
        select bool_and(private.is_said_in(text, '{nl,en,de,fr}'))
        from (
            select jsonb_array_elements(rating -> 'items') as text
            union all
            select value from jsonb_each(rating -> 'texts')
            union all
            select jsonb_path_query(rating, '$.scales.*[*].text')
        ) as said
    )
        and private.names_of(rating -> 'texts') = private.names_of(known -> 'texts')
        and jsonb_path_query_array(rating, '$.scales.*[*].value')
            = jsonb_path_query_array(known, '$.scales.*[*].value');
exception when data_exception then
    return false;
end
$$;

create function private.names_of(object jsonb) returns text[]
language sql immutable
set search_path = ''
as $$
    select array(select jsonb_object_keys(object) order by 1)
$$;
