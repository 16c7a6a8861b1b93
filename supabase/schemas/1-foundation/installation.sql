-- What kind of installation this is. A demo says so on every page.

create table private.installation (
    only_one boolean primary key default true check (only_one),
    demo boolean not null default false
);
insert into private.installation default values;

alter table private.installation enable row level security;

create function public.is_demo() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select demo from private.installation
$$;

grant execute on function public.is_demo() to anon, authenticated;
