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
        -- The invitation that this mail would have told goes after all.
        update private.mail_queue as untold set state = 'waiting', answer = null, taken_at = null, settled_at = null
        where mail.kind in ('task', 'action') and untold.kind = 'invitation' and untold.answer = 'said_elsewhere'
          and untold.recipient = mail.recipient and untold.queued_at = mail.queued_at;
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

-- A run of the worker that sent anything is one act of the product: to whom which mail went stands in the list.
create function private.note_mails_sent(sent int) returns void
language sql
set search_path = ''
as $$
    select private.log_act('mails_sent', facts => jsonb_build_object('count', sent), by_system => true) where sent > 0
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
