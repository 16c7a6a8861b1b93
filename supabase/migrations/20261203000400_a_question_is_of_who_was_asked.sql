-- A theme that goes to another colleague does not take along what was asked of the one before.

create or replace function public.divide_themes(scan_id uuid, division text) returns setof public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    definition jsonb;
    wanted record;
    found_task public.task;
begin
    -- Nobody leaves, with tasks that pass on, between reading who works here and giving them something.
    perform private.hold_people_of(private.my_municipality());
    target := private.scan_to_change(divide_themes.scan_id);
    definition := private.definition_of_round(target.round_id);
    for wanted in select * from private.division_of(divide_themes.division) loop
        perform private.must_be_part(definition, 'theme', wanted.theme);
        select * into found_task from public.task
        where scan_id = target.id and kind = 'theme' and part = wanted.theme;
        if coalesce(found_task.assignee, '') = wanted.email
            and (wanted.email = '' or found_task.due_on is not distinct from wanted.due_on) then
            continue;
        end if;
        if coalesce(found_task.assignee, '') <> wanted.seen_email
            or found_task.due_on is distinct from wanted.seen_due_on then
            perform private.refuse('changed_by_colleague', 409);
        end if;
        if wanted.email = '' then
            delete from public.task
            where scan_id = target.id and kind = 'theme' and part = wanted.theme;
            continue;
        end if;
        -- A day that has passed may stay as it was.
        if wanted.due_on is not null and wanted.due_on is distinct from found_task.due_on then
            perform private.must_be_due_later(wanted.due_on);
        end if;
        insert into public.task as known (scan_id, kind, part, assignee, due_on, asked_by)
        values (
            target.id, 'theme', wanted.theme,
            private.owner_at(wanted.email, target.municipality_code), wanted.due_on, auth.uid()
        )
        on conflict (scan_id, kind, part) do update set
            assignee = excluded.assignee, due_on = excluded.due_on,
            -- What was asked of one is not asked of the next.
            question = case when known.assignee = excluded.assignee then known.question else '' end,
            asked_by = excluded.asked_by, asked_at = now();
    end loop;
    return query select * from public.task where scan_id = target.id and kind = 'theme';
end
$$;
