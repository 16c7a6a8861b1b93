-- A draft becomes a version: from then on nobody alters it (questionnaire.sql). What is published is put together
-- and checked here, whatever the screen said.

-- What is said about parts of a kind, by their id.
create function private.words_of(draft_id uuid, kind text) returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_object_agg(part.id, content -> 'words'), '{}')
    from private.parts_now(draft_id) as part
    where part.kind = words_of.kind and content ? 'words'
$$;

-- What is asked by parts of a kind, in their order.
create function private.asked_of(draft_id uuid, kind text) returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(content -> 'asked' order by position, part.id), '[]')
    from private.parts_now(draft_id) as part
    where part.kind = asked_of.kind
$$;

-- The three documents of a version, from the parts of a draft (editionOf in src/domain/questionnaire/draft).
create function private.edition_of(draft public.questionnaire_draft) returns jsonb
language sql stable
set search_path = ''
as $$
    with part as (select * from private.parts_now(draft.id))
    select jsonb_build_object(
        'definition', jsonb_build_object(
            'version', draft.name,
            'themes', private.asked_of(draft.id, 'theme'),
            'items', private.asked_of(draft.id, 'item'),
            'ratingItems', private.asked_of(draft.id, 'ratingItem')
        ),
        'wording', jsonb_build_object(
            'themes', private.words_of(draft.id, 'theme'),
            'items', private.words_of(draft.id, 'item'),
            'ratingItems', private.words_of(draft.id, 'ratingItem'),
            'measures', (
                select coalesce(jsonb_object_agg(id, content), '{}') from part where kind = 'legalNote'
            ),
            'contradictions', (
                select coalesce(jsonb_agg(content order by position, id), '[]')
                from part where kind = 'contradiction'
            )
        ),
        'rating', (select content from part where kind = 'ratingPage') || jsonb_build_object('items', (
            select coalesce(jsonb_agg(
                content #> '{asked,text}' || jsonb_build_object('fr', content #> '{words,fr}')
                order by position, id
            ), '[]')
            from part where kind = 'ratingItem'
        ))
    )
$$;

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

grant execute on function public.publish_draft(uuid, text, int) to authenticated;
