-- Which region this installation is for: what sentences and mails call it, its programme office, and its
-- parts. Public reference data, one region per installation; staff change it (set-up-region.sql).

create table public.region (
    one boolean primary key default true check (one),
    names jsonb not null check (names ?& array['nl', 'en', 'de', 'fr']),
    product text not null,
    product_in_full text not null,
    office text not null,
    office_in_full text not null,
    office_in_french text not null,
    office_email text check (office_email like '%_@_%'),
    mail_sender text not null,
    logo text check (logo like '/%')
);
comment on column public.region.office is 'The programme office in one word, as sentences use it.';
comment on column public.region.office_in_french is 'With its article, as a French sentence needs.';
comment on column public.region.office_email is 'Where questions can be asked.';
comment on column public.region.mail_sender is 'The name that mails come from.';
comment on column public.region.logo is 'Path of a file of the site.';

create table public.subregion (
    id text primary key check (id ~ '^[a-z][a-z-]*$'),
    position smallint not null unique,
    name text not null unique
);

alter table public.region enable row level security;
alter table public.subregion enable row level security;

grant select on public.region to anon, authenticated;
grant select on public.subregion to anon, authenticated;

create policy "Everyone reads which region this is" on public.region
    for select to anon, authenticated
    using (true);

create policy "Everyone reads the parts of the region" on public.subregion
    for select to anon, authenticated
    using (true);
