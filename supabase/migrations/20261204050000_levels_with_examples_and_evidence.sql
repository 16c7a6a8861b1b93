-- A level of a ladder has an example and a counter-example, and a question says from which score it asks for evidence.

create or replace function private.are_options(options jsonb) returns boolean
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

create or replace function private.is_question(asked jsonb) returns boolean
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

-- Whether an answer asks for a note or a link: from the score that the question says, else at the two highest levels
-- of a core ladder, from 75 on (dossier b; asksEvidence in src/domain/questionnaire/completeness.ts, both read
-- tests/vectors/evidence-rules.json).
create function private.asks_evidence(item jsonb, value jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(
        private.answer_score(item, value) >= case
            when item ->> 'evidenceFrom' = 'never' then null
            when item ? 'evidenceFrom' then (item ->> 'evidenceFrom')::double precision
            when item ->> 'kind' = 'choice' and (item ->> 'core')::boolean then 75
        end, false
    )
$$;

create or replace function private.without_evidence(definition jsonb, answers jsonb, sheet jsonb) returns setof text
language sql immutable
set search_path = ''
as $$
    select item ->> 'id'
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (select answers -> (item ->> 'id') as answer) as given
    where sheet -> 'items' -> (item ->> 'id') ->> 'status' = 'ok'
      and private.asks_evidence(item, answer -> 'value')
      and btrim(answer ->> 'note') = ''
      and btrim(answer ->> 'evidenceUrl') = ''
$$;
