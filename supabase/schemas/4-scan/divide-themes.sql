-- All themes of a scan divided among colleagues at once, each with a day by which it is done.

-- What was sent as rows: per theme who does it ('' is nobody) and until when, and who and when the sender saw.
-- @refuses malformed_request
create function private.division_of(sent text)
returns table (theme text, email text, due_on date, seen_email text, seen_due_on date)
language plpgsql immutable
set search_path = ''
as $$
declare
    listed jsonb := private.parsed(sent);
begin
    if jsonb_typeof(listed) is distinct from 'array' or jsonb_array_length(listed) > 100
        or exists (select from jsonb_array_elements(listed) as part where jsonb_typeof(part) <> 'object') then
        perform private.refuse('malformed_request', 400);
    end if;
    return query
    select
        part ->> 'theme', lower(btrim(coalesce(part ->> 'email', ''))), (part ->> 'dueOn')::date,
        coalesce(part ->> 'seenEmail', ''), (part ->> 'seenDueOn')::date
    from jsonb_array_elements(listed) as part;
-- A day that is none.
exception when data_exception then
    perform private.refuse('malformed_request', 400);
end
$$;

-- Divides the themes that are sent; others stay as they are. All of it, or nothing: also when a colleague
-- changed one of them since the sender saw it. What is so already is left alone, so sending twice is once.
-- A coordinator may name somebody new, who is invited in the same act; the mail waits in the database.
-- @refuses what scan_to_change, must_be_part and owner_at refuse, malformed_request,
--          changed_by_colleague, due_date_invalid
create function public.divide_themes(scan_id uuid, division text) returns setof public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    definition jsonb;
    wanted record;
    found_task public.task;
    given int := 0;
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
        given := given + 1;
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
    if given > 0 then
        perform private.log_act(
            'themes_divided', target.municipality_code, target.round_id, 'scan', target.id::text,
            facts => jsonb_build_object('count', given)
        );
    end if;
    return query select * from public.task where scan_id = target.id and kind = 'theme';
end
$$;

grant execute on function public.divide_themes(uuid, text) to authenticated;
