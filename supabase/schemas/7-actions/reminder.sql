-- Reminders of a round: so many days before the last one, to who has not finished. Who that is, is asked when
-- the mail is made and again when it leaves: who handed in a minute ago gets none
-- (docs/decisions/0178-a-reminder-is-true-when-it-leaves.md).

create function private.are_reminder_days(days int[]) returns boolean
language sql immutable
set search_path = ''
as $$
    select cardinality(days) <= 6 and array_position(days, null) is null
        and 0 <= all (days) and 60 >= all (days)
        and cardinality(days) = (select count(distinct day) from unnest(days) as day)
$$;

alter table private.mail_setting add constraint mail_setting_has_reminder_days
    check (private.are_reminder_days(reminder_days));

-- Only where staff planned otherwise than the setting says.
create table public.round_reminder (
    round_id uuid primary key references public.round (id) on delete cascade,
    days int[] not null check (private.are_reminder_days(days)),
    planned_by uuid,
    planned_at timestamptz not null default now()
);
comment on column public.round_reminder.days is 'Days before the last day; empty: no reminders.';
comment on column public.round_reminder.planned_by is 'Kept when the account is removed, so no foreign key.';

alter table public.round_reminder enable row level security;

grant select on public.round_reminder to authenticated;

create policy "Staff read when reminders go" on public.round_reminder
    for select to authenticated
    using ((select private.is_staff()));

-- When reminders of this round go.
create function private.reminder_days(round_id uuid) returns int[]
language sql stable
set search_path = ''
as $$
    select coalesce(
        (select days from public.round_reminder where round_reminder.round_id = reminder_days.round_id),
        (select mail_setting.reminder_days from private.mail_setting)
    )
$$;

-- The themes of a scan in which something is left to do, in the order of the questionnaire: of all, or by one
-- colleague: questions of the own themes that are not done, and questions asked by themselves until they are
-- answered (openItemsOf in src/domain/task.ts).
create function private.open_themes(scan public.scan, assignee text default null) returns text[]
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    -- Read once: the questionnaire is large.
    definition jsonb := private.definition_of_round((scan).round_id);
    sheet jsonb := private.score_scan(definition, private.shared_answers((scan).id), (scan).route) -> 'items';
begin
    return (
        select coalesce(array_agg(id order by n), '{}')
        from (
            select listed ->> 'id' as id, n
            from jsonb_array_elements(definition -> 'themes') with ordinality as theme (listed, n)
        ) as themes
        where exists (
            select from jsonb_array_elements(definition -> 'items') as item
            cross join lateral (select sheet -> (item ->> 'id') ->> 'status' as status) as taken
            left join public.task as own
                on own.scan_id = (scan).id and own.kind = 'item' and own.part = item ->> 'id'
            left join public.task as theirs
                on theirs.scan_id = (scan).id and theirs.kind = 'theme' and theirs.part = themes.id
            where item ->> 'theme' = themes.id and case
                when open_themes.assignee is null then status = 'empty'
                when own.assignee is not null then
                    own.assignee = open_themes.assignee and status in ('empty', 'unknown')
                else theirs.assignee = open_themes.assignee and status = 'empty'
            end
        )
    );
end
$$;

-- The rounds with a reminder on this day, and which: a day that was missed is made up for within two days, unless
-- the round was not open yet then.
create function private.reminders_on(day date)
returns table (round_id uuid, days int, last_day date)
language sql stable
set search_path = ''
as $$
    select round.id, planned, closes_on
    from public.round
    cross join lateral (
        select min(listed) as planned from unnest(private.reminder_days(round.id)) as listed
        where listed >= closes_on - reminders_on.day
    ) as next
    where state = 'open' and closes_on >= reminders_on.day
      and planned - (closes_on - reminders_on.day) <= 2
      and closes_on - planned > (opened_at at time zone 'Europe/Amsterdam')::date
$$;

-- Who is reminded on this day: the coordinators of a scan that is not handed in, and colleagues with something
-- left to do in it. With an address only about that person; or only who has no such mail yet.
create function private.reminded_on(day date, email text default null, only_new boolean default false)
returns table (recipient text, occasion text, scan_id uuid, municipality_code text, round_id uuid)
language sql stable
set search_path = ''
as $$
    select
        person.email, concat_ws(':', due.round_id, due.last_day, due.days),
        scan.id, scan.municipality_code, due.round_id
    from private.reminders_on(reminded_on.day) as due
    join public.scan on scan.round_id = due.round_id and scan.state in ('not_started', 'in_progress')
        and private.takes_part(due.round_id, scan.municipality_code)
    cross join lateral private.people_of(scan.municipality_code) as person
    where (reminded_on.email is null or person.email = reminded_on.email)
      and case
          when only_new and exists (
              select from private.mail_queue
              where kind = 'reminder' and mail_queue.recipient = person.email
                and mail_queue.occasion = concat_ws(':', due.round_id, due.last_day, due.days)
          ) then false
          when person.role = 'coordinator' then true
          else exists (
              select from public.task where task.scan_id = scan.id and assignee = person.email
          ) and private.open_themes(scan, person.email) <> '{}'
      end
$$;

-- Makes the mails of this day that no act makes: reminders, and in the last week of a round one to everybody of a
-- scan that is not handed in, unless a reminder went or goes around the beginning of that week. They leave from eight
-- o'clock on.
create function private.plan_mails() returns void
language sql
set search_path = ''
as $$
    -- A planned round opens on its day, also when nobody looks.
    select private.settle_rounds();
    select private.queue_mail(
        'reminder', recipient, occasion, municipality_code, round_id, jsonb_build_object('scan', scan_id), morning
    )
    from private.reminded_on(private.today(), only_new => true)
    cross join lateral (
        select (private.today() + time '08:00') at time zone 'Europe/Amsterdam' as morning
    ) as at;
    select private.queue_mail(
        'closing', person.email, concat_ws(':', round.id, closes_on), scan.municipality_code, round.id,
        jsonb_build_object('scan', scan.id),
        (private.today() + time '08:00') at time zone 'Europe/Amsterdam'
    )
    from public.round
    join public.scan on scan.round_id = round.id and scan.state in ('not_started', 'in_progress')
        and private.takes_part(round.id, scan.municipality_code)
    cross join lateral private.people_of(scan.municipality_code) as person
    where round.state = 'open' and closes_on - private.today() between 1 and 7
      and not exists (
          select from unnest(private.reminder_days(round.id)) as listed
          where listed between 5 and 9 and closes_on - listed >= private.today()
            and closes_on - listed > (opened_at at time zone 'Europe/Amsterdam')::date
      )
      and not exists (
          select from private.mail_queue
          where kind = 'reminder' and mail_queue.round_id = round.id and queued_at > now() - interval '9 days'
            -- As text: of a mail to try a text (send_test_mail) it is no number, and is not left out first.
            and split_part(occasion, ':', 3) in ('5', '6', '7', '8', '9')
      )
$$;

-- Staff plan when reminders of a round go; none is an answer too.
-- @refuses forbidden, not_found, reminder_days_invalid
create function public.plan_reminders(round_id uuid, days int[]) returns public.round_reminder
language plpgsql security definer
set search_path = ''
as $$
declare
    planned public.round_reminder;
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = plan_reminders.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if not coalesce(private.are_reminder_days(plan_reminders.days), false) then
        perform private.refuse('reminder_days_invalid', 400);
    end if;
    insert into public.round_reminder (round_id, days, planned_by)
    values (plan_reminders.round_id, plan_reminders.days, auth.uid())
    on conflict on constraint round_reminder_pkey do update
        set days = excluded.days, planned_by = excluded.planned_by, planned_at = now()
    returning * into planned;
    perform private.log_act('reminders_planned', round_id => planned.round_id);
    return planned;
end
$$;

grant execute on function public.plan_reminders(uuid, int[]) to authenticated;
