-- A round: the period in which municipalities fill in the scan and entrepreneurs rate. It begins as a draft
-- (round-draft.sql) and moves from state to state by round-moves.sql; who takes part stands in participant.sql.

create table public.round (
    id uuid primary key default gen_random_uuid(),
    name text not null check (name = btrim(name) and length(name) between 1 and 120),
    questionnaire_version text not null references public.questionnaire_version (id),
    state text not null default 'open' check (state in ('draft', 'planned', 'open', 'closed')),
    opened_at timestamptz default now(),
    closes_on date,
    closed_at timestamptz,
    starts_on date,
    route text check (route in ('short', 'full')),
    own_results boolean not null default false,
    rating boolean not null default true,
    rating_from date,
    rating_until date,
    codes text not null default 'some' check (codes in ('none', 'some', 'all')),
    grace_days int not null default 0 check (grace_days between 0 and 30),
    version int not null default 1,
    participants_on date,
    public_on date,
    constraint round_is_shown_in_order check (public_on >= participants_on),
    constraint round_closed_has_a_moment check ((state = 'closed') = (closed_at is not null)),
    constraint round_opened_has_a_moment check ((state in ('open', 'closed')) = (opened_at is not null))
);
comment on column public.round.closes_on is 'Announced last day; closing is an act of staff.';
comment on column public.round.starts_on is 'A planned round opens by itself on this day.';
comment on column public.round.route is 'The one route of everybody; null leaves the choice to each municipality.';
comment on column public.round.own_results is 'Each municipality sees its own result as soon as it has handed in.';
comment on column public.round.rating is 'Whether entrepreneurs rate in this round, in its own days if it has them.';
comment on column public.round.codes is 'A rating can come with a code in none, some or all cases.';
comment on column public.round.grace_days is 'So long after closing a scan that waited for its signature can be signed.';
comment on column public.round.version is 'Of what staff wrote down: who writes says which one was seen.';
comment on column public.round.participants_on is 'From this day on participants compare, once the round is closed (round-by-itself.sql).';
comment on column public.round.public_on is 'From this day on everybody sees the region.';

create index round_questionnaire_version on public.round (questionnaire_version);

create trigger round_is_one_line
    before insert or update of name on public.round
    for each row execute function private.must_be_one_line('name');

alter table public.round enable row level security;

grant select on public.round to authenticated;


create policy "Staff read all rounds" on public.round
    for select to authenticated
    using ((select private.is_staff()));

-- The rounds of the own municipality: those it takes part in or will, and those it has a scan of.
create function private.my_rounds() returns setof uuid
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return query
    select round_id from public.round_participant
    where municipality_code = private.my_municipality() and state <> 'not'
    union
    select round_id from public.scan where municipality_code = private.my_municipality();
end
$$;
grant execute on function private.my_rounds() to authenticated;

create policy "Officials read rounds that are over and open ones of their own" on public.round
    for select to authenticated
    using (
        (select private.my_municipality()) is not null
        and (state = 'closed' or state = 'open' and id in (select private.my_rounds()))
    );

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

create trigger round_stage_is_never_emptied
    before truncate on public.round_stage
    for each statement execute function private.keep_as_published();

-- A draft shows nothing to anybody, also when it was open once: only with it a step goes.
create function private.keep_step() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if not exists (select from public.round where id = old.round_id and state = 'draft') then
        perform private.refuse('forbidden', 403);
    end if;
    return old;
end
$$;

create trigger round_stage_is_never_removed
    before delete on public.round_stage
    for each row execute function private.keep_step();

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
