-- Around a draft: who else has it open, what editors say about a part of it, and the link for a reader.

create table private.draft_presence (
    draft_id uuid not null references public.questionnaire_draft (id) on delete cascade,
    user_id uuid not null references public.member (user_id) on delete cascade,
    part text,
    seen_at timestamptz not null,
    primary key (draft_id, user_id)
);
comment on column private.draft_presence.part is 'The kind and id of what is open; null at the list.';

create index draft_presence_user_id on private.draft_presence (user_id);

alter table private.draft_presence enable row level security;

-- Says that an editor is here, and tells who else was within the last 45 seconds.
-- @refuses what draft_to_change refuses
create function public.be_at_draft(draft_id uuid, part text default null)
returns table (email text, at_part text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    if not exists (select from public.questionnaire_draft where id = be_at_draft.draft_id) then
        perform private.refuse('not_found', 404);
    end if;
    if length(be_at_draft.part) > 100 then
        perform private.refuse('malformed_request', 400);
    end if;
    insert into private.draft_presence values (be_at_draft.draft_id, private.me(), be_at_draft.part, now())
    on conflict (draft_id, user_id) do update set (part, seen_at) = (excluded.part, excluded.seen_at);
    return query
    select member.email, presence.part
    from private.draft_presence as presence
    join public.member using (user_id)
    where presence.draft_id = be_at_draft.draft_id
      and user_id <> private.me()
      and seen_at >= now() - interval '45 seconds'
    order by member.email;
end
$$;

create table public.draft_comment (
    -- Made by the client: the same sent twice is one.
    id uuid primary key,
    draft_id uuid not null references public.questionnaire_draft (id),
    kind text not null,
    part_id text not null check (length(part_id) <= 60),
    text text not null check (length(btrim(text)) between 1 and 2000),
    written_by uuid,
    written_at timestamptz not null default now(),
    settled boolean not null default false,
    reader_name text check (length(reader_name) <= 80)
);
comment on column public.draft_comment.written_by is 'Kept when the account is removed, so no foreign key.';
comment on column public.draft_comment.reader_name is 'As a reader with the link typed it; null of the office, empty once the link ended.';

create index draft_comment_draft_id on public.draft_comment (draft_id);

create trigger draft_comment_is_one_line
    before insert or update of reader_name on public.draft_comment
    for each row execute function private.must_be_one_line('reader_name');

alter table public.draft_comment enable row level security;

grant select on public.draft_comment to authenticated;

create policy "Staff read what is said about a draft" on public.draft_comment
    for select to authenticated
    using ((select private.is_staff()));

-- @refuses comment_missing, text_too_long, malformed_request, sent_otherwise, what draft_to_change refuses
create function public.comment_on_draft(id uuid, draft_id uuid, kind text, part_id text, text text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
    known public.draft_comment;
begin
    if coalesce(btrim(comment_on_draft.text), '') = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(comment_on_draft.text) > 2000 then
        perform private.refuse('text_too_long', 400);
    end if;
    if comment_on_draft.id is null or not exists (
        select from public.draft_part as part
        where part.draft_id = draft.id and part.kind = comment_on_draft.kind and part.id = comment_on_draft.part_id
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    insert into public.draft_comment (id, draft_id, kind, part_id, text, written_by)
    values (
        comment_on_draft.id, draft.id, comment_on_draft.kind, comment_on_draft.part_id,
        btrim(comment_on_draft.text), private.me()
    )
    on conflict do nothing;
    -- The same word again, or an id that is another's.
    select * into known from public.draft_comment where draft_comment.id = comment_on_draft.id;
    if (known.draft_id, known.kind, known.part_id, known.written_by) is distinct from (
        draft.id, comment_on_draft.kind, comment_on_draft.part_id, private.me()
    ) then
        perform private.refuse('malformed_request', 400);
    end if;
    if known.text <> btrim(comment_on_draft.text) then
        perform private.refuse('sent_otherwise', 409);
    end if;
end
$$;

-- @refuses forbidden, not_found, what draft_to_change refuses
create function public.settle_draft_comment(comment_id uuid, settled boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    found public.draft_comment;
begin
    perform private.must_be_staff();
    select * into found from public.draft_comment where id = settle_draft_comment.comment_id;
    if found.id is null then
        perform private.refuse('not_found', 404);
    end if;
    perform private.draft_to_change(found.draft_id);
    update public.draft_comment set settled = coalesce(settle_draft_comment.settled, false)
    where draft_comment.id = found.id;
end
$$;

-- Makes a link for a reader, or ends the one there is; an ended link never works again.
-- @refuses what draft_to_change refuses
create function public.share_draft(draft_id uuid, shared boolean) returns text
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
    key text := draft.reader_key;
begin
    if (key is not null) = coalesce(shared, false) then
        return key;
    end if;
    key := case when shared then
        replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
    end;
    update public.questionnaire_draft set reader_key = key where id = draft.id;
    perform private.log_act(
        case when shared then 'draft_shared' else 'draft_unshared' end,
        facts => jsonb_build_object('version', draft.name)
    );
    return key;
end
$$;

grant execute on function public.be_at_draft(uuid, text) to authenticated;
grant execute on function public.comment_on_draft(uuid, uuid, text, text, text) to authenticated;
grant execute on function public.settle_draft_comment(uuid, boolean) to authenticated;
grant execute on function public.share_draft(uuid, boolean) to authenticated;
