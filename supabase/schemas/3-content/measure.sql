-- The catalogue of measures that can become quick wins (dossier d), as it is now. Staff edit it
-- (save-measure.sql); every version stays (measure-version.sql).

create table public.measure (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9-]*$'),
    position int not null unique,
    title text not null,
    approach text not null,
    sharing text not null,
    triggers jsonb not null check (jsonb_typeof(triggers) = 'array'),
    unknown_triggers text[] not null default '{}',
    targets jsonb not null check (jsonb_typeof(targets) = 'array'),
    effects jsonb not null check (jsonb_typeof(effects) = 'array'),
    person_days double precision not null check (person_days >= 0),
    weeks double precision not null check (weeks >= 0),
    cost text not null check (cost in ('K0', 'K1', 'K2', 'K3', 'K4')),
    version int not null default 1,
    retired boolean not null default false,
    hours_per_year double precision not null default 0 check (hours_per_year >= 0),
    conditions text[] not null default '{}' check (
        conditions <@ array['small', 'medium', 'large', 'border', 'rural', 'harbour', 'business_park']
    ),
    duties jsonb not null default '[]' check (jsonb_typeof(duties) = 'array')
);
comment on column public.measure.triggers is '[{item, atMost}]: the item scores at most this.';
comment on column public.measure.unknown_triggers is 'Items that also trigger when unknown.';
comment on column public.measure.targets is '[{item, to} or {item, raise}]: what the item can become.';
comment on column public.measure.effects is '[{ratingItem, factor}]: which experience it improves, how much.';
comment on column public.measure.person_days is 'Once, to make it.';
comment on column public.measure.hours_per_year is 'Every year, to keep it running.';
comment on column public.measure.conditions is 'What a municipality has to be; empty is every one.';
comment on column public.measure.duties is '[{item, atLeast, atMost, law}]: a legal minimum, not met within these scores.';
comment on column public.measure.retired is 'Stays for what refers to it; is no longer a quick win.';

create trigger measure_is_one_line
    before insert or update of title on public.measure
    for each row execute function private.must_be_one_line('title');

alter table public.measure enable row level security;

grant select on public.measure to authenticated;

create policy "Everyone who signed in reads the measures" on public.measure
    for select to authenticated
    using (true);
