-- Which mails people want.

-- Mails that one may do without. An invitation goes to who is not here yet, and reminders of a round that runs
-- are what the round needs.
create function private.may_refuse_mail(kinds text[]) returns boolean
language sql immutable
set search_path = ''
as $$
    select kinds <@ array['task', 'ready', 'returned', 'round_open', 'reopened', 'closing', 'outcome', 'action']
$$;

-- Who does not want the weekly mail, or wants it again.
create table public.mail_choice (
    user_id uuid primary key references auth.users (id) on delete cascade,
    weekly boolean not null,
    chosen_at timestamptz not null default now(),
    -- Kinds of mail that do not come; private.may_refuse_mail says which can be here.
    unwanted text[] not null default '{}',
    constraint mail_choice_of_kinds_that_can_be_refused check (private.may_refuse_mail(unwanted))
);

alter table public.mail_choice enable row level security;

grant select on public.mail_choice to authenticated;

create policy "A person reads the own choice of mails" on public.mail_choice
    for select to authenticated
    using (user_id = (select private.me()));

-- @refuses forbidden, malformed_request
create function public.choose_weekly_mail(weekly boolean) returns public.mail_choice
language plpgsql security definer
set search_path = ''
as $$
declare
    chosen public.mail_choice;
begin
    if choose_weekly_mail.weekly is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (select from public.member where user_id = private.me()) then
        perform private.refuse('forbidden', 403);
    end if;
    insert into public.mail_choice (user_id, weekly) values (private.me(), choose_weekly_mail.weekly)
    on conflict (user_id) do update set weekly = excluded.weekly, chosen_at = now()
    returning * into chosen;
    return chosen;
end
$$;

grant execute on function public.choose_weekly_mail(boolean) to authenticated;

-- Turns a kind of mail on or off for who asks.
-- @refuses forbidden, malformed_request
create function public.choose_mail(kind text, wanted boolean) returns public.mail_choice
language plpgsql security definer
set search_path = ''
as $$
declare
    chosen public.mail_choice;
begin
    if choose_mail.wanted is null or not coalesce(private.may_refuse_mail(array[choose_mail.kind]), false) then
        perform private.refuse('malformed_request', 400);
    end if;
    if not exists (select from public.member where user_id = private.me()) then
        perform private.refuse('forbidden', 403);
    end if;
    insert into public.mail_choice as own (user_id, weekly, unwanted)
    values (
        private.me(), true,
        case when choose_mail.wanted then '{}'::text[] else array[choose_mail.kind] end
    )
    on conflict (user_id) do update
        set unwanted = array_remove(own.unwanted, choose_mail.kind) || excluded.unwanted, chosen_at = now()
    returning * into chosen;
    return chosen;
end
$$;

grant execute on function public.choose_mail(text, boolean) to authenticated;
