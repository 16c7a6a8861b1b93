alter table public.questionnaire_version add column note text not null default '' check (length(note) <= 2000);
comment on column public.questionnaire_version.note is 'What is new in it, by who published it; empty when it came with the program.';

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

-- A draft with its parts as they are now.
-- @refuses forbidden, not_found
create function public.read_draft(draft_id uuid) returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    found jsonb;
begin
    perform private.must_be_staff();
    select to_jsonb(draft) || jsonb_build_object('parts', (
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

-- The shape of what a draft is made of, part by part (the twin of src/domain/questionnaire/draft/document.ts). How
-- parts fit together is checked when it is published (publish-draft.sql).

-- Whether an object has these languages and no other, each with a text.
create function private.is_said_in(texts jsonb, languages text[]) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.have_keys(jsonb_build_object('text', texts), languages)
        and not exists (select from jsonb_each(texts) where jsonb_typeof(value) <> 'string')
$$;

-- Whether the options of an item are two or more, each with another id.
create function private.are_options(options jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select jsonb_array_length(options) > 1
        and (
            select count(distinct option ->> 'id') = count(*) and bool_and(
                private.have_keys(jsonb_build_object('option', option), '{id,text,score}', '{exclusive}')
                and option ->> 'id' ~ '^[a-z0-9][a-z0-9-]*$'
                and jsonb_typeof(option -> 'text') = 'string'
                and private.is_between(option -> 'score', 0, 100)
                and coalesce(jsonb_typeof(option -> 'exclusive'), 'boolean') = 'boolean'
            )
            from jsonb_array_elements(options) as option
        )
$$;

-- Whether the anchors of a number go up, each with a score.
create function private.are_anchors(anchors jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select anchors is null or jsonb_array_length(anchors) > 1 and (
        select bool_and(
            jsonb_array_length(anchor) = 2 and private.is_between(anchor -> 1, 0, 100)
            and jsonb_typeof(anchor -> 0) = 'number' and (place = 1 or anchor -> 0 > before -> 0)
        )
        from (
            select anchor, place, lag(anchor) over (order by place) as before
            from jsonb_array_elements(anchors) with ordinality as listed (anchor, place)
        ) as pairs
    )
$$;

-- Whether an item has the fields of its kind (src/domain/questionnaire/definition.ts).
create function private.is_question(asked jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.have_keys(
            jsonb_build_object('item', asked),
            '{id,theme,kind,core,weight,text,why,normSource,ratingItems}'::text[] || case asked ->> 'kind'
                when 'choice' then '{options}'::text[]
                when 'yesNo' then '{options}'
                when 'multi' then '{options,cap}'
                when 'number' then '{unit,min,max,step}'
                when 'date' then '{min}'
            end,
            '{help,example,counterExample,evidenceHint,notApplicableWhen,showIf,hiddenScore,follows}'::text[]
            || case asked ->> 'kind' when 'number' then '{anchors}'::text[] else '{}' end
        )
        and private.is_said_in(asked -> 'text', '{nl,en}')
        and asked -> 'weight' in ('0', '1', '2')
        and jsonb_typeof(asked -> 'core') = 'boolean'
        and jsonb_typeof(asked -> 'ratingItems') = 'array'
        and not exists (
            select from unnest(
                '{theme,why,normSource,help,example,counterExample,evidenceHint,notApplicableWhen,unit}'::text[]
            ) as name
            where jsonb_typeof(asked -> name) <> 'string'
        )
        and (not asked ? 'options' or private.are_options(asked -> 'options'))
        and (asked ->> 'kind' <> 'yesNo' or jsonb_array_length(asked -> 'options') = 2)
        and (asked ->> 'kind' <> 'multi' or private.is_between(asked -> 'cap', 0, 100))
        and private.are_anchors(asked -> 'anchors')
        and (asked ->> 'kind' <> 'number' or (
            jsonb_typeof(asked -> 'min') = 'number' and jsonb_typeof(asked -> 'max') = 'number'
            and jsonb_typeof(asked -> 'step') = 'number'
            and asked -> 'max' > asked -> 'min' and asked -> 'step' > '0'
        ))
        and (asked ->> 'kind' <> 'date' or asked ->> 'min' ~ '^\d{4}-\d\d-\d\d$')
        and (not asked ? 'hiddenScore' or private.is_between(asked -> 'hiddenScore', 0, 100))
        and (not asked ? 'showIf'
            or private.have_keys(jsonb_build_object('if', asked -> 'showIf'), '{item,atLeast}')
                and jsonb_typeof(asked #> '{showIf,atLeast}') = 'number'
            or private.have_keys(jsonb_build_object('if', asked -> 'showIf'), '{item,oneOf}')
                and jsonb_array_length(asked #> '{showIf,oneOf}') > 0)
        and (not asked ? 'follows'
            or private.have_keys(jsonb_build_object('follows', asked -> 'follows'), '{how,items}')
                and asked #>> '{follows,how}' in ('split', 'merged')
                and jsonb_array_length(asked #> '{follows,items}') > 0)
$$;

-- Whether a part of a draft has its shape; every text in it is one line of at most 1000 characters.
create function private.is_draft_part(kind text, part_id text, content jsonb) returns boolean
language plpgsql immutable
set search_path = ''
as $$
declare
    asked jsonb := content -> 'asked';
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
        when 'lineage' then private.have_keys(jsonb_build_object('lineage', content), '{how,from}')
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

-- How each question of a draft stands to the version it was started from (lineageOfDraft in
-- src/domain/questionnaire/draft/lineage.ts does the same): proposed by what same_question says, decided by an editor.

create function private.draft_lineage(draft public.questionnaire_draft)
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
            now.id,
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
        select before.id, 'gone', array[before.id] from before
        where not exists (select from now where now.id = before.id)
    )
    select
        stands.id, stands.how, stands.comes_from,
        stands.how = 'same' or coalesce((
            select content = jsonb_build_object('how', stands.how, 'from', to_jsonb(stands.comes_from))
            from part where kind = 'lineage' and part.id = stands.id
        ), false)
    from stands
$$;

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

-- Whether the parts of a definition fit together: what stands in it is there, weights add up, and a question
-- that shows another comes before it.
create function private.fits_together(definition jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    with item as (
        select value ->> 'id' as id, value, place
        from jsonb_array_elements(definition -> 'items') with ordinality as listed (value, place)
    ), rated as (
        select value ->> 'id' as id, value from jsonb_array_elements(definition -> 'ratingItems')
    ), theme as (
        select value ->> 'id' as id, value from jsonb_array_elements(definition -> 'themes')
    )
    select (select sum((value ->> 'weight')::numeric) from theme) = 100
        and exists (select from item) and exists (select from rated)
        and not exists (
            select from (select value from item union all select value from rated) as asked
            where not exists (select from theme where theme.id = asked.value ->> 'theme')
        )
        and not exists (
            select from item where value ? 'showIf' and not exists (
                select from item as before
                where before.id = item.value #>> '{showIf,item}' and before.place < item.place
                  and case when item.value -> 'showIf' ? 'oneOf'
                      then before.value ->> 'kind' in ('choice', 'yesNo')
                          and item.value #> '{showIf,oneOf}' <@ jsonb_path_query_array(
                              before.value, '$.options[*].id'
                          )
                      else before.value ->> 'kind' = 'number' end
            )
        )
        -- Each link stands on both sides.
        and not exists (
            (
                select item.id, name from item
                cross join jsonb_array_elements_text(value -> 'ratingItems') as name
                except
                select name, rated.id from rated
                cross join jsonb_array_elements_text(value -> 'scanItems') as name
            ) union all (
                select name, rated.id from rated
                cross join jsonb_array_elements_text(value -> 'scanItems') as name
                except
                select item.id, name from item
                cross join jsonb_array_elements_text(value -> 'ratingItems') as name
            )
        )
$$;

-- Whether the rating page can ask it: every text in four languages, answers with the values that are counted.
create function private.is_rating_page(rating jsonb, known jsonb) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return (
        select bool_and(private.is_said_in(text, '{nl,en,de,fr}'))
        from (
            select jsonb_array_elements(rating -> 'items') as text
            union all
            select value from jsonb_each(rating -> 'texts')
            union all
            select jsonb_path_query(rating, '$.scales.*[*].text')
        ) as said
    )
        and private.names_of(rating -> 'texts') = private.names_of(known -> 'texts')
        and jsonb_path_query_array(rating, '$.scales.*[*].value')
            = jsonb_path_query_array(known, '$.scales.*[*].value');
exception when data_exception then
    return false;
end
$$;

create function private.names_of(object jsonb) returns text[]
language sql immutable
set search_path = ''
as $$
    select array(select jsonb_object_keys(object) order by 1)
$$;

-- Publishes a draft with a note on what is new. What is not the same as in the version it was started from has
-- been decided by an editor.
-- @refuses questionnaire_faulty, lineage_undecided, version_note_missing, version_name_taken, what draft_to_change,
--          save_wording and save_measure refuse
create function public.publish_draft(draft_id uuid, note text) returns text
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

grant execute on function public.publish_draft(uuid, text) to authenticated;

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
    settled boolean not null default false
);
comment on column public.draft_comment.written_by is 'Kept when the account is removed, so no foreign key.';

create index draft_comment_draft_id on public.draft_comment (draft_id);

alter table public.draft_comment enable row level security;

grant select on public.draft_comment to authenticated;

create policy "Staff read what is said about a draft" on public.draft_comment
    for select to authenticated
    using ((select private.is_staff()));

-- @refuses comment_missing, text_too_long, what draft_to_change refuses
create function public.comment_on_draft(id uuid, draft_id uuid, kind text, part_id text, text text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
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

-- What is built on the questions of the version that a draft was started from, in numbers of municipalities: so an
-- editor sees what breaks before publishing (breaksOf in src/domain/questionnaire/draft/lineage.ts).

-- @refuses forbidden, not_found
create function public.draft_reach(draft_id uuid)
returns table (item_id text, trends int, prefilled int, proofs int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    asked_in text;
begin
    perform private.must_be_staff();
    select started_from into asked_in from public.questionnaire_draft where id = draft_reach.draft_id;
    if asked_in is null then
        perform private.refuse('not_found', 404);
    end if;
    return query
    with scored as (
        select scores.item_id, scores.municipality_code
        from private.item_scores() as scores
        join public.round on round.id = scores.round_id and round.questionnaire_version = asked_in
        where scores.score is not null
    ), answered as (
        select answer.item_id, scan.municipality_code
        from public.answer
        join public.scan on scan.id = answer.scan_id
        where answer.status = 'answered' and scan.round_id = (
            select id from public.round where questionnaire_version = asked_in and opened_at is not null
            order by opened_at desc limit 1
        )
    ), proven as (
        select target ->> 'item' as item_id, working.municipality_code
        from private.working() as working
        join public.measure on measure.id = working.measure_id
        cross join jsonb_array_elements(targets) as target
    )
    select
        asked ->> 'id',
        (select count(distinct municipality_code)::int from scored where scored.item_id = asked ->> 'id'),
        (select count(distinct municipality_code)::int from answered where answered.item_id = asked ->> 'id'),
        (select count(distinct municipality_code)::int from proven where proven.item_id = asked ->> 'id')
    from public.questionnaire_version
    cross join jsonb_array_elements(definition -> 'items') as asked
    where questionnaire_version.id = asked_in;
end
$$;

grant execute on function public.draft_reach(uuid) to authenticated;

create or replace function private.audit_acts() returns text[]
language sql immutable
set search_path = ''
as $$
    select array[
        'round_drafted', 'round_changed', 'round_planned', 'round_opened', 'round_closed', 'round_reopened',
        'round_taken_back', 'round_removed', 'participation_changed', 'visibility_widened', 'retention_changed',
        'codes_required', 'codes_made',
        'person_invited', 'invitation_withdrawn', 'person_joined', 'person_removed', 'person_left',
        'person_erased', 'role_changed', 'staff_removal_asked', 'staff_removal_withdrawn', 'staff_removed',
        'scan_handed_in', 'scan_taken_back', 'scan_signed', 'scan_returned', 'question_asked',
        'ratings_judged', 'remark_judged', 'ratings_released',
        'draft_started', 'draft_thrown_away', 'draft_shared', 'draft_unshared', 'questionnaire_published',
        'measure_saved', 'wording_saved', 'mail_text_saved', 'reminders_planned', 'mails_sent',
        'file_taken', 'scan_looked_at'
    ]
$$;

create or replace function private.person_columns()
returns table (place regclass, name text, forget text, words text[])
language sql immutable
set search_path = ''
as $$
    values
        ('public.member'::regclass, 'user_id', 'row', '{email}'::text[]),
        ('public.member', 'email', 'row', '{}'),
        ('public.invitation', 'email', 'row', '{}'),
        ('public.invitation', 'invited_by', 'null', '{}'),
        ('public.mail_choice', 'user_id', 'row', '{}'),
        ('private.digest_sent', 'email', 'row', '{}'),
        ('private.mail_queue', 'recipient', 'row', '{}'),
        ('public.mail_text', 'changed_by', 'null', '{}'),
        ('public.round_reminder', 'planned_by', 'null', '{}'),
        ('private.presence', 'user_id', 'row', '{}'),
        ('private.device_key', 'user_id', 'row', '{}'),
        ('public.task', 'assignee', 'row', '{}'),
        ('public.task', 'asked_by', 'nobody', '{question}'),
        ('public.discussion', 'settled_by', 'null', '{}'),
        ('public.discussion_message', 'written_by', 'nobody', '{}'),
        ('public.answer', 'answered_by', 'null', '{}'),
        ('public.answer_history', 'answered_by', 'null', '{}'),
        ('public.scan', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.scan', 'submitted_by', 'signature', '{}'),
        ('public.submission', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.submission', 'signed_by', 'signature', '{signed_name}'),
        ('public.submission_return', 'returned_by', 'nobody', '{}'),
        ('public.action', 'owner', 'empty', '{}'),
        ('public.action', 'created_by', 'null', '{}'),
        ('public.action', 'updated_by', 'null', '{}'),
        ('public.action_event', 'owner', 'empty', '{}'),
        ('public.action_event', 'by', 'null', '{}'),
        ('public.action_comment', 'written_by', 'nobody', '{}'),
        ('public.own_measure', 'updated_by', 'nobody', '{}'),
        ('public.sharing', 'changed_by', 'nobody', '{}'),
        ('public.contact_point', 'updated_by', 'null', '{}'),
        ('public.naming_consent', 'given_by', 'nobody', '{}'),
        ('public.meeting_decision', 'decided_by', 'nobody', '{}'),
        ('public.region_note', 'written_by', 'nobody', '{}'),
        ('public.measure_version', 'changed_by', 'null', '{}'),
        ('public.wording_version', 'changed_by', 'null', '{}'),
        ('public.draft_part', 'changed_by', 'null', '{}'),
        ('public.draft_comment', 'written_by', 'null', '{}'),
        ('private.draft_presence', 'user_id', 'row', '{}'),
        ('public.programme_line', 'updated_by', 'null', '{}'),
        ('public.round_stage', 'reached_by', 'nobody', '{}'),
        ('public.staff_removal', 'user_id', 'row', '{}'),
        ('public.staff_removal', 'asked_by', 'row', '{}'),
        ('private.audit_person', 'email', 'null', '{}')
$$;
