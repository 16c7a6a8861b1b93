-- How each question of a draft stands to the version it was started from (lineageOfDraft in
-- src/domain/questionnaire/draft/lineage.ts does the same): proposed by what same_question says, decided by an editor:
-- of the question as it was then, so what is rewritten later is decided anew.

create function private.draft_lineage(draft public.questionnaire_draft)
returns table (item_id text, how text, comes_from text[], decided boolean)
language sql stable
set search_path = ''
as $$
    with part as (
        select * from private.parts_now(draft.id)
    ), before as (
        select value ->> 'id' as id, value as question
        from public.questionnaire_version
        cross join jsonb_array_elements(definition -> 'items')
        where questionnaire_version.id = draft.started_from
    ), now as (
        select id, content -> 'asked' as question from part where kind = 'item'
    ), stands as (
        select
            now.id, now.question,
            case
                when before.id is not null then replace(
                    private.same_question(before.question, now.question), 'other', 'new'
                )
                else coalesce(now.question #>> '{follows,how}', 'new')
            end as how,
            case
                when before.id is not null then array[before.id]
                else array(select jsonb_array_elements_text(now.question #> '{follows,items}'))
            end as comes_from
        from now left join before on before.id = now.id
        union all
        select before.id, null, 'gone', array[before.id] from before
        where not exists (select from now where now.id = before.id)
    )
    select
        stands.id, stands.how, stands.comes_from,
        stands.how = 'same' or coalesce((
            select content - 'asked' = jsonb_build_object('how', stands.how, 'from', to_jsonb(stands.comes_from))
                and (stands.question is null
                    or private.same_question(content -> 'asked', stands.question) = 'same')
            from part where kind = 'lineage' and part.id = stands.id
        ), false)
        -- What it says it comes from was asked.
        and stands.comes_from <@ array(select before.id from before)
    from stands
$$;
