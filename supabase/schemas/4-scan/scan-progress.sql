-- How far each scan is, kept as it changes: who looks at a whole round reads a row per scan and counts nothing.

create table private.scan_progress (
    scan_id uuid primary key references public.scan (id) on delete cascade,
    -- [theme, done, asked] of the themes that ask something, in the order of the questionnaire.
    themes jsonb not null,
    changed_at timestamptz
);
comment on column private.scan_progress.changed_at is 'Of the last answer; null without any.';

alter table private.scan_progress enable row level security;

-- Per scan and theme how many questions are asked and how many are done: the one progress rule
-- (src/domain/questionnaire/completeness.ts), for these scans of a round together. Only questions that depend on
-- another are looked at one by one, with a definition of those and what they depend on: it is read often.
create function private.progress_of(round_id uuid, scans uuid[])
returns table (scan_id uuid, theme text, place int, done int, asked int)
language sql stable
set search_path = ''
as $$
    with definition as materialized (
        select private.definition_of_round(progress_of.round_id) as it
    ), listed as materialized (
        select jsonb_array_elements(it -> 'items') as item from definition
    ), linked as materialized (
        select jsonb_build_object('items', coalesce(jsonb_agg(item), '[]')) as it
        from listed
        where item ? 'showIf' or item ->> 'id' in (select other.item -> 'showIf' ->> 'item' from listed as other)
    ), item as materialized (
        select
            item ->> 'id' as id, theme ->> 'id' as theme, place::int, (item ->> 'core')::boolean as core,
            item ? 'showIf' as depends
        from listed
        cross join definition
        join jsonb_array_elements(it -> 'themes') with ordinality as themes (theme, place)
            on theme ->> 'id' = item ->> 'theme'
    ), scan as materialized (
        select id, route from public.scan where id = any (progress_of.scans)
    ), given as materialized (
        select answer.scan_id, item_id, status, value
        from public.answer where answer.scan_id = any (progress_of.scans)
    ), depending as materialized (
        select scan_id, item ->> 'id' as item_id
        from (
            select scan_id, jsonb_object_agg(
                item_id, jsonb_build_object('status', status, 'value', value)
            ) as answers
            from given
            where item_id in (select jsonb_array_elements(it -> 'items') ->> 'id' from linked)
            group by scan_id
        ) as of_linked
        cross join linked
        cross join jsonb_array_elements(it -> 'items') as item
        where item ? 'showIf' and private.visibility(it, item, answers) = 'shown'
    )
    select
        scan.id, item.theme, item.place,
        (count(*) filter (where given.status <> 'empty'))::int, count(*)::int
    from scan
    cross join item
    left join given on given.scan_id = scan.id and given.item_id = item.id
    left join depending on depending.scan_id = scan.id and depending.item_id = item.id
    where (scan.route = 'full' or item.core) and (not item.depends or depending.item_id is not null)
    group by scan.id, item.theme, item.place
$$;

-- Counts these scans anew. Answers and the route change with the scan locked, so nothing comes in between.
create function private.count_progress(scans uuid[]) returns void
language sql
set search_path = ''
as $$
    insert into private.scan_progress (scan_id, themes, changed_at)
    select
        counted.scan_id, jsonb_agg(jsonb_build_array(theme, done, asked) order by place),
        (select max(answered_at) from public.answer where answer.scan_id = counted.scan_id)
    from (
        select round_id, array_agg(id) as ids from public.scan where id = any (count_progress.scans) group by 1
    ) as touched
    cross join lateral private.progress_of(touched.round_id, touched.ids) as counted
    group by counted.scan_id
    order by counted.scan_id
    on conflict (scan_id) do update set themes = excluded.themes, changed_at = excluded.changed_at
$$;

create function private.keep_progress() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_table_name = 'scan' then
        perform private.count_progress(array(select id from changed));
    elsif exists (select from changed) then
        perform private.count_progress(array(select distinct scan_id from changed));
    end if;
    return null;
end
$$;

create function private.keep_progress_of_route() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.count_progress(array[new.id]);
    return null;
end
$$;

create trigger scan_begins_with_progress
    after insert on public.scan
    referencing new table as changed
    for each statement execute function private.keep_progress();

create trigger scan_route_moves_progress
    after update of route on public.scan
    for each row when (new.route <> old.route)
    execute function private.keep_progress_of_route();

create trigger answer_moves_progress
    after insert on public.answer
    referencing new table as changed
    for each statement execute function private.keep_progress();

create trigger answer_again_moves_progress
    after update on public.answer
    referencing new table as changed
    for each statement execute function private.keep_progress();
