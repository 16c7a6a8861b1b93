-- Who has which theme of a scan open now. Nothing is kept: what is older than a moment is deleted by
-- whoever comes next, and there is no history.

create table private.presence (
    scan_id uuid not null references public.scan (id) on delete cascade,
    user_id uuid not null,
    theme_id text,
    seen_at timestamptz not null default now(),
    primary key (scan_id, user_id)
);

create index presence_seen_at on private.presence (seen_at);

alter table private.presence enable row level security;

-- Says where the person is and returns where colleagues are. For the own municipality only.
-- @refuses forbidden, theme_unknown
create function public.be_present(scan_id uuid, theme_id text default null)
returns table (colleague uuid, in_theme text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.scan;
begin
    select * into place from public.scan where id = be_present.scan_id;
    if place.municipality_code is null or place.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if be_present.theme_id is not null and not exists (
        select from jsonb_array_elements(private.definition_of_round(place.round_id) -> 'themes') as theme
        where theme ->> 'id' = be_present.theme_id
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    delete from private.presence where seen_at < now() - interval '45 seconds';
    insert into private.presence as known (scan_id, user_id, theme_id)
    values (place.id, auth.uid(), be_present.theme_id)
    on conflict (scan_id, user_id) do update set theme_id = excluded.theme_id, seen_at = now();
    return query
    select other.user_id, other.theme_id from private.presence as other
    where other.scan_id = place.id and other.user_id <> auth.uid()
    order by other.user_id;
end
$$;

grant execute on function public.be_present(uuid, text) to authenticated;
