-- What publishing a draft breaks is counted over every round; a decision about a question is of that question as it
-- was; who publishes saw every edit; what entrepreneurs are asked about a version is frozen with it.

create trigger rating_questions_is_immutable
    before update or delete or truncate on public.rating_questions
    for each statement execute function private.keep_as_published();

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
        when 'contradiction' then content ->> 'id' = part_id
        when 'ratingPage' then private.have_keys(jsonb_build_object('page', content), '{texts,scales}')
        when 'lineage' then private.have_keys(jsonb_build_object('lineage', content), '{how,from}', '{asked}')
            and (not content ? 'asked' or content #>> '{asked,id}' = part_id)
        else jsonb_typeof(content) = 'object'
    end, false)
        and coalesce(asked ->> 'id', part_id) = part_id
        and not exists (
            select from jsonb_path_query(content, '$.** ? (@.type() == "string")') as leaf
            where btrim(leaf #>> '{}') = '' or length(leaf #>> '{}') > 1000
                or not private.is_one_line(leaf #>> '{}')
        );
-- An array or a word where an object is expected.
exception when data_exception then
    return false;
end
$$;

create or replace function private.draft_lineage(draft public.questionnaire_draft)
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

-- How many edits were made in a draft: none comes without it going up.
create function private.edits_of(draft_id uuid) returns int
language sql stable
set search_path = ''
as $$
    select count(*)::int from public.draft_part where draft_part.draft_id = edits_of.draft_id
$$;

-- A draft with its parts as they are now, and how many edits made it so.
-- @refuses forbidden, not_found
create or replace function public.read_draft(draft_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    found jsonb;
begin
    perform private.must_be_staff();
    select to_jsonb(draft) || jsonb_build_object('edits', private.edits_of(draft.id), 'parts', (
        select coalesce(jsonb_agg(to_jsonb(part) - 'draft_id'), '[]')
        from private.parts_now(draft.id) as part
    )) into found
    from public.questionnaire_draft as draft where id = read_draft.draft_id;
    if found is null then
        perform private.refuse('not_found', 404);
    end if;
    return found;
end
$$;

drop function public.publish_draft(uuid, text);

-- Publishes a draft with a note on what is new. What is not the same as in the version it was started from has
-- been decided by an editor, and who publishes saw every edit.
-- @param edits_seen how many edits were made in it, as read_draft told
-- @refuses changed_by_colleague, questionnaire_faulty, lineage_undecided, version_note_missing, version_name_taken,
--          what draft_to_change, save_wording and save_measure refuse
create function public.publish_draft(draft_id uuid, note text, edits_seen int) returns text
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
        private.fits_together(edition -> 'definition')
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

grant execute on function public.publish_draft(uuid, text, int) to authenticated;

drop function public.draft_reach(uuid);

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
