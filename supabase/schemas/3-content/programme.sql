-- The six lines of the regional programme. Only the name of one is known from outside; staff fill in and
-- confirm the others.

create table public.programme_line (
    line smallint primary key check (line between 1 and 6),
    name text not null check (name = btrim(name) and length(name) between 1 and 120),
    confirmed boolean not null default false,
    version int not null default 1 check (version > 0),
    updated_by uuid,
    updated_at timestamptz not null default now()
);
comment on column public.programme_line.confirmed is 'Whether the programme office said that this is its name.';
comment on column public.programme_line.updated_by is 'Kept when the account is removed, so no foreign key.';

insert into public.programme_line (line, name)
select line, case when line = 5
    then 'Dienstverlening van lokale overheden aan het mkb' else 'Programmalijn ' || line end
from generate_series(1, 6) as line;

create trigger programme_line_is_one_line
    before insert or update of name on public.programme_line
    for each row execute function private.must_be_one_line('name');

alter table public.programme_line enable row level security;

grant select on public.programme_line to authenticated;

create policy "Members read the lines of the programme" on public.programme_line
    for select to authenticated
    using (
        (select private.my_municipality()) is not null
        or (select private.is_staff()) or (select private.is_viewer())
    );

-- Staff give a line its name, which confirms it. The same sent twice is one.
-- @refuses forbidden, not_found, line_name_invalid, changed_by_colleague
create function public.name_programme_line(line smallint, expected_version int, name text)
returns public.programme_line
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean_name text := btrim(coalesce(name_programme_line.name, ''), E' \t\r\n');
    named public.programme_line;
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('line_name_invalid', 400);
    end if;
    select * into named from public.programme_line
    where line = name_programme_line.line for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if named.name = clean_name and private.may_be_sent_twice(
        named.version, named.updated_by, name_programme_line.expected_version
    ) then
        return named;
    end if;
    if named.version is distinct from name_programme_line.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    update public.programme_line
    set name = clean_name, confirmed = true, version = version + 1,
        updated_by = auth.uid(), updated_at = now()
    where line = named.line
    returning * into named;
    perform private.log_act(
        'programme_named', facts => jsonb_build_object('number', named.line, 'version', named.version)
    );
    return named;
end
$$;

grant execute on function public.name_programme_line(smallint, int, text) to authenticated;
