-- Mails of acts: a queue that acts fill, texts that staff write, reminders that are true when they leave
-- (docs/decisions/0177-mails-wait-in-the-database.md).
-- Mails that one may do without. An invitation goes to who is not here yet, and reminders of a round that runs
-- are what the round needs.
create function private.may_refuse_mail(kinds text[]) returns boolean
language sql immutable
set search_path = ''
as $$
    select kinds <@ array['task', 'ready', 'returned', 'round_open', 'closing', 'outcome', 'action']
$$;

alter table public.mail_choice
    -- Kinds of mail that do not come; private.may_refuse_mail says which can be here.
    add column unwanted text[] not null default '{}',
    add constraint mail_choice_of_kinds_that_can_be_refused check (private.may_refuse_mail(unwanted));

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

-- What the mails say that acts send. A text comes with the program (supabase/content/mails.json); staff write
-- their own (src/domain/mail/mail-text.ts checks the same), and every one of them stays.

create table public.mail_kind (
    kind text primary key check (kind ~ '^[a-z_]+$'),
    position smallint not null unique,
    subject text not null,
    body text not null,
    -- What can be filled in, and what has to be in the text.
    fields text[] not null,
    required text[] not null check (required <@ fields)
);

alter table public.mail_kind enable row level security;

grant select on public.mail_kind to authenticated;

create policy "Staff read the texts of the program" on public.mail_kind
    for select to authenticated
    using ((select private.is_staff()));

create table public.mail_text (
    kind text not null references public.mail_kind (kind),
    version int not null check (version > 0),
    -- Both null: back to the text of the program.
    subject text,
    body text,
    changed_by uuid,
    changed_at timestamptz not null default now(),
    primary key (kind, version),
    constraint mail_text_is_whole check ((subject is null) = (body is null))
);
comment on column public.mail_text.changed_by is 'Kept when the account is removed, so no foreign key.';

create trigger mail_text_is_immutable
    before update on public.mail_text
    for each row execute function private.keep_but_person('changed_by');

create trigger mail_text_is_one_line
    before insert on public.mail_text
    for each row execute function private.must_be_one_line('subject');

create trigger mail_text_is_never_removed
    before delete or truncate on public.mail_text
    for each statement execute function private.keep_as_published();

alter table public.mail_text enable row level security;

grant select on public.mail_text to authenticated;

create policy "Staff read all texts of mails" on public.mail_text
    for select to authenticated
    using ((select private.is_staff()));

-- What a text wants filled in.
create function private.fields_in(words text) returns text[]
language sql immutable
set search_path = ''
as $$
    select array(select found[1] from regexp_matches(words, '[{][{] *([a-z_]+) *[}][}]', 'g') as found)
$$;

-- Whether a mail can be made of this: one line above it, nothing to fill in that is not there, and all that the
-- mail is for. In the line above only what is short.
create function private.is_mail_text(kind public.mail_kind, subject text, body text) returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(
        length(btrim(is_mail_text.subject)) between 1 and 150
        and private.is_one_line(is_mail_text.subject)
        and length(btrim(is_mail_text.body)) between 1 and 4000
        and is_mail_text.body !~ '[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]'
        and regexp_replace(is_mail_text.subject || is_mail_text.body, '[{][{] *[a-z_]+ *[}][}]', '', 'g') !~ '[{}]'
        and private.fields_in(is_mail_text.body) <@ (kind).fields
        and private.fields_in(is_mail_text.body) @> (kind).required
        and private.fields_in(is_mail_text.subject) <@ (kind).fields
        and not private.fields_in(is_mail_text.subject) && array['link', 'reden', 'themas'],
        false
    )
$$;

-- Whoever writes it.
-- @refuses mail_text_invalid
create function private.must_be_mail_text() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new.body is not null and not private.is_mail_text(
        (select mail_kind from public.mail_kind where kind = new.kind), new.subject, new.body
    ) then
        perform private.refuse('mail_text_invalid', 400);
    end if;
    return new;
end
$$;

create trigger mail_text_can_be_sent
    before insert on public.mail_text
    for each row execute function private.must_be_mail_text();

-- The text of a kind as it is now: the last of staff, or that of the program.
create function private.mail_words(kind text, out subject text, out body text)
language sql stable
set search_path = ''
as $$
    select coalesce(last.subject, known.subject), coalesce(last.body, known.body)
    from public.mail_kind as known
    left join lateral (
        select own.subject, own.body from public.mail_text as own
        where own.kind = known.kind order by version desc limit 1
    ) as last on true
    where known.kind = mail_words.kind
$$;

-- Writes the next text of a kind; without words it is the one of the program again. The text that the editor saw
-- has to be the last one; the same sent twice is one.
-- @refuses forbidden, malformed_request, not_found, changed_by_colleague, mail_text_invalid
create function public.save_mail_text(
    kind text, expected_version int, subject text default null, body text default null
) returns public.mail_text
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    last public.mail_text;
begin
    perform private.must_be_staff();
    if save_mail_text.expected_version is null
        or (save_mail_text.subject is null) <> (save_mail_text.body is null) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- One at a time.
    perform from public.mail_kind where kind = save_mail_text.kind for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    select * into last from public.mail_text where kind = save_mail_text.kind order by version desc limit 1;
    if private.may_be_sent_twice(last.version, last.changed_by, save_mail_text.expected_version)
        and (last.subject, last.body) is not distinct from (save_mail_text.subject, save_mail_text.body) then
        return last;
    end if;
    if coalesce(last.version, 0) <> save_mail_text.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.mail_text (kind, version, subject, body, changed_by)
    values (
        save_mail_text.kind, save_mail_text.expected_version + 1, save_mail_text.subject, save_mail_text.body,
        auth.uid()
    )
    returning * into last;
    return last;
end
$$;

grant execute on function public.save_mail_text(text, int, text, text) to authenticated;

-- Mails that wait, and what became of them. An act puts a mail here in its own transaction (mail-acts.sql); a
-- worker takes it (mail-worker.sql, supabase/mail). It is taken before it leaves, so whatever happens in between,
-- nobody gets it twice (docs/decisions/0177-mails-wait-in-the-database.md).

-- How many leave in a day, and when reminders of a round go unless staff plan otherwise.
create table private.mail_setting (
    one boolean primary key default true check (one),
    a_day int not null default 400 check (a_day between 1 and 100000),
    reminder_days int[] not null default '{14,7,2}'
);
insert into private.mail_setting default values;

alter table private.mail_setting enable row level security;

create table private.mail_queue (
    id uuid primary key default gen_random_uuid(),
    kind text not null references public.mail_kind (kind),
    recipient text not null check (recipient = private.clean_email(recipient)),
    municipality_code text references public.municipality (code),
    round_id uuid references public.round (id) on delete cascade,
    -- What it is about, once: of a kind to an address about this there is one mail.
    occasion text not null check (length(occasion) between 1 and 300),
    -- Ids only: what the mail says is looked up when it leaves, so that it is true then.
    facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
    state text not null default 'waiting'
        check (state in ('waiting', 'sending', 'sent', 'bounced', 'failed', 'unknown', 'skipped')),
    queued_at timestamptz not null default now(),
    not_before timestamptz not null default now(),
    next_attempt timestamptz not null default now(),
    attempts int not null default 0 check (attempts >= 0),
    taken_at timestamptz,
    settled_at timestamptz,
    -- What the mail server said, or why it did not leave.
    answer text check (length(answer) <= 500),
    unique (kind, recipient, occasion)
);
comment on column private.mail_queue.state is
    'sending: taken by a worker. bounced: refused for good. failed: given up. unknown: broken off while it left. skipped: not needed any more, or not wanted.';

create index mail_queue_municipality_code on private.mail_queue (municipality_code);
create index mail_queue_round_id on private.mail_queue (round_id);
create index mail_queue_recipient on private.mail_queue (recipient);
create index mail_queue_taken_at on private.mail_queue (taken_at);
create index mail_queue_waiting on private.mail_queue (next_attempt) where state = 'waiting';

alter table private.mail_queue enable row level security;

-- One mail more that waits; nothing when it is there already, or when there is nobody.
create function private.queue_mail(
    kind text, recipient text, occasion text, municipality_code text default null, round_id uuid default null,
    facts jsonb default '{}', not_before timestamptz default now()
) returns void
language sql
set search_path = ''
as $$
    insert into private.mail_queue (
        kind, recipient, occasion, municipality_code, round_id, facts, not_before, next_attempt
    )
    select
        queue_mail.kind, queue_mail.recipient, queue_mail.occasion, queue_mail.municipality_code,
        queue_mail.round_id, queue_mail.facts, queue_mail.not_before, queue_mail.not_before
    where queue_mail.recipient <> ''
    on conflict do nothing
$$;

-- Who works in a municipality, or was invited to and has not come yet.
create function private.people_of(municipality_code text) returns table (email text, role text)
language sql stable
set search_path = ''
as $$
    select member.email, member.role from public.member
    where member.municipality_code = people_of.municipality_code
    union all
    select invitation.email, invitation.role from public.invitation
    where invitation.municipality_code = people_of.municipality_code and claimed_at is null
      and not exists (select from public.member where member.email = invitation.email)
$$;

-- A moment as part of what a mail is about.
create function private.at_moment(moment timestamptz) returns text
language sql immutable
set search_path = ''
as $$
    select extract(epoch from moment)::text
$$;

-- How many have left today, or tried to.
create function private.mails_today() returns int
language sql stable
set search_path = ''
as $$
    select count(*)::int from private.mail_queue
    where taken_at >= private.today()::timestamp at time zone 'Europe/Amsterdam'
      and state in ('sending', 'sent', 'bounced', 'unknown')
$$;

-- Which acts send a mail, and to whom. A trigger and no line in each act, so that an act which comes about in
-- another way mails as well.

create function private.mail_invitation() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new.claimed_at is null and (tg_op = 'INSERT' or new.invited_at is distinct from old.invited_at) then
        perform private.queue_mail(
            'invitation', new.email, private.at_moment(new.invited_at), new.municipality_code
        );
    end if;
    return null;
end
$$;

create trigger invitation_is_mailed
    after insert or update on public.invitation
    for each row execute function private.mail_invitation();

-- What is given to one colleague while the mail still waits, is one mail.
create function private.mail_task() returns trigger
language plpgsql
set search_path = ''
as $$
declare
    target public.scan;
    given jsonb := jsonb_build_array(jsonb_build_object('kind', new.kind, 'part', new.part));
begin
    if new.assignee = (select email from public.member where user_id = new.asked_by)
        or tg_op = 'UPDATE' and new.assignee = old.assignee and new.question = old.question then
        return null;
    end if;
    select * into target from public.scan where id = new.scan_id;
    update private.mail_queue
    set facts = jsonb_set(facts, '{parts}', facts -> 'parts' || given)
    where kind = 'task' and recipient = new.assignee and state = 'waiting'
      and facts ->> 'scan' = new.scan_id::text;
    if not found then
        perform private.queue_mail(
            'task', new.assignee,
            concat_ws(':', new.scan_id, new.kind, new.part, private.at_moment(new.asked_at)),
            target.municipality_code, target.round_id,
            jsonb_build_object('scan', new.scan_id, 'parts', given)
        );
    end if;
    return null;
end
$$;

create trigger task_is_mailed
    after insert or update on public.task
    for each row execute function private.mail_task();

-- Who can sign: the coordinators, but for who handed in; without another coordinator all colleagues.
create function private.mail_ready_to_sign() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.queue_mail(
        'ready', email, concat_ws(':', new.id, private.at_moment(new.handed_in_at)),
        new.municipality_code, new.round_id, jsonb_build_object('scan', new.id)
    )
    from (
        select email, role = 'coordinator' as leads, bool_or(role = 'coordinator') over () as led
        from public.member
        where municipality_code = new.municipality_code and user_id <> new.handed_in_by
    ) as others
    where leads or not led;
    return null;
end
$$;

create trigger scan_is_mailed_when_ready
    after update of state on public.scan
    for each row when (new.state = 'ready_to_sign' and old.state <> 'ready_to_sign')
    execute function private.mail_ready_to_sign();

create function private.mail_returned() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.queue_mail(
        'returned', member.email, new.submission_id::text, scan.municipality_code, scan.round_id,
        jsonb_build_object('scan', scan.id, 'submission', new.submission_id)
    )
    from public.submission
    join public.scan on scan.id = submission.scan_id
    join public.member on member.municipality_code = scan.municipality_code
        and (member.role = 'coordinator' or member.user_id in (submission.handed_in_by, submission.signed_by))
    where submission.id = new.submission_id;
    return null;
end
$$;

create trigger submission_return_is_mailed
    after insert on public.submission_return
    for each row execute function private.mail_returned();

-- Tells the coordinator of a scan that its round is open; once, however often this is asked.
create function private.mail_round_open(scan public.scan) returns void
language sql
set search_path = ''
as $$
    select private.queue_mail(
        'round_open', email, (scan).round_id::text, (scan).municipality_code, (scan).round_id,
        jsonb_build_object('scan', (scan).id)
    )
    from private.people_of((scan).municipality_code)
    where role = 'coordinator'
$$;

-- A round may be opened before it has its scans, or after.
create function private.mail_opening() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_table_name = 'round' then
        perform private.mail_round_open(scan) from public.scan where round_id = new.id;
    elsif exists (select from public.round where id = new.round_id and state = 'open') then
        perform private.mail_round_open(new);
    end if;
    return null;
end
$$;

create trigger round_is_mailed_when_opened
    after update of state on public.round
    for each row when (new.state = 'open' and old.state <> 'open')
    execute function private.mail_opening();

create trigger scan_is_mailed_when_opened
    after insert on public.scan
    for each row execute function private.mail_opening();

-- An outcome to look at: the own one, or with those of others, for who handed in; and for who looks along.
create function private.mail_outcome() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.queue_mail(
        'outcome', email, concat_ws(':', new.round_id, new.stage), municipality_code, new.round_id,
        jsonb_build_object('stage', new.stage)
    )
    from public.member
    where role = 'viewer' and new.stage = 'participants'
        or role = 'coordinator' and new.stage <> 'public' and municipality_code in (
            select scan.municipality_code from public.scan
            where scan.round_id = new.round_id and scan.state = 'submitted'
        );
    return null;
end
$$;

create trigger round_stage_is_mailed
    after insert on public.round_stage
    for each row execute function private.mail_outcome();

-- Somebody else gave an action to this colleague.
create function private.mail_action() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new.owner <> '' and (tg_op = 'INSERT' or new.owner <> old.owner) and not exists (
        select from public.member where user_id = private.me() and email = new.owner
    ) then
        perform private.queue_mail(
            'action', new.owner, concat_ws(':', new.id, new.version), new.municipality_code, new.round_id,
            jsonb_build_object('action', new.id)
        );
    end if;
    return null;
end
$$;

create trigger action_is_mailed
    after insert or update of owner on public.action
    for each row execute function private.mail_action();

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
-- scan that is not handed in, unless a reminder goes in that week. They leave from eight o'clock on.
create function private.plan_mails() returns void
language sql
set search_path = ''
as $$
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
    cross join lateral private.people_of(scan.municipality_code) as person
    where round.state = 'open' and closes_on - private.today() between 1 and 7
      and not exists (
          select from unnest(private.reminder_days(round.id)) as listed where listed between 5 and 9
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
    return planned;
end
$$;

grant execute on function public.plan_reminders(uuid, int[]) to authenticated;

-- What a mail says, looked up when it leaves, and whether it has to leave at all.

-- The names of what this mail gives to who gets it, and still is theirs; null when nothing is.
create function private.parts_given(mail private.mail_queue) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_agg(jsonb_build_object('kind', kind, 'name', listed #>> '{text,nl}') order by n)
    from public.task
    join public.scan on scan.id = scan_id
    cross join lateral jsonb_array_elements(
        private.definition_of_round(round_id) -> case kind when 'theme' then 'themes' else 'items' end
    ) with ordinality as part (listed, n)
    where scan_id::text = (mail).facts ->> 'scan' and assignee = (mail).recipient
      and listed ->> 'id' = task.part
      and (mail).facts -> 'parts' @> jsonb_build_array(jsonb_build_object('kind', kind, 'part', task.part))
$$;

-- What a mail is made of (src/domain/mail/mail-fields.ts). `by` is the address of who acted.
create function private.mail_facts(mail private.mail_queue) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'municipality', (select name from public.municipality where code = (mail).municipality_code),
        'round', round.name,
        'lastDay', coalesce(action.due_on, round.closes_on),
        'daysLeft', round.closes_on - private.today(),
        'role', coalesce(member.role, invitation.role),
        'scan', scan.id,
        'action', action.id,
        'title', action.title,
        'parts', case (mail).kind
            when 'task' then private.parts_given(mail)
            when 'reminder' then (
                select jsonb_agg(jsonb_build_object('kind', 'theme', 'name', theme #>> '{text,nl}'))
                from jsonb_array_elements(private.definition_of_round(round.id) -> 'themes') as theme
                where theme ->> 'id' = any (private.open_themes(
                    scan, case when coalesce(member.role, invitation.role) <> 'coordinator' then (mail).recipient end
                ))
            )
        end,
        'reason', (
            select reason from public.submission_return where submission_id::text = (mail).facts ->> 'submission'
        ),
        'by', (
            select email from public.member as actor
            where (mail).kind in ('invitation', 'task', 'ready', 'action') and actor.user_id = case (mail).kind
                when 'invitation' then invitation.invited_by
                when 'ready' then scan.handed_in_by
                when 'action' then action.updated_by
                else (
                    select asked_by from public.task
                    where task.scan_id = scan.id and assignee = (mail).recipient order by asked_at desc limit 1
                )
            end and actor.role <> 'staff'
        )
    ))
    from (select 1) as one
    left join public.round on round.id = coalesce((mail).round_id, (
        select open.id from public.round as open join public.scan as own on own.round_id = open.id
        where (mail).kind = 'invitation' and open.state = 'open' and own.municipality_code = (mail).municipality_code
        order by opened_at desc limit 1
    ))
    left join public.scan on scan.id::text = (mail).facts ->> 'scan'
    left join public.action on action.id::text = (mail).facts ->> 'action'
    left join public.invitation on invitation.email = (mail).recipient and claimed_at is null
    left join public.member on member.email = (mail).recipient
$$;

-- Why a mail need not leave any more; null when it has to. Asked at the last moment: what people chose, and
-- whether what it says is still so.
create function private.mail_is_over(mail private.mail_queue) returns text
language sql stable
set search_path = ''
as $$
    select case
        when (mail).facts ? 'test' then null
        when exists (
            select from public.member join public.mail_choice using (user_id)
            where email = (mail).recipient and (mail).kind = any (unwanted)
        ) then 'unwanted'
        when (mail).kind = 'invitation' then case
            when not exists (
                select from public.invitation
                where email = (mail).recipient and claimed_at is null
                  and private.at_moment(invited_at) = (mail).occasion
            ) then 'over'
            -- Who is invited by being given something reads that.
            when exists (
                select from private.mail_queue as given
                where given.recipient = (mail).recipient and given.queued_at = (mail).queued_at
                  and given.kind in ('task', 'action')
            ) then 'said_elsewhere'
        end
        when not exists (select from public.member where email = (mail).recipient)
            and not exists (
                select from public.invitation where email = (mail).recipient and claimed_at is null
            ) then 'over'
        when (mail).kind = 'reminder' then case when not exists (
            select from private.reminded_on(private.today(), (mail).recipient) as due
            where due.occasion = (mail).occasion
        ) then 'over' end
        when (mail).kind = 'action' then case when not exists (
            select from public.action
            where id::text = (mail).facts ->> 'action' and owner = (mail).recipient and status in ('planned', 'busy')
        ) then 'over' end
        when (mail).kind = 'outcome' then null
        when not exists (
            select from public.scan join public.round on round.id = round_id
            where scan.id::text = (mail).facts ->> 'scan' and round.state = 'open' and case (mail).kind
                when 'ready' then scan.state = 'ready_to_sign'
                    and (mail).occasion = concat_ws(':', scan.id, private.at_moment(handed_in_at))
                when 'closing' then scan.state in ('not_started', 'in_progress')
                    and (mail).occasion = concat_ws(':', round.id, closes_on)
                when 'task' then scan.state in ('not_started', 'in_progress')
                    and private.parts_given(mail) is not null
                else scan.state in ('not_started', 'in_progress')
            end
        ) then 'over'
    end
$$;

-- What the worker that sends mails asks (supabase/mail/run.ts). Nothing of it can be called through the API.

-- Takes the next mail that is due: from here on it is being sent, and not sent again whatever happens. What need
-- not leave any more is put aside on the way. No row: nothing is due, or the day is full.
create function private.take_mail()
returns table (id uuid, kind text, recipient text, subject text, body text, facts jsonb)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    mail private.mail_queue;
    why text;
    said jsonb;
    most int;
begin
    -- Taking is one at a time, so that all workers together keep to the number of a day.
    select a_day into most from private.mail_setting for no key update;
    if private.mails_today() >= most then
        return;
    end if;
    loop
        select * into mail from private.mail_queue
        where state = 'waiting' and next_attempt <= now()
        order by next_attempt, queued_at, id
        limit 1
        for update skip locked;
        if not found then
            return;
        end if;
        -- One that cannot be made does not stop the others.
        begin
            why := private.mail_is_over(mail);
            said := case when why is null then private.mail_facts(mail) end;
        exception when others then
            why := 'broken: ' || left(sqlerrm, 400);
        end;
        update private.mail_queue set
            state = case when why is null then 'sending' when why like 'broken:%' then 'failed' else 'skipped' end,
            answer = why, attempts = attempts + (why is null)::int, taken_at = now(),
            settled_at = case when why is not null then now() end
        where mail_queue.id = mail.id;
        exit when why is null;
    end loop;
    return query
    select
        mail.id, mail.kind, mail.recipient,
        coalesce(mail.facts ->> 'subject', words.subject), coalesce(mail.facts ->> 'body', words.body),
        case when mail.facts ? 'test' then null else said end
    from private.mail_words(mail.kind) as words;
end
$$;

-- How sending went: sent; bounced, refused for good; unknown, broken off while it left; failed; or later, and then
-- it is tried again after a while, eight times in all.
create function private.settle_mail(id uuid, outcome text, answer text) returns void
language sql
set search_path = ''
as $$
    update private.mail_queue set
        state = case
            when settle_mail.outcome <> 'later' then settle_mail.outcome
            when attempts >= 8 then 'failed' else 'waiting'
        end,
        answer = left(settle_mail.answer, 500),
        settled_at = now(),
        next_attempt = now() + make_interval(mins => (array[1, 5, 15, 60, 240, 720, 1440])[least(attempts, 7)])
    where mail_queue.id = settle_mail.id and state = 'sending'
$$;

-- What was taken and never came back is of a worker that is no more: nobody knows whether it left. What is half
-- a year old goes.
create function private.sweep_mails() returns void
language sql
set search_path = ''
as $$
    update private.mail_queue set state = 'unknown', settled_at = now()
    where state = 'sending' and taken_at < now() - interval '15 minutes';
    delete from private.mail_queue where queued_at < now() - interval '180 days'
$$;

-- What staff see of mails, and do about them.

-- The newest hundred, or those of them that are looked for.
-- @refuses forbidden
create function public.mails(
    of_state text default null, of_kind text default null, words text default null
)
returns table (
    id uuid, kind text, recipient text, municipality_code text, round_id uuid, state text, test boolean,
    queued_at timestamptz, next_attempt timestamptz, settled_at timestamptz, attempts int, answer text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select
        mail.id, mail.kind, mail.recipient, mail.municipality_code, mail.round_id, mail.state, mail.facts ? 'test',
        mail.queued_at, mail.next_attempt, mail.settled_at, mail.attempts, mail.answer
    from private.mail_queue as mail
    left join public.municipality as place on place.code = mail.municipality_code
    where (mails.of_state is null or mail.state = mails.of_state)
      and (mails.of_kind is null or mail.kind = mails.of_kind)
      and (
          mails.words is null
          or position(lower(mails.words) in mail.recipient) > 0
          or position(lower(mails.words) in lower(place.name)) > 0
      )
    order by mail.queued_at desc, mail.id
    limit 100;
end
$$;

-- How mail stands today.
-- @refuses forbidden
create function public.mail_numbers()
returns table (
    today int, a_day int, waiting int, sending int, bounced int, failed int, unknown int, reminder_days int[]
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select
        private.mails_today(), setting.a_day,
        count(*) filter (where state = 'waiting')::int, count(*) filter (where state = 'sending')::int,
        count(*) filter (where state = 'bounced')::int, count(*) filter (where state = 'failed')::int,
        count(*) filter (where state = 'unknown')::int, setting.reminder_days
    from private.mail_setting as setting
    left join private.mail_queue on true
    group by setting.a_day, setting.reminder_days;
end
$$;

-- To whom the last mail did not arrive, and what was said about it.
-- @refuses forbidden
create function public.undelivered_mails()
returns table (recipient text, kind text, state text, answer text, settled_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select last.recipient, last.kind, last.state, last.answer, last.settled_at
    from (
        select distinct on (recipient) recipient, kind, state, answer, settled_at
        from private.mail_queue
        where state in ('sent', 'bounced', 'failed', 'unknown')
        order by recipient, settled_at desc
    ) as last
    where last.state <> 'sent'
    order by last.recipient;
end
$$;

-- Lets a mail that did not arrive wait again. Of one that broke off somebody may have it already.
-- @refuses forbidden, not_found, mail_not_failed
create function public.retry_mail(id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    if not exists (select from private.mail_queue where mail_queue.id = retry_mail.id) then
        perform private.refuse('not_found', 404);
    end if;
    update private.mail_queue set state = 'waiting', attempts = 0, next_attempt = now()
    where mail_queue.id = retry_mail.id and state in ('bounced', 'failed', 'unknown');
    if not found then
        perform private.refuse('mail_not_failed', 409);
    end if;
end
$$;

-- Mails a text that is being written to who writes it, with made-up facts.
-- @refuses forbidden, not_found, mail_text_invalid, too_many_mails
create function public.send_test_mail(kind text, subject text, body text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    known public.mail_kind;
    address text := (select email from public.member where user_id = private.me());
begin
    perform private.must_be_staff();
    select * into known from public.mail_kind where kind = send_test_mail.kind;
    if known.kind is null then
        perform private.refuse('not_found', 404);
    end if;
    if not private.is_mail_text(known, send_test_mail.subject, send_test_mail.body) then
        perform private.refuse('mail_text_invalid', 400);
    end if;
    if (
        select count(*) >= 20 from private.mail_queue
        where recipient = address and facts ? 'test' and queued_at > now() - interval '1 hour'
    ) then
        perform private.refuse('too_many_mails', 429);
    end if;
    perform private.queue_mail(
        known.kind, address, 'test:' || gen_random_uuid(), null, null,
        jsonb_build_object('test', true, 'subject', send_test_mail.subject, 'body', send_test_mail.body)
    );
end
$$;

-- @refuses forbidden, mail_limit_invalid, reminder_days_invalid
create function public.set_mail_settings(a_day int, reminder_days int[]) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    if set_mail_settings.a_day is null or set_mail_settings.a_day not between 1 and 100000 then
        perform private.refuse('mail_limit_invalid', 400);
    end if;
    if not coalesce(private.are_reminder_days(set_mail_settings.reminder_days), false) then
        perform private.refuse('reminder_days_invalid', 400);
    end if;
    update private.mail_setting
    set a_day = set_mail_settings.a_day, reminder_days = set_mail_settings.reminder_days;
end
$$;

-- Mails an invitation that waits once more, unless it just left or is about to; three times in an hour at most. Whoever
-- is in needs none, and that is no fault.
-- @refuses forbidden, too_many_mails
create function public.mail_invitation_again(email text) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(mail_invitation_again.email);
    waiting public.invitation;
begin
    if not exists (select from public.member where user_id = private.me() and role <> 'viewer') then
        perform private.refuse('forbidden', 403);
    end if;
    select * into waiting from public.invitation
    where email = address and claimed_at is null
      and (private.is_staff() or municipality_code = private.my_municipality())
    for no key update;
    if not found or exists (
        select from private.mail_queue
        where recipient = address and kind in ('invitation', 'task', 'action')
          and (state in ('waiting', 'sending') or queued_at > now() - interval '10 seconds')
    ) then
        return;
    end if;
    if (
        select count(*) >= 3 from private.mail_queue
        where recipient = address and kind = 'invitation' and queued_at > now() - interval '1 hour'
    ) then
        perform private.refuse('too_many_mails', 429);
    end if;
    -- The act of inviting mails it (mail-acts.sql).
    update public.invitation set invited_at = now() where email = address;
end
$$;

grant execute on function public.mails(text, text, text) to authenticated;
grant execute on function public.mail_numbers() to authenticated;
grant execute on function public.undelivered_mails() to authenticated;
grant execute on function public.retry_mail(uuid) to authenticated;
grant execute on function public.send_test_mail(text, text, text) to authenticated;
grant execute on function public.set_mail_settings(int, int[]) to authenticated;
grant execute on function public.mail_invitation_again(text) to authenticated;

-- Every column that holds a person: an account, or an address. What happens to it when the person asks to
-- be forgotten: the 'row' goes; it becomes 'null', or 'nobody' (an id that is of no account, where there
-- has to be one); 'empty' is done by who gives back tasks and actions; and a 'signature' stays until the
-- round no longer keeps it. `words` are columns of the same person: those of others are not handed out.
create or replace function private.person_columns()
returns table (place regclass, name text, forget text, words text[])
language sql immutable
set search_path = ''
as $$
    values
        ('public.member'::regclass, 'user_id', 'row', '{email}'::text[]),
        ('public.member', 'email', 'row', '{}'),
        ('public.invitation', 'email', 'row', '{}'),
        ('public.invitation', 'invited_by', 'null', '{}'),
        ('public.mail_choice', 'user_id', 'row', '{}'),
        ('private.digest_sent', 'email', 'row', '{}'),
        ('private.mail_queue', 'recipient', 'row', '{}'),
        ('public.mail_text', 'changed_by', 'null', '{}'),
        ('public.round_reminder', 'planned_by', 'null', '{}'),
        ('private.presence', 'user_id', 'row', '{}'),
        ('private.device_key', 'user_id', 'row', '{}'),
        ('public.task', 'assignee', 'row', '{}'),
        ('public.task', 'asked_by', 'nobody', '{question}'),
        ('public.answer', 'answered_by', 'null', '{}'),
        ('public.answer_history', 'answered_by', 'null', '{}'),
        ('public.scan', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.scan', 'submitted_by', 'signature', '{}'),
        ('public.submission', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.submission', 'signed_by', 'signature', '{signed_name}'),
        ('public.submission_return', 'returned_by', 'nobody', '{}'),
        ('public.action', 'owner', 'empty', '{}'),
        ('public.action', 'created_by', 'null', '{}'),
        ('public.action', 'updated_by', 'null', '{}'),
        ('public.action_event', 'owner', 'empty', '{}'),
        ('public.action_event', 'by', 'null', '{}'),
        ('public.action_comment', 'written_by', 'nobody', '{}'),
        ('public.own_measure', 'updated_by', 'nobody', '{}'),
        ('public.sharing', 'changed_by', 'nobody', '{}'),
        ('public.contact_point', 'updated_by', 'null', '{}'),
        ('public.naming_consent', 'given_by', 'nobody', '{}'),
        ('public.meeting_decision', 'decided_by', 'nobody', '{}'),
        ('public.region_note', 'written_by', 'nobody', '{}'),
        ('public.measure_version', 'changed_by', 'null', '{}'),
        ('public.wording_version', 'changed_by', 'null', '{}'),
        ('public.programme_line', 'updated_by', 'null', '{}'),
        ('public.round_stage', 'reached_by', 'nobody', '{}')
$$;

insert into public.mail_kind (kind, position, subject, body, fields, required) values
    ('invitation', 1, 'U bent uitgenodigd voor de quick scan van {{gemeente}}', 'Goedendag,

{{wie}} vraagt u om mee te doen aan de {{product}}, voor {{gemeente}}. {{taak}}

Wanneer: {{wanneer}}.

Begin hier: {{link}}

U logt in met een code die u per mail krijgt. Een account of wachtwoord hebt u niet nodig. Zegt deze vraag u niets? Dan kunt u deze mail weggooien.

{{afzender}}', '{"wie","gemeente","wanneer","link","product","afzender","taak"}', '{"link","gemeente","wie","taak"}'),
    ('task', 2, '{{wie}} vraagt u mee te doen aan de quick scan van {{gemeente}}', 'Goedendag,

{{wie}} vraagt u om een deel van de quick scan van {{gemeente}} in te vullen, in de ronde {{ronde}}.

Voor u: {{themas}}.

Wanneer: {{wanneer}}.

Vul het hier in: {{link}}

U logt in met een code die u per mail krijgt.

{{afzender}}', '{"wie","gemeente","ronde","wanneer","link","product","afzender","themas"}', '{"link","gemeente","wie","ronde","themas","wanneer"}'),
    ('ready', 3, 'De quick scan van {{gemeente}} is klaar om te tekenen', 'Goedendag,

{{wie}} heeft de quick scan van {{gemeente}} ingeleverd, in de ronde {{ronde}}. Een tweede collega tekent. Dat kunt u doen.

Wanneer: {{wanneer}}.

Lees en teken hier: {{link}}

{{afzender}}', '{"wie","gemeente","ronde","wanneer","link","product","afzender"}', '{"link","gemeente","wie","ronde","wanneer"}'),
    ('returned', 4, 'De quick scan van {{gemeente}} komt terug', 'Goedendag,

{{wie}} geeft de quick scan van {{gemeente}} terug, in de ronde {{ronde}}. Dit is de reden:

{{reden}}

Pas de scan aan, lever hem weer in en laat een collega tekenen.

Wanneer: {{wanneer}}.

Ga verder: {{link}}

{{afzender}}', '{"wie","gemeente","ronde","wanneer","link","product","afzender","reden"}', '{"link","gemeente","wie","ronde","reden","wanneer"}'),
    ('reminder', 5, 'Herinnering: {{dagen}} voor de quick scan van {{gemeente}}', 'Goedendag,

De quick scan van {{gemeente}} is nog niet klaar, in de ronde {{ronde}}. Er is {{dagen}}.

Nog te doen: {{themas}}.

Wanneer: {{wanneer}}.

Ga verder: {{link}}

{{afzender}}', '{"wie","gemeente","ronde","wanneer","link","product","afzender","themas","dagen"}', '{"link","gemeente","ronde","themas","dagen","wanneer"}'),
    ('round_open', 6, 'De quick scan van {{gemeente}} kan beginnen', 'Goedendag,

{{wie}} heeft de ronde {{ronde}} geopend. U kunt de quick scan van {{gemeente}} nu invullen en het werk verdelen onder collega''s.

Wanneer: {{wanneer}}.

Begin hier: {{link}}

{{afzender}}', '{"wie","gemeente","ronde","wanneer","link","product","afzender"}', '{"link","gemeente","wie","ronde","wanneer"}'),
    ('closing', 7, 'De quick scan van {{gemeente}} sluit bijna', 'Goedendag,

De ronde {{ronde}} sluit bijna: er is {{dagen}}. De quick scan van {{gemeente}} is nog niet ingeleverd.

Wanneer: {{wanneer}}.

Ga verder: {{link}}

{{afzender}}', '{"wie","gemeente","ronde","wanneer","link","product","afzender","dagen"}', '{"link","gemeente","ronde","dagen","wanneer"}'),
    ('outcome', 8, 'De uitkomst van de quick scan staat klaar voor {{gemeente}}', 'Goedendag,

De uitkomst van de ronde {{ronde}} staat klaar voor {{gemeente}}. U ziet wat goed gaat en wat u het eerst kunt verbeteren.

Bekijk de uitkomst: {{link}}

{{afzender}}', '{"wie","gemeente","ronde","link","product","afzender"}', '{"link","gemeente","ronde"}'),
    ('action', 9, 'Nieuwe actie voor u: {{actie}}', 'Goedendag,

{{wie}} vraagt u om deze actie van {{gemeente}} op u te nemen: {{actie}}.

Wanneer: {{wanneer}}.

Bekijk de actie: {{link}}

{{afzender}}', '{"wie","gemeente","ronde","wanneer","link","product","afzender","actie"}', '{"link","gemeente","wie","actie","wanneer"}');
