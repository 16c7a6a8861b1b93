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
    ended_on date,
    successor text references public.municipality (code) check (successor <> code),
    constraint municipality_ended_has_a_successor check ((ended_on is null) = (successor is null)),
    constraint municipality_ended_takes_no_part check (ended_on is null or not takes_part)
);
comment on column public.municipality.takes_part is
    'Today. Who could take part in a round of the past is told by round_participant.';
comment on column public.municipality.ended_on is 'The day on which it became part of its successor.';
comment on column public.municipality.code is 'Code of Statistics Netherlands.';
comment on column public.municipality.features is 'What not every municipality has; for measures that ask for it.';
comment on column public.municipality.borders is 'Countries on the other side of the border.';

create index municipality_subregion on public.municipality (subregion);
create index municipality_successor on public.municipality (successor);
create unique index municipality_one_to_a_tile on public.municipality (tile_row, tile_column) where takes_part;

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

-- The municipality with this code, also one that is no more.
-- @refuses municipality_unknown
create function private.known_municipality(code text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not exists (select from public.municipality where municipality.code = known_municipality.code) then
        perform private.refuse('municipality_unknown', 404);
    end if;
end
$$;

-- What a municipality is part of today: itself, or where its successors end.
create function private.place_today(code text) returns text
language sql stable
set search_path = ''
as $$
    with recursive line as (
        select municipality.code, successor from public.municipality where municipality.code = place_today.code
        union
        select later.code, later.successor from line join public.municipality as later on later.code = line.successor
    )
    select line.code from line where successor is null
$$;

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
