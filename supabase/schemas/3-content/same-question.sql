-- The one notion of the same question in two versions (src/domain/questionnaire/same-question.ts; both read
-- tests/vectors/same-question.json).

-- In what an answer is counted and how it becomes a score.
create function private.question_scale(item jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_build_object(
        'kind', item -> 'kind', 'hiddenScore', item -> 'hiddenScore', 'cap', item -> 'cap',
        'unit', item -> 'unit', 'anchors', item -> 'anchors'
    )
$$;

-- Everything a person reads, chooses from and is held to; how an apostrophe is drawn changes nothing of it.
create function private.question_meaning(item jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select translate(jsonb_build_object(
        'kind', item -> 'kind', 'text', item -> 'text' -> 'nl',
        'notApplicableWhen', item -> 'notApplicableWhen',
        'unit', item -> 'unit', 'min', item -> 'min', 'max', item -> 'max', 'step', item -> 'step',
        'options', (
            select jsonb_agg(
                jsonb_build_array(
                    option -> 'id', option -> 'text', option -> 'score',
                    coalesce(option -> 'exclusive', 'false')
                ) order by place
            )
            from jsonb_array_elements(item -> 'options') with ordinality as known (option, place)
        )
    )::text, '‘’', '''''')::jsonb
$$;

-- 'same'; 'reworded' when an answer still means and scores the same; else 'other'.
create function private.same_question(before jsonb, now jsonb) returns text
language sql immutable
set search_path = ''
as $$
    select case
        when private.question_scale(before) <> private.question_scale(now)
            or exists (
                select from jsonb_array_elements(before -> 'options') as earlier
                join jsonb_array_elements(now -> 'options') as later
                    on later ->> 'id' = earlier ->> 'id'
                where later -> 'score' <> earlier -> 'score'
            ) then 'other'
        when private.question_meaning(before) = private.question_meaning(now) then 'same'
        else 'reworded'
    end
$$;
