-- What a municipality says itself about a measure of the catalogue: that it sets it aside, with a reason,
-- and what it thinks the measure costs here. Its own list is ranked with this.

create table public.own_measure (
    municipality_code text not null references public.municipality (code),
    measure_id text not null references public.measure (id),
    set_aside text check (set_aside in ('done', 'not_ours', 'deliberate')),
    note text not null default '' check (length(note) <= 500),
    person_days double precision check (person_days between 0 and 1000),
    weeks double precision check (weeks between 0 and 520),
    cost text check (cost in ('K0', 'K1', 'K2', 'K3', 'K4')),
    version int not null check (version > 0),
    updated_by uuid not null,
    updated_at timestamptz not null default now(),
    hours_per_year double precision check (hours_per_year between 0 and 2000),
    primary key (municipality_code, measure_id)
);
comment on column public.own_measure.set_aside is
    'done: doen we al; not_ours: niet voor ons; deliberate: bewuste keuze. Null: in the list.';
comment on column public.own_measure.person_days is 'Own estimate, as those after it; null is that of the catalogue.';
comment on column public.own_measure.hours_per_year is 'Own estimate of what it takes to keep it running.';
comment on column public.own_measure.updated_by is 'Kept when the account is removed, so no foreign key.';

create index own_measure_measure_id on public.own_measure (measure_id);

alter table public.own_measure enable row level security;

grant select on public.own_measure to authenticated;

create policy "Officials read what their own municipality says of measures" on public.own_measure
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read what all municipalities say of measures" on public.own_measure
    for select to authenticated
    using ((select private.is_staff()));

-- The municipality of the official who asks.
-- @refuses forbidden
create function private.municipality_of_official() returns text
language plpgsql stable
set search_path = ''
as $$
declare
    code text := private.my_municipality();
begin
    if code is null then
        perform private.refuse('forbidden', 403);
    end if;
    return code;
end
$$;

-- Says it for the own municipality. Sending the same again changes nothing and returns what is stored.
-- Version 0 means: nothing said before.
-- @refuses forbidden, not_found, malformed_request, text_too_long, number_out_of_range,
--          number_invalid, changed_by_colleague
create function public.save_own_measure(
    measure_id text,
    expected_version int,
    set_aside text default null,
    note text default '',
    person_days double precision default null,
    weeks double precision default null,
    cost text default null,
    hours_per_year double precision default null
) returns public.own_measure
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    code text := private.municipality_of_official();
    said text := btrim(coalesce(save_own_measure.note, ''));
    stored public.own_measure;
begin
    if not exists (select from public.measure where id = save_own_measure.measure_id) then
        perform private.refuse('not_found', 404);
    end if;
    if expected_version is null
        or save_own_measure.set_aside not in ('done', 'not_ours', 'deliberate')
        or save_own_measure.cost not in ('K0', 'K1', 'K2', 'K3', 'K4') then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(said) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if save_own_measure.person_days not between 0 and 1000 or save_own_measure.weeks not between 0 and 520
        or save_own_measure.hours_per_year not between 0 and 2000 then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if not (private.is_plain(save_own_measure.person_days) and private.is_plain(save_own_measure.weeks)
            and private.is_plain(save_own_measure.hours_per_year)) then
        perform private.refuse('number_invalid', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(hashtextextended('own_measure' || code || save_own_measure.measure_id, 0));
    select * into stored from public.own_measure
    where municipality_code = code and measure_id = save_own_measure.measure_id;
    if stored.version is not null and
        (stored.set_aside, stored.note, stored.person_days, stored.weeks, stored.cost, stored.hours_per_year)
        is not distinct from (
            save_own_measure.set_aside, said, save_own_measure.person_days, save_own_measure.weeks,
            save_own_measure.cost, save_own_measure.hours_per_year
        ) then
        return stored;
    end if;
    if coalesce(stored.version, 0) <> expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.own_measure
    values (
        code, save_own_measure.measure_id, save_own_measure.set_aside, said, save_own_measure.person_days,
        save_own_measure.weeks, save_own_measure.cost, expected_version + 1, auth.uid(), now(),
        save_own_measure.hours_per_year
    )
    on conflict (municipality_code, measure_id) do update set
        set_aside = excluded.set_aside, note = excluded.note, person_days = excluded.person_days,
        hours_per_year = excluded.hours_per_year, weeks = excluded.weeks, cost = excluded.cost, version = excluded.version,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    returning * into stored;
    return stored;
end
$$;

grant execute on function public.save_own_measure(
    text, int, text, text, double precision, double precision, text, double precision
) to authenticated;
