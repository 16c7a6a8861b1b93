-- What publishing a draft breaks, in numbers of municipalities, question by question and experience by experience:
-- so an editor sees it before (breaksOf in src/domain/questionnaire/draft/lineage.ts).

-- How a question of a round stands to what is asked later: not at all where it is not asked any more.
create function private.stands_to(question jsonb, later jsonb) returns text
language sql immutable
set search_path = ''
as $$
    select case when later is null then 'other' else private.same_question(question, later) end
$$;

-- Every question and experience that a round asked, with how it stands to the version that the next round would ask
-- without the draft (`was`), and to the draft (`becomes`).
create function private.asked_then_and_later(draft public.questionnaire_draft)
returns table (round_id uuid, kind text, id text, was text, becomes text)
language sql stable
set search_path = ''
as $$
    with without as (
        select question, question ->> 'id' as id, known.kind
        from public.questionnaire_version
        cross join (values ('item', 'items'), ('ratingItem', 'ratingItems')) as known (kind, list)
        cross join jsonb_array_elements(definition -> list) as question
        where questionnaire_version.id = private.current_questionnaire_version()
    ), within as (
        select part.kind, part.id, content -> 'asked' as question from private.parts_now(draft.id) as part
    )
    select
        asked.round_id, known.kind, asked.item_id,
        private.stands_to(asked.question, without.question), private.stands_to(asked.question, within.question)
    from private.asked_in_rounds() as asked
    join (values ('answer', 'item'), ('rating', 'ratingItem')) as known (asked_as, kind)
        on known.asked_as = asked.kind
    left join without on without.kind = known.kind and without.id = asked.item_id
    left join within on within.kind = known.kind and within.id = asked.item_id
$$;

-- In how many municipalities a trend ends, an answer is not filled in beforehand any more and a proof is not given any
-- more; and in how many the trend goes on. What is broken already without the draft is not counted.
-- @refuses forbidden, not_found
create function public.draft_reach(draft_id uuid)
returns table (kind text, id text, trends int, prefilled int, proofs int, going_on int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    draft public.questionnaire_draft;
begin
    perform private.must_be_staff();
    select * into draft from public.questionnaire_draft where id = draft_reach.draft_id;
    if draft.id is null then
        perform private.refuse('not_found', 404);
    end if;
    return query
    with asked as materialized (
        select
            *, was <> 'other' and becomes = 'other' as ends, was <> 'other' and becomes <> 'other' as goes_on,
            was = 'same' and becomes <> 'same' as is_not_offered
        from private.asked_then_and_later(draft)
    ), trend as (
        select 'item' as kind, round_id, item_id as id, municipality_code
        from private.item_scores() where score is not null
        union all
        select 'ratingItem', round_id, rating_item, municipality_code from private.satisfaction_in_rounds()
    ), newest as (
        -- A municipality is offered what it answered in the newest round in which it answered anything.
        select distinct on (scan.municipality_code) scan.id as scan_id, round.id as round_id, scan.municipality_code
        from public.scan
        join public.round on round.id = scan.round_id and round.opened_at is not null
        where exists (select from public.answer where answer.scan_id = scan.id)
        order by scan.municipality_code, round.opened_at desc
    ), offered as (
        select 'item' as kind, newest.round_id, answer.item_id as id, newest.municipality_code
        from newest
        join public.answer using (scan_id)
        where answer.status in ('answered', 'notApplicable')
    ), proof as (
        -- What a later scan or release told already stays told.
        select promised.kind, doer.round_id, promised.id, doer.municipality_code
        from private.action_doers(null) as doer
        join public.measure on measure.id = doer.measure_id
        cross join lateral (
            select 'item', target ->> 'item' from jsonb_array_elements(targets) as target
            union all
            select 'ratingItem', effect ->> 'ratingItem' from jsonb_array_elements(effects) as effect
        ) as promised (kind, id)
        where doer.status <> 'stopped' and not exists (
            select from public.score_sheet
            where score_sheet.municipality_code = doer.municipality_code
              and score_sheet.round_id = private.next_round(doer.round_id, doer.municipality_code)
        )
    ), counted as (
        select 'trends' as what, * from trend
        union all select 'prefilled', * from offered
        union all select 'proofs', * from proof
    )
    select
        kind, id,
        count(distinct municipality_code) filter (where what = 'trends' and ends)::int,
        count(distinct municipality_code) filter (where what = 'prefilled' and is_not_offered)::int,
        count(distinct municipality_code) filter (where what = 'proofs' and ends)::int,
        count(distinct municipality_code) filter (where what = 'trends' and goes_on)::int
    from counted
    join asked using (kind, round_id, id)
    group by kind, id;
end
$$;

grant execute on function public.draft_reach(uuid) to authenticated;
