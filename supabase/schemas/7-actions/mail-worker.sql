-- What the worker that sends mails asks (supabase/mail/run.ts). Nothing of it can be called through the API.

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
