-- The municipalities and who lies beside whom. Public reference data.

create table public.municipality (
    code text primary key check (code ~ '^GM[0-9]{4}$'),
    name text not null unique,
    short_name text not null unique,
    slug text not null unique check (slug ~ '^[a-z][a-z-]*$'),
    subregion text not null references public.subregion (id),
    size_class text not null check (size_class in ('small', 'medium', 'large')),
    inhabitants int not null check (inhabitants > 0),
    rural boolean not null,
    borders text[] not null default '{}' check (borders <@ array['BE', 'DE']),
    tile_row smallint not null,
    tile_column smallint not null,
    takes_part boolean not null default true,
    features text[] not null default '{}' check (features <@ array['harbour', 'business_park']),
    unique (tile_row, tile_column)
);
comment on column public.municipality.code is 'Code of Statistics Netherlands.';
comment on column public.municipality.features is 'What not every municipality has; for measures that ask for it.';
comment on column public.municipality.borders is 'Countries on the other side of the border.';

create index municipality_subregion on public.municipality (subregion);

create table public.neighbour (
    municipality_code text not null references public.municipality (code),
    neighbour_code text not null references public.municipality (code),
    border_km double precision not null check (border_km > 0),
    primary key (municipality_code, neighbour_code),
    check (municipality_code <> neighbour_code)
);
comment on table public.neighbour is 'Shared borders, stored in both directions.';

create index neighbour_neighbour_code on public.neighbour (neighbour_code);

alter table public.municipality enable row level security;
alter table public.neighbour enable row level security;

grant select on public.municipality to anon, authenticated;
grant select on public.neighbour to anon, authenticated;

create policy "Everyone reads the municipalities" on public.municipality
    for select to anon, authenticated
    using (true);

create policy "Everyone reads who lies beside whom" on public.neighbour
    for select to anon, authenticated
    using (true);

-- The municipality with this code that takes part.
-- @refuses municipality_unknown
create function private.participating_municipality(code text) returns public.municipality
language plpgsql stable
set search_path = ''
as $$
declare
    found_municipality public.municipality;
begin
    select * into found_municipality
    from public.municipality
    where municipality.code = participating_municipality.code and takes_part;
    if not found then
        perform private.refuse('municipality_unknown', 404);
    end if;
    return found_municipality;
end
$$;
