-- A reader with the link of a draft says something about a part of it, under a name of their own choice. The office
-- reads it among its own comments (draft-talk.sql); a reader sees nobody's.

-- At most 30 within an hour of one draft, whoever sends them: more is no reading.
-- @refuses not_found, reader_name_invalid, comment_missing, text_too_long, malformed_request, sent_otherwise,
--          too_many_comments
create function public.comment_as_reader(
    reader_key text, id uuid, kind text, part_id text, name text, text text
) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft;
    known public.draft_comment;
begin
    -- Held, so that those who write at once are counted one after the other.
    select * into draft from public.questionnaire_draft
    where questionnaire_draft.reader_key = comment_as_reader.reader_key and state = 'open'
    for update;
    if draft.id is null then
        perform private.refuse('not_found', 404);
    end if;
    if not coalesce(length(btrim(name)) between 1 and 80 and private.is_one_line(name), false) then
        perform private.refuse('reader_name_invalid', 400);
    end if;
    if coalesce(btrim(comment_as_reader.text), '') = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(comment_as_reader.text) > 2000 then
        perform private.refuse('text_too_long', 400);
    end if;
    -- What a reader is shown and nothing else.
    if comment_as_reader.id is null or comment_as_reader.kind in ('measure', 'lineage') or not exists (
        select from private.parts_now(draft.id) as part
        where part.kind = comment_as_reader.kind and part.id = comment_as_reader.part_id
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    select * into known from public.draft_comment where draft_comment.id = comment_as_reader.id;
    if found then
        -- The same word again, or an id that is another's.
        if (known.draft_id, known.kind, known.part_id) is distinct from (
            draft.id, comment_as_reader.kind, comment_as_reader.part_id
        ) then
            perform private.refuse('malformed_request', 400);
        end if;
        if (known.reader_name, known.text) is distinct from (btrim(name), btrim(comment_as_reader.text)) then
            perform private.refuse('sent_otherwise', 409);
        end if;
        return;
    end if;
    if (
        select count(*) from public.draft_comment
        where draft_id = draft.id and reader_name is not null and written_at > now() - interval '1 hour'
    ) >= 30 then
        perform private.refuse('too_many_comments', 429);
    end if;
    insert into public.draft_comment (id, draft_id, kind, part_id, text, reader_name)
    values (
        comment_as_reader.id, draft.id, comment_as_reader.kind, comment_as_reader.part_id,
        btrim(comment_as_reader.text), btrim(name)
    );
end
$$;

-- Who read along is nobody's business any more once the link ends, or the draft is published or thrown away.
create function private.forget_readers() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    update public.draft_comment set reader_name = ''
    where draft_id = new.id and reader_name is not null;
    return new;
end
$$;

create trigger questionnaire_draft_forgets_readers
    after update of state, reader_key on public.questionnaire_draft
    for each row when (new.state <> 'open' or new.reader_key is null) execute function private.forget_readers();

grant execute on function public.comment_as_reader(text, uuid, text, text, text, text) to anon, authenticated;
