-- A round: the period in which all municipalities fill in the scan and entrepreneurs rate.

create table public.round (
    id uuid primary key default gen_random_uuid(),
    name text not null check (name = btrim(name) and length(name) between 1 and 120),
    questionnaire_version text not null references public.questionnaire_version (id),
    state text not null default 'open' check (state in ('open', 'closed')),
    opened_at timestamptz not null default now(),
    closes_on date,
    closed_at timestamptz,
    constraint round_closed_has_a_moment check ((state = 'closed') = (closed_at is not null))
);
comment on column public.round.closes_on is 'Announced last day; closing is an act of staff.';

create index round_questionnaire_version on public.round (questionnaire_version);
create unique index round_only_one_is_open on public.round (state) where state = 'open';

create trigger round_is_one_line
    before insert or update of name on public.round
    for each row execute function private.must_be_one_line('name');

alter table public.round enable row level security;

grant select on public.round to authenticated;

create policy "Officials read all rounds" on public.round
    for select to authenticated
    using ((select private.my_municipality()) is not null);

create policy "Staff read all rounds" on public.round
    for select to authenticated
    using ((select private.is_staff()));

-- How far a round is shown; the steps are taken in visibility.sql.
create table public.round_stage (
    round_id uuid not null references public.round (id),
    stage text not null check (stage in ('own', 'participants', 'public')),
    reached_at timestamptz not null default now(),
    reached_by uuid not null,
    primary key (round_id, stage)
);
comment on table public.round_stage is 'The steps taken, in order. A round without any is for staff only.';
comment on column public.round_stage.reached_by is 'Kept when the account is removed, so no foreign key.';

create trigger round_stage_is_immutable
    before update on public.round_stage
    for each row execute function private.keep_but_person('reached_by');

create trigger round_stage_is_never_removed
    before delete or truncate on public.round_stage
    for each statement execute function private.keep_as_published();

alter table public.round_stage enable row level security;

grant select on public.round_stage to authenticated;

create policy "Who reads a round reads how far it is shown" on public.round_stage
    for select to authenticated
    using (round_id in (select id from public.round));

-- The rounds that have reached this stage.
create function private.rounds_shown(stage text) returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select round_id from public.round_stage where round_stage.stage = rounds_shown.stage
$$;
grant execute on function private.rounds_shown(text) to authenticated;

create policy "Viewers read the rounds that participants see" on public.round
    for select to authenticated
    using ((select private.is_viewer()) and id in (select private.rounds_shown('participants')));

-- Opens a round with an empty scan per participating municipality, on the version of the questionnaire that is
-- named, or else the newest. With own_results each of them sees its own result as soon as it is handed in
-- (visibility.sql).
-- @refuses forbidden, round_name_invalid, round_name_taken, round_close_date_invalid, not_found, round_already_open
create function public.open_round(
    name text, closes_on date default null, own_results boolean default false,
    questionnaire_version text default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    opened public.round;
    clean_name text := btrim(coalesce(open_round.name, ''));
    asked text := coalesce(open_round.questionnaire_version, private.current_questionnaire_version());
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('round_name_invalid', 400);
    end if;
    -- Two rounds of one name cannot be told apart, in a list nor in a file.
    if exists (select from public.round where lower(name) = lower(clean_name)) then
        perform private.refuse('round_name_taken', 409);
    end if;
    if open_round.closes_on < private.today() or not isfinite(open_round.closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if not exists (select from public.questionnaire_version where id = asked) then
        perform private.refuse('not_found', 404);
    end if;
    insert into public.round (name, questionnaire_version, closes_on)
    values (clean_name, asked, open_round.closes_on)
    on conflict do nothing
    returning * into opened;
    if opened.id is null then
        perform private.refuse('round_already_open', 409);
    end if;
    insert into public.scan (round_id, municipality_code)
    select opened.id, code from public.municipality where takes_part;
    if own_results then
        perform public.widen_visibility(opened.id, 'own');
    end if;
    perform private.log_act('round_opened', round_id => opened.id);
    return opened;
end
$$;

-- Whatever is written into an open round shares this lock, closing takes it alone: so it waits for what
-- is under way, and what comes later finds the round closed.
create function private.closing() returns bigint
language sql immutable
set search_path = ''
as $$
    select 20261
$$;

-- Goes on only when the round is open, and then it stays open until the end of the transaction.
-- @refuses round_not_open
create function private.must_be_open(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock_shared(private.closing());
    if not exists (select from public.round where id = must_be_open.round_id and state = 'open') then
        perform private.refuse('round_not_open', 409);
    end if;
end
$$;

-- Closes a round: nothing can be changed any more. What entrepreneurs said last is released on the Monday
-- after (rating-release.sql).
-- @refuses forbidden, not_found, round_not_open
create function public.close_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    closed public.round;
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    update public.round
    set state = 'closed', closed_at = now()
    where id = close_round.round_id and state = 'open'
    returning * into closed;
    if closed.id is null then
        if exists (select from public.round where id = close_round.round_id) then
            perform private.refuse('round_not_open', 409);
        end if;
        perform private.refuse('not_found', 404);
    end if;
    perform private.forget_senders(closed.id);
    perform private.log_act('round_closed', round_id => closed.id);
    return closed;
end
$$;

-- The questionnaire that a round uses.
create function private.definition_of_round(round_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
    select definition
    from public.round
    join public.questionnaire_version on questionnaire_version.id = round.questionnaire_version
    where round.id = definition_of_round.round_id
$$;

grant execute on function public.open_round(text, date, boolean, text) to authenticated;
grant execute on function public.close_round(uuid) to authenticated;
