-- Whether a municipality is named beside its scores. Without its consent it is a letter.

create table public.naming_consent (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    stage text not null check (stage in ('participants', 'public')),
    given_by uuid not null,
    given_at timestamptz not null default now(),
    primary key (round_id, municipality_code)
);
comment on column public.naming_consent.stage is
    'Named towards participants, or towards everybody too. No row: not named.';
comment on column public.naming_consent.given_by is 'Kept when the account is removed, so no foreign key.';

create index naming_consent_municipality_code on public.naming_consent (municipality_code);

alter table public.naming_consent enable row level security;

grant select on public.naming_consent to authenticated;

create policy "Officials read the consent of their own municipality" on public.naming_consent
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all consents" on public.naming_consent
    for select to authenticated
    using ((select private.is_staff()));

-- The coordinator says how far the own name may go: none, participants, or public. What a stage has
-- shown cannot be taken back, and a name that was not there cannot come, since it would unmask a letter.
-- @refuses forbidden, not_found, stage_invalid, consent_fixed
create function public.set_naming_consent(round_id uuid, stage text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
    before text;
begin
    if place is null or not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    -- Waits for a step to the next stage that is under way.
    perform from public.round where id = set_naming_consent.round_id for share;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if set_naming_consent.stage is null
        or set_naming_consent.stage not in ('none', 'participants', 'public') then
        perform private.refuse('stage_invalid', 400);
    end if;
    -- The same sent twice at a time is one: the second waits here.
    perform pg_advisory_xact_lock(
        hashtextextended('naming_consent' || place || set_naming_consent.round_id, 0)
    );
    before := coalesce((
        select stage from public.naming_consent
        where round_id = set_naming_consent.round_id and municipality_code = place
    ), 'none');
    if set_naming_consent.stage = before then
        return;
    end if;
    if set_naming_consent.round_id in (select private.rounds_shown('public'))
        or 'none' in (before, set_naming_consent.stage)
            and set_naming_consent.round_id in (select private.rounds_shown('participants')) then
        perform private.refuse('consent_fixed', 409);
    end if;
    if set_naming_consent.stage = 'none' then
        delete from public.naming_consent
        where round_id = set_naming_consent.round_id and municipality_code = place;
    else
        insert into public.naming_consent (round_id, municipality_code, stage, given_by)
        values (set_naming_consent.round_id, place, set_naming_consent.stage, auth.uid())
        on conflict (round_id, municipality_code) do update
            set stage = excluded.stage, given_by = excluded.given_by, given_at = now();
    end if;
    perform private.log_act(
        'naming_changed', place, set_naming_consent.round_id,
        facts => jsonb_build_object('from', before, 'to', set_naming_consent.stage)
    );
end
$$;

grant execute on function public.set_naming_consent(uuid, text) to authenticated;

-- The municipalities that are named in a stage: those with consent.
create function private.named(round_id uuid, stage text) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code
    from public.scan
    join public.naming_consent as consent using (round_id, municipality_code)
    where scan.round_id = named.round_id and scan.state = 'submitted'
      and (consent.stage = 'public' or consent.stage = named.stage)
$$;

-- The municipalities whose values are in nothing that others see in a stage: those without a name, where
-- they are one or two. Beside the names of all others, a figure with their value in it would tell it.
-- Participants know more than the public: who is left out among them is left out for everybody, and the
-- others without a name have to be three of their own
-- (docs/decisions/0120-one-refuser-hides-only-itself.md).
create function private.left_out(round_id uuid, stage text) returns setof text
language sql stable
set search_path = ''
as $$
    with nameless as (
        select
            municipality_code as code,
            municipality_code not in (select private.named(left_out.round_id, 'participants')) as everywhere
        from public.scan
        where scan.round_id = left_out.round_id and scan.state = 'submitted'
          and municipality_code not in (select private.named(left_out.round_id, left_out.stage))
    ), counted as (
        select
            code, everywhere, count(*) over () as all_of_them,
            count(*) filter (where everywhere) over () as nowhere_named
        from nameless
    )
    select code from counted
    where everywhere and nowhere_named in (1, 2)
       or all_of_them - case when nowhere_named in (1, 2) then nowhere_named else 0 end in (1, 2)
$$;

-- What staff look at before they show a round further.
-- @refuses forbidden, not_found, stage_invalid
create function private.must_preview(round_id uuid, stage text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = must_preview.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if stage is null or stage not in ('participants', 'public') then
        perform private.refuse('stage_invalid', 400);
    end if;
end
$$;

-- Who would be named in a stage.
-- @refuses what must_preview refuses
create function public.named_municipalities(round_id uuid, stage text) returns setof text
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_preview(round_id, stage);
    return query select private.named(round_id, stage) as code order by code;
end
$$;

grant execute on function public.named_municipalities(uuid, text) to authenticated;

-- For staff as well: who would stand there without a name and without values.
-- @refuses forbidden, not_found, stage_invalid
create function public.left_out_municipalities(round_id uuid, stage text) returns setof text
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_preview(round_id, stage);
    return query select private.left_out(round_id, stage) as code order by code;
end
$$;

grant execute on function public.left_out_municipalities(uuid, text) to authenticated;
