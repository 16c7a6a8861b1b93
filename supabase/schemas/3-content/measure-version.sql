-- Every version of every measure, with who and when: append-only, whoever writes to the catalogue, be
-- it staff or a new version of the program. What changed is the difference with the version before.

create table public.measure_version (
    measure_id text not null references public.measure (id),
    version int not null check (version > 0),
    -- As in src/domain/quick-wins/measure.ts, without id and version.
    content jsonb not null,
    -- Null: it came with the program.
    changed_by uuid,
    -- Null: there from the beginning.
    changed_at timestamptz,
    primary key (measure_id, version)
);

create trigger measure_version_is_immutable
    before update on public.measure_version
    for each row execute function private.keep_but_person('changed_by');

create trigger measure_version_is_never_removed
    before delete or truncate on public.measure_version
    for each statement execute function private.keep_as_published();

alter table public.measure_version enable row level security;

grant select on public.measure_version to authenticated;

create policy "Staff read all versions of measures" on public.measure_version
    for select to authenticated
    using ((select private.is_staff()));

create function private.measure_content(measure public.measure) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_build_object(
        'title', measure.title,
        'approach', measure.approach,
        'sharing', measure.sharing,
        'triggers', measure.triggers,
        'unknownTriggers', to_jsonb(measure.unknown_triggers),
        'targets', measure.targets,
        'effects', measure.effects,
        'conditions', to_jsonb(measure.conditions),
        'duties', measure.duties,
        'personDays', measure.person_days,
        'hoursPerYear', measure.hours_per_year,
        'weeks', measure.weeks,
        'cost', measure.cost,
        'retired', measure.retired
    )
$$;

create function private.count_measure_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    new.version := old.version
        + (private.measure_content(new) is distinct from private.measure_content(old))::int;
    return new;
end
$$;

create function private.keep_measure_version() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    insert into public.measure_version (measure_id, version, content, changed_by, changed_at)
    values (new.id, new.version, private.measure_content(new), auth.uid(), now())
    on conflict do nothing;
    return null;
end
$$;

create trigger measure_counts_versions
    before update on public.measure
    for each row execute function private.count_measure_version();

create trigger measure_keeps_versions
    after insert or update on public.measure
    for each row execute function private.keep_measure_version();

-- Actions and reports refer to it: a measure is retired, never removed.
create trigger measure_is_never_removed
    before delete or truncate on public.measure
    for each statement execute function private.keep_as_published();
