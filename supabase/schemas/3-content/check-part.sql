-- The shape of what a draft is made of, part by part (the twin of src/domain/questionnaire/draft/document.ts and
-- part-rules.ts; both read tests/vectors/draft-parts.json). How parts fit together is checked when it is published
-- (check-draft.sql).

-- Whether an object has these languages and no other, each with a text.
create function private.is_said_in(texts jsonb, languages text[]) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.have_keys(jsonb_build_object('text', texts), languages)
        and not exists (select from jsonb_each(texts) where jsonb_typeof(value) <> 'string')
$$;

-- Whether the options of an item are two or more, each with another id.
create function private.are_options(options jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select jsonb_array_length(options) > 1
        and (
            select count(distinct option ->> 'id') = count(*) and bool_and(
                private.have_keys(jsonb_build_object('option', option), '{id,text,score}', '{exclusive,example,counterExample}')
                and option ->> 'id' ~ '^[a-z0-9][a-z0-9-]*$'
                and jsonb_typeof(option -> 'text') = 'string'
                and coalesce(jsonb_typeof(option -> 'example'), 'string') = 'string'
                and coalesce(jsonb_typeof(option -> 'counterExample'), 'string') = 'string'
                and private.is_between(option -> 'score', 0, 100)
                and coalesce(jsonb_typeof(option -> 'exclusive'), 'boolean') = 'boolean'
            )
            from jsonb_array_elements(options) as option
        )
$$;

-- Whether the anchors of a number go up, each with a score.
create function private.are_anchors(anchors jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select anchors is null or jsonb_array_length(anchors) > 1 and (
        select bool_and(
            jsonb_array_length(anchor) = 2 and private.is_between(anchor -> 1, 0, 100)
            and jsonb_typeof(anchor -> 0) = 'number' and (place = 1 or anchor -> 0 > before -> 0)
        )
        from (
            select anchor, place, lag(anchor) over (order by place) as before
            from jsonb_array_elements(anchors) with ordinality as listed (anchor, place)
        ) as pairs
    )
$$;

-- Whether an item has the fields of its kind (src/domain/questionnaire/definition.ts).
create function private.is_question(asked jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.have_keys(
            jsonb_build_object('item', asked),
            '{id,theme,kind,core,weight,text,why,normSource,ratingItems}'::text[] || case asked ->> 'kind'
                when 'choice' then '{options}'::text[]
                when 'yesNo' then '{options}'
                when 'multi' then '{options,cap}'
                when 'number' then '{unit,min,max,step}'
                when 'date' then '{min}'
            end,
            '{help,example,counterExample,evidenceHint,evidenceFrom,notApplicableWhen,showIf,hiddenScore,follows}'
                ::text[]
            || case asked ->> 'kind' when 'number' then '{anchors}'::text[] else '{}' end
        )
        and private.is_said_in(asked -> 'text', '{nl,en}')
        and asked -> 'weight' in ('0', '1', '2')
        and jsonb_typeof(asked -> 'core') = 'boolean'
        and jsonb_typeof(asked -> 'ratingItems') = 'array'
        and not exists (
            select from unnest(
                '{theme,why,normSource,help,example,counterExample,evidenceHint,notApplicableWhen,unit}'::text[]
            ) as name
            where jsonb_typeof(asked -> name) <> 'string'
        )
        and (not asked ? 'options' or private.are_options(asked -> 'options'))
        and (asked ->> 'kind' <> 'yesNo' or jsonb_array_length(asked -> 'options') = 2)
        and (asked ->> 'kind' <> 'multi' or private.is_between(asked -> 'cap', 0, 100))
        and private.are_anchors(asked -> 'anchors')
        and (asked ->> 'kind' <> 'number' or (
            jsonb_typeof(asked -> 'min') = 'number' and jsonb_typeof(asked -> 'max') = 'number'
            and jsonb_typeof(asked -> 'step') = 'number'
            and asked -> 'max' > asked -> 'min' and asked -> 'step' > '0'
        ))
        and (asked ->> 'kind' <> 'date' or asked ->> 'min' ~ '^\d{4}-\d\d-\d\d$')
        and (not asked ? 'evidenceFrom' or asked -> 'evidenceFrom' = '"never"'
            or private.is_between(asked -> 'evidenceFrom', 0, 100))
        and (not asked ? 'hiddenScore' or private.is_between(asked -> 'hiddenScore', 0, 100))
        and (not asked ? 'showIf'
            or private.have_keys(jsonb_build_object('if', asked -> 'showIf'), '{item,atLeast}')
                and jsonb_typeof(asked #> '{showIf,atLeast}') = 'number'
            or private.have_keys(jsonb_build_object('if', asked -> 'showIf'), '{item,oneOf}')
                and jsonb_array_length(asked #> '{showIf,oneOf}') > 0)
        and (not asked ? 'follows'
            or private.have_keys(jsonb_build_object('follows', asked -> 'follows'), '{how,items}')
                and asked #>> '{follows,how}' in ('split', 'merged')
                and jsonb_array_length(asked #> '{follows,items}') > 0)
$$;

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
create function private.is_draft_part(kind text, part_id text, content jsonb) returns boolean
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
