-- The office edits a draft. Of two editors the second is told (docs/decisions/0190-a-draft-is-parts-with-every-edit.md).

-- A draft to change, held: editors of the same one go one after the other.
-- @refuses forbidden, not_found, draft_closed
create function private.draft_to_change(draft_id uuid) returns public.questionnaire_draft
language plpgsql
set search_path = ''
as $$
declare
    draft public.questionnaire_draft;
begin
    perform private.must_be_staff();
    select * into draft from public.questionnaire_draft where id = draft_to_change.draft_id for update;
    if draft.id is null then
        perform private.refuse('not_found', 404);
    end if;
    if draft.state <> 'open' then
        perform private.refuse('draft_closed', 409);
    end if;
    return draft;
end
$$;

-- Writes the next version of parts, all of them or none. Of each the version that the editor saw, 0 of a new one,
-- has to be the last; the same of the same editor again changes nothing.
-- @param edits [{kind, id, version, position, content}], content null to take a part out
-- @refuses malformed_request, draft_part_invalid, changed_by_colleague, what draft_to_change refuses
create function public.save_draft(draft_id uuid, edits text) returns setof public.draft_part
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
    wanted jsonb := private.parsed(edits);
    edit public.draft_part;
    last public.draft_part;
begin
    if wanted is null or jsonb_typeof(wanted) <> 'array' or jsonb_array_length(wanted) > 1000 then
        perform private.refuse('malformed_request', 400);
    end if;
    for edit in select * from private.as_edits(wanted) loop
        edit.content := nullif(edit.content, 'null');
        if edit.content is not null
            and not private.is_draft_part(edit.kind, edit.id, edit.content) then
            perform private.refuse('draft_part_invalid', 400);
        end if;
        last := null;
        select * into last from public.draft_part
        where draft_id = draft.id and kind = edit.kind and id = edit.id
        order by version desc limit 1;
        if private.may_be_sent_twice(last.version, last.changed_by, edit.version)
            and last.content is not distinct from edit.content and last.position = edit.position then
            return next last;
            continue;
        end if;
        -- What was taken out may begin anew.
        if edit.version = 0 and edit.content is not null and last.content is null then
            edit.version := coalesce(last.version, 0);
        end if;
        if coalesce(last.version, 0) <> edit.version then
            perform private.refuse('changed_by_colleague', 409);
        end if;
        insert into public.draft_part (draft_id, kind, id, version, position, content, changed_by)
        values (draft.id, edit.kind, edit.id, edit.version + 1, edit.position, edit.content, private.me())
        returning * into last;
        return next last;
    end loop;
end
$$;

-- What was sent as rows; of the right kinds.
-- @refuses malformed_request
create function private.as_edits(wanted jsonb) returns setof public.draft_part
language plpgsql immutable
set search_path = ''
as $$
begin
    if exists (
        select from jsonb_array_elements(wanted) as edit
        where not private.have_keys(
                jsonb_build_object('edit', edit), '{kind,id,version,position,content}'
            )
            or not coalesce(edit ->> 'kind' in (
                'theme', 'item', 'ratingItem', 'contradiction', 'legalNote', 'ratingPage', 'measure', 'lineage'
            ), false)
            or not coalesce(edit ->> 'id' ~ '^[a-z0-9][a-z0-9-]*$' and length(edit ->> 'id') <= 60, false)
            or not private.is_between(edit -> 'version', 0, 100000)
            or not private.is_between(edit -> 'position', 0, 100000)
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    return query select * from jsonb_populate_recordset(null::public.draft_part, wanted);
exception when data_exception then
    perform private.refuse('malformed_request', 400);
end
$$;

-- Starts a draft from a published version.
-- @param name the version that it is to become
-- @param parts as edits of save_draft: what is in it at the start
-- @refuses forbidden, not_found, version_name_invalid, version_name_taken, what save_draft refuses
create function public.start_draft(name text, started_from text, parts text) returns uuid
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    made uuid;
begin
    perform private.must_be_staff();
    if not exists (select from public.questionnaire_version where id = start_draft.started_from) then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_be_free(start_draft.name);
    insert into public.questionnaire_draft (name, started_from)
    values (start_draft.name, start_draft.started_from)
    on conflict do nothing
    returning id into made;
    if made is null then
        perform private.refuse('version_name_taken', 409);
    end if;
    perform public.save_draft(made, start_draft.parts);
    perform private.log_act('draft_started', facts => jsonb_build_object('version', start_draft.name));
    return made;
end
$$;

-- @refuses version_name_invalid, version_name_taken
create function private.must_be_free(name text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if name is null or name !~ '^[a-z0-9][a-z0-9-]{0,29}$' then
        perform private.refuse('version_name_invalid', 400);
    end if;
    if exists (select from public.questionnaire_version where id = name) then
        perform private.refuse('version_name_taken', 409);
    end if;
end
$$;

-- Throws a draft away; its edits stay for who wants to look back.
-- @refuses what draft_to_change refuses
create function public.throw_draft_away(draft_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
begin
    update public.questionnaire_draft set (state, reader_key) = ('thrown_away', null) where id = draft.id;
    perform private.log_act('draft_thrown_away', facts => jsonb_build_object('version', draft.name));
end
$$;

grant execute on function public.save_draft(uuid, text) to authenticated;
grant execute on function public.start_draft(text, text, text) to authenticated;
grant execute on function public.throw_draft_away(uuid) to authenticated;
