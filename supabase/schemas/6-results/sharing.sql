-- What municipalities share with each other, also after handing in, and where to ask for it.

create table public.contact_point (
    municipality_code text primary key references public.municipality (code),
    contact text not null check (length(contact) <= 500),
    version int not null check (version > 0),
    updated_by uuid,
    updated_at timestamptz not null default now()
);
comment on table public.contact_point is 'Where colleagues elsewhere can ask for help; for members only.';

create table public.sharing (
    municipality_code text not null references public.municipality (code),
    item_id text not null,
    shares boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null default now(),
    primary key (municipality_code, item_id)
);
comment on table public.sharing is 'What was said after answering. The scan itself stays as it was signed.';

alter table public.contact_point enable row level security;
alter table public.sharing enable row level security;

grant select on public.contact_point to authenticated;

create policy "Officials read the contact point of their own municipality" on public.contact_point
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all contact points" on public.contact_point
    for select to authenticated
    using ((select private.is_staff()));

-- Per municipality of today the items on which its latest submitted scan scores at least 75, and whether it
-- shares them. A tick afterwards holds until it is taken away; taken away, it holds until the box is
-- ticked in a later answer. Until a merged municipality hands in a scan, those of its predecessors are its own.
create function private.strong_items()
returns table (
    municipality_code text, item_id text, shares boolean, changed_by uuid, changed_at timestamptz
)
language sql stable
set search_path = ''
as $$
    with latest as (
        select distinct on (scan.municipality_code) scan.id, scan.municipality_code as code
        from public.scan
        where state = 'submitted' and private.may_see_results(round_id)
        order by scan.municipality_code, submitted_at desc
    ), of_today as (
        select id, code, private.place_today(code) as place from latest
    )
    select distinct on (place, item.key)
        place,
        item.key,
        case
            when sharing.shares then true
            when sharing.shares = false then answer.shareable and answer.answered_at > sharing.changed_at
            else answer.shareable
        end,
        sharing.changed_by,
        sharing.changed_at
    from of_today
    join public.municipality on municipality.code = place and municipality.takes_part
    join public.score_sheet on score_sheet.scan_id = of_today.id
    cross join jsonb_each(score_sheet.sheet -> 'items') as item
    join public.answer on answer.scan_id = of_today.id and answer.item_id = item.key
    left join public.sharing
        on sharing.municipality_code = place and sharing.item_id = item.key
    where item.value ->> 'status' = 'ok'
      and (item.value ->> 'score')::double precision >= 75
      and (of_today.code = place or not exists (select from latest as own where own.code = place))
    order by place, item.key, 3 desc nulls last
$$;

-- For officials what their own municipality could share; for staff that of all.
-- @refuses forbidden
create function public.shareable_items()
returns table (
    municipality_code text, item_id text, shares boolean, changed_by uuid, changed_at timestamptz
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    staff boolean := private.is_staff();
    code text := case when not staff then private.municipality_of_official() end;
begin
    return query
    select * from private.strong_items()
    where staff or municipality_code = code
    order by municipality_code, item_id;
end
$$;

-- Ticks, or takes away, that the own municipality shares an item that it does well on.
-- @refuses forbidden, malformed_request, item_unknown
create function public.save_sharing(item_id text, shares boolean) returns public.sharing
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    did boolean;
    stored public.sharing;
begin
    if save_sharing.shares is null then
        perform private.refuse('malformed_request', 400);
    end if;
    -- The same sent twice at a time is one act: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('sharing' || code, 0));
    select strong.shares into did from private.strong_items() as strong
    where municipality_code = code and item_id = save_sharing.item_id;
    if not found then
        perform private.refuse('item_unknown', 400);
    end if;
    insert into public.sharing as known
    values (code, save_sharing.item_id, save_sharing.shares, auth.uid(), now())
    on conflict (municipality_code, item_id) do update set
        shares = excluded.shares, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    returning * into stored;
    if did is distinct from stored.shares then
        perform private.log_act(
            'sharing_changed', code, subject_kind => 'item', subject => stored.item_id,
            facts => jsonb_build_object('to', stored.shares)
        );
    end if;
    return stored;
end
$$;

-- The coordinator says where colleagues elsewhere can ask; empty takes it away. The same again changes
-- nothing. Version 0 means: not said before.
-- @refuses forbidden, malformed_request, text_too_long, changed_by_colleague
create function public.save_contact_point(contact text, expected_version int) returns public.contact_point
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_contact_point.contact, ''));
    stored public.contact_point;
begin
    if not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if expected_version is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('contact_point' || code, 0));
    select * into stored from public.contact_point where municipality_code = code;
    if stored.version is not null and stored.contact = said then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.contact_point values (code, said, expected_version + 1, auth.uid(), now())
    on conflict (municipality_code) do update set
        contact = excluded.contact, version = excluded.version, updated_by = excluded.updated_by,
        updated_at = excluded.updated_at
    returning * into stored;
    perform private.log_act('contact_point_saved', code, facts => jsonb_build_object('version', stored.version));
    return stored;
end
$$;

grant execute on function public.shareable_items() to authenticated;
grant execute on function public.save_sharing(text, boolean) to authenticated;
grant execute on function public.save_contact_point(text, int) to authenticated;
