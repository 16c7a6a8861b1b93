-- Who does what in a scan: a theme, or one question with what is asked about it. For the own
-- municipality only. A task holds the address, because somebody may be asked who has not signed in yet.

create table public.task (
    scan_id uuid not null references public.scan (id),
    -- Of a theme, or of one item.
    part text not null check (length(part) <= 100),
    kind text not null check (kind in ('theme', 'item')),
    assignee text not null check (assignee = private.clean_email(assignee)),
    question text not null default '' check (length(question) <= 500),
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    due_on date check (due_on is null or kind = 'theme'),
    primary key (scan_id, kind, part)
);
comment on column public.task.due_on is 'Until when a theme is to be done; it stays when another gets the theme.';

create index task_assignee on public.task (assignee);

alter table public.task enable row level security;

grant select on public.task to authenticated;

create policy "Officials read the tasks of their own municipality" on public.task
    for select to authenticated
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));

-- Whether the questionnaire of the scan has this theme or item.
-- @refuses theme_unknown, item_unknown, malformed_request
create function private.must_be_part(definition jsonb, kind text, part text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if kind is null or part is null or kind not in ('theme', 'item') then
        perform private.refuse('malformed_request', 400);
    end if;
    if kind = 'item' and private.item_of(definition, part) is null then
        perform private.refuse('item_unknown', 400);
    end if;
    if kind = 'theme' and not exists (
        select from jsonb_array_elements(definition -> 'themes') as theme where theme ->> 'id' = part
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
end
$$;

-- Gives a theme or item to a colleague, in the place of whoever had it. A coordinator may name somebody
-- new, who is invited in the same act; the mail waits in the database (7-actions/mail-acts.sql).
-- @refuses what scan_to_change and must_be_part refuse, email_invalid, text_too_long, not_a_colleague,
--          already_member_elsewhere
create function public.assign_task(
    scan_id uuid, kind text, part text, email text, question text default ''
) returns public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    address text := private.clean_email(assign_task.email);
    asked text := btrim(coalesce(assign_task.question, ''));
    given public.task;
begin
    perform private.hold_people_of(private.my_municipality());
    target := private.scan_to_change(assign_task.scan_id);
    perform private.must_be_part(
        private.definition_of_round(target.round_id), assign_task.kind, assign_task.part
    );
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if length(asked) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if not private.works_at(address, target.municipality_code) then
        if not private.is_coordinator() then
            perform private.refuse('not_a_colleague', 403);
        end if;
        perform public.invite_colleague(address);
    end if;
    -- The same sent twice is one act.
    select * into given from public.task as known
    where scan_id = target.id and known.kind = assign_task.kind and known.part = assign_task.part
      and assignee = address and known.question = asked and asked_by = auth.uid();
    if found then
        return given;
    end if;
    insert into public.task (scan_id, kind, part, assignee, question, asked_by)
    values (target.id, assign_task.kind, assign_task.part, address, asked, auth.uid())
    on conflict (scan_id, kind, part) do update set
        assignee = excluded.assignee, question = excluded.question,
        asked_by = excluded.asked_by, asked_at = now()
    returning * into given;
    perform private.log_act(
        'task_given', target.municipality_code, target.round_id, person => address,
        facts => jsonb_build_object('kind', given.kind)
    );
    return given;
end
$$;

-- A member of this municipality, or somebody whom it has invited.
create function private.works_at(email text, municipality_code text) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from public.member
        where member.email = works_at.email and member.municipality_code = works_at.municipality_code
    ) or exists (
        select from public.invitation
        where invitation.email = works_at.email
          and invitation.municipality_code = works_at.municipality_code
          and claimed_at is null
    )
$$;

-- Nobody has it any more. What is not there is taken away already.
-- @refuses what scan_to_change refuses
create function public.withdraw_task(scan_id uuid, kind text, part text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(withdraw_task.scan_id);
begin
    delete from public.task
    where scan_id = target.id and kind = withdraw_task.kind and part = withdraw_task.part;
    if found then
        perform private.log_act(
            'task_withdrawn', target.municipality_code, target.round_id, 'scan', target.id::text,
            facts => jsonb_build_object('kind', withdraw_task.kind)
        );
    end if;
end
$$;

-- Who leaves the municipality, or is no longer invited, leaves no tasks behind: they are nobody's.
create function private.give_back_tasks() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    delete from public.task
    using public.scan
    where task.scan_id = scan.id and scan.municipality_code = old.municipality_code
      and task.assignee = old.email
      and not private.works_at(old.email, old.municipality_code);
    return null;
end
$$;

create trigger member_gives_back_tasks
    after delete on public.member
    for each row execute function private.give_back_tasks();

create trigger invitation_gives_back_tasks
    after delete on public.invitation
    for each row execute function private.give_back_tasks();

grant execute on function public.assign_task(uuid, text, text, text, text) to authenticated;
grant execute on function public.withdraw_task(uuid, text, text) to authenticated;
