-- Who works where, in which role.

create table public.member (
    user_id uuid primary key references auth.users (id) on delete cascade,
    email text not null check (email = private.clean_email(email)),
    role text not null check (role in ('staff', 'viewer', 'coordinator', 'colleague')),
    municipality_code text references public.municipality (code),
    created_at timestamptz not null default now(),
    constraint member_staff_work_for_the_region
        check ((role in ('staff', 'viewer')) = (municipality_code is null))
);
comment on column public.member.role is 'staff: of the programme office. viewer: board and kernteam MKB (viewer.sql). coordinator and colleague: of one municipality.';

create index member_municipality_code on public.member (municipality_code);

alter table public.member enable row level security;

-- Who is asking? Policies and functions are sentences over these three.

create function private.my_municipality() returns text
language sql stable security definer
set search_path = ''
as $$
    select municipality_code from public.member where user_id = (select private.me())
$$;

create function private.is_staff() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (select from public.member where user_id = (select private.me()) and role = 'staff')
$$;

create function private.is_coordinator() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (
        select from public.member where user_id = (select private.me()) and role = 'coordinator'
    )
$$;

grant execute on function private.my_municipality() to authenticated;
grant execute on function private.is_staff() to authenticated;
grant execute on function private.is_coordinator() to authenticated;

grant select on public.member to authenticated;

create policy "A person reads the own membership" on public.member
    for select to authenticated
    using (user_id = (select private.me()));

create policy "Colleagues read each other" on public.member
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all members" on public.member
    for select to authenticated
    using ((select private.is_staff()));

-- @refuses forbidden
create function private.must_be_staff() returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff() then
        perform private.refuse('forbidden', 403);
    end if;
end
$$;

-- Members of this municipality, and staff.
-- @refuses forbidden
create function private.must_work_for(municipality_code text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not private.is_staff()
        and private.my_municipality() is distinct from must_work_for.municipality_code then
        perform private.refuse('forbidden', 403);
    end if;
end
$$;
