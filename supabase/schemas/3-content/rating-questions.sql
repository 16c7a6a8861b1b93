-- What entrepreneurs are asked about a version, in the four languages of the rating page: its rating items
-- in the order of the definition, the questions around them, and the answers to choose from.

create table public.rating_questions (
    questionnaire_version text primary key references public.questionnaire_version (id),
    content jsonb not null check (content ?& array['items', 'texts', 'scales'])
);

create trigger rating_questions_is_immutable
    before update or delete or truncate on public.rating_questions
    for each statement execute function private.keep_as_published();

alter table public.rating_questions enable row level security;

grant select on public.rating_questions to anon, authenticated;

create policy "Everyone reads what entrepreneurs are asked" on public.rating_questions
    for select to anon, authenticated
    using (true);
