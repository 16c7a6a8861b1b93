-- Who has which theme of a scan open, and how many answers wait on that device: a row lives as long as it is renewed.
-- Of a device that went with answers on it, what is known stays a week, for the board of staff (round-board.sql).
create table private.presence (
    scan_id uuid not null references public.scan (id) on delete cascade,
    user_id uuid not null references public.member (user_id) on delete cascade,
    theme text,
    seen_at timestamptz not null,
    waiting int not null default 0 check (waiting between 0 and 500),
    clashes int not null default 0 check (clashes between 0 and waiting),
    waiting_since timestamptz,
    primary key (scan_id, user_id),
    constraint presence_waits_since_a_moment check ((waiting > 0) = (waiting_since is not null))
);
comment on column private.presence.theme is 'Null on a page of the scan that is no theme.';
comment on column private.presence.waiting is
    'Answers on the device that were not saved, and how many of them clash with those of a colleague: numbers, no content.';

create index presence_user_id on private.presence (user_id);
create index presence_seen_at on private.presence (seen_at);

alter table private.presence enable row level security;

-- Takes away who went, and after a week what waited there; asked by whoever comes, and each night (retention.sql).
create function private.forget_presence() returns void
language sql
set search_path = ''
as $$
    -- Of two who tidy up at once, one leaves the rows of the other alone.
    delete from private.presence where (scan_id, user_id) in (
        select scan_id, user_id from private.presence
        where seen_at < now() - case when waiting > 0 then interval '7 days' else interval '45 seconds' end
        for update skip locked
    )
$$;

-- Says that the person is here, in this theme or (null) at the overview, and tells which colleagues
-- were seen in the scan within the last 45 seconds, oneself left out.
-- @param waiting answers on this device that were not saved yet, of which so many clash
-- @refuses not_found forbidden, theme_unknown, malformed_request
create function public.be_present(
    scan_id uuid, theme text default null, waiting int default 0, clashes int default 0
)
returns table (email text, theme_id text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    here public.scan;
begin
    select * into here from public.scan where id = be_present.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if here.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if be_present.theme is not null and not exists (
        select from jsonb_array_elements(private.definition_of_round(here.round_id) -> 'themes') as known
        where known ->> 'id' = be_present.theme
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    if (be_present.waiting between 0 and 500 and be_present.clashes between 0 and be_present.waiting) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.forget_presence();
    insert into private.presence as known (scan_id, user_id, theme, seen_at, waiting, clashes, waiting_since)
    values (
        here.id, auth.uid(), be_present.theme, now(), be_present.waiting, be_present.clashes,
        case when be_present.waiting > 0 then now() end
    )
    on conflict (scan_id, user_id) do update set
        theme = excluded.theme, seen_at = excluded.seen_at, waiting = excluded.waiting, clashes = excluded.clashes,
        waiting_since = case when excluded.waiting > 0 then coalesce(known.waiting_since, excluded.waiting_since) end;
    return query
    select member.email, presence.theme
    from private.presence
    join public.member using (user_id)
    where presence.scan_id = here.id
      and user_id <> auth.uid()
      and seen_at >= now() - interval '45 seconds'
      and member.municipality_code = here.municipality_code
    order by member.email;
end
$$;

grant execute on function public.be_present(uuid, text, int, int) to authenticated;
