-- Who takes part in a round. Of who stops halfway all that was answered is kept.
create table public.round_participant (
    round_id uuid not null references public.round (id) on delete cascade,
    municipality_code text not null references public.municipality (code),
    state text not null check (state in ('takes_part', 'not_yet', 'not')),
    primary key (round_id, municipality_code)
);
comment on column public.round_participant.state is 'not_yet: will take part, and has no scan so far.';

create index round_participant_municipality_code on public.round_participant (municipality_code);

alter table public.round_participant enable row level security;

grant select on public.round_participant to authenticated;

create policy "Officials read how their own municipality takes part" on public.round_participant
    for select to authenticated
    using (
        municipality_code = (select private.my_municipality())
        and round_id in (select id from public.round)
    );

create policy "Staff read who takes part" on public.round_participant
    for select to authenticated
    using ((select private.is_staff()));

-- A round that was closed and opened again, with the moment at which it was closed before.
create table public.round_reopening (
    round_id uuid not null references public.round (id),
    closed_at timestamptz not null,
    reopened_at timestamptz not null default now(),
    reason text not null check (length(reason) between 1 and 1000),
    primary key (round_id, reopened_at)
);

alter table public.round_reopening enable row level security;

grant select on public.round_reopening to authenticated;

create policy "Who reads a round reads why it was reopened" on public.round_reopening
    for select to authenticated
    using (round_id in (select id from public.round));
