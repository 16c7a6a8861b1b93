-- What the product says about a version of the questionnaire in words of its own: plain clauses for
-- answers, the experience of entrepreneurs in few words, contradictions, legal notes, German and French
-- (src/domain/questionnaire/wording.ts). Unlike the version it can be corrected; every wording stays
-- (docs/decisions/0113-words-live-beside-their-version.md).

create table public.questionnaire_wording (
    questionnaire_version text primary key references public.questionnaire_version (id),
    version int not null default 1 check (version > 0),
    content jsonb not null
);

alter table public.questionnaire_wording enable row level security;

grant select on public.questionnaire_wording to anon, authenticated;

create policy "Everyone reads the wording" on public.questionnaire_wording
    for select to anon, authenticated
    using (true);

create table public.wording_version (
    questionnaire_version text not null references public.questionnaire_wording (questionnaire_version),
    version int not null check (version > 0),
    content jsonb not null,
    -- Null: it came with the program.
    changed_by uuid,
    changed_at timestamptz not null default now(),
    primary key (questionnaire_version, version)
);

create trigger wording_version_is_immutable
    before update on public.wording_version
    for each row execute function private.keep_but_person('changed_by');

create trigger wording_version_is_never_removed
    before delete or truncate on public.wording_version
    for each statement execute function private.keep_as_published();

create trigger questionnaire_wording_is_never_removed
    before delete or truncate on public.questionnaire_wording
    for each statement execute function private.keep_as_published();

alter table public.wording_version enable row level security;

grant select on public.wording_version to authenticated;

create policy "Staff read all versions of the wording" on public.wording_version
    for select to authenticated
    using ((select private.is_staff()));

create function private.count_wording_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.version := old.version + (new.content is distinct from old.content)::int;
    return new;
end
$$;

create trigger questionnaire_wording_counts_versions
    before update on public.questionnaire_wording
    for each row execute function private.count_wording_version();

create function private.keep_wording_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    insert into public.wording_version (questionnaire_version, version, content, changed_by)
    values (new.questionnaire_version, new.version, new.content, auth.uid())
    on conflict do nothing;
    return null;
end
$$;

create trigger questionnaire_wording_keeps_versions
    after insert or update on public.questionnaire_wording
    for each row execute function private.keep_wording_version();
