-- What a meeting about a round decides, per theme. For staff, who lead the meeting.

create table public.meeting_decision (
    id uuid primary key,
    round_id uuid not null references public.round (id),
    theme text not null check (length(theme) <= 100),
    text text not null check (text = btrim(text) and length(text) between 1 and 1000),
    owner text not null default '' check (length(owner) <= 120),
    decided_by uuid not null,
    decided_at timestamptz not null default now()
);
comment on column public.meeting_decision.owner is 'Who takes it up: an organisation, or a first name.';
comment on column public.meeting_decision.decided_by is 'Kept when the account is removed, so no foreign key.';

create index meeting_decision_round_id on public.meeting_decision (round_id);

create trigger meeting_decision_is_one_line
    before insert or update of owner on public.meeting_decision
    for each row execute function private.must_be_one_line('owner');

alter table public.meeting_decision enable row level security;

grant select on public.meeting_decision to authenticated;

create policy "Staff read all decisions" on public.meeting_decision
    for select to authenticated
    using ((select private.is_staff()));

-- Writes a decision down. The client makes the id, so that sending it again changes nothing more.
-- @refuses forbidden, malformed_request, not_found, theme_unknown, decision_missing, text_too_long, sent_otherwise
create function public.save_decision(id uuid, round_id uuid, theme text, text text, owner text default '')
returns public.meeting_decision
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    decided text := btrim(coalesce(save_decision.text, ''), E' \t\r\n');
    who text := btrim(coalesce(save_decision.owner, ''), E' \t\r\n');
    saved public.meeting_decision;
begin
    perform private.must_be_staff();
    if save_decision.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (select from public.round where id = save_decision.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if not exists (
        select from jsonb_array_elements(private.definition_of_round(save_decision.round_id) -> 'themes') as part
        where part ->> 'id' = save_decision.theme
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    if decided = '' then
        perform private.refuse('decision_missing', 400);
    end if;
    if length(decided) > 1000 or length(who) > 120 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.meeting_decision (id, round_id, theme, text, owner, decided_by)
    values (save_decision.id, save_decision.round_id, save_decision.theme, decided, who, auth.uid())
    on conflict (id) do nothing
    returning * into saved;
    if saved.id is not null then
        perform private.log_act('decision_saved', round_id => saved.round_id);
        return saved;
    end if;
    -- The same again, or an id that is another's.
    select * into saved from public.meeting_decision
    where id = save_decision.id and round_id = save_decision.round_id and theme = save_decision.theme;
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    if (saved.text, saved.owner) <> (decided, who) then
        perform private.refuse('sent_otherwise', 409);
    end if;
    return saved;
end
$$;

-- What is not there was taken away already.
-- @refuses forbidden
create function public.remove_decision(id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    of_round uuid;
begin
    perform private.must_be_staff();
    delete from public.meeting_decision where meeting_decision.id = remove_decision.id
    returning round_id into of_round;
    if found then
        perform private.log_act('decision_removed', round_id => of_round);
    end if;
end
$$;

grant execute on function public.save_decision(uuid, uuid, text, text, text) to authenticated;
grant execute on function public.remove_decision(uuid) to authenticated;
