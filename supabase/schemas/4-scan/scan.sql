-- A scan: the filling-in of one municipality in one round. Who may read a scan is said here.

create table public.scan (
    id uuid primary key default gen_random_uuid(),
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    route text not null default 'full' check (route in ('short', 'full')),
    state text not null default 'not_started'
        check (state in ('not_started', 'in_progress', 'ready_to_sign', 'submitted')),
    handed_in_at timestamptz,
    handed_in_by uuid,
    handed_in_name text,
    handed_in_hash text,
    submitted_at timestamptz,
    submitted_by uuid,
    unique (round_id, municipality_code),
    constraint scan_submitted_has_a_moment check ((state = 'submitted') = (submitted_at is not null)),
    constraint scan_handed_in_by_someone check (
        (state in ('ready_to_sign', 'submitted'))
        = (num_nonnulls(handed_in_at, handed_in_by, handed_in_name, handed_in_hash) = 4)
    )
);
comment on column public.scan.state is
    'in_progress until a member hands in, ready_to_sign until another signs, then submitted (hand-in.sql).';
comment on column public.scan.handed_in_by is 'Kept when the account is removed, so no foreign key.';
comment on column public.scan.handed_in_hash is 'Of what was handed in and waits for a signature.';
comment on column public.scan.submitted_by is 'Who signed. Kept when the account is removed, so no foreign key.';

create index scan_municipality_code on public.scan (municipality_code);

create trigger scan_is_one_line
    before insert or update of handed_in_name on public.scan
    for each row execute function private.must_be_one_line('handed_in_name');

alter table public.scan enable row level security;

grant select on public.scan to authenticated;

-- The own municipality, and those that became part of it: of those is read what they filled in, nothing is changed.
create function private.my_municipalities() returns setof text
language sql stable security definer
set search_path = ''
as $$
    with recursive mine as (
        select private.my_municipality() as code
        union
        select before.code from public.municipality as before join mine on before.successor = mine.code
    )
    select code from mine where code is not null
$$;
grant execute on function private.my_municipalities() to authenticated;

create policy "Officials read the scans of their own municipality" on public.scan
    for select to authenticated
    using (municipality_code in (select private.my_municipalities()));

create policy "Staff read all scans" on public.scan
    for select to authenticated
    using ((select private.is_staff()));

-- The scans whose answers, history and score sheet the person may read: those of the policies above. What colleagues told
-- each other is not in it: that stays in the own municipality, and ends with it.
create function private.my_scans() returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select id from public.scan where municipality_code in (select private.my_municipalities())
$$;
grant execute on function private.my_scans() to authenticated;

-- The scan, locked for a step of its own officials; others in it wait. Staff read along only.
-- @refuses not_found, forbidden, scan_already_submitted
create function private.own_scan(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan;
begin
    select * into found_scan from public.scan
    where id = own_scan.scan_id
    for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if found_scan.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if found_scan.state = 'submitted' then
        perform private.refuse('scan_already_submitted', 409);
    end if;
    return found_scan;
end
$$;

-- The same while the round is open to this municipality; closing the round waits.
-- @refuses what own_scan refuses, round_not_open, municipality_not_in_round
create function private.scan_to_move(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan;
begin
    -- In the order of who moves the round: first this, then the scan.
    perform pg_advisory_xact_lock_shared(private.closing());
    found_scan := private.own_scan(scan_to_move.scan_id);
    perform private.must_be_open(found_scan.round_id);
    if not private.takes_part(found_scan.round_id, found_scan.municipality_code) then
        perform private.refuse('municipality_not_in_round', 409);
    end if;
    return found_scan;
end
$$;

-- The scan, locked for a change to what is filled in.
-- @refuses what scan_to_move refuses, scan_ready_to_sign
create function private.scan_to_change(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan := private.scan_to_move(scan_to_change.scan_id);
begin
    if found_scan.state = 'ready_to_sign' then
        perform private.refuse('scan_ready_to_sign', 409);
    end if;
    return found_scan;
end
$$;

-- The short route asks the core items only; answers outside it are kept but do not count.
-- Where the round has one route for everybody there is nothing to choose.
-- @refuses what scan_to_change refuses, route_invalid, route_fixed
create function public.choose_route(scan_id uuid, route text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    changed public.scan := private.scan_to_change(choose_route.scan_id);
begin
    if choose_route.route is null or choose_route.route not in ('short', 'full') then
        perform private.refuse('route_invalid', 400);
    end if;
    if choose_route.route <> (select round.route from public.round where id = changed.round_id) then
        perform private.refuse('route_fixed', 409);
    end if;
    if choose_route.route = changed.route then
        return changed;
    end if;
    update public.scan set route = choose_route.route
    where id = changed.id
    returning * into changed;
    perform private.log_act(
        'route_chosen', changed.municipality_code, changed.round_id, 'scan', changed.id::text,
        facts => jsonb_build_object('route', changed.route)
    );
    return changed;
end
$$;

grant execute on function public.choose_route(uuid, text) to authenticated;
