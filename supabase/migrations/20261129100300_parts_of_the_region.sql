-- A municipality lies in a part of the region that is known.

alter table public.municipality
    add foreign key (subregion) references public.subregion (id);

create index municipality_subregion on public.municipality (subregion);
