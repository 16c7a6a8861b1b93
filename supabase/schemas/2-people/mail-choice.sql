-- Which mails people want.

-- Who does not want the weekly mail, or wants it again.
create table public.mail_choice (
    user_id uuid primary key references auth.users (id) on delete cascade,
    weekly boolean not null,
    chosen_at timestamptz not null default now()
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
