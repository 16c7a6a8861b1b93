-- What staff see of how mails went, and do about them; the list of mails: mail-list.sql.

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
create function private.undelivered()
returns table (recipient text, kind text, state text, answer text, settled_at timestamptz)
language sql stable
set search_path = ''
as $$
    select last.recipient, last.kind, last.state, last.answer, last.settled_at
    from (
        select distinct on (recipient) recipient, kind, state, answer, settled_at
        from private.mail_queue
        where state in ('sent', 'bounced', 'failed', 'unknown')
        order by recipient, settled_at desc
    ) as last
    where last.state <> 'sent'
$$;

-- @refuses forbidden
create function public.undelivered_mails()
returns table (recipient text, kind text, state text, answer text, settled_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query select * from private.undelivered() order by recipient;
end
$$;

-- Lets a mail that did not arrive wait again. Of one that broke off somebody may have it already.
-- @refuses forbidden, not_found, mail_not_failed
create function public.retry_mail(id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    again private.mail_queue;
begin
    perform private.must_be_staff();
    if not exists (select from private.mail_queue where mail_queue.id = retry_mail.id) then
        perform private.refuse('not_found', 404);
    end if;
    update private.mail_queue set state = 'waiting', attempts = 0, next_attempt = now()
    where mail_queue.id = retry_mail.id and state in ('bounced', 'failed', 'unknown')
    returning * into again;
    if not found then
        perform private.refuse('mail_not_failed', 409);
    end if;
    perform private.log_act(
        'mail_retried', again.municipality_code, again.round_id, person => again.recipient,
        facts => jsonb_build_object('kind', again.kind)
    );
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
    perform private.log_act('mail_tested', facts => jsonb_build_object('kind', known.kind));
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
    set a_day = set_mail_settings.a_day, reminder_days = set_mail_settings.reminder_days
    where true;
    perform private.log_act('mail_settings_changed', facts => jsonb_build_object('count', set_mail_settings.a_day));
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
    place text;
begin
    if not exists (select from public.member where user_id = private.me() and role <> 'viewer') then
        perform private.refuse('forbidden', 403);
    end if;
    select municipality_code into place from public.invitation
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
    perform private.log_act('invitation_mailed_again', place, person => address);
end
$$;

grant execute on function public.mail_numbers() to authenticated;
grant execute on function public.undelivered_mails() to authenticated;
grant execute on function public.retry_mail(uuid) to authenticated;
grant execute on function public.send_test_mail(text, text, text) to authenticated;
grant execute on function public.set_mail_settings(int, int[]) to authenticated;
grant execute on function public.mail_invitation_again(text) to authenticated;
