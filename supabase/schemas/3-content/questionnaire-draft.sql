-- A version of the questionnaire in the making, apart from the published ones: its parts (themes, questions,
-- experiences, rules) with every edit of each (docs/decisions/0190-a-draft-is-parts-with-every-edit.md). The office only.

create table public.questionnaire_draft (
    id uuid primary key default gen_random_uuid(),
    -- The version that it becomes.
    name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
    started_from text not null references public.questionnaire_version (id),
    state text not null default 'open' check (state in ('open', 'published', 'thrown_away')),
    started_at timestamptz not null default now(),
    -- In the link with which a reader reads along; null when it is not shared.
    reader_key text unique check (reader_key ~ '^[0-9a-f]{64}$')
);

create index questionnaire_draft_started_from on public.questionnaire_draft (started_from);

create unique index questionnaire_draft_open on public.questionnaire_draft (name) where state = 'open';

create table public.draft_part (
    draft_id uuid not null references public.questionnaire_draft (id),
    kind text not null check (kind in (
        'theme', 'item', 'ratingItem', 'contradiction', 'legalNote', 'ratingPage', 'measure', 'lineage'
    )),
    id text not null check (id ~ '^[a-z0-9][a-z0-9-]*$' and length(id) <= 60),
    version int not null check (version > 0),
    position int not null,
    -- Null: taken out.
    content jsonb check (octet_length(content::text) <= 40000),
    changed_by uuid,
    changed_at timestamptz not null default now(),
    primary key (draft_id, kind, id, version)
);
comment on table public.draft_part is 'Every edit of every part; the last version is how the part is.';
comment on column public.draft_part.changed_by is 'Kept when the account is removed, so no foreign key.';

create trigger draft_part_is_immutable
    before update on public.draft_part
    for each row execute function private.keep_but_person('changed_by');

create trigger draft_part_is_never_removed
    before delete or truncate on public.draft_part
    for each statement execute function private.keep_as_published();

alter table public.questionnaire_draft enable row level security;
alter table public.draft_part enable row level security;

grant select on public.questionnaire_draft to authenticated;
grant select on public.draft_part to authenticated;

create policy "Staff read the drafts" on public.questionnaire_draft
    for select to authenticated
    using ((select private.is_staff()));

create policy "Staff read every edit of a draft" on public.draft_part
    for select to authenticated
    using ((select private.is_staff()));

-- The parts of a draft as they are now, in their order.
create function private.parts_now(draft_id uuid) returns setof public.draft_part
language sql stable
set search_path = ''
as $$
    select * from (
        select distinct on (kind, id) *
        from public.draft_part
        where draft_part.draft_id = parts_now.draft_id
        order by kind, id, version desc
    ) as last
    where content is not null
    order by kind, position, id
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
create function public.read_draft(draft_id uuid) returns jsonb
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

-- The same for a reader who has the link, without who made it; null when it is not shared any more.
create function public.read_shared_draft(reader_key text) returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select jsonb_build_object('name', name, 'started_from', started_from, 'parts', (
        select coalesce(jsonb_agg(
            to_jsonb(part) - '{draft_id,version,changed_by,changed_at}'::text[]
        ), '[]')
        from private.parts_now(draft.id) as part
        where kind not in ('measure', 'lineage')
    ))
    from public.questionnaire_draft as draft
    where draft.reader_key = read_shared_draft.reader_key and state = 'open'
$$;

grant execute on function public.read_draft(uuid) to authenticated;
grant execute on function public.read_shared_draft(text) to anon, authenticated;
