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

-- How many have left today, or tried to; the weekly mail too.
create function private.mails_today() returns int
language sql stable
set search_path = ''
as $$
    select (
        (select count(*) from private.mail_queue
         where taken_at >= today.begun and state in ('sending', 'sent', 'bounced', 'unknown'))
        + (select count(*) from private.digest_sent where claimed_at >= today.begun)
    )::int
    from (select private.today()::timestamp at time zone 'Europe/Amsterdam' as begun) as today
$$;
