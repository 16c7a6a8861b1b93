-- How long the names under what was signed are kept: that of the round says it, in whole years after
-- closing. What was signed stays; who did becomes a colleague.

create table public.signature_retention (
    round_id uuid primary key references public.round (id),
    years int not null check (years between 1 and 20)
);
comment on table public.signature_retention is 'A round without a row keeps names for seven years.';

alter table public.signature_retention enable row level security;

grant select on public.signature_retention to authenticated;

create policy "Who reads a round reads how long names are kept" on public.signature_retention
    for select to authenticated
    using (round_id in (select id from public.round));

-- Until when; null as long as the round is open.
create function private.names_kept_until(round_id uuid) returns date
language sql stable
set search_path = ''
as $$
    select (closed_at at time zone 'Europe/Amsterdam' + make_interval(years => coalesce(years, 7)))::date
    from public.round
    left join public.signature_retention on signature_retention.round_id = round.id
    where round.id = names_kept_until.round_id
$$;

-- @refuses forbidden, not_found, number_out_of_range
create function public.set_signature_retention(round_id uuid, years int) returns public.signature_retention
language plpgsql security definer
set search_path = ''
as $$
declare
    kept public.signature_retention;
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = set_signature_retention.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if (set_signature_retention.years between 1 and 20) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    insert into public.signature_retention values (set_signature_retention.round_id, set_signature_retention.years)
    on conflict on constraint signature_retention_pkey do update set years = excluded.years
    returning * into kept;
    perform private.forget_signature_names();
    perform private.log_act('retention_changed', round_id => kept.round_id, facts => jsonb_build_object('years', kept.years));
    return kept;
end
$$;

-- Takes away the names that no round keeps any more: with the weekly mail, whenever a round is opened or
-- closed, and when staff change how long names are kept.
create function private.forget_signature_names() returns void
language sql
set search_path = ''
as $$
    update public.submission
    set handed_in_by = gen_random_uuid(), handed_in_name = '', signed_by = gen_random_uuid(), signed_name = ''
    from public.scan
    where scan.id = submission.scan_id and (submission.handed_in_name, signed_name) is distinct from ('', '')
      and private.names_kept_until(scan.round_id) < private.today();
    update public.scan
    set handed_in_by = gen_random_uuid(), handed_in_name = '', submitted_by = null
    where handed_in_name <> '' and private.names_kept_until(round_id) < private.today();
    select private.forget_people_in_log();
$$;

create function private.forget_names_by_the_way() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.forget_signature_names();
    return null;
end
$$;

create trigger round_forgets_signature_names
    after insert or update on public.round
    for each statement execute function private.forget_names_by_the_way();

-- What somebody signed, and until when the name stands there.
create function private.signatures_of(account uuid) returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'round', round.name, 'name', signed.name, 'at', signed.at,
        'keptUntil', private.names_kept_until(round.id)
    ) order by signed.at), '[]')
    from (
        select scan_id, handed_in_name as name, handed_in_at as at from public.submission
        where handed_in_by = account
        union all
        select scan_id, signed_name, signed_at from public.submission where signed_by = account
    ) as signed
    join public.scan on scan.id = signed.scan_id
    join public.round on round.id = scan.round_id
$$;

grant execute on function public.set_signature_retention(uuid, int) to authenticated;
