-- Who has which theme of a scan open. Nothing is kept: a row lives as long as it is renewed.
create table private.presence (
    scan_id uuid not null references public.scan (id) on delete cascade,
    user_id uuid not null references public.member (user_id) on delete cascade,
    theme text,
    seen_at timestamptz not null,
    primary key (scan_id, user_id)
);
comment on column private.presence.theme is 'Null on a page of the scan that is no theme.';

create index presence_user_id on private.presence (user_id);
create index presence_seen_at on private.presence (seen_at);

alter table private.presence enable row level security;

-- Says that the person is here, in this theme or (null) at the overview, and tells which colleagues
-- were seen in the scan within the last 45 seconds, oneself left out.
-- @refuses not_found forbidden, theme_unknown
create function public.be_present(scan_id uuid, theme text default null)
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
    -- Of two who tidy up at once, one leaves the rows of the other alone.
    delete from private.presence where (scan_id, user_id) in (
        select scan_id, user_id from private.presence
        where seen_at < now() - interval '45 seconds'
        for update skip locked
    );
    insert into private.presence values (here.id, auth.uid(), be_present.theme, now())
    on conflict (scan_id, user_id) do update set (theme, seen_at) = (excluded.theme, excluded.seen_at);
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

grant execute on function public.be_present(uuid, text) to authenticated;
