-- What a municipality does about a quick win, or about an idea of its own. Who may read an action is
-- said here.

create table public.action (
    -- Made by the client: the same send twice is one action.
    id uuid primary key,
    -- Whose it is; of a joint action: who leads it.
    municipality_code text not null references public.municipality (code),
    round_id uuid not null references public.round (id),
    -- Null: an idea of their own.
    measure_id text references public.measure (id),
    title text not null check (title = btrim(title) and length(title) between 1 and 200),
    first_step text not null default '' check (length(first_step) <= 500),
    owner text not null check (owner = '' or owner = private.clean_email(owner)),
    due_on date not null check (isfinite(due_on)),
    status text not null default 'planned' check (status in ('planned', 'busy', 'done', 'stopped')),
    done_on date,
    stop_reason text not null default '' check (length(stop_reason) <= 500),
    contributes boolean not null default false,
    feasible boolean not null default false,
    has_owner boolean not null default false,
    continuity boolean not null default false,
    criteria_note text not null default '' check (length(criteria_note) <= 500),
    person_days double precision check (person_days between 0 and 10000),
    cost double precision check (cost between 0 and 10000000),
    days_spent double precision not null default 0 check (days_spent between 0 and 10000),
    cost_spent double precision not null default 0 check (cost_spent between 0 and 10000000),
    public boolean not null default false,
    public_text text not null default '' check (length(public_text) <= 500),
    programme_line smallint check (programme_line between 1 and 6),
    national_theme text check (national_theme in (
        'menselijk-kapitaal', 'financiering', 'digitalisering', 'innovatie', 'internationaal',
        'regelgeving', 'fiscaliteit'
    )),
    next_decision text not null default '' check (length(next_decision) <= 300),
    version int not null default 1 check (version > 0),
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_by uuid,
    updated_at timestamptz not null default now(),
    constraint action_done_has_a_day check ((status = 'done') = (done_on is not null)),
    constraint action_stopped_has_a_reason check ((status = 'stopped') = (stop_reason <> '')),
    constraint action_public_has_words check (not public or public_text <> '')
);
comment on column public.action.owner is 'Address of a colleague, who may not have signed in yet; empty when that person left.';
comment on column public.action.person_days is 'Planned, of all participants together. Null: not estimated.';
comment on column public.action.cost is 'Planned, in euro, of all participants together. Null: not estimated.';
comment on column public.action.contributes is 'The four criteria of the regional programme for a promising initiative: contributes demonstrably, feasible, has a clear owner, continuity.';
comment on column public.action.programme_line is 'Line of the regional programme; set by staff, as national_theme and next_decision are.';
comment on column public.action.created_by is 'Kept when the account is removed, so no foreign key.';

create index action_municipality_code on public.action (municipality_code);
create index action_round_id on public.action (round_id);
create index action_measure_id on public.action (measure_id);
create index action_owner on public.action (owner);
create unique index action_one_that_runs on public.action (municipality_code, measure_id)
    where status in ('planned', 'busy');

create trigger action_is_one_line
    before insert or update of title on public.action
    for each row execute function private.must_be_one_line('title');

alter table public.action enable row level security;

grant select on public.action to authenticated;

create policy "Officials read the actions of their own municipality" on public.action
    for select to authenticated
    using (municipality_code = (select private.my_municipality()));

create policy "Staff read all actions" on public.action
    for select to authenticated
    using ((select private.is_staff()));

-- Who takes part in a joint action, besides who leads it.
create table public.action_participant (
    action_id uuid not null references public.action (id),
    municipality_code text not null references public.municipality (code),
    person_days double precision not null check (person_days between 0 and 10000),
    cost double precision not null check (cost between 0 and 10000000),
    state text not null default 'invited' check (state in ('invited', 'joined', 'declined')),
    asked_at timestamptz not null default now(),
    answered_at timestamptz,
    primary key (action_id, municipality_code),
    constraint action_participant_answered check ((state = 'invited') = (answered_at is null))
);
comment on table public.action_participant is 'Who leads is not in it, and carries what the others do not.';

create index action_participant_municipality_code on public.action_participant (municipality_code);

alter table public.action_participant enable row level security;

grant select on public.action_participant to authenticated;

-- The actions of others that my municipality takes part in, or is asked for.
create function private.my_joint_actions() returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select action_id from public.action_participant
    where municipality_code = private.my_municipality() and state <> 'declined'
$$;
grant execute on function private.my_joint_actions() to authenticated;

create policy "Participants read their joint actions" on public.action
    for select to authenticated
    using (id in (select private.my_joint_actions()));

create policy "Who reads an action reads who takes part" on public.action_participant
    for select to authenticated
    using (action_id in (select id from public.action));

-- How an action came to be what it is: its status, owner, day and whether it is public, after each change.
create table public.action_event (
    id bigint generated by default as identity primary key,
    action_id uuid not null references public.action (id),
    at timestamptz not null default now(),
    by uuid,
    status text not null,
    -- Empty for nobody, and for who left since.
    owner text not null,
    due_on date not null,
    public boolean not null,
    reason text not null
);
comment on column public.action_event.by is 'Kept when the account is removed, so no foreign key.';

create index action_event_action_id on public.action_event (action_id);

alter table public.action_event enable row level security;

grant select on public.action_event to authenticated;

create policy "Who reads an action reads its history" on public.action_event
    for select to authenticated
    using (action_id in (select id from public.action));

create function private.remember_action() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_op = 'INSERT' or (new.status, new.owner, new.due_on, new.public)
        is distinct from (old.status, old.owner, old.due_on, old.public) then
        insert into public.action_event (action_id, by, status, owner, due_on, public, reason)
        values (new.id, new.updated_by, new.status, new.owner, new.due_on, new.public, new.stop_reason);
    end if;
    return null;
end
$$;

create trigger action_is_remembered
    after insert or update on public.action
    for each row execute function private.remember_action();

-- Who leaves the municipality, or is no longer invited, owns nothing there any more, and the history
-- forgets the address. The actions stay, without an owner.
create function private.give_back_actions() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if private.works_at(old.email, old.municipality_code) then
        return null;
    end if;
    update public.action
    set owner = '', has_owner = false, version = version + 1, updated_by = auth.uid(), updated_at = now()
    where owner = old.email and municipality_code = old.municipality_code;
    update public.action_event set owner = ''
    from public.action
    where action.id = action_id and action_event.owner = old.email
      and municipality_code = old.municipality_code;
    return null;
end
$$;

create trigger member_gives_back_actions
    after delete on public.member
    for each row execute function private.give_back_actions();

create trigger invitation_gives_back_actions
    after delete on public.invitation
    for each row execute function private.give_back_actions();
