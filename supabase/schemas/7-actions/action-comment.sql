-- What people say to each other about an action. Append-only: by those who read it, so in a joint action
-- across municipalities, and by staff.

create table public.action_comment (
    -- Made by the client: the same send twice is one comment.
    id uuid primary key,
    action_id uuid not null references public.action (id),
    written_by uuid not null,
    -- Where the writer works; null for staff. Who reads along elsewhere may not see the person.
    municipality_code text references public.municipality (code),
    written_at timestamptz not null default now(),
    text text not null check (text = btrim(text) and length(text) between 1 and 1000)
);
comment on column public.action_comment.written_by is 'Kept when the account is removed, so no foreign key.';

create index action_comment_action_id on public.action_comment (action_id);
create index action_comment_municipality_code on public.action_comment (municipality_code);

alter table public.action_comment enable row level security;

grant select on public.action_comment to authenticated;

create policy "Who reads an action reads its comments" on public.action_comment
    for select to authenticated
    using (action_id in (select id from public.action));

-- @refuses forbidden, malformed_request, not_found, comment_missing, text_too_long, sent_otherwise
create function public.comment_action(id uuid, action_id uuid, text text) returns public.action_comment
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
    said text := private.trimmed(comment_action.text);
    target public.action;
    written public.action_comment;
begin
    if place is null and not private.is_staff() then
        perform private.refuse('forbidden', 403);
    end if;
    if comment_action.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    select * into target from public.action where id = comment_action.action_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if not private.is_staff() and target.municipality_code <> place
        and target.id not in (select private.my_joint_actions()) then
        perform private.refuse('forbidden', 403);
    end if;
    if said = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(said) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.action_comment (id, action_id, written_by, municipality_code, text)
    values (comment_action.id, target.id, auth.uid(), place, said)
    on conflict (id) do nothing;
    select * into written from public.action_comment
    where id = comment_action.id and action_id = target.id and written_by = auth.uid();
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    if written.text <> said then
        perform private.refuse('sent_otherwise', 409);
    end if;
    return written;
end
$$;

grant execute on function public.comment_action(uuid, uuid, text) to authenticated;
