-- Which region this installation is for: what sentences and mails call it, its programme office, and its
-- parts. Public reference data, one region per installation; staff change it (set-up-region.sql).

-- Whether a colour can be read on white and white on it, on the paper of a page and on a tint of its own, by WCAG 2.2
-- (src/domain/colour.ts).
create function private.is_readable_colour(colour text) returns boolean
language sql immutable strict
set search_path = ''
as $$
    select case when colour ~ '^#[0-9a-f]{6}$' then (
        select (min(light) filter (where name <> 'own') + 0.05) / (max(light) filter (where name = 'own') + 0.05) >= 4.5
        from (
            select name, sum(weight * case when share <= 0.04045 then share / 12.92 else ((share + 0.055) / 1.055) ^ 2.4 end) as light
            from (values (2, 0.2126::float8, 250), (4, 0.7152, 248), (6, 0.0722, 244)) as part (place, weight, paper)
            cross join lateral (select get_byte(decode(substr(colour, place, 2), 'hex'), 0)::float8 as byte) as own
            cross join lateral (
                values ('own', byte), ('soft', floor(byte + (255 - byte) * 0.9 + 0.5)), ('paper', paper)
            ) as ground (name, level)
            cross join lateral (select level / 255 as share) as seen
            group by name
        ) as tint
    ) else false end
$$;

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
    logo text constraint region_logo_check check (
        logo ~ '^/[^/\\]' or length(logo) <= 80000 and logo ~ '^data:image/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$'
    ),
    colour text check (private.is_readable_colour(colour)),
    languages text[] not null default '{nl,en,de,fr}' check (
        languages <@ '{nl,en,de,fr}' and 'nl' = any (languages) and cardinality(languages)
        = 1 + ('en' = any (languages))::int + ('de' = any (languages))::int + ('fr' = any (languages))::int
    ),
    version int not null default 1
);
comment on column public.region.office is 'The programme office in one word, as sentences use it.';
comment on column public.region.office_in_french is 'With its article, as a French sentence needs.';
comment on column public.region.office_email is 'Where questions can be asked.';
comment on column public.region.mail_sender is 'The name that mails come from.';
comment on column public.region.logo is 'Path of a file of the site, or the picture itself.';
comment on column public.region.colour is 'Of buttons and links; null for ours.';
comment on column public.region.languages is 'In which entrepreneurs can rate.';
comment on column public.region.version is 'Of what it is called and of its places: one more each time that staff keep them.';

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
