-- What people say to each other about a question of a scan, until it is settled. Beside a question there are
-- at most two: one among colleagues, which never leaves the municipality, and one with the programme office.
-- Which of the two it is, is part of what it is: what was said among colleagues cannot be shown to the office.

create table public.discussion (
    scan_id uuid not null references public.scan (id),
    item_id text not null check (length(item_id) <= 100),
    with_office boolean not null,
    settled_at timestamptz,
    settled_by uuid,
    last_at timestamptz not null default now(),
    last_from_office boolean not null,
    primary key (scan_id, item_id, with_office),
    constraint discussion_among_colleagues_is_theirs check (with_office or not last_from_office)
);
comment on column public.discussion.settled_at is 'Null while it is open; another word opens it again.';
comment on column public.discussion.settled_by is 'Kept when the account is removed, so no foreign key.';
comment on column public.discussion.last_from_office is 'Who spoke last: then the other side is to answer.';

create index discussion_open_with_office on public.discussion (scan_id) where with_office and settled_at is null;

create table public.discussion_message (
    -- Made by the client: the same send twice is one.
    id uuid primary key,
    scan_id uuid not null,
    item_id text not null,
    with_office boolean not null,
    written_by uuid not null,
    from_office boolean not null,
    written_at timestamptz not null default now(),
    text text not null check (text = btrim(text) and length(text) between 1 and 1000),
    about_rule text check (length(about_rule) between 1 and 100),
    foreign key (scan_id, item_id, with_office)
        references public.discussion (scan_id, item_id, with_office)
);
comment on column public.discussion_message.written_by is 'Kept when the account is removed, so no foreign key.';
comment on column public.discussion_message.about_rule is
    'The contradiction (a rule of the wording) that staff asked about; questions may be in more than one.';

create index discussion_message_of on public.discussion_message (scan_id, item_id, with_office);

alter table public.discussion enable row level security;
alter table public.discussion_message enable row level security;

grant select on public.discussion to authenticated;
grant select on public.discussion_message to authenticated;

create policy "Officials read the discussions of their own municipality" on public.discussion
    for select to authenticated
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));

create policy "Staff read the discussions with the office" on public.discussion
    for select to authenticated
    using (with_office and (select private.is_staff()));

create policy "Officials read what is said in their own municipality" on public.discussion_message
    for select to authenticated
    using (scan_id in (
        select id from public.scan where municipality_code = (select private.my_municipality())
    ));

create policy "Staff read what is said with the office" on public.discussion_message
    for select to authenticated
    using (with_office and (select private.is_staff()));

-- The scan of a discussion that the person takes part in: officials in both of their own municipality, staff
-- in those with the office. Also when it is signed or its round is closed: a question about it may come later.
-- @refuses malformed_request, not_found, forbidden
create function private.scan_to_discuss(scan_id uuid, with_office boolean) returns public.scan
language plpgsql stable
set search_path = ''
as $$
declare
    found_scan public.scan;
begin
    if scan_to_discuss.with_office is null then
        perform private.refuse('malformed_request', 400);
    end if;
    select * into found_scan from public.scan where id = scan_to_discuss.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if found_scan.municipality_code is distinct from private.my_municipality()
        and not (scan_to_discuss.with_office and private.is_staff()) then
        perform private.refuse('forbidden', 403);
    end if;
    return found_scan;
end
$$;

-- Says something about a question; the first word begins the discussion, a word in a settled one opens it.
-- @param about_rule the contradiction that staff ask about, of which the question is one
-- @refuses what scan_to_discuss refuses, item_unknown, comment_missing, text_too_long, malformed_request,
--          sent_otherwise
create function public.discuss(
    id uuid, scan_id uuid, item_id text, with_office boolean, text text, about_rule text default null
)
returns public.discussion_message
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_discuss(discuss.scan_id, discuss.with_office);
    said text := private.trimmed(discuss.text);
    by_office boolean := private.is_staff();
    written public.discussion_message;
begin
    if discuss.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.must_be_part(private.definition_of_round(target.round_id), 'item', discuss.item_id);
    if said = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(said) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if discuss.about_rule is not null and not (by_office and exists (
        select from public.questionnaire_wording as wording
        join public.round on round.questionnaire_version = wording.questionnaire_version
        cross join jsonb_array_elements(wording.content -> 'contradictions') as rule
        where round.id = target.round_id and rule ->> 'id' = discuss.about_rule and rule -> 'items' ? discuss.item_id
    )) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- Others who speak here at the same moment wait.
    insert into public.discussion (scan_id, item_id, with_office, last_from_office)
    values (target.id, discuss.item_id, discuss.with_office, by_office)
    on conflict (scan_id, item_id, with_office) do update set item_id = excluded.item_id;
    insert into public.discussion_message (id, scan_id, item_id, with_office, written_by, from_office, text, about_rule)
    values (discuss.id, target.id, discuss.item_id, discuss.with_office, auth.uid(), by_office, said, discuss.about_rule)
    on conflict (id) do nothing
    returning * into written;
    if written.id is not null then
        update public.discussion
        set settled_at = null, settled_by = null, last_at = written.written_at, last_from_office = by_office
        where scan_id = target.id and item_id = discuss.item_id and with_office = discuss.with_office;
        if by_office then
            perform private.log_act('question_asked', target.municipality_code, target.round_id, 'item', discuss.item_id);
        end if;
        return written;
    end if;
    -- The same word again, or an id that is another's.
    select * into written from public.discussion_message
    where id = discuss.id and scan_id = target.id and item_id = discuss.item_id
      and with_office = discuss.with_office and written_by = auth.uid();
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    if (written.text, written.about_rule) is distinct from (said, discuss.about_rule) then
        perform private.refuse('sent_otherwise', 409);
    end if;
    return written;
end
$$;

-- Settles a discussion, or opens it again; what is so already stays as it is.
-- @refuses what scan_to_discuss refuses, malformed_request, not_found
create function public.settle_discussion(scan_id uuid, item_id text, with_office boolean, settled boolean)
returns public.discussion
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_discuss(settle_discussion.scan_id, settle_discussion.with_office);
    changed public.discussion;
    was_settled boolean;
begin
    if settle_discussion.settled is null then
        perform private.refuse('malformed_request', 400);
    end if;
    select settled_at is not null into was_settled from public.discussion
    where scan_id = target.id and item_id = settle_discussion.item_id
      and with_office = settle_discussion.with_office
    for update;
    update public.discussion
    set settled_at = case when settle_discussion.settled then coalesce(settled_at, now()) end,
        settled_by = case when settle_discussion.settled then coalesce(settled_by, auth.uid()) end
    where scan_id = target.id and item_id = settle_discussion.item_id
      and with_office = settle_discussion.with_office
    returning * into changed;
    if changed.scan_id is null then
        perform private.refuse('not_found', 404);
    end if;
    if changed.with_office and was_settled is distinct from settle_discussion.settled then
        perform private.log_act(
            'discussion_settled', target.municipality_code, target.round_id, 'item', changed.item_id,
            facts => jsonb_build_object('to', settle_discussion.settled)
        );
    end if;
    return changed;
end
$$;

grant execute on function public.discuss(uuid, uuid, text, boolean, text, text) to authenticated;
grant execute on function public.settle_discussion(uuid, text, boolean, boolean) to authenticated;
