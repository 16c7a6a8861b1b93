-- The questionnaire: one immutable document per version (src/domain/questionnaire/definition.ts).

create table public.questionnaire_version (
    id text primary key,
    definition jsonb not null check (definition ->> 'version' = id),
    published_at timestamptz not null default now(),
    note text not null default '' check (length(note) <= 2000),
    rating_items int not null generated always as (jsonb_array_length(definition -> 'ratingItems')) stored
);
comment on column public.questionnaire_version.rating_items is 'How many there are, for who need not read all of it.';
comment on column public.questionnaire_version.note is 'What is new in it, by who published it; empty when it came with the program.';

create trigger questionnaire_version_is_immutable
    before update or delete or truncate on public.questionnaire_version
    for each statement execute function private.keep_as_published();

alter table public.questionnaire_version enable row level security;

grant select on public.questionnaire_version to anon, authenticated;

create policy "Everyone reads the questionnaire" on public.questionnaire_version
    for select to anon, authenticated
    using (true);

-- The version that new rounds use: the one published last.
create function private.current_questionnaire_version() returns text
language sql stable
set search_path = ''
as $$
    select id from public.questionnaire_version order by published_at desc, id desc limit 1
$$;

-- One item of a definition, or null.
create function private.item_of(definition jsonb, item_id text) returns jsonb
language sql immutable
set search_path = ''
as $$
    select item
    from jsonb_array_elements(definition -> 'items') as item
    where item ->> 'id' = item_id
$$;

-- One option of an item, or null.
create function private.option_of(item jsonb, option_id text) returns jsonb
language sql immutable
set search_path = ''
as $$
    select option
    from jsonb_array_elements(item -> 'options') as option
    where option ->> 'id' = option_id
$$;
