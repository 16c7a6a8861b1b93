-- Which version of the questionnaire is meant where no round is named.

-- That of the rounds that are open, which all have the same (round-moves.sql); while none is open the one that the
-- next round will use.
create function private.questionnaire_in_use() returns text
language sql stable
set search_path = ''
as $$
    select coalesce(
        (select questionnaire_version from public.round where state = 'open' limit 1),
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
