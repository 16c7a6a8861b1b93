-- Who sees the scores of a round. It widens in stages, one way only: staff, then each municipality its
-- own result, then the participants each other's (comparison.sql), then everybody
-- (published.sql). Why: docs/decisions/0030-scores-widen-in-stages.md

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

-- The rounds that have reached this stage.
create function private.rounds_shown(stage text) returns setof uuid
language sql stable security definer
set search_path = ''
as $$
    select round_id from public.round_stage where round_stage.stage = rounds_shown.stage
$$;
grant execute on function private.rounds_shown(text) to authenticated;

-- Whether who is asking may see results of a round at all: staff always, others from their own on.
create function private.may_see_results(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.is_staff() or may_see_results.round_id in (select private.rounds_shown('own'))
$$;

grant select on public.round_stage to authenticated;

create policy "Who reads a round reads how far it is shown" on public.round_stage
    for select to authenticated
    using (round_id in (select id from public.round));

create policy "Viewers read the rounds that participants see" on public.round
    for select to authenticated
    using ((select private.is_viewer()) and id in (select private.rounds_shown('participants')));

create policy "Officials read the own sheets from own results on" on public.submission_sheet
    for select to authenticated
    using (submission_id in (
        select submission.id
        from public.submission
        join public.scan on scan.id = submission.scan_id
        where scan.id in (select private.my_scans())
          and scan.round_id in (select private.rounds_shown('own'))
    ));

-- Shows a round one stage further. The stage is named, so that two who press the same button take one
-- step. Participants compare what no longer changes: that stage waits until the round is closed.
-- @refuses forbidden, not_found, stage_invalid, stage_not_next, round_still_open
create function public.widen_visibility(round_id uuid, stage text) returns public.round_stage
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    stages text[] := array['own', 'participants', 'public'];
    target public.round;
    reached public.round_stage;
begin
    perform private.must_be_staff();
    select * into target from public.round where id = widen_visibility.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if widen_visibility.stage is null or not widen_visibility.stage = any (stages) then
        perform private.refuse('stage_invalid', 400);
    end if;
    if widen_visibility.stage <> coalesce(
        stages[1 + (select count(*) from public.round_stage where round_id = target.id)], ''
    ) then
        perform private.refuse('stage_not_next', 409);
    end if;
    if widen_visibility.stage = 'participants' then
        if target.state = 'open' then
            perform private.refuse('round_still_open', 409);
        end if;
        perform private.hand_out_letters(target.id);
    end if;
    insert into public.round_stage (round_id, stage, reached_by)
    values (target.id, widen_visibility.stage, auth.uid())
    returning * into reached;
    return reached;
end
$$;

grant execute on function public.widen_visibility(uuid, text) to authenticated;
